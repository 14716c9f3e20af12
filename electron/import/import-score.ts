import { failed, ok, type Result } from '../../shared/base/result'
import { MAX_IMPORT_BYTES } from '../../shared/contract/requests'
import { unfoldScore } from '../../shared/music/unfold-score'
import { decodeText } from './decode-text'
import { detectBytes, detectText } from './detect-format'
import type { Engine, EngineFailure, NotationFormat } from './engine'
import type { ImportedScore, ImportProblem } from './import-reply'
import { importWords } from './import-words'
import { MAX_NOTES, MAX_UNFOLDED_NOTES } from './limits'
import { problems } from './problems'
import { mendAbc } from './mend-abc'
import { mendMusicXml, type MendedText } from './mend-musicxml'
import { readDetails } from './mei-details'
import { readMei } from './read-mei'
import { readMidiScore } from './read-midi-score'
import { readMxl } from './read-mxl'
import { parseXml, scanXml } from './xml-tree'

export interface ImportedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Makes a score of a file, or says why not. `onEngrave` is called when the file turned out to be readable. */
export async function importScore(
  file: ImportedFile,
  engine: Engine,
  onEngrave: () => void,
): Promise<Result<ImportedScore, ImportProblem>> {
  if (file.bytes.byteLength > MAX_IMPORT_BYTES) {
    return failed(problems.tooLarge(file.bytes.byteLength, MAX_IMPORT_BYTES))
  }
  if (file.bytes.byteLength === 0) return failed(problems.empty())
  const format = detectBytes(file.bytes)
  if (format?.kind === 'unknown') return failed(problems.unknownFormat(format.what))
  if (format?.kind === 'midi') return readMidiScore(file)
  const bytes = format?.kind === 'zip' ? readMxl(file.bytes) : ok(file.bytes)
  if (!bytes.ok) return bytes
  return importText({ fileName: file.fileName, bytes: bytes.value }, engine, onEngrave)
}

async function importText(
  file: ImportedFile,
  engine: Engine,
  onEngrave: () => void,
): Promise<Result<ImportedScore, ImportProblem>> {
  const text = decodeText(file.bytes)
  if (!text.ok) return failed(problems.unknownFormat(null))
  const format = detectText(text.value)
  if (format.kind !== 'text') return failed(problems.unknownFormat(format.kind === 'unknown' ? format.what : null))
  const problem = checkText(text.value, format.format)
  if (problem) return failed(problem)
  onEngrave()
  return engraveText(text.value, format.format, { file, engine })
}

/** Faults that the engine would pass over in silence or report in its own words. */
function checkText(text: string, format: NotationFormat): ImportProblem | null {
  if (format === 'abc') return checkAbc(text)
  if (format === 'humdrum') return null
  if (/<score-timewise[\s>]/.test(text)) return problems.timewise()
  let noteCount = 0
  const scanned = scanXml(text, {
    onOpen(name) {
      if (name === NOTE_ELEMENTS[format]) noteCount += 1
    },
  })
  if (!scanned.ok) return problems.damaged(scanned.problem)
  return noteCount > MAX_NOTES ? problems.tooManyNotes(noteCount, MAX_NOTES) : null
}

/** Verovio reads the voices of ABC one after the other, as if they were one, and breaks where no music follows. */
function checkAbc(text: string): ImportProblem | null {
  const voices = new Set([...text.matchAll(/^(?:V:|\[V:)\s*([^\s\]]+)/gm)].map(([, voice]) => voice))
  if (voices.size > 1) return problems.abcVoices()
  const body = text.slice(text.search(/^K:/m)).replace(/^([A-Za-z]:|%).*$/gm, '')
  return /[A-Ga-g]/.test(body) ? null : problems.noNotes()
}

/** What a sounding note has one of; in MusicXML a rest is a `<note>` too. */
const NOTE_ELEMENTS = { musicxml: 'pitch', mei: 'note' }

async function engraveText(
  text: string,
  format: NotationFormat,
  { file, engine }: { readonly file: ImportedFile; readonly engine: Engine },
): Promise<Result<ImportedScore, ImportProblem>> {
  const mended = mend(text, format)
  const engraved = await engine.engrave(mended.text, format)
  if (!engraved.ok) return failed(explain(engraved.problem, format))
  const mei = engraved.value
  const tree = parseXml(mei)
  if (!tree.ok) return failed(problems.engineFailed())
  const read = readMei(tree.value, ACCIDENTAL_CUSTOMS[format])
  if (!read.ok) return read
  const score = unfoldScore(read.value.written)
  if (score.notes.length > MAX_UNFOLDED_NOTES) {
    return failed(problems.tooManyNotes(score.notes.length, MAX_UNFOLDED_NOTES))
  }
  const warnings = [...mended.warnings, ...read.value.warnings]
  return ok({ ...readDetails(tree.value, read.value, file.fileName), score, mei, warnings })
}

const ACCIDENTAL_CUSTOMS = { musicxml: 'named', mei: 'asFound', abc: 'drawn', humdrum: 'drawn' } as const

function mend(text: string, format: NotationFormat): MendedText {
  if (format === 'musicxml') return mendMusicXml(text)
  return format === 'abc' ? mendAbc(text) : { text, warnings: [] }
}

function explain(failure: EngineFailure, format: NotationFormat): ImportProblem {
  if (failure.kind === 'trapped') return problems.engineFailed()
  const [, line] = /rhythm analysis occurring near line (\d+)/.exec(failure.said) ?? []
  return line === undefined ? problems.unreadable(format) : problems.damaged(importWords.damage.voices(line))
}
