import { inLanguage } from '../words/spoken'
import type { NotationFormat } from './engine'

const FORMAT_NAMES: Readonly<Record<NotationFormat, string>> = {
  musicxml: 'MusicXML',
  mei: 'MEI',
  abc: 'ABC',
  humdrum: 'Humdrum',
}
const count = new Intl.NumberFormat('en')

const english = {
  refusals: {
    noNotes: 'There are no notes in this file.',
    onlyPercussion: 'This file holds only percussion, no notes a piano could play.',
    tooManyNotes: (notes: number, limit: number) =>
      `This file has ${count.format(notes)} notes; at most ${count.format(limit)} can be practised in one piece.`,
    tooLarge: (megabytes: number, limit: number) => `This file has ${megabytes} MB; at most ${limit} MB are read.`,
    damaged: (what: string) => `This file is damaged: ${what}.`,
    empty: 'This file is empty.',
    unpacksTooLarge: (limit: number) => `This file unpacks to more than a score can be; at most ${limit} MB are read.`,
    unknownFormat: (what: string | null) =>
      `${what === null ? 'This is not a score that can be read' : `This is ${what}`}. MusicXML, MXL, MEI, ABC, Humdrum and MIDI files can be imported.`,
    unreadable: (format: NotationFormat) =>
      `This file begins as ${FORMAT_NAMES[format]}, but no score could be read from it.`,
    timewise:
      'This MusicXML file is a “score-timewise”, which cannot be read. Export it as “score-partwise”, the usual kind.',
    abcVoices: 'This ABC tune has several voices, which cannot be read from ABC. Export it as MusicXML.',
    tookTooLong: (limitSeconds: number) =>
      `This file was not read within ${limitSeconds} seconds, so the import was stopped.`,
    tooMuchMemory: 'This file needs more memory than an import may use.',
    cancelled: 'The import was cancelled.',
    engineFailed: 'The engraving program failed on this file. Nothing was imported; the app is unharmed.',
  },

  /** After "This file is damaged: ". */
  damage: {
    voices: (line: string) => `its voices disagree about time near line ${line}`,
    filmFrames: 'it counts film frames, not beats',
    tooManyBars: 'it has more bars than any piece',
    scoreMissing: (name: string) => `the score “${name}” that it names is not in it`,
    archiveBroken: 'the archive is broken or cut off',
    archiveTooFull: 'the archive holds too many files to be a score',
    empty: 'it is empty',
    midiHead: 'its beginning, which says how it counts time, is broken',
    midiEvent: 'it ends in the middle of an event',
    midiIncomplete: 'it is no complete MIDI file',
    notXml: 'it is not XML',
    cutOff: (line: number) => `it ends in the middle (line ${line})`,
    /** `reason` is what the parser says, in English. */
    inLine: (reason: string, line: number) => `${reason} in line ${line}`,
  },

  /** After "This is ". */
  kinds: {
    pdf: 'a PDF, which is a picture of a score',
    picture: 'a picture',
    recording: 'a recording',
    archive: 'a packed archive',
    oldDocument: 'a document of an older office or notation program',
    museScore: 'a MuseScore file. Open it in MuseScore and export it as MusicXML',
    archiveWithoutScore: 'an archive without a score',
    webPage: 'a web page',
    otherXml: (root: string) => `XML, but not a score (its root is “${root}”)`,
  },

  warnings: {
    abcEndings: 'First and second endings cannot be read from ABC: they are played one after the other.',
    accidentals: (accidentals: number) =>
      `${accidentals} printed accidentals contradict the sounding pitch in this file; the sounding pitch was taken.`,
    doubleIds: 'Some notes of this file share an id; its ids were replaced.',
    onlyPiano: 'Only the piano tracks of this MIDI file are practised.',
    /** null where the part has no name. */
    otherParts: (part: string | null) =>
      `The score has several parts: ${part === null ? 'the first part' : `“${part}”`} is practised, the others are only shown.`,
    repeatSigns: (bar: string) =>
      `Signs that repeat the bar before (first in bar ${bar}) are shown, but not expected to be played.`,
  },
}

/** What an import says to people: why a file is refused, and what could not be read or was mended. */
export const importWords = inLanguage(english)
