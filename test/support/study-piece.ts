import { beats } from '../../shared/base/units'
import type { DynamicMark, Hairpin, PedalSpan, Score } from '../../shared/music/score'
import { scoreOf, type Written } from './written-music'

const BARS = 32
/** Bass and chord of each bar: neighbours clash by a semitone. */
export const HARMONIES = [
  [48, 52, 55],
  [53, 57, 60],
  [43, 50, 59],
  [48, 52, 55],
]
export const TUNE = [72, 74, 76, 77, 79, 77, 76, 74]

export const mark = (bar: number, word: string): DynamicMark => ({ onset: beats(bar * 4), mark: word, staff: null })

/** Eighths over a bass that changes its harmony with each bar; p, f, p, then a crescendo to f. 416 notes. */
export function studyPiece(
  changes: { readonly pedals?: readonly PedalSpan[]; readonly isPlain?: boolean } = {},
): Score {
  const written = Array.from({ length: BARS }, (_, bar) => barOf(bar)).flat()
  const hairpin: Hairpin = { onset: beats(24 * 4), end: beats(28 * 4), direction: 'crescendo', staff: null }
  const marks = [mark(0, 'p'), mark(8, 'f'), mark(16, 'p'), mark(28, 'f')]
  return {
    ...scoreOf(written),
    dynamics: changes.isPlain ? [] : marks,
    hairpins: changes.isPlain ? [] : [hairpin],
    pedals: changes.pedals ?? [],
  }
}

/** A pedal for each bar. */
export const pedalEachBar: readonly PedalSpan[] = Array.from({ length: BARS }, (_, bar) => ({
  onset: beats(bar * 4),
  end: beats(bar * 4 + 4),
}))

function barOf(bar: number): readonly Written[] {
  const up = bar % 3
  const tune = TUNE.map((key, i) => ({ at: bar * 4 + i / 2, pitch: key + up, lasts: 0.5, isStaccato: bar % 8 === 3 }))
  const bass = (HARMONIES[bar % 4] ?? []).map((key, i) => ({ at: bar * 4 + i, pitch: key, hand: 'left' as const }))
  return [...tune, ...bass]
}
