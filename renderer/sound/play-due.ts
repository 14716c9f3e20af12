import type { DueNote } from './play-line'
import type { TimedHand } from './timed-hand'

/** Hands notes over, and says when each key is heard. */
export interface DuePlayer {
  add(notes: readonly DueNote[]): void
  /** Once per frame. */
  show(nowMs: number): void
  /** Every key that is shown down goes up, and what was to be shown is forgotten. */
  liftAll(): void
}

export interface DueParts {
  readonly hand: Pick<TimedHand, 'play'>
  readonly onKey?: (pitch: number, isDown: boolean) => void
}

/** A string is longer heard than its key is seen down: a key under the pedal is lit no longer than this. Ours. */
const LONGEST_LIT_MS = 2000
/** Between two strikes of a key the eye needs a gap. */
const DARK_MS = 40

export function playDue({ hand, onKey }: DueParts): DuePlayer {
  /** What is not over yet. */
  let shown: { readonly note: DueNote; isLit: boolean }[] = []
  const litByPitch = new Map<number, DueNote>()

  function add(notes: readonly DueNote[]): void {
    if (notes.length > 0) hand.play(notes)
    if (onKey) shown.push(...notes.map((note) => ({ note, isLit: false })))
  }

  function show(nowMs: number): void {
    if (!onKey) return
    for (const one of shown) {
      const { pitch, atMs } = one.note
      if (!one.isLit && nowMs >= atMs) {
        one.isLit = true
        litByPitch.set(pitch, one.note)
        onKey(pitch, true)
      }
      if (one.isLit && nowMs >= darkAtMs(one.note) && litByPitch.get(pitch) === one.note) lift(pitch)
    }
    shown = shown.filter(({ note, isLit }) => !isLit || litByPitch.get(note.pitch) === note)
  }

  function lift(pitch: number): void {
    litByPitch.delete(pitch)
    onKey?.(pitch, false)
  }

  return {
    add,
    show,
    liftAll() {
      shown = []
      for (const pitch of [...litByPitch.keys()]) lift(pitch)
    },
  }
}

function darkAtMs({ atMs, untilMs }: DueNote): number {
  return Math.max(atMs + DARK_MS, Math.min(untilMs - DARK_MS, atMs + LONGEST_LIT_MS))
}
