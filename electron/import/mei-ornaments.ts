import { pitch } from '../../shared/base/units'
import { stepAway, spellingToKey, type Spelling } from '../../shared/music/note-name'
import type { Ornament } from '../../shared/music/score'
import type { WrittenNote } from '../../shared/music/written-score'
import type { MeiBar } from './mei-bars'
import type { TimedNote } from './mei-layers'
import { alterOfSign } from './mei-pitch'
import { idOf, type Voices } from './mei-voices'
import type { XmlElement } from './xml-tree'

const ORNAMENTS: Readonly<Record<string, Ornament>> = {
  trill: 'trill',
  mordent: 'mordent',
  turn: 'turn',
  gliss: 'glissando',
}

export function ornamentOfSign({ name }: XmlElement): Ornament | null {
  return ORNAMENTS[name] ?? null
}

/** Ids of the notes and chords that an ornament's sign stands for: the line of a trill covers later notes too. */
export function ornamentedIds(sign: XmlElement, bar: MeiBar, voices: Voices): readonly string[] {
  const covered = sign.name === 'trill' ? voices.notesUnder(sign, bar).map(idOf) : []
  const ids = [voices.idAtStart(sign, bar), ...covered]
  return [...new Set(ids.filter((id) => id !== undefined))]
}

/** What a note's signs, with `main` as it sounds, let it be. */
export function ornamentedAs(
  note: TimedNote,
  signsById: ReadonlyMap<string, readonly XmlElement[]>,
  {
    main,
    transposition,
    alterAt,
  }: { readonly main: Spelling; readonly transposition: number; readonly alterAt: AlterAt },
): Pick<WrittenNote, 'ornament' | 'ornamentPitches'> {
  const signs = signsOn(note, signsById)
  const own = spellingToKey(main)
  const keys = new Set(neighbourKeys(signs, main, alterAt).filter((key) => key !== own))
  const [latest] = signs.flatMap((sign) => ornamentOfSign(sign) ?? []).slice(-1)
  const pitches = [...keys].map((key) => key + transposition).filter((key) => key >= 0 && key <= 127)
  return {
    ornament: latest ?? (note.tremolo ? 'tremolo' : null),
    ornamentPitches: pitches.toSorted((one, other) => one - other).map(pitch),
  }
}

/** The signs that hold for one note. A sign on a chord is for its top note; the lowest has it where that has its own. */
function signsOn(note: TimedNote, signsById: ReadonlyMap<string, readonly XmlElement[]>): readonly XmlElement[] {
  const signsOf = (element: XmlElement | undefined) => signsById.get(element?.attributes['xml:id'] ?? '') ?? []
  const own = signsOf(note.element)
  if (!note.chord) return own
  const inChord = note.chord.children.filter(({ name }) => name === 'note')
  const top = inChord.at(-1)
  const bearer = signsOf(top).length > 0 ? inChord[0] : top
  return [...own, ...signsOf(note.chord).filter(({ name }) => name === 'gliss' || bearer === note.element)]
}

/** How a letter is altered in an octave, by the key signature and the accidentals of the bar so far. */
export type AlterAt = (spelling: Pick<Spelling, 'letter' | 'octave'>) => number

/** Keys beside the written one that these signs let sound, in no order. */
function neighbourKeys(signs: readonly XmlElement[], main: Spelling, alterAt: AlterAt): readonly number[] {
  return signs.flatMap((sign) => {
    if (glyphOf(sign) === SLIDE) return [-2, -1].map((steps) => keyOf(main, steps, alterAt))
    const above = sign.name === 'trill' || hasUpper(sign) ? [keyAbove(sign, main, alterAt)] : []
    const below = sign.name === 'trill' || hasLower(sign) ? keysBelow(sign, main, alterAt) : []
    return [...above, ...below]
  })
}

/** A Schleifer by its name in SMuFL: it slides up a third. MEI has no sign of its own for it. */
const SLIDE = 'U+E587'

function glyphOf(sign: XmlElement): string | undefined {
  return sign.attributes['glyph.num']
}

function hasUpper({ name, attributes }: XmlElement): boolean {
  return name === 'turn' || (name === 'mordent' && attributes['form'] !== 'lower')
}

function hasLower({ name, attributes }: XmlElement): boolean {
  return name === 'turn' || (name === 'mordent' && attributes['form'] !== 'upper')
}

function keyAbove(sign: XmlElement, main: Spelling, alterAt: AlterAt): number {
  const alter = alterOfSign(sign.attributes['accidupper'])
  return alter === null ? keyOf(main, 1, alterAt) : spellingToKey({ ...stepAway(main, 1), alter })
}

/**
 * A trill closes with the note below too. Where no accidental says which one it is, both the note of the key and the
 * leading note a semitone below are usual (C. P. E. Bach, Versuch, on the turn and the mordent).
 */
function keysBelow(sign: XmlElement, main: Spelling, alterAt: AlterAt): readonly number[] {
  const alter = alterOfSign(sign.attributes['accidlower'])
  if (alter !== null) return [spellingToKey({ ...stepAway(main, -1), alter })]
  return [keyOf(main, -1, alterAt), spellingToKey(main) - 1]
}

function keyOf(main: Spelling, steps: number, alterAt: AlterAt): number {
  const place = stepAway(main, steps)
  return spellingToKey({ ...place, alter: alterAt(place) })
}
