import { noteId } from '../../shared/base/ids'
import { failed, ok, type Result } from '../../shared/base/result'
import { pitch } from '../../shared/base/units'
import { spellingToKey, spellingToName } from '../../shared/music/note-name'
import type { WrittenNote, WrittenScore } from '../../shared/music/written-score'
import type { ImportProblem } from './import-reply'
import { importWords } from './import-words'
import { MAX_NOTES } from './limits'
import { placesById, printedNumbers, readBars, type MeiBar, type MeiLayer } from './mei-bars'
import type { TimedNote } from './mei-layers'
import { readBarMarks, readPedals } from './mei-marks'
import { readArticulation, readNoteMarks, type NoteMarks } from './mei-note-marks'
import { ornamentedAs, type AlterAt } from './mei-ornaments'
import { addPartners } from './mei-partners'
import { explicitAlter, readSpelling, standingAlter, type SeenAccidentals } from './mei-pitch'
import { readRepeats } from './mei-repeats'
import { listedOrder, readSectionOrder, timesPlayed } from './mei-sections'
import { findPianoStaves, type Definitions, type PianoStaves } from './mei-staves'
import { readTies, type Ties } from './mei-ties'
import { problems } from './problems'
import { childNamed, findFirst, numberIn, type XmlElement } from './xml-tree'

export interface ReadMei {
  readonly written: WrittenScore
  readonly staves: PianoStaves
  readonly definitions: Definitions
  readonly warnings: readonly string[]
}

/**
 * What tells how a note sounds: `named`, every note says so itself (MusicXML); `drawn`, the signs on the page do, as
 * for a pianist (ABC, Humdrum); `asFound`, one or the other (MEI).
 */
export type AccidentalCustom = 'named' | 'drawn' | 'asFound'

export function readMei(mei: XmlElement, custom: AccidentalCustom): Result<ReadMei, ImportProblem> {
  const score = findFirst(mei, 'score')
  const scoreDefinition = score && findFirst(score, 'scoreDef')
  const bars = score ? readBars(score) : []
  const definitions = bars[0]?.definitions
  if (!score || !scoreDefinition || !definitions) return failed(problems.noNotes())

  const staves = findPianoStaves(scoreDefinition, definitions)
  const written = readWritten({ score, bars, staves }, custom)
  const noteCount = written.bars.reduce((sum, bar) => sum + bar.notes.length, 0)
  if (noteCount === 0) return failed(hasUnpitched(bars) ? problems.onlyPercussion() : problems.noNotes())
  if (noteCount > MAX_NOTES) return failed(problems.tooManyNotes(noteCount, MAX_NOTES))
  return ok({ written, staves, definitions, warnings: warningsAbout(bars, staves) })
}

interface Page {
  readonly score: XmlElement
  readonly bars: readonly MeiBar[]
  readonly staves: PianoStaves
}

function readWritten({ score, bars, staves }: Page, custom: AccidentalCustom): WrittenScore {
  const context = { bars, places: placesById(bars), staves: [...staves.handsByStaff.keys()] }
  const marks = readNoteMarks(context)
  const pedals = readPedals(context)
  const ties = readTies(bars, context.places, marks.tiedToById)
  const readNotes = createNoteReader(staves, { marks, ties }, areAccidentalsDrawn(bars, custom))
  const starts = sectionStarts(bars)
  const numbers = printedNumbers(bars)
  const sections = readSectionOrder(score)
  const written = bars.map((bar) => ({
    id: bar.measure.attributes['xml:id'] ?? null,
    number: numbers[bar.index] ?? '',
    duration: bar.duration,
    metre: bar.definitions.metre,
    startsSection: starts.has(bar.index),
    repeats: { ...readRepeats(bar.measure, bar.ending), times: timesPlayed(bar, bars, sections) },
    notes: readNotes(bar),
    pedals: pedals.get(bar.index) ?? [],
    ...readBarMarks(bar, context),
  }))
  const order = listedOrder(bars, sections)
  return { bars: addPartners(written, bars), isEngraved: true, ...(order ? { order } : {}) }
}

/** Where no note says how it sounds against the key signature, signature and earlier accidentals count. */
function areAccidentalsDrawn(bars: readonly MeiBar[], custom: AccidentalCustom): boolean {
  if (custom !== 'asFound') return custom === 'drawn'
  const says = ({ attributes }: XmlElement) => attributes['accid.ges'] !== undefined
  return !allNotes(bars).some(({ element }) => says(element) || element.children.some(says))
}

function allNotes(bars: readonly MeiBar[]): readonly TimedNote[] {
  return bars.flatMap((bar) => bar.layers.flatMap(({ timed }) => timed.notes))
}

interface Signs {
  readonly marks: NoteMarks
  readonly ties: Ties
}

function createNoteReader(staves: PianoStaves, { marks, ties }: Signs, areAccidentalsDrawn: boolean) {
  /** A tied note goes on as it began, though the accidental stands in the bar before. */
  const altersByTiedId = new Map<string, number>()

  function readNotes(bar: MeiBar): readonly WrittenNote[] {
    const seenByStaff = new Map<number, SeenAccidentals>()
    return notesInTime(bar).flatMap(({ layer, timed }) => {
      const seen = seenByStaff.get(layer.staff) ?? new Map<string, number>()
      seenByStaff.set(layer.staff, seen)
      const note = readNote(timed, layer, bar, seen)
      return note ? [note] : []
    })
  }

  function readNote(timed: TimedNote, layer: MeiLayer, bar: MeiBar, seen: SeenAccidentals): WrittenNote | null {
    const id = timed.element.attributes['xml:id']
    const staff = drawnStaff(timed, layer)
    const hand = staves.handsByStaff.get(staff)
    const definition = bar.definitions.stavesByNumber.get(layer.staff)
    const rules = { fifths: definition?.fifths ?? 0, areAccidentalsDrawn }
    const spelling = readSpelling(timed.element, rules, seen)
    if (id === undefined || hand === undefined || !spelling) return null

    const tied = explicitAlter(timed.element, rules) === null ? altersByTiedId.get(id) : undefined
    const sounding = { ...spelling, alter: tied ?? spelling.alter }
    const transposition = definition?.transposition ?? 0
    const key = spellingToKey(sounding) + transposition
    if (key < 0 || key > 127) return null
    const tiedTo = ties.targetsById.get(id) ?? []
    for (const target of tiedTo) altersByTiedId.set(target, sounding.alter)
    const octavesUp = sounding.octave - (numberIn(timed.element, 'oct') ?? sounding.octave)
    const alterAt = createAlterAt({ octavesUp, fifths: rules.fifths, seen })
    return {
      id: noteId(id),
      offset: timed.offset,
      duration: ties.heldDurationsById.get(id) ?? timed.duration,
      pitch: pitch(key),
      name: spellingToName(sounding),
      hand,
      staff,
      voice: layer.voice,
      isGrace: timed.isGrace,
      ...readArticulation(timed),
      ...markedAs(timed, id, marks),
      ...ornamentedAs(timed, marks.ornamentsById, { main: sounding, transposition, alterAt }),
      tiedTo: tiedTo.map(noteId),
    }
  }

  return readNotes
}

interface Alterations {
  /** By which an octave sign lifts the notes: accidentals stand where they are written. */
  readonly octavesUp: number
  readonly fifths: number
  readonly seen: SeenAccidentals
}

function createAlterAt({ octavesUp, fifths, seen }: Alterations): AlterAt {
  return ({ letter, octave }) => standingAlter(letter, octave - octavesUp, fifths, seen)
}

function markedAs(timed: TimedNote, id: string, marks: NoteMarks) {
  const chordId = timed.chord?.attributes['xml:id'] ?? id
  return {
    isSlurred: marks.slurredIds.has(id),
    isArpeggiated: marks.arpeggiatedIds.has(id) || marks.arpeggiatedIds.has(chordId),
    fingering: marks.fingeringsById.get(id) ?? null,
  }
}

/** A note may be drawn on the neighbouring staff. */
function drawnStaff({ element, chord }: TimedNote, layer: MeiLayer): number {
  const drawn = Number(element.attributes['staff'] ?? chord?.attributes['staff'])
  return drawn > 0 ? drawn : layer.staff
}

function notesInTime(bar: MeiBar): readonly { readonly layer: MeiLayer; readonly timed: TimedNote }[] {
  const notes = bar.layers.flatMap((layer) => layer.timed.notes.map((timed) => ({ layer, timed })))
  return notes.toSorted((one, other) => one.timed.offset - other.timed.offset)
}

/** Sections begin after a double bar or a repeat, and at a rehearsal mark. */
function sectionStarts(bars: readonly MeiBar[]): ReadonlySet<number> {
  const starts = new Set([0])
  for (const { index, measure } of bars) {
    const { left, right } = measure.attributes
    if (left === 'rptstart' || left === 'rptboth' || left === 'dbl' || childNamed(measure, 'reh')) starts.add(index)
    if (right !== undefined && ['dbl', 'rptend', 'rptboth', 'rptstart', 'end'].includes(right)) starts.add(index + 1)
    const { isSegno, isCoda } = readRepeats(measure, null)
    if (isSegno || isCoda) starts.add(index)
  }
  return starts
}

function hasUnpitched(bars: readonly MeiBar[]): boolean {
  return allNotes(bars).some(({ element }) => element.attributes['pname'] === undefined)
}

function warningsAbout(bars: readonly MeiBar[], staves: PianoStaves): readonly string[] {
  const warnings: string[] = []
  if (staves.hasOtherParts) {
    warnings.push(importWords.warnings.otherParts(staves.label || null))
  }
  const shorthand = bars.find((bar) => bar.layers.some(({ timed }) => timed.hasRepeatSign))
  if (shorthand) {
    const number = printedNumbers(bars)[shorthand.index] ?? ''
    warnings.push(importWords.warnings.repeatSigns(number))
  }
  return warnings
}
