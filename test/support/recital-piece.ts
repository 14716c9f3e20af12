import { beats } from '../../shared/base/units'
import type { Hairpin, PedalSpan, Score } from '../../shared/music/score'
import { HARMONIES, mark, TUNE } from './study-piece'
import { scoreOf, type Written } from './written-music'

const BARS = 48
const hairpin = (from: number, to: number, direction: Hairpin['direction']): Hairpin => {
  return { onset: beats(from * 4), end: beats(to * 4), direction, staff: null }
}

/**
 * All that can be asked of a student, for some eight bars each: slurred runs p, chords f over staccato, runs with a
 * crescendo, accents, chords with a diminuendo, and once more. 48 bars with 624 notes.
 */
export function recitalPiece({ isPedalled }: { readonly isPedalled: boolean }): Score {
  const pedals: readonly PedalSpan[] = Array.from({ length: BARS }, (_, bar) => {
    return { onset: beats(bar * 4), end: beats(bar * 4 + 4) }
  })
  return {
    ...scoreOf(Array.from({ length: BARS }, (_, bar) => barOf(bar)).flat()),
    dynamics: [mark(0, 'p'), mark(8, 'f'), mark(16, 'p'), mark(24, 'f'), mark(40, 'p')],
    hairpins: [hairpin(20, 24, 'crescendo'), hairpin(36, 40, 'diminuendo')],
    pedals: isPedalled ? pedals : [],
  }
}

function barOf(bar: number): readonly Written[] {
  const section = Math.floor(bar / 8)
  const isChordal = section === 1 || section === 4
  return [...(isChordal ? chords(bar) : run(bar, section)), ...bass(bar, section === 1)]
}

/** The last note of a bar ends its slur. */
function run(bar: number, section: number): readonly Written[] {
  return TUNE.map((key, i) => ({
    at: bar * 4 + i / 2,
    pitch: key + (bar % 3),
    lasts: 0.5,
    isSlurred: section !== 3 && i < 7,
    isAccented: (section === 3 || section === 5) && i === 4,
  }))
}

function chords(bar: number): readonly Written[] {
  return [0, 1, 2, 3].flatMap((i) =>
    [64, 69, 72 + 2 * ((bar + i) % 3)].map((key) => ({ at: bar * 4 + i, pitch: key + (bar % 2), lasts: 1 })),
  )
}

function bass(bar: number, isStaccato: boolean): readonly Written[] {
  const tones = HARMONIES[bar % 4] ?? []
  return [...tones, tones[1] ?? 48].map((key, i) => {
    return { at: bar * 4 + i, pitch: key, hand: 'left' as const, isStaccato }
  })
}
