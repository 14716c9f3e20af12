import type { WrittenPiece } from './cut-into-bars'
import { STEPS_PER_OCTAVE, remainder, type Tone } from './tones'

/** Humdrum's names of lengths, by ticks. */
const LENGTHS: ReadonlyMap<number, string> = new Map([
  [144, '1.'],
  [96, '1'],
  [72, '2.'],
  [48, '2'],
  [36, '4.'],
  [24, '4'],
  [18, '8.'],
  [16, '6'],
  [12, '8'],
  [8, '12'],
  [6, '16'],
  [4, '24'],
  [3, '32'],
])
const LETTERS = 'CDEFGAB'
/** Of C4 downwards the letters are large. */
const FIRST_SMALL_OCTAVE = 4

export function writeNote(piece: WrittenPiece): string {
  const { note, ticks } = piece
  const length = LENGTHS.get(ticks)
  if (length === undefined) throw new Error(`No sign lasts ${ticks} ticks`)
  if (note.tones.length === 0) return `${length}r`
  return note.tones.map((tone, index) => writeTone(tone, length, { piece, isLowest: index === 0 })).join(' ')
}

function writeTone(
  tone: Tone,
  length: string,
  { piece, isLowest }: { readonly piece: WrittenPiece; readonly isLowest: boolean },
): string {
  const { note, isFirst, isLast, isTiedFrom, isTiedTo, beam } = piece
  const opensSlur = isLowest && isFirst && note.slur === 'begins' ? '(' : ''
  const closesSlur = isLowest && isLast && note.slur === 'ends' ? ')' : ''
  const opensTie = isTiedFrom && !isTiedTo ? '[' : ''
  const closesTie = isTiedTo ? (isTiedFrom ? '_' : ']') : ''
  const touch = isFirst ? `${note.isStaccato ? "'" : ''}${note.isAccented ? '^' : ''}` : ''
  const joined = isLowest && beam !== null ? (beam === 'begins' ? 'L' : 'J') : ''
  return `${opensSlur}${opensTie}${length}${nameOf(tone)}${touch}${joined}${closesTie}${closesSlur}`
}

/** "c" is middle C, "CC" the one two octaves below, "ff##" a double sharp. */
export function nameOf({ step, alter }: Tone): string {
  const letter = LETTERS[remainder(step, STEPS_PER_OCTAVE)] ?? 'C'
  const octave = Math.floor(step / STEPS_PER_OCTAVE)
  const isSmall = octave >= FIRST_SMALL_OCTAVE
  const times = isSmall ? octave - FIRST_SMALL_OCTAVE + 1 : FIRST_SMALL_OCTAVE - octave
  const sign = (alter < 0 ? '-' : '#').repeat(Math.abs(alter))
  return (isSmall ? letter.toLowerCase() : letter).repeat(times) + sign
}

/** Verovio stacks the fingers of a chord from the staff outwards: above it upwards, below it downwards. */
export function writeFingers({ note, isFirst }: WrittenPiece, place: 'above' | 'below'): string {
  const fingers = note.fingers ?? []
  if (!isFirst || fingers.length === 0 || fingers.length !== note.tones.length) return '.'
  return (place === 'above' ? fingers : fingers.toReversed()).join(' ')
}
