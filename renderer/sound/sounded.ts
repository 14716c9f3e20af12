import type { DueClick } from './divide-beat'

/** A note that was handed to the sound card; `atMs` is when it is heard, on `performance.now()`. */
export interface SoundedNote {
  readonly pitch: number
  readonly velocity: number
  readonly atMs: number
}

export interface Sounded {
  readonly notes: readonly SoundedNote[]
  readonly clicks: readonly DueClick[]
}

declare global {
  interface Window {
    /** What the app itself plays and clicks, the newest last. For tests alone: nothing in the app reads it. */
    pianoCoachSounded?: () => Sounded
  }
}

const CAPACITY = 512
let notes: readonly SoundedNote[] = []
let clicks: readonly DueClick[] = []

export function keepSounded(note: SoundedNote): void {
  notes = [...notes.slice(1 - CAPACITY), note]
  window.pianoCoachSounded = sounded
}

export function keepClicked(click: DueClick): void {
  clicks = [...clicks.slice(1 - CAPACITY), click]
  window.pianoCoachSounded = sounded
}

function sounded(): Sounded {
  return { notes, clicks }
}
