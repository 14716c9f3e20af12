import type { SessionId, SongId, UserId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { SessionRules } from '../follow/session-rules'
import type { NoteVerdict, SessionReport, VerdictCounts } from '../grade/session-report'
import type { PlayedNote } from '../performance/played-note'
import { rulesToConfig } from './rules-cell'
import type { AggregateRow, CountsRow, NoteRow, SessionRow } from './session-rows'

/** A session as it ended. */
export interface EndedSession {
  readonly sessionId: SessionId
  readonly songId: SongId
  readonly startedAt: EpochMs
  /** Makes the student's own day of `startedAt` (shared/curriculum). */
  readonly utcOffsetMinutes?: number
  readonly rules: SessionRules
  readonly inputName: string
  readonly durationMs: number
  readonly averageLatencyMs: number | null
}

export function sessionToRow(session: EndedSession, userId: UserId): SessionRow {
  return {
    id: session.sessionId,
    user_id: userId,
    song_id: session.songId,
    input_mode: 'midi',
    started_at: Math.round(session.startedAt),
    duration_ms: Math.round(session.durationMs),
    avg_latency_ms: wholeOrNull(session.averageLatencyMs),
    device_info: JSON.stringify({
      input: session.inputName,
      hands: session.rules.hands,
      mode: session.rules.mode,
      ...rulesToConfig(session.rules),
      utcOffsetMinutes: session.utcOffsetMinutes,
    }),
    notes_deleted: 0,
  }
}

export function notesToRows(
  sessionId: SessionId,
  report: SessionReport,
  played: readonly PlayedNote[],
): readonly NoteRow[] {
  const verdictsByPlayedIndex = new Map(report.verdicts.map((verdict) => [verdict.playedIndex, verdict]))
  return played.map((note) => noteToRow(sessionId, note, verdictsByPlayedIndex.get(note.index)))
}

function noteToRow(sessionId: SessionId, note: PlayedNote, verdict: NoteVerdict | undefined): NoteRow {
  return {
    session_id: sessionId,
    idx: note.index,
    pitch: note.pitch,
    onset_ms: Math.round(note.onsetMs),
    dur_ms: note.releaseMs === null ? null : Math.round(note.releaseMs - note.onsetMs),
    vel: note.velocity,
    correct: correctness(verdict),
    delta_ms: wholeOrNull(verdict?.deltaMs ?? null),
    pedal: note.isPedalled ? 1 : 0,
  }
}

function correctness(verdict: NoteVerdict | undefined): 0 | 1 | null {
  if (!verdict || verdict.kind === 'uncertain') return null
  return verdict.kind === 'correct' ? 1 : 0
}

function wholeOrNull(value: number | null): number | null {
  return value === null ? null : Math.round(value)
}

/** `notes`: the rows of the same session, of which the counts are kept. `cleanTakes` is null where nobody counted. */
export function aggregateToRow(
  report: SessionReport,
  notes: readonly NoteRow[],
  cleanTakes: number | null,
): Omit<AggregateRow, 'session_id'> {
  const { accuracy, timingStabilityMs, dynamicsScore, pedalScore, weakBars } = report.aggregate
  return {
    accuracy,
    timing_stability: timingStabilityMs,
    dynamics_score: dynamicsScore,
    pedal_score: pedalScore,
    weak_bars: JSON.stringify(weakBars),
    note_count: notes.length,
    correct_count: notes.filter((note) => note.correct === 1).length,
    clean_takes: cleanTakes,
    coverage: report.detail?.coverage ?? null,
  }
}

export function countsToRow(counts: VerdictCounts): CountsRow {
  const { correct, wrongPitch, missed, extra, uncertain } = counts
  return { correct, wrong_pitch: wrongPitch, missed, extra, uncertain }
}
