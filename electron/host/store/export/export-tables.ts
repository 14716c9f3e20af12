/** How a cell of SQLite is written for people and for other programs. */
export type CellKind = 'text' | 'number' | 'boolean' | 'time' | 'json'

export interface ExportedTable {
  readonly name: string
  readonly columns: Readonly<Record<string, CellKind>>
  /** Whose rows, and in which order; `:user` is the person. */
  readonly which: string
}

const ofSessions = 'where session_id in (select id from sessions where user_id = :user)'

/** Everything a library knows of its person, with the names of the data model. */
export const exportedTables: readonly ExportedTable[] = [
  {
    name: 'users',
    columns: { id: 'text', email: 'text', display_name: 'text', level: 'number', created_at: 'time' },
    which: 'where id = :user',
  },
  {
    name: 'profiles',
    columns: { user_id: 'text', avatar_url: 'text', instrument: 'text', prefs: 'json', updated_at: 'time' },
    which: 'where user_id = :user',
  },
  {
    name: 'songs',
    columns: {
      id: 'text',
      title: 'text',
      composer: 'text',
      difficulty: 'number',
      tempo_bpm: 'number',
      time_sig: 'text',
      key_sig: 'text',
      metadata: 'json',
      created_at: 'time',
      owner_id: 'text',
      is_archived: 'boolean',
    },
    which: `where owner_id = :user or exists (select 1 from sessions where song_id = songs.id) order by created_at, id`,
  },
  {
    name: 'sessions',
    columns: {
      id: 'text',
      song_id: 'text',
      input_mode: 'text',
      started_at: 'time',
      duration_ms: 'number',
      avg_latency_ms: 'number',
      device_info: 'json',
      notes_deleted: 'boolean',
    },
    which: 'where user_id = :user order by started_at, id',
  },
  {
    name: 'notes',
    columns: {
      session_id: 'text',
      idx: 'number',
      pitch: 'number',
      onset_ms: 'number',
      dur_ms: 'number',
      vel: 'number',
      correct: 'boolean',
      delta_ms: 'number',
      pedal: 'boolean',
    },
    which: `${ofSessions} order by session_id, idx`,
  },
  {
    name: 'aggregates',
    columns: {
      session_id: 'text',
      accuracy: 'number',
      timing_stability: 'number',
      dynamics_score: 'number',
      pedal_score: 'number',
      weak_bars: 'json',
      note_count: 'number',
      correct_count: 'number',
      clean_takes: 'number',
      coverage: 'number',
    },
    which: `${ofSessions} order by session_id`,
  },
  {
    name: 'coach_events',
    columns: { id: 'text', session_id: 'text', t_ms: 'number', type: 'text', payload: 'json' },
    which: `${ofSessions} order by session_id, t_ms`,
  },
  {
    name: 'progress',
    columns: { lesson_id: 'text', status: 'text', stars: 'number', best_accuracy: 'number', updated_at: 'time' },
    which: 'where user_id = :user order by lesson_id',
  },
  {
    name: 'xp_events',
    columns: { id: 'text', source: 'text', amount: 'number', created_at: 'time', session_id: 'text' },
    which: 'where user_id = :user order by created_at, id',
  },
  {
    name: 'streaks',
    columns: { current_days: 'number', best_days: 'number', updated_on: 'text' },
    which: 'where user_id = :user',
  },
  {
    name: 'user_achievements',
    columns: { achievement_id: 'text', code: 'text', title: 'text', earned_at: 'time' },
    which: 'join achievements on achievements.id = achievement_id where user_id = :user order by earned_at',
  },
  {
    name: 'deleted_sessions',
    columns: { session_id: 'text', deleted_at: 'time' },
    which: 'where user_id = :user order by deleted_at',
  },
  {
    name: 'overrules',
    columns: {
      id: 'text',
      song_id: 'text',
      kind: 'text',
      note_id: 'text',
      pitch: 'number',
      session_id: 'text',
      played_index: 'number',
      take: 'number',
      note_index: 'number',
      created_at: 'time',
    },
    which: 'order by created_at, id',
  },
  {
    name: 'device_latencies',
    columns: { device_key: 'text', offset_ms: 'number', jitter_ms: 'number', measured_at: 'time' },
    which: 'order by device_key',
  },
  { name: 'settings', columns: { key: 'text', value: 'json' }, which: 'order by key' },
]
