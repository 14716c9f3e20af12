import { basename } from 'node:path'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import { beats } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import { judgeSession } from '../../shared/grade/judge-session'
import type { ScoringDocument } from '../../shared/grade/scoring-document'
import type { SessionReport } from '../../shared/grade/session-report'
import { documentOfLive, documentOfReport } from '../../shared/grade/scoring-document'
import type { HandChoice, Score } from '../../shared/music/score'
import type { PlayedNote } from '../../shared/performance/played-note'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { ImportedScore } from '../import/import-reply'
import type { Importer } from '../host/importer'
import { readHeardPerformance } from '../host/read-heard-performance'
import { readMidiPerformance } from '../host/read-midi-performance'
import { readFileOf } from './read-file'

export interface Piece {
  readonly scoreFile: string
  readonly performanceFile: string
  readonly hands: HandChoice
  /** What was said at the time, instead of the final word. */
  readonly isLive: boolean
}

export interface ScoredPiece {
  readonly imported: ImportedScore
  readonly document: ScoringDocument
  /** null for what was said at the time: only the end of a session is reported on. */
  readonly report: SessionReport | null
  readonly played: readonly PlayedNote[]
  /** Scoring alone: neither reading nor engraving. */
  readonly seconds: number
}

export type ScoreReader = (file: string) => Promise<Result<ImportedScore, string>>

/** Judges a performance from files. The problem is a sentence that names the file. */
export async function scorePiece(piece: Piece, readScore: ScoreReader): Promise<Result<ScoredPiece, string>> {
  const imported = await readScore(piece.scoreFile)
  if (!imported.ok) return imported
  const events = await readPerformance(piece.performanceFile)
  if (!events.ok) return events

  const { score } = imported.value
  if (!hasNotesFor(piece.hands, score)) {
    return failed(`${piece.scoreFile}: There are no notes for the ${piece.hands} hand.`)
  }

  const startedAt = performance.now()
  const judged = judge(score, events.value, piece)
  const seconds = (performance.now() - startedAt) / 1000
  return ok({ imported: imported.value, ...judged, played: playedNotes(events.value), seconds })
}

function hasNotesFor(hands: HandChoice, { notes }: Score): boolean {
  return hands === 'both' || notes.some(({ hand }) => hand === hands)
}

function judge(
  score: Score,
  events: readonly SessionEvent[],
  { hands, isLive }: Piece,
): Pick<ScoredPiece, 'document' | 'report'> {
  const options = { hands, startOnset: beats(0) }
  if (!isLive) {
    const report = judgeSession(score, events, options)
    return { document: documentOfReport(score, report, hands), report }
  }
  const follower = createFollower(score, options)
  const said = events.flatMap((event) => follower.hear(event).verdicts)
  return { document: documentOfLive(score, said, hands), report: null }
}

/** Remembers the last score: lists often hold many performances of one. */
export function createScoreReader(importer: Importer): ScoreReader {
  let last: { readonly file: string; readonly imported: Result<ImportedScore, string> } | undefined
  return async (file) => {
    if (last?.file !== file) last = { file, imported: await readScore(file, importer) }
    return last.imported
  }
}

async function readScore(file: string, importer: Importer): Promise<Result<ImportedScore, string>> {
  const bytes = await readFileOf(file)
  if (!bytes.ok) return failed(`${file}: ${bytes.problem}`)
  const imported = await importer.run({ fileName: basename(file), bytes: bytes.value })
  return imported.ok ? imported : failed(`${file}: ${imported.problem.sentence}`)
}

async function readPerformance(file: string): Promise<Result<readonly SessionEvent[], string>> {
  const bytes = await readFileOf(file)
  if (!bytes.ok) return failed(`${file}: ${bytes.problem}`)
  const performed = isJson(bytes.value) ? readHeardPerformance(bytes.value) : readMidiPerformance(bytes.value)
  return performed.ok ? ok(performed.value.events) : failed(`${file}: ${performed.problem.sentence}`)
}

/** By its first sign: a list, or an object that should have been one. */
function isJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64)))
}
