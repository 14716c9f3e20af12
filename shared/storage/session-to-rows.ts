import type { SessionId, SongId, UserId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { SessionRun } from '../curriculum/piece-run'
import type { SessionRules } from '../follow/session-rules'
import type { NoteVerdict, SessionReport, VerdictCounts } from '../grade/session-report'
import type { PlayedNote } from '../performance/played-note'
import { rulesToConfig } from './rules-cell'
import type { SessionGaps } from './session-gaps'
import type { AggregateRow, CountsRow, NoteRow, SessionRow } from './session-rows'

/** A session as it ended. */
export interface EndedSession {
  readonly sessionId: SessionId
  readonly songId: SongId
  readonly startedAt: EpochMs
  /** Makes the student's own day of `startedAt` (shared/curriculum). */
  readonly utcOffsetMinutes?: number
  readonly rules: SessionRules
  readonly instrument: PlayedInstrument
  readonly durationMs: number
  readonly gaps: SessionGaps
  /** The exercise of the course that it was practice of. */
  readonly exerciseId?: string
  /** The best time through (shared/curriculum). */
  readonly run?: SessionRun | null
}

/** What of an instrument is told with a session. */
interface PlayedInstrument {
  readonly name: string
  /** How it is connected; null where it is no device. */
  readonly api: string | null
  /** As it was taken off the session's times; null where it was not measured. */
  readonly latency: { readonly offsetMs: number; readonly jitterMs: number } | null
}

export function sessionToRow(session: EndedSession, userId: UserId): SessionRow {
  return {
    id: session.sessionId,
    user_id: userId,
    song_id: session.songId,
    input_mode: 'midi',
    started_at: Math.round(session.startedAt),
    duration_ms: Math.round(session.durationMs),
    avg_latency_ms: wholeOrNull(session.instrument.latency?.offsetMs ?? null),
    device_info: JSON.stringify(deviceInfoOf(session)),
    notes_deleted: 0,
  }
}

/** What is not known, or did not happen, is left out: older readers look for `input`, `hands` and `mode`. */
function deviceInfoOf({ instrument, rules, utcOffsetMinutes, gaps, exerciseId, run }: EndedSession): object {
  const { name, api, latency } = instrument
  return {
    input: name,
    hands: rules.hands,
    mode: rules.mode,
    ...rulesToConfig(rules),
    utcOffsetMinutes,
    ...(api !== null && { api }),
    ...(latency && { latency: { offsetMs: tenths(latency.offsetMs), jitterMs: tenths(latency.jitterMs) } }),
    ...(gaps.count > 0 && { gaps }),
    exerciseId,
    ...(run && { run }),
  }
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10
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
