import type { Score, ScoreNote } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import { nameSlip, type NamedSlip } from './name-slip'
import { isOrnamental } from './ornamental'
import type { NoteVerdict, SessionReport } from './session-report'
import { struckNotes } from './struck-notes'
import { dueMsAt, type TempoPath, tempoPath } from './tempo-path'
import { TIMING_TOLERANCE_MS } from './timing-tolerance'

/** Why a verdict is what it is: numbers and names, for the review to put into words. */
export interface VerdictReasons {
  readonly verdict: NoteVerdict
  /** When the written note was due by the student's own tempo, on the take clock; null without a written note. */
  readonly expectedMs: number | null
  readonly playedMs: number | null
  /** Within this a note is neither early nor late. */
  readonly toleranceMs: number
  readonly isInTime: boolean | null
  /** Of a wrong note: what was struck in its place. */
  readonly slip: NamedSlip | null
  /** Written notes that a wrong or extra key was near to, or keys played near a missed note: the nearest first. */
  readonly alternatives: readonly Alternative[]
}

export interface Alternative {
  readonly noteIndex: number
  readonly playedIndex: number
  /** How much later the key was than the note was due. */
  readonly lateMs: number
  /** null for the very key. */
  readonly slip: NamedSlip | null
  /** The other half of the pair has a verdict of its own that explains it better. */
  readonly isTaken: boolean
}

/** How far from its time another note may lie to be thought of, and how many are told. Ours. */
export const NEAR_MS = 600
const MOST_ALTERNATIVES = 3

export interface Judged {
  readonly score: Score
  readonly report: Pick<SessionReport, 'verdicts'>
  readonly played: readonly PlayedNote[]
}

/** The reasons of one verdict of a stored session; null when there is no such verdict. */
export function explainVerdict(judged: Judged, verdictIndex: number): VerdictReasons | null {
  const verdict = judged.report.verdicts[verdictIndex]
  if (!verdict) return null
  const { score, played } = judged
  const written = score.notes[verdict.noteIndex ?? -1] ?? null
  const key = played[verdict.playedIndex ?? -1] ?? null
  const path = pathOfTake(judged, verdict.take)
  const isWrong = verdict.kind === 'wrongPitch' && written !== null && key !== null
  return {
    verdict,
    expectedMs: expectedMs(verdict, written, key, path),
    playedMs: key?.onsetMs ?? null,
    toleranceMs: TIMING_TOLERANCE_MS,
    isInTime: verdict.deltaMs === null ? null : Math.abs(verdict.deltaMs) <= TIMING_TOLERANCE_MS,
    slip: isWrong ? nameSlip(written, key.pitch) : null,
    alternatives: alternativesOf(judged, verdict, path),
  }
}

function pathOfTake({ score, report, played }: Judged, take: number): TempoPath {
  const verdicts = report.verdicts.filter((verdict) => verdict.take === take)
  return tempoPath(struckNotes(score, verdicts, played))
}

function expectedMs(
  { deltaMs }: NoteVerdict,
  written: ScoreNote | null,
  key: PlayedNote | null,
  path: TempoPath,
): number | null {
  if (key && deltaMs !== null) return key.onsetMs - deltaMs
  return written ? dueMsAt(path, written.onset) : null
}

/** Nothing else comes into question for a right note. */
function alternativesOf(judged: Judged, verdict: NoteVerdict, path: TempoPath): readonly Alternative[] {
  const { score, played } = judged
  const written = score.notes[verdict.noteIndex ?? -1]
  const key = played[verdict.playedIndex ?? -1]
  if (verdict.kind === 'correct') return []
  const pairs =
    verdict.kind === 'missed' && written
      ? keysNear(judged, written, { path, take: verdict.take })
      : key
        ? notesNear(judged, key, { path, take: verdict.take }).filter(
            ({ noteIndex }) => noteIndex !== verdict.noteIndex,
          )
        : []
  return pairs.toSorted((a, b) => unlikeliness(a) - unlikeliness(b)).slice(0, MOST_ALTERNATIVES)
}

interface Place {
  readonly path: TempoPath
  readonly take: number
}

function keysNear({ report, played }: Judged, written: ScoreNote, { path, take }: Place): readonly Alternative[] {
  const dueMs = dueMsAt(path, written.onset)
  if (dueMs === null) return []
  return report.verdicts.flatMap((other) => {
    const key = played[other.playedIndex ?? -1]
    if (other.take !== take || !key) return []
    return pairOf({ written, key, dueMs, isTaken: other.kind === 'correct' && !isOrnamental(other) })
  })
}

function notesNear({ score, report }: Judged, key: PlayedNote, { path, take }: Place): readonly Alternative[] {
  return report.verdicts.flatMap((other) => {
    const written = score.notes[other.noteIndex ?? -1]
    const dueMs = other.take === take && written ? dueMsAt(path, written.onset) : null
    if (!written || dueMs === null || other.playedIndex === key.index || isOrnamental(other)) return []
    return pairOf({ written, key, dueMs, isTaken: other.kind === 'correct' })
  })
}

function pairOf(pair: {
  readonly written: ScoreNote
  readonly key: PlayedNote
  readonly dueMs: number
  readonly isTaken: boolean
}): readonly Alternative[] {
  const { written, key, dueMs, isTaken } = pair
  const lateMs = key.onsetMs - dueMs
  const named = written.pitch === key.pitch ? null : nameSlip(written, key.pitch)
  if (Math.abs(lateMs) > NEAR_MS || named?.slip.kind === 'otherKey') return []
  return [{ noteIndex: written.index, playedIndex: key.index, lateMs, slip: named, isTaken }]
}

/** In milliseconds: another key costs as much as a long way, a taken note as much again. Ours. */
function unlikeliness({ lateMs, slip, isTaken }: Alternative): number {
  return Math.abs(lateMs) + (slip ? NEAR_MS / 4 : 0) + (isTaken ? NEAR_MS / 2 : 0)
}
