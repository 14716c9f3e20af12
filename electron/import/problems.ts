import type { NotationFormat } from './engine'
import type { ImportProblem } from './import-reply'
import { importWords } from './import-words'

const MEGABYTE_BYTES = 1024 * 1024

const problem = (kind: ImportProblem['kind'], sentence: string): ImportProblem => ({ kind, sentence })
const say = () => importWords.refusals

/** Why a file is refused, in words for the person who chose it. */
export const problems = {
  noNotes: () => problem('noNotes', say().noNotes),
  onlyPercussion: () => problem('noNotes', say().onlyPercussion),
  tooManyNotes: (noteCount: number, limit: number) => problem('tooManyNotes', say().tooManyNotes(noteCount, limit)),
  tooLarge: (bytes: number, limitBytes: number) =>
    problem('tooLarge', say().tooLarge(megabytes(bytes), megabytes(limitBytes))),
  damaged: (what: string) => problem('damaged', say().damaged(what)),
  empty: () => problem('damaged', say().empty),
  unpacksTooLarge: (limitBytes: number) => problem('tooLarge', say().unpacksTooLarge(megabytes(limitBytes))),
  unknownFormat: (what: string | null) => problem('unknownFormat', say().unknownFormat(what)),
  unreadable: (format: NotationFormat) => problem('damaged', say().unreadable(format)),
  timewise: () => problem('unknownFormat', say().timewise),
  abcVoices: () => problem('unknownFormat', say().abcVoices),
  tookTooLong: (limitSeconds: number) => problem('tookTooLong', say().tookTooLong(limitSeconds)),
  tooMuchMemory: () => problem('engineFailed', say().tooMuchMemory),
  cancelled: () => problem('cancelled', say().cancelled),
  engineFailed: () => problem('engineFailed', say().engineFailed),
}

function megabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE_BYTES) * 10) / 10
}
