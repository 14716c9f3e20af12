import { isLetter, type Letter, type Spelling } from '../../shared/music/note-name'
import { childNamed, numberIn, type XmlElement } from './xml-tree'

const ALTERS_BY_SIGN: Readonly<Record<string, number>> = {
  n: 0,
  s: 1,
  f: -1,
  ss: 2,
  x: 2,
  ff: -2,
  xs: 3,
  sx: 3,
  ts: 3,
  tf: -3,
  ns: 1,
  nf: -1,
}
const ORDER_OF_SHARPS: readonly Letter[] = ['f', 'c', 'g', 'd', 'a', 'e', 'b']

/** Accidentals that were seen in a bar of one staff, by letter and octave. */
export type SeenAccidentals = Map<string, number>

export interface PitchRules {
  readonly fifths: number
  /** Key signature and earlier accidentals of the bar count where no sign stands before a note. */
  readonly areAccidentalsDrawn: boolean
}

/** null for a note without pitch: percussion. */
export function readSpelling(note: XmlElement, rules: PitchRules, seen: SeenAccidentals): Spelling | null {
  const letter = note.attributes['pname']?.toLowerCase()
  const written = numberIn(note, 'oct')
  if (!isLetter(letter) || written === undefined) return null
  return { letter, alter: readAlter(note, letter, rules, seen), octave: numberIn(note, 'oct.ges') ?? written }
}

function readAlter(note: XmlElement, letter: Letter, rules: PitchRules, seen: SeenAccidentals): number {
  const written = numberIn(note, 'oct') ?? 0
  const own = explicitAlter(note, rules)
  if (own !== null) {
    seen.set(`${letter}${written}`, own)
    return own
  }
  return rules.areAccidentalsDrawn ? standingAlter(letter, written, rules.fifths, seen) : 0
}

/** What the note says itself: the sounding alteration, else the sign before it; only that where signs are all. */
export function explicitAlter(note: XmlElement, rules: PitchRules): number | null {
  const accidental = childNamed(note, 'accid')
  const sounding = note.attributes['accid.ges'] ?? accidental?.attributes['accid.ges']
  const drawn = note.attributes['accid'] ?? accidental?.attributes['accid']
  const sign = rules.areAccidentalsDrawn ? drawn : (sounding ?? drawn)
  return alterOfSign(sign)
}

/** In semitones; null where there is no sign, or none that is known. */
export function alterOfSign(sign: string | undefined): number | null {
  return sign === undefined ? null : (ALTERS_BY_SIGN[sign] ?? null)
}

/** How a letter sounds in an octave where no sign stands before it. `octave` is as written. */
export function standingAlter(letter: Letter, octave: number, fifths: number, seen: SeenAccidentals): number {
  return seen.get(`${letter}${octave}`) ?? signatureAlter(letter, fifths)
}

function signatureAlter(letter: Letter, fifths: number): number {
  const place = ORDER_OF_SHARPS.indexOf(letter)
  if (fifths > 0) return place < fifths ? 1 : 0
  return ORDER_OF_SHARPS.length - 1 - place < -fifths ? -1 : 0
}
