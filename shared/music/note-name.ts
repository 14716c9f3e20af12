import type { Pitch } from '../base/units'

export type Letter = 'c' | 'd' | 'e' | 'f' | 'g' | 'a' | 'b'

const LETTERS: readonly Letter[] = ['c', 'd', 'e', 'f', 'g', 'a', 'b']
const SEMITONES_ABOVE_C: Readonly<Record<Letter, number>> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 }
const SIGNS_BY_ALTER: Readonly<Record<string, string>> = { '-2': '𝄫', '-1': '♭', '0': '', '1': '♯', '2': '𝄪' }
const SHARP_NAMES = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B']
const FLAT_NAMES = ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'G♭', 'G', 'A♭', 'A', 'B♭', 'B']

export interface Spelling {
  readonly letter: Letter
  /** Semitones: 1 is sharp, -1 flat. */
  readonly alter: number
  /** Scientific: middle C is in octave 4. */
  readonly octave: number
}

export function isLetter(value: string | undefined): value is Letter {
  return value !== undefined && Object.hasOwn(SEMITONES_ABOVE_C, value)
}

/** "F♯4", "B♭3", "C𝄪5" */
export function spellingToName({ letter, alter, octave }: Spelling): string {
  return `${letter.toUpperCase()}${SIGNS_BY_ALTER[alter] ?? ''}${octave}`
}

/** The next letter above (1) or below (-1), and so on; unaltered. */
export function stepAway({ letter, octave }: Pick<Spelling, 'letter' | 'octave'>, steps: number): Spelling {
  const place = LETTERS.indexOf(letter) + steps
  const octaves = Math.floor(place / LETTERS.length)
  return { letter: LETTERS[place - octaves * LETTERS.length] ?? letter, alter: 0, octave: octave + octaves }
}

/** A key number, which may lie outside a piano and outside 0..127. */
export function spellingToKey({ letter, alter, octave }: Spelling): number {
  return 12 * (octave + 1) + SEMITONES_ABOVE_C[letter] + alter
}

/** The name of a key without notation: black keys as the key signature spells them (negative is flats). */
export function pitchToName(pitch: Pitch, fifths: number): string {
  const names = fifths < 0 ? FLAT_NAMES : SHARP_NAMES
  return `${names[pitch % 12] ?? ''}${Math.floor(pitch / 12) - 1}`
}
