import type { Beats, TakeMs } from '../base/units'
import type { ScoreIndex } from '../music/score-index'

/** Knows when the student has stopped: when what is written next is long overdue. */
export interface PauseEar {
  /** `onset` is the one that was struck, -1 where it was none; `msPerQuarter` is 0 where the score waits. */
  hearKey(atMs: TakeMs, onset: number, msPerQuarter: number): void
  isQuiet(atMs: TakeMs): boolean
  /** How long keys were played, pauses left out. */
  playedMs(): number
}

/** Beyond the time that is written. Ours: a breath and a look at the next line are shorter. */
const PAUSE_MS = 1500
/** The slowest quarter note that is believed, so that nobody waits for a slip of the tempo. Ours: 20 a minute. */
const SLOWEST_MS = 3000

export function createPauseEar({
  index,
  loopUntil,
  end,
}: {
  readonly index: ScoreIndex
  /** Where the loop ends; null where there is none. */
  readonly loopUntil: Beats | null
  readonly end: Beats
}): PauseEar {
  let lastKeyMs = 0
  let quietFromMs = Infinity
  let playedMs = 0

  /** Quarter notes from an onset to what follows it. */
  function beatsAfter(onset: number): number {
    const here = index.onsetBeats[onset] ?? 0
    const next = index.onsetBeats[onset + 1] ?? end
    return Math.max(0, (loopUntil === null ? next : Math.min(next, loopUntil)) - here)
  }

  return {
    hearKey(atMs, onset, msPerQuarter) {
      if (atMs < quietFromMs && quietFromMs < Infinity) playedMs += Math.max(0, atMs - lastKeyMs)
      const writtenMs = onset < 0 ? 0 : beatsAfter(onset) * Math.min(SLOWEST_MS, msPerQuarter)
      lastKeyMs = atMs
      // An extra key says nothing of what comes next: the pause it breaks into goes on as it was due.
      quietFromMs = Math.max(atMs + PAUSE_MS + writtenMs, onset < 0 && quietFromMs < Infinity ? quietFromMs : 0)
    },
    isQuiet: (atMs) => atMs >= quietFromMs,
    playedMs: () => playedMs,
  }
}
