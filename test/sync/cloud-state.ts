import type pg from 'pg'
import { type SyncedState, type SyncedTable, syncedTables } from './device-state'

const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::bigint as ${column}`
const hex = (column: string) => `upper(encode(${column}, 'hex')) as ${column}`
const mine = 'session_id in (select id from sessions where user_id = $1)'

/** As device-state.ts, in the words of Postgres. */
const selects: Readonly<Record<SyncedTable, string>> = {
  sessions: `select id, song_id, input_mode, ${ms('started_at')}, duration_ms, avg_latency_ms,
    device_info as json_device_info, notes_deleted::int, changed_xid::text from sessions where user_id = $1 order by id`,
  notes: `select session_id, idx, pitch, onset_ms, dur_ms, vel, correct::int, delta_ms, pedal::int
    from notes where ${mine} order by session_id, idx`,
  aggregates: `select session_id, accuracy, timing_stability, dynamics_score, pedal_score,
    to_jsonb(weak_bars) as json_weak_bars, note_count, correct_count, clean_takes, coverage
    from aggregates where ${mine} order by session_id`,
  coach_events: `select id, session_id, t_ms, type, payload as json_payload from coach_events where ${mine} order by id`,
  xp_events: `select id, source, amount, ${ms('created_at')}, session_id from xp_events where user_id = $1 order by id`,
  session_details: `select session_id, ${hex('report')}, ${hex('played')}, ${hex('events')}
    from session_details where ${mine} order by session_id`,
  deleted_sessions: 'select session_id from deleted_sessions where user_id = $1 order by session_id',
  songs: `select id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata as json_metadata,
    ${ms('created_at')}, is_archived::int, ${ms('updated_at')} from songs where owner_id = $1 order by id`,
  song_scores: `select song_id, bar_count, note_count, file_name, source_hash, ${hex('score')}, ${hex('mei')}
    from song_scores where song_id in (select id from songs where owner_id = $1) order by song_id`,
  progress: `select lesson_id, status, stars, best_accuracy, ${ms('updated_at')}
    from progress where user_id = $1 order by lesson_id`,
  streaks: 'select current_days, best_days, updated_on::text from streaks where user_id = $1',
  user_achievements: `select achievement_id, ${ms('earned_at')}
    from user_achievements where user_id = $1 order by achievement_id`,
  profiles: `select avatar_url, instrument, prefs as json_prefs, ${ms('updated_at')} from profiles where user_id = $1`,
  users: `select display_name, ${ms('updated_at')} from users where id = $1`,
}

/** One question: rows as JSON, so that numbers come as numbers. */
const everything = syncedTables
  .map((table) => `'${table}', (select coalesce(json_agg(t), '[]') from (${selects[table]}) t)`)
  .join(', ')

export async function readCloudState(pool: pg.Pool, userId: string): Promise<SyncedState> {
  const { rows } = await pool.query<{ state: SyncedState }>(`select json_build_object(${everything}) as state`, [
    userId,
  ])
  return rows[0]!.state
}
