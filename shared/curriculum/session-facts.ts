import type { SessionId, SongId } from '../base/ids'
import { epochMs, type EpochMs } from '../base/units'
import type { HandChoice } from '../music/score'
import { parseRun, type SessionRun } from './piece-run'
import { type LocalDay, localDayAt, parseUtcOffset } from './local-day'
import { CLEAN_ACCURACY, DAY_MS, EARLIEST_START_MS, LEAST_CORRECT_NOTES, MOST_NOTES } from './reward-rules'

/** What the rows of a session say, believed by nobody yet. */
export interface SessionEvidence {
  readonly sessionId: SessionId
  readonly songId: SongId
  readonly startedAt: EpochMs
  /** From `device_info`. */
  readonly utcOffsetMinutes: unknown
  readonly hands: unknown
  readonly run: unknown
  readonly exerciseId: unknown
  readonly accuracy: number | null
  readonly coverage: number | null
  /** From `notes` where there are any, else from the aggregate. */
  readonly noteCount: number | null
  readonly correctCount: number | null
  readonly cleanTakes: number | null
}

/** What counts of a session. */
export interface SessionFacts {
  readonly sessionId: SessionId
  readonly songId: SongId
  readonly hands: HandChoice
  /** When it began; now, where its clock was wrong. */
  readonly at: EpochMs
  readonly utcOffsetMinutes: number
  /** null where its clock was wrong. */
  readonly day: LocalDay | null
  readonly isPractice: boolean
  /** 0..1. */
  readonly accuracy: number | null
  /** 0..1. */
  readonly coverage: number
  readonly correctNotes: number
  readonly cleanTakes: number
  /** The best time through; null where there was none, or nobody said. */
  readonly run: SessionRun | null
  /** What it was practice of; not every such exercise is one of the course. */
  readonly exerciseId: string | null
}

/** `now` is when the rewards are counted. */
export function factsOf(evidence: SessionEvidence, now: EpochMs): SessionFacts {
  const { sessionId, songId, startedAt } = evidence
  const utcOffsetMinutes = parseUtcOffset(evidence.utcOffsetMinutes)
  const isDated = isStampRight(startedAt, now)
  const at = isDated ? startedAt : epochMs(Math.floor(now))
  const accuracy = shareOrNull(evidence.accuracy)
  const correctNotes = between(0, Math.min(evidence.correctCount ?? 0, evidence.noteCount ?? 0), MOST_NOTES)
  return {
    sessionId,
    songId,
    hands: parseHands(evidence.hands),
    at,
    utcOffsetMinutes,
    day: isDated ? localDayAt(at, utcOffsetMinutes) : null,
    isPractice: correctNotes >= LEAST_CORRECT_NOTES,
    accuracy,
    coverage: shareOrNull(evidence.coverage) ?? 0,
    correctNotes,
    cleanTakes: cleanTakes(evidence.cleanTakes, correctNotes, accuracy),
    run: parseRun(evidence.run),
    exerciseId: typeof evidence.exerciseId === 'string' ? evidence.exerciseId : null,
  }
}

/** Rule 7 of `reward-rules.ts`. */
export function isStampRight(startedAt: EpochMs, now: EpochMs): boolean {
  return startedAt >= EARLIEST_START_MS && startedAt <= now + DAY_MS
}

function cleanTakes(claimed: number | null, correctNotes: number, accuracy: number | null): number {
  const most = Math.floor(correctNotes / LEAST_CORRECT_NOTES)
  const wasClean = accuracy !== null && accuracy >= CLEAN_ACCURACY
  return between(0, claimed ?? (wasClean ? 1 : 0), most)
}

function shareOrNull(value: number | null): number | null {
  return value !== null && value >= 0 && value <= 1 ? value : null
}

function parseHands(value: unknown): HandChoice {
  return value === 'left' || value === 'right' ? value : 'both'
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
