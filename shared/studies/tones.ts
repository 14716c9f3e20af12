/** A written pitch: where it stands on the staff, and what stands before it. */
export interface Tone {
  /** White keys counted from C0: middle C, which is C4, is 28. */
  readonly step: number
  /** Semitones: 1 for a sharp, -2 for a double flat. */
  readonly alter: number
}

export interface Key {
  /** Of the tonic: 0 for C, 6 for B. */
  readonly letter: number
  readonly alter: number
  readonly isMinor: boolean
  /** Sharps of the signature; negative for flats. */
  readonly fifths: number
}

export const STEPS_PER_OCTAVE = 7
export const SEMITONES_PER_OCTAVE = 12
const LETTERS = 'CDEFGAB'
/** Of the letters, as keys of the piano. */
const KEYS_OF_LETTERS = [0, 2, 4, 5, 7, 9, 11] as const
/** Where the letters stand on the circle of fifths, C at 0. */
const FIFTHS_OF_LETTERS = [0, 2, 4, -1, 1, 3, 5] as const
const FIFTHS_PER_SHARP = 7
const FIFTHS_TO_RELATIVE_MINOR = 3
/** A letter takes its sharp with so many sharps more than its own place among the fifths, and its flat likewise. */
const FIRST_SHARP = 2
const FIRST_FLAT = -6
/** The fourth, fifth and so on octave are called by MIDI as if there was one more below. */
const OCTAVES_BELOW_ZERO = 1
const BLACK_KEYS: ReadonlySet<number> = new Set([1, 3, 6, 8, 10])

/** Of "Cmaj", "F#min", "Bbmaj". */
export function keyOf(name: string): Key {
  const [, letterName = 'C', sign = '', mode = 'maj'] = /^([A-G])([#b]?)(maj|min)$/.exec(name) ?? []
  const letter = LETTERS.indexOf(letterName)
  const alter = sign === '#' ? 1 : sign === 'b' ? -1 : 0
  const isMinor = mode === 'min'
  const fifths = at(FIFTHS_OF_LETTERS, letter) + FIFTHS_PER_SHARP * alter - (isMinor ? FIFTHS_TO_RELATIVE_MINOR : 0)
  return { letter, alter, isMinor, fifths }
}

/** The letter of this step as the signature has it, `raise` semitones higher. */
export function toneIn(key: Key, step: number, raise = 0): Tone {
  const fifths = at(FIFTHS_OF_LETTERS, remainder(step, STEPS_PER_OCTAVE))
  const signed = key.fifths >= fifths + FIRST_SHARP ? 1 : key.fifths <= fifths + FIRST_FLAT ? -1 : 0
  return { step, alter: signed + raise }
}

/** The step of the tonic that lies nearest to a key of the piano. */
export function tonicNear(key: Key, pitch: number): number {
  const lowest = pitchOf({ step: key.letter, alter: key.alter })
  return key.letter + STEPS_PER_OCTAVE * Math.round((pitch - lowest) / SEMITONES_PER_OCTAVE)
}

/** The number of the key, by MIDI. */
export function pitchOf({ step, alter }: Tone): number {
  const octave = Math.floor(step / STEPS_PER_OCTAVE) + OCTAVES_BELOW_ZERO
  return octave * SEMITONES_PER_OCTAVE + at(KEYS_OF_LETTERS, remainder(step, STEPS_PER_OCTAVE)) + alter
}

export function isBlack(tone: Tone): boolean {
  return BLACK_KEYS.has(remainder(pitchOf(tone), SEMITONES_PER_OCTAVE))
}

/** 0 for the tonic, 6 for the leading note, in any octave. */
export function degreeOf(key: Key, step: number): number {
  return remainder(step - key.letter, STEPS_PER_OCTAVE)
}

export const remainder = (value: number, by: number) => ((value % by) + by) % by

/** Of a list that is known to be so long; the last but for that. */
export function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[Math.max(0, Math.min(values.length - 1, index))]
  if (value === undefined) throw new Error('Asked for a place in an empty list')
  return value
}
