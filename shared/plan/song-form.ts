import type { Bar, Score } from '../music/score'
import { writtenBar } from '../music/bar-runs'
import type { BarSpanNumbers } from './bar-span-numbers'
import { type PassageProfile, profileOf } from './passage-profile'

/** A song cut into the spots that come back from day to day. */
export interface SongForm {
  /** In the order of the page; each written bar lies in one. */
  readonly spots: readonly Spot[]
  /** Index into `spots` of each bar of the unfolded score: the passes of a repeat are one spot. */
  readonly spotOfBar: readonly number[]
  /** Index of the bar in which the same written bar was due first, of each bar of the unfolded score. */
  readonly firstPassOf: readonly number[]
  /** As printed, of each bar of the unfolded score. */
  readonly barNumbers: readonly string[]
}

export interface Spot extends BarSpanNumbers {
  readonly profile: PassageProfile
}

/** A phrase is most often four bars, and that is what a pianist holds as one chunk (Chaffin & Imreh 2002). */
const MOST_BARS = 4

/**
 * Spots begin where sections do, because what is learnt as a chunk is remembered from its beginning. A section is cut
 * into fours; what remains at its end is shared with the last four, so that no spot is a lonely bar. A pickup belongs
 * to the bar after it.
 */
export function formOf(score: Score): SongForm {
  const written = score.bars.filter(isFirstPass)
  const spans = sectionsOf(written).flatMap(cutIntoSpots)
  const spotByBar = new Map(spans.flatMap((bars, spot) => bars.map((bar) => [writtenBar(bar), spot] as const)))
  const firstByBar = new Map(written.map((bar) => [writtenBar(bar), bar.index]))
  return {
    spots: spans.flatMap((bars) => spotOf(score, bars) ?? []),
    spotOfBar: score.bars.map((bar) => spotByBar.get(writtenBar(bar)) ?? -1),
    firstPassOf: score.bars.map((bar) => firstByBar.get(writtenBar(bar)) ?? bar.index),
    barNumbers: score.bars.map(({ number }) => number),
  }
}

function isFirstPass({ pass }: Bar): boolean {
  return pass === 1
}

/** Bars that follow each other when they are played: a section, or what a repeat leaves of it. */
function sectionsOf(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const sections: Bar[][] = []
  for (const bar of bars) {
    const last = sections.at(-1)
    const before = last?.at(-1)
    const isPickupOnly = last?.length === 1 && before !== undefined && isShort(before)
    const goesOn = before?.index === bar.index - 1 && (!bar.startsSection || isPickupOnly)
    if (last && goesOn) last.push(bar)
    else sections.push([bar])
  }
  return sections
}

function cutIntoSpots(section: readonly Bar[]): readonly (readonly Bar[])[] {
  const [first] = section
  const pickup = first && isShort(first) && section.length > 1 ? 1 : 0
  const spots: (readonly Bar[])[] = []
  for (let from = 0; from < section.length;) {
    const lead = from === 0 ? pickup : 0
    const left = section.length - from - lead
    // Five are three and two, six are three and three.
    const size = left > MOST_BARS && left < 2 * MOST_BARS - 1 ? Math.ceil(left / 2) : MOST_BARS
    spots.push(section.slice(from, from + lead + size))
    from += lead + size
  }
  return spots
}

function isShort({ duration, metre }: Bar): boolean {
  return duration < (metre.beats * 4) / metre.unit - 0.001
}

function spotOf(score: Score, bars: readonly Bar[]): Spot | null {
  const [first, last] = [bars[0], bars.at(-1)]
  if (!first || !last) return null
  return {
    firstBar: first.index,
    lastBar: last.index,
    firstNumber: first.number,
    lastNumber: last.number,
    profile: profileOf(score, first.index, last.index),
  }
}
