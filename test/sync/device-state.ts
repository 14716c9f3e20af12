import { withSqlite } from '../store/store-folder'

/** All that is synced, table by table, every row and cell. Rows are in the order of their keys. */
export type SyncedState = Readonly<Record<SyncedTable, readonly object[]>>
export const syncedTables = [
  'sessions',
  'notes',
  'aggregates',
  'coach_events',
  'xp_events',
  'session_details',
  'deleted_sessions',
  'songs',
  'song_scores',
  'progress',
  'streaks',
  'user_achievements',
  'profiles',
  'users',
] as const
export type SyncedTable = (typeof syncedTables)[number]

/** Columns of type `json` are compared as what they say, `cell`s by their bytes. */
const selects: Readonly<Record<SyncedTable, string>> = {
  sessions: `select id, song_id, input_mode, started_at, duration_ms, avg_latency_ms, device_info as json_device_info,
    notes_deleted, cloud_xid as changed_xid from sessions order by id`,
  notes: `select session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal
    from notes order by session_id, idx`,
  aggregates: `select session_id, accuracy, timing_stability, dynamics_score, pedal_score, weak_bars as json_weak_bars,
    note_count, correct_count, clean_takes, coverage from aggregates order by session_id`,
  coach_events: 'select id, session_id, t_ms, type, payload as json_payload from coach_events order by id',
  xp_events: 'select id, source, amount, created_at, session_id from xp_events order by id',
  session_details: `select session_id, hex(report) as report, hex(played) as played, hex(events) as events
    from session_reports join performances using (session_id) order by session_id`,
  deleted_sessions: 'select session_id from deleted_sessions order by session_id',
  songs: `select id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata as json_metadata, created_at,
    is_archived, updated_at from songs where owner_id is not null order by id`,
  song_scores: `select song_id, bar_count, note_count, file_name, source_hash, hex(score) as score, hex(mei) as mei
    from library join scores using (song_id) where is_own = 1 order by song_id`,
  progress: 'select lesson_id, status, stars, best_accuracy, updated_at from progress order by lesson_id',
  streaks: 'select current_days, best_days, updated_on from streaks',
  user_achievements: 'select achievement_id, earned_at from user_achievements order by achievement_id',
  profiles: 'select avatar_url, instrument, prefs as json_prefs, updated_at from profiles',
  users: 'select display_name, updated_at from users',
}

export function readDeviceState(folder: string): SyncedState {
  return withSqlite(folder, (sqlite) => {
    const read = (table: SyncedTable) => (sqlite.prepare(selects[table]).all() as object[]).map(parsed)
    return Object.fromEntries(syncedTables.map((table) => [table, read(table)])) as unknown as SyncedState
  })
}

function parsed(row: object): object {
  const cells = Object.entries(row).map(([column, value]): [string, unknown] =>
    column.startsWith('json_') && typeof value === 'string' ? [column, JSON.parse(value)] : [column, value],
  )
  return Object.fromEntries(cells)
}
