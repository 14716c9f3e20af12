import type { Hand } from '../music/score'
import { at, pitchOf, remainder, SEMITONES_PER_OCTAVE, type Key } from './tones'

/** Fingers of the seven degrees; the tonic's is the one in the middle of a longer scale. */
export interface ScaleFingers {
  readonly cycle: readonly number[]
  /** Of the lowest and of the highest tonic. */
  readonly lowest: number
  readonly highest: number
}

export type ScaleForm = 'major' | 'harmonicMinor' | 'melodicMinor'

interface ScalePlace {
  readonly form: ScaleForm
  readonly isDescending: boolean
}

/**
 * The fingering that schools agree on (as in the scale books of the graded exams): thumbs fall on white keys only.
 * "1231234 15": the cycle from the tonic, then the lowest tonic and the highest.
 */
const RIGHT_MAJOR = [
  '1231234 15', // C
  '2312341 22', // D flat
  '1231234 15', // D
  '3123412 33', // E flat
  '1231234 15', // E
  '1234123 14', // F
  '2341231 22', // G flat
  '1231234 15', // G
  '3412312 33', // A flat
  '1231234 15', // A
  '4123123 24', // B flat
  '1231234 15', // B
]

const LEFT_MAJOR = [
  '1432132 51', // C
  '3214321 33', // D flat
  '1432132 51', // D
  '3214321 33', // E flat
  '1432132 51', // E
  '1432132 51', // F
  '4321321 44', // G flat
  '1432132 51', // G
  '3214321 33', // A flat
  '1432132 51', // A
  '3214321 33', // B flat
  '1321432 41', // B
]

const RIGHT_MINOR = [
  '1231234 15', // C
  '3412312 33', // C sharp
  '1231234 15', // D
  '3123412 33', // E flat
  '1231234 15', // E
  '1234123 14', // F
  '3412312 33', // F sharp
  '1231234 15', // G
  '3412312 33', // G sharp
  '1231234 15', // A
  '4123123 24', // B flat
  '1231234 15', // B
]

const LEFT_MINOR = [
  '1432132 51', // C
  '3214321 33', // C sharp
  '1432132 51', // D
  '2143213 22', // E flat
  '1432132 51', // E
  '1432132 51', // F
  '4321321 44', // F sharp
  '1432132 51', // G
  '3214321 33', // G sharp
  '1432132 51', // A
  '2132143 22', // B flat
  '1321432 41', // B
]

const C_SHARP = 1
const F_SHARP = 6
const G_SHARP = 8
/** Where the raised sixth would bring the thumb on a black key, the melodic minor goes up, or comes down, otherwise. */
const RIGHT_MELODIC_UP: ReadonlyMap<number, string> = new Map([
  [C_SHARP, '2312341 23'],
  [F_SHARP, '2312341 23'],
])
const LEFT_MELODIC_DOWN: ReadonlyMap<number, string> = new Map([[G_SHARP, '3213214 33']])

export function scaleFingers(key: Key, hand: Hand, { form, isDescending }: ScalePlace): ScaleFingers {
  const tonic = remainder(pitchOf({ step: key.letter, alter: key.alter }), SEMITONES_PER_OCTAVE)
  const isMelodic = form === 'melodicMinor'
  const special =
    isMelodic && (hand === 'right' ? !isDescending && RIGHT_MELODIC_UP : isDescending && LEFT_MELODIC_DOWN)
  const usual = hand === 'right' ? (key.isMinor ? RIGHT_MINOR : RIGHT_MAJOR) : key.isMinor ? LEFT_MINOR : LEFT_MAJOR
  const [cycle = '', [lowest = '1', highest = '5'] = ''] = ((special && special.get(tonic)) || at(usual, tonic)).split(
    ' ',
  )
  return { cycle: Array.from(cycle, Number), lowest: Number(lowest), highest: Number(highest) }
}
