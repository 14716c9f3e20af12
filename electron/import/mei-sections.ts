import { MAX_PLAYED_BARS } from '../../shared/music/unfold'
import { NO_REPEATS } from '../../shared/music/written-score'
import type { MeiBar } from './mei-bars'
import { readRepeats } from './mei-repeats'
import { findFirst, type XmlElement } from './xml-tree'

/**
 * The ids of sections in the order of playing, from the first `<expansion>`: what the labels of Humdrum say, and what
 * Verovio makes of the repeats of other files. Empty where there is none.
 */
export function readSectionOrder(score: XmlElement): readonly string[] {
  const list = findFirst(score, 'expansion')?.attributes['plist'] ?? ''
  const references = list.split(/\s+/).filter((part) => part !== '')
  return references.map((part) => part.replace(/^#/, ''))
}

/** How often a section that ends with this bar follows itself: `<repeat times="3">` is nowhere else in the MEI. */
export function timesPlayed(bar: MeiBar, bars: readonly MeiBar[], sections: readonly string[]): number {
  const { section } = bar
  if (section === null || bars[bar.index + 1]?.section === section) return NO_REPEATS.times
  const first = sections.indexOf(section)
  if (first < 0) return NO_REPEATS.times
  const after = sections.slice(first).findIndex((other) => other !== section)
  return Math.max(NO_REPEATS.times, after < 0 ? sections.length - first : after)
}

/** The order of bars where only the list of sections tells it; undefined where bars have signs, which tell more. */
export function listedOrder(bars: readonly MeiBar[], sections: readonly string[]): readonly number[] | undefined {
  if (new Set(sections).size === sections.length || bars.some(hasSign)) return undefined
  const isListed = bars.every(({ section }) => section !== null && sections.includes(section))
  if (!isListed) return undefined
  const order = sections.flatMap((id) => bars.filter(({ section }) => section === id).map(({ index }) => index))
  return order.slice(0, MAX_PLAYED_BARS)
}

function hasSign({ measure, ending }: MeiBar): boolean {
  const { startsRepeat, endsRepeat, jump } = readRepeats(measure, ending)
  return startsRepeat || endsRepeat || jump !== null || ending !== null
}
