import { firstNotBefore } from '../../shared/base/first-from'
import { MS_PER_MINUTE, beats, type Beats } from '../../shared/base/units'
import type { HandChoice, Score } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import { pedalOfScore } from '../../shared/perform/pedal-of-score'
import { performScore } from '../../shared/perform/perform-score'
import { momentMs, type Moment } from '../../shared/perform/performed-note'
import { dampedAtMs, endedByNext } from './damped-by-pedal'
import type { LineNote } from './play-line'

/** Shorter than this no string is heard. Ours. */
const SHORTEST_MS = 40

export interface ScoreLineNote extends LineNote {
  /** The written beat it belongs to. */
  readonly onset: Beats
}

/** A score as it sounds when it is played as written, on a line of time that `msAt` makes of its beats. */
export function scoreLine(
  score: Score,
  hands: HandChoice,
  msAt: (beat: number) => number = writtenTime(score),
): readonly ScoreLineNote[] {
  const msOf = (moment: Moment) => momentMs(moment, msAt)
  const presses = pedalOfScore(score).map(({ down, up }) => ({ downMs: msOf(down), upMs: msOf(up) }))
  const notes = performScore(score, hands).map(({ onset, pitch, velocity, from, until }) => {
    const atMs = msOf(from)
    const untilMs = dampedAtMs(presses, Math.max(atMs + SHORTEST_MS, msOf(until)))
    return { onset, atMs, untilMs, pitch, velocity }
  })
  return endedByNext(notes.sort((one, other) => one.atMs - other.atMs))
}

/** When each beat is due at the written tempos; before the first beat the first tempo holds. */
export function writtenTime({ tempos }: Score): (beat: number) => number {
  const starts = tempos.map(({ onset, quartersPerMinute }) => ({
    onset,
    ms: beatsToMs(tempos, onset),
    msPerQuarter: MS_PER_MINUTE / quartersPerMinute,
  }))
  return (beat) => {
    const at = firstNotBefore(starts, beat, ({ onset }, value) => onset <= value) - 1
    const start = starts[Math.max(0, at)]
    return start ? start.ms + (beat - start.onset) * start.msPerQuarter : beatsToMs(tempos, beats(beat))
  }
}
