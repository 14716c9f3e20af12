import type { Language } from '../../shared/contract/language'
import type { Score } from '../../shared/music/score'

/** Main → import worker. */
export interface ImportJob {
  readonly jobId: number
  readonly fileName: string
  readonly bytes: Uint8Array
  /** What its sentences are said in. */
  readonly language: Language
}

/** Main → import worker: the beginning of a song is to be drawn small. */
export interface CoverJob {
  readonly jobId: number
  /** Canonical MEI. */
  readonly mei: string
}

/** What the worker makes of a file. */
export interface ImportedScore {
  /** From the file, else from its name. */
  readonly title: string
  readonly composer: string | null
  readonly tempoBpm: number | null
  /** "4/4" */
  readonly timeSignature: string | null
  /** "Cmaj", "F#min" */
  readonly keySignature: string | null
  readonly score: Score
  /** Canonical MEI; null for MIDI files. */
  readonly mei: string | null
  /** Sentences about what could not be read or was mended. */
  readonly warnings: readonly string[]
}

/** Why a file is refused; `sentence` is for the person. */
export interface ImportProblem {
  readonly kind:
    'unknownFormat' | 'tooLarge' | 'damaged' | 'noNotes' | 'tooManyNotes' | 'tookTooLong' | 'engineFailed' | 'cancelled'
  readonly sentence: string
}

export type ImportNews =
  | { readonly kind: 'progressed'; readonly jobId: number; readonly stage: 'reading' | 'engraving' }
  | { readonly kind: 'imported'; readonly jobId: number; readonly imported: ImportedScore }
  | { readonly kind: 'refused'; readonly jobId: number; readonly problem: ImportProblem }
  | { readonly kind: 'coverDrawn'; readonly jobId: number; readonly svg: string | null }
