import type { Hand } from '../music/score'
import { at, isBlack, pitchOf, remainder, SEMITONES_PER_OCTAVE, type Tone } from './tones'

/** Fingers of the tones of one octave, the lowest first; those of its ends are told apart. */
export interface ArpeggioFingers {
  readonly cycle: readonly number[]
  readonly lowest: readonly number[]
  readonly highest: number
}

/** From here on the hand is so open that the fourth finger reaches what the third would. Semitones. */
const WIDE_SEMITONES = 5
/** A third whose upper tone is black is taken 5 3 by the left hand, as in D major. */
const MAJOR_THIRD_SEMITONES = 4

/**
 * The standard rules: on a white key the thumb begins; else it takes the first white key that the right hand comes to
 * on its way up, and the left on its way down. Where all keys are black they are fingered as if they were white.
 * `tones` are those of one octave, ascending.
 */
export function arpeggioFingers(tones: readonly Tone[], hand: Hand): ArpeggioFingers {
  const whites = tones.flatMap((tone, index) => (isBlack(tone) ? [] : [index]))
  const isFromThumb = !isBlack(at(tones, 0)) || whites.length === 0
  if (hand === 'right') {
    const thumb = isFromThumb ? 0 : at(whites, 0)
    const cycle = cycleUp(tones, thumb)
    return { cycle, lowest: thumb === 1 ? [2] : cycle.slice(0, thumb), highest: isFromThumb ? 5 : at(cycle, 0) }
  }
  const thumb = isFromThumb ? 0 : at(whites, whites.length - 1)
  const cycle = cycleDown(tones, thumb, isFromThumb)
  return { cycle, lowest: isFromThumb ? [5] : [], highest: at(cycle, 0) }
}

function cycleUp(tones: readonly Tone[], thumb: number): readonly number[] {
  return tones.map((_, index) => {
    const place = remainder(index - thumb, tones.length)
    const isTopOfTriad = tones.length === 3 && place === 2
    return isTopOfTriad ? (semitonesUp(tones, index - 1) >= WIDE_SEMITONES ? 4 : 3) : place + 1
  })
}

function cycleDown(tones: readonly Tone[], thumb: number, isFromThumb: boolean): readonly number[] {
  return tones.map((_, index) => {
    const place = remainder(thumb - index, tones.length)
    const isBottomOfTriad = tones.length === 3 && place === 2
    if (!isBottomOfTriad) return place + 1
    if (!isFromThumb) return semitonesUp(tones, index) >= WIDE_SEMITONES ? 4 : 3
    const isFourth = semitonesUp(tones, index - 1) >= WIDE_SEMITONES
    const isBlackThird = semitonesUp(tones, index - 1) === MAJOR_THIRD_SEMITONES && isBlack(at(tones, index))
    return isFourth || isBlackThird ? 3 : 4
  })
}

/** From this tone to the next one above. */
function semitonesUp(tones: readonly Tone[], index: number): number {
  const from = pitchOf(at(tones, remainder(index, tones.length)))
  const to = pitchOf(at(tones, remainder(index + 1, tones.length)))
  return remainder(to - from, SEMITONES_PER_OCTAVE)
}
