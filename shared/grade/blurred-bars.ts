import { groupBy } from '../base/group-by'
import { type PedalPress, pressEndingAfter } from './pedal-spans'
import type { StruckNote } from './struck-notes'

/** A press that has held for so many whole bars holds a phrase, not a harmony. Ours. */
const HELD_BARS = 2
/** Pitch classes a second apart, of whatever size, blur. */
const SECONDS = [1, 2, 10, 11]

export interface BlurredBars {
  /** Indices into `Score.bars`, take after take. */
  readonly bars: readonly number[]
  /** How many bars were played. */
  readonly count: number
}

/** Bars that one press holds together with those before, though notes a second apart sound in them. */
export function blurredBars(struck: readonly StruckNote[], presses: readonly PedalPress[]): BlurredBars {
  const takes = [...groupBy(struck, ({ take }) => take).values()]
  const bars = takes.map((take) => [...groupBy(take, ({ written }) => written.bar)].sort(([a], [b]) => a - b))
  return {
    bars: bars.flatMap((take) =>
      take.flatMap(([bar, notes], i) => {
        if (i < HELD_BARS) return []
        const before = take.slice(i - HELD_BARS, i).flatMap(([, earlier]) => earlier)
        return areHeld([...before, ...notes], presses) && areBlurring(before, notes) ? [bar] : []
      }),
    ),
    count: bars.flat().length,
  }
}

function areHeld(notes: readonly StruckNote[], presses: readonly PedalPress[]): boolean {
  const times = notes.map(({ played }) => played.onsetMs)
  const [firstMs, lastMs] = [Math.min(...times), Math.max(...times)]
  const press = presses[pressEndingAfter(presses, firstMs)]
  return press !== undefined && press.downMs <= firstMs && press.upMs >= lastMs
}

function areBlurring(before: readonly StruckNote[], notes: readonly StruckNote[]): boolean {
  const ringing = [...new Set(before.map(classOf))]
  return notes.some((note) => ringing.some((one) => SECONDS.includes((classOf(note) - one + 12) % 12)))
}

function classOf({ written }: StruckNote): number {
  return written.pitch % 12
}
