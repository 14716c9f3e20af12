import { NO_REPEATS, type BarRepeats } from './written-score'

/** Guards against signs that contradict each other; no real piece comes near. */
export const MAX_PLAYED_BARS = 20_000

/**
 * The order in which bars are played, as indices: repeats with their endings, da capo, dal segno, coda and fine.
 * Each jump is taken once, and after it repeats are not taken again and only the last ending is played.
 */
export function playingOrder(bars: readonly BarRepeats[]): readonly number[] {
  const order: number[] = []
  let next = 0
  let place: Place = { repeatStart: 0, pass: 1, hasJumped: false }
  while (next < bars.length && order.length < MAX_PLAYED_BARS) {
    const bar = bars[next]
    if (!bar) break
    if (bar.startsRepeat && next !== place.repeatStart) place = { ...place, repeatStart: next, pass: 1 }
    if (!isDue(bars, next, place)) {
      place = pastBar(bars, next, place)
      next += 1
      continue
    }
    order.push(next)
    const way = wayOn(bars, next, place)
    if (way === null) break
    next = way.next
    place = way.place
  }
  return order
}

interface Place {
  /** Where a backward repeat leads. */
  readonly repeatStart: number
  /** The how-manyth time the present repeat is played. */
  readonly pass: number
  /** True after a da capo or dal segno. */
  readonly hasJumped: boolean
}

function isDue(bars: readonly BarRepeats[], index: number, place: Place): boolean {
  const ending = bars[index]?.ending
  if (!ending) return true
  return ending.passes.includes(place.hasJumped ? lastPass(bars, index) : place.pass)
}

/** Where to go after this bar; null where the piece ends. */
function wayOn(bars: readonly BarRepeats[], index: number, place: Place): { next: number; place: Place } | null {
  const bar = bars[index]
  if (!bar) return null
  if (place.hasJumped && bar.isFine) return null
  if (place.hasJumped && bar.leavesToCoda) {
    const coda = bars.findLastIndex((candidate) => candidate.isCoda)
    if (coda > index) return { next: coda, place: { ...place, repeatStart: coda } }
  }
  if (!place.hasJumped && bar.endsRepeat && place.pass < lastPass(bars, index)) {
    return { next: place.repeatStart, place: { ...place, pass: place.pass + 1 } }
  }
  if (!place.hasJumped && bar.jump) {
    const target = bar.jump === 'daCapo' ? 0 : bars.findLastIndex((other, at) => other.isSegno && at <= index)
    if (target >= 0) return { next: target, place: { repeatStart: target, pass: 1, hasJumped: true } }
  }
  return { next: index + 1, place: pastBar(bars, index, place) }
}

function pastBar(bars: readonly BarRepeats[], index: number, place: Place): Place {
  return endsSection(bars, index) ? { ...place, repeatStart: index + 1, pass: 1 } : place
}

/** How often the repeat around this bar is played: as its sign says, or as its endings are numbered. */
function lastPass(bars: readonly BarRepeats[], index: number): number {
  const numbered = endingsAround(bars, index).flatMap((bar) => bar.ending?.passes ?? [])
  return Math.max(bars[index]?.times ?? NO_REPEATS.times, ...numbered)
}

/** The neighbouring bars in endings that belong together: a new first ending begins another group. */
function endingsAround(bars: readonly BarRepeats[], index: number): readonly BarRepeats[] {
  if (!bars[index]?.ending) return []
  let first = index
  while (bars[first - 1]?.ending && !beginsEndings(bars, first)) first -= 1
  let end = index + 1
  while (bars[end]?.ending && !beginsEndings(bars, end)) end += 1
  return bars.slice(first, end)
}

function beginsEndings(bars: readonly BarRepeats[], index: number): boolean {
  const ending = bars[index]?.ending
  const before = bars[index - 1]?.ending
  return ending?.id !== before?.id && (ending?.passes.includes(1) ?? false)
}

/** True where a repeat is over: after its last ending, or after its sign where it has no endings. */
function endsSection(bars: readonly BarRepeats[], index: number): boolean {
  const bar = bars[index]
  if (!bar?.ending) return bar?.endsRepeat ?? false
  return !bars[index + 1]?.ending || beginsEndings(bars, index + 1)
}
