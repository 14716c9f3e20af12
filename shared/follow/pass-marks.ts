import type { ScoreIndex } from '../music/score-index'

/** What became of each key in the pass the student is in. */
export interface PassMarks {
  /** The student goes on from here: what lies behind is no longer looked at, what lies ahead is open. */
  beginAt(onset: number): void
  /** Whether this onset goes on in the same pass. */
  holds(onset: number): boolean
  isAhead(key: number): boolean
  isOpen(key: number): boolean
  isSlipped(key: number): boolean
  play(key: number): void
  slip(key: number): void
  clear(key: number): void
  /** Nobody knows what became of what is still open before this onset. */
  leaveOpen(onset: number): void
  /** Calls back for each key that was left behind unplayed, once. */
  missedBefore(onset: number, sayMissed: (key: number) => void): void
}

const OPEN = 0
const PLAYED = 1
const SLIPPED = 2
const MISSED = 3

/** A key is missed when this many further onsets have begun: until then it may come late. Ours. */
export const PATIENCE = 2
/** Farther than this in one step is a jump. */
const STEP = 16

export function createPassMarks(index: ScoreIndex, start: number): PassMarks {
  const marks = new Uint8Array(index.keyCount)
  /** Onsets before this one are done with. */
  let done = start
  let first = start
  let furthest = start

  return {
    beginAt(onset) {
      done = onset
      first = onset
      furthest = onset
      marks.fill(OPEN, index.firstKeys[onset] ?? 0)
    },
    holds: (onset) => onset >= Math.max(first - 1, furthest - STEP) && onset <= furthest + STEP,
    isAhead: (key) => (index.keyOnsets[key] ?? 0) >= first,
    isOpen: (key) => marks[key] === OPEN,
    isSlipped: (key) => marks[key] === SLIPPED,
    play: (key) => void (marks[key] = PLAYED),
    slip: (key) => void (marks[key] = SLIPPED),
    clear(key) {
      marks[key] = OPEN
      const onset = index.keyOnsets[key] ?? 0
      if (onset >= first) done = Math.min(done, onset)
    },
    leaveOpen(onset) {
      furthest = Math.max(furthest, onset)
      done = Math.max(done, onset)
    },
    missedBefore(onset, sayMissed) {
      furthest = Math.max(furthest, onset)
      for (; done <= onset - PATIENCE; done += 1) {
        for (let key = index.firstKeys[done] ?? 0; key < (index.firstKeys[done + 1] ?? 0); key += 1) {
          if (marks[key] !== OPEN) continue
          marks[key] = MISSED
          sayMissed(key)
        }
      }
    },
  }
}
