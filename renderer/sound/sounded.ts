/** A note that was handed to the sound card; `atMs` is when it is heard, on `performance.now()`. */
export interface SoundedNote {
  readonly pitch: number
  readonly velocity: number
  readonly atMs: number
}

const CAPACITY = 512
let kept: SoundedNote[] = []

/** What the app itself plays, the newest last: for tests alone, nothing in the app reads it. */
export function keepSounded(note: SoundedNote): void {
  kept.push(note)
  if (kept.length > 2 * CAPACITY) kept = kept.slice(-CAPACITY)
}

export function readSounded(): readonly SoundedNote[] {
  return kept.slice(-CAPACITY)
}
