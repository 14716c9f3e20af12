/**
 * The tables of the data model with its names and columns, in SQLite's types:
 *
 * - `uuid` → TEXT, made by the client
 * - `timestamptz` → INTEGER, whole milliseconds since 1970-01-01 UTC; `date` → TEXT, "2026-05-31"
 * - `jsonb` and `int[]` → TEXT that must be valid JSON
 * - enumerations → TEXT with a check; `boolean` → INTEGER 0 or 1; `numeric` → REAL
 *
 * `notes_session_id_idx` and `user_achievements_user_id_idx` are left out because they repeat the primary keys;
 * `sessions_song_id_idx` also holds `started_at`, for lists ordered by time.
 */
export const dataModel = `
create table users (
  id text primary key,
  email text unique,
  display_name text,
  level integer,
  created_at integer not null default (cast(unixepoch('subsec') * 1000 as integer))
) strict;

create table profiles (
  user_id text primary key references users(id) on delete cascade,
  avatar_url text,
  instrument text,
  prefs text default '{}' check (json_valid(prefs)),
  updated_at integer not null default (cast(unixepoch('subsec') * 1000 as integer))
) strict;

create table songs (
  id text primary key,
  title text not null,
  composer text,
  difficulty integer check (difficulty between 1 and 10),
  tempo_bpm integer,
  time_sig text,
  key_sig text,
  metadata text default '{}' check (json_valid(metadata)),
  created_at integer not null default (cast(unixepoch('subsec') * 1000 as integer))
) strict;

create table assets (
  id text primary key,
  song_id text not null references songs(id) on delete cascade,
  type text not null check (type in ('midi', 'musicxml', 'audio', 'preview')),
  url text not null,
  hash text,
  duration_ms integer,
  created_at integer not null default (cast(unixepoch('subsec') * 1000 as integer))
) strict;
create index assets_song_id_idx on assets(song_id);

create table units (
  id text primary key,
  title text not null,
  order_idx integer not null default 0
) strict;

create table lessons (
  id text primary key,
  unit_id text not null references units(id) on delete cascade,
  title text not null,
  description text,
  target_skill text,
  order_idx integer not null default 0
) strict;
create index lessons_unit_id_idx on lessons(unit_id);

create table lesson_songs (
  lesson_id text not null references lessons(id) on delete cascade,
  song_id text not null references songs(id) on delete cascade,
  mode text check (mode in ('hands_right', 'hands_left', 'both', 'slow')),
  primary key (lesson_id, song_id)
) strict, without rowid;
create index lesson_songs_song_id_idx on lesson_songs(song_id);

create table exercises (
  id text primary key,
  lesson_id text not null references lessons(id) on delete cascade,
  type text not null check (type in ('follow_score', 'loop_bars', 'metronome')),
  config text not null default '{}' check (json_valid(config)),
  order_idx integer not null default 0
) strict;
create index exercises_lesson_id_idx on exercises(lesson_id);

create table sessions (
  id text primary key,
  user_id text not null references users(id) on delete cascade,
  song_id text not null references songs(id) on delete restrict,
  input_mode text not null check (input_mode in ('midi', 'mic')),
  started_at integer not null default (cast(unixepoch('subsec') * 1000 as integer)),
  duration_ms integer,
  avg_latency_ms integer,
  device_info text default '{}' check (json_valid(device_info))
) strict;
create index sessions_user_id_idx on sessions(user_id);
create index sessions_song_id_idx on sessions(song_id, started_at);

create table notes (
  session_id text not null references sessions(id) on delete cascade,
  idx integer not null,
  pitch integer not null check (pitch between 0 and 127),
  onset_ms integer not null,
  dur_ms integer,
  vel integer check (vel between 0 and 127),
  correct integer check (correct in (0, 1)),
  delta_ms integer,
  pedal integer check (pedal in (0, 1)),
  primary key (session_id, idx)
) strict, without rowid;

create table aggregates (
  session_id text primary key references sessions(id) on delete cascade,
  accuracy real,
  timing_stability real,
  dynamics_score real,
  pedal_score real,
  weak_bars text check (json_valid(weak_bars))
) strict, without rowid;

create table coach_events (
  id text primary key,
  session_id text not null references sessions(id) on delete cascade,
  t_ms integer not null,
  type text not null,
  payload text not null default '{}' check (json_valid(payload))
) strict;
create index coach_events_session_id_idx on coach_events(session_id);

create table progress (
  user_id text not null references users(id) on delete cascade,
  lesson_id text not null references lessons(id) on delete cascade,
  status text not null default 'locked' check (status in ('locked', 'unlocked', 'passed', 'mastered')),
  stars integer not null default 0 check (stars between 0 and 3),
  best_accuracy real,
  updated_at integer not null default (cast(unixepoch('subsec') * 1000 as integer)),
  primary key (user_id, lesson_id)
) strict, without rowid;
create index progress_lesson_id_idx on progress(lesson_id);

create table xp_events (
  id text primary key,
  user_id text not null references users(id) on delete cascade,
  source text not null,
  amount integer not null,
  created_at integer not null default (cast(unixepoch('subsec') * 1000 as integer))
) strict;
create index xp_events_user_id_idx on xp_events(user_id);

create table streaks (
  user_id text primary key references users(id) on delete cascade,
  current_days integer not null default 0,
  best_days integer not null default 0,
  updated_on text not null default (date('now'))
) strict;

create table achievements (
  id text primary key,
  code text unique not null,
  title text not null,
  descr text
) strict;

create table user_achievements (
  user_id text not null references users(id) on delete cascade,
  achievement_id text not null references achievements(id) on delete cascade,
  earned_at integer not null default (cast(unixepoch('subsec') * 1000 as integer)),
  primary key (user_id, achievement_id)
) strict, without rowid;
create index user_achievements_achievement_id_idx on user_achievements(achievement_id);
`
