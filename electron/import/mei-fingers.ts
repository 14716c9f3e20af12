import { groupBy } from '../../shared/base/group-by'
import type { MeiBar } from './mei-bars'
import { controlEvents, idIn } from './mei-events'
import { numberIn, type XmlElement } from './xml-tree'

/** Finger numbers by the id of their note; "4-5" is a change of fingers on one key. */
export function readFingers(bars: readonly MeiBar[]): ReadonlyMap<string, string> {
  const signs = bars.flatMap(({ measure }) => controlEvents(measure)).filter(isFinger)
  const chords = chordsById(bars)
  const ofChords = new Map<string, string>()
  const ofNotes = new Map<string, string>()
  for (const [id, numbers] of groupBy(signs, (sign) => idIn(sign, 'startid') ?? '')) {
    const chord = chords.get(id)
    if (!chord) ofNotes.set(id, numbers.map(textOf).join('-'))
    else for (const [note, finger] of allot(upwards(numbers), chord)) ofChords.set(note, finger)
  }
  return new Map([...ofChords, ...ofNotes])
}

function isFinger(sign: XmlElement): boolean {
  return sign.name === 'fing' && textOf(sign) !== '' && (idIn(sign, 'startid') ?? '') !== ''
}

function textOf({ text }: XmlElement): string {
  return text.trim()
}

/** The ids of the notes of each chord, the lowest first. */
function chordsById(bars: readonly MeiBar[]): ReadonlyMap<string, readonly string[]> {
  const notes = bars.flatMap(({ layers }) => layers.flatMap(({ timed }) => timed.notes))
  const chords = groupBy(notes, ({ chord }) => chord?.attributes['xml:id'] ?? '')
  return new Map(
    [...chords].map(([id, members]) => {
      const upwards = members.map(({ element }) => element).toSorted((one, other) => heightOf(one) - heightOf(other))
      return [id, upwards.map(({ attributes }) => attributes['xml:id'] ?? '')]
    }),
  )
}

const LETTERS_UPWARDS = 'cdefgab'

/** In steps of the staff. */
function heightOf(note: XmlElement): number {
  const letter = LETTERS_UPWARDS.indexOf(note.attributes['pname'] ?? '')
  return (numberIn(note, 'oct') ?? 0) * LETTERS_UPWARDS.length + letter
}

interface Numbers {
  /** As they stand on the page, from the bottom up. */
  readonly texts: readonly string[]
  readonly isBelow: boolean
}

/** Verovio draws the first number next to the staff and the others farther off; above, where no place is named. */
function upwards(signs: readonly XmlElement[]): Numbers {
  const below = signs.filter(({ attributes }) => attributes['place'] === 'below')
  const above = signs.filter(({ attributes }) => attributes['place'] !== 'below')
  return { texts: [...below.toReversed(), ...above].map(textOf), isBelow: below.length > 0 }
}

/**
 * A number for each note is read as the stack on the page is, a single one belongs to the note that it stands next to,
 * and fewer numbers than notes say for certain what the outer ones are played with. More of them say nothing.
 */
function allot({ texts, isBelow }: Numbers, notes: readonly string[]): readonly (readonly [string, string])[] {
  if (texts.length > notes.length) return []
  if (texts.length === notes.length) return pairs(notes, texts)
  if (texts.length === 1) return pairs(isBelow ? notes.slice(0, 1) : notes.slice(-1), texts)
  return [...pairs(notes.slice(0, 1), texts.slice(0, 1)), ...pairs(notes.slice(-1), texts.slice(-1))]
}

function pairs(notes: readonly string[], texts: readonly string[]): readonly (readonly [string, string])[] {
  return notes.map((note, index) => [note, texts[index] ?? ''])
}
