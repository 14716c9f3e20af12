import type { NotationFormat } from './engine'
import type { ImportProblem } from './import-reply'

const READABLE = 'MusicXML, MXL, MEI, ABC, Humdrum and MIDI files can be imported.'
const FORMAT_NAMES: Readonly<Record<NotationFormat, string>> = {
  musicxml: 'MusicXML',
  mei: 'MEI',
  abc: 'ABC',
  humdrum: 'Humdrum',
}
const MEGABYTE_BYTES = 1024 * 1024

const problem = (kind: ImportProblem['kind'], sentence: string): ImportProblem => ({ kind, sentence })

/** Why a file is refused, in words for the person who chose it. */
export const problems = {
  noNotes: () => problem('noNotes', 'There are no notes in this file.'),
  onlyPercussion: () => problem('noNotes', 'This file holds only percussion, no notes a piano could play.'),
  tooManyNotes: (noteCount: number, limit: number) =>
    problem(
      'tooManyNotes',
      `This file has ${grouped(noteCount)} notes; at most ${grouped(limit)} can be practised in one piece.`,
    ),
  tooLarge: (bytes: number, limitBytes: number) =>
    problem('tooLarge', `This file has ${megabytes(bytes)} MB; at most ${megabytes(limitBytes)} MB are read.`),
  damaged: (what: string) => problem('damaged', `This file is damaged: ${what}.`),
  empty: () => problem('damaged', 'This file is empty.'),
  unpacksTooLarge: (limitBytes: number) =>
    problem('tooLarge', `This file unpacks to more than a score can be; at most ${megabytes(limitBytes)} MB are read.`),
  unknownFormat: (what: string | null) =>
    problem(
      'unknownFormat',
      `${what === null ? 'This is not a score that can be read' : `This is ${what}`}. ${READABLE}`,
    ),
  unreadable: (format: NotationFormat) =>
    problem('damaged', `This file begins as ${FORMAT_NAMES[format]}, but no score could be read from it.`),
  timewise: () =>
    problem(
      'unknownFormat',
      'This MusicXML file is a “score-timewise”, which cannot be read. Export it as “score-partwise”, the usual kind.',
    ),
  abcVoices: () =>
    problem('unknownFormat', 'This ABC tune has several voices, which cannot be read from ABC. Export it as MusicXML.'),
  tookTooLong: (limitSeconds: number) =>
    problem('tookTooLong', `This file was not read within ${limitSeconds} seconds, so the import was stopped.`),
  tooMuchMemory: () => problem('engineFailed', 'This file needs more memory than an import may use.'),
  cancelled: () => problem('cancelled', 'The import was cancelled.'),
  engineFailed: () =>
    problem('engineFailed', 'The engraving program failed on this file. Nothing was imported; the app is unharmed.'),
}

/** "40,000" */
function grouped(count: number): string {
  return count.toLocaleString('en')
}

function megabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE_BYTES) * 10) / 10
}
