import type { SessionId, SongId, UserId } from '../base/ids'

/** A row of `sessions`. `started_at` is in whole milliseconds since 1970. */
export interface SessionRow {
  readonly id: SessionId
  readonly user_id: UserId
  readonly song_id: SongId
  readonly input_mode: 'midi' | 'mic'
  readonly started_at: number
  readonly duration_ms: number
  readonly avg_latency_ms: number | null
  /** JSON of `DeviceInfo`. */
  readonly device_info: string
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
  readonly pedal: 0 | 1
}

/** A row of `aggregates`. */
export interface AggregateRow {
  readonly session_id: SessionId
  readonly accuracy: number | null
  readonly timing_stability: number | null
  readonly dynamics_score: number | null
  readonly pedal_score: number | null
  /** JSON list of printed bar numbers, weakest first. */
  readonly weak_bars: string
}

/** The numbers of a row of `session_reports`. */
export interface CountsRow {
  readonly correct: number
  readonly wrong_pitch: number
  readonly missed: number
  readonly extra: number
  readonly uncertain: number
}
