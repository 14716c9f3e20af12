import type { SessionId, SongId, UserId } from '../base/ids'

/** A row of `sessions`. `started_at` is in whole milliseconds since 1970. */
export interface SessionRow {
  readonly id: SessionId
  readonly user_id: UserId
  readonly song_id: SongId
  readonly input_mode: 'midi' | 'mic'
  readonly started_at: number
  /** null where another program wrote the session and did not say. */
  readonly duration_ms: number | null
  readonly avg_latency_ms: number | null
  /** JSON of `DeviceInfo`. */
  readonly device_info: string | null
  /** 1 once only the aggregate was to be kept. */
  readonly notes_deleted: 0 | 1
}

/** A row of `notes`: one played note. `correct` is null where the verdict is uncertain, `vel` where it was heard without one. */
export interface NoteRow {
  readonly session_id: SessionId
  readonly idx: number
  readonly pitch: number
  readonly onset_ms: number
  readonly dur_ms: number | null
  readonly vel: number | null
  readonly correct: 0 | 1 | null
  readonly delta_ms: number | null
  readonly pedal: 0 | 1 | null
}

/** A row of `aggregates`. */
export interface AggregateRow {
  readonly session_id: SessionId
  readonly accuracy: number | null
  readonly timing_stability: number | null
  readonly dynamics_score: number | null
  readonly pedal_score: number | null
  /** JSON list of printed bar numbers, weakest first. */
  readonly weak_bars: string | null
  /** What is left of the notes when they are deleted. */
  readonly note_count: number | null
  readonly correct_count: number | null
  /** null until it was counted. */
  readonly clean_takes: number | null
  /** How much of the song was come past, 0..1. */
  readonly coverage: number | null
}

/** A row of `coach_events`. */
export interface CoachEventRow {
  readonly id: string
  readonly session_id: SessionId
  readonly t_ms: number
  readonly type: string
  /** JSON object. */
  readonly payload: string
}

/** A row of `xp_events`. `created_at` is in whole milliseconds since 1970. */
export interface XpRow {
  readonly id: string
  readonly user_id: UserId
  readonly source: string
  readonly amount: number
  readonly created_at: number
  readonly session_id: SessionId | null
}

/** A session with everything of the data model that hangs on it. */
export interface SessionRows {
  readonly session: SessionRow
  /** In the order of `idx`. */
  readonly notes: readonly NoteRow[]
  readonly aggregate: AggregateRow | null
  readonly events: readonly CoachEventRow[]
  readonly xp: readonly XpRow[]
}

/** The numbers of a row of `session_reports`. */
export interface CountsRow {
  readonly correct: number
  readonly wrong_pitch: number
  readonly missed: number
  readonly extra: number
  readonly uncertain: number
}
