-- Enums
create type input_mode as enum ('midi','mic');
create type lesson_status as enum ('locked','unlocked','passed','mastered');

-- Core
create table if not exists users (
  id uuid primary key default gen_random_uuid(),
  email text unique,
  display_name text,
  level int,
  created_at timestamptz not null default now()
);
create table if not exists profiles (
  user_id uuid primary key references users(id) on delete cascade,
  avatar_url text,
  instrument text,
  prefs jsonb default '{}'::jsonb,
  updated_at timestamptz not null default now()
);
create table if not exists songs (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  composer text,
  difficulty int check (difficulty between 1 and 10),
  tempo_bpm int,
  time_sig text,
  key_sig text,
  metadata jsonb default '{}'::jsonb,
  created_at timestamptz not null default now()
);
create table if not exists assets (
  id uuid primary key default gen_random_uuid(),
  song_id uuid not null references songs(id) on delete cascade,
  type text not null check (type in ('midi','musicxml','audio','preview')),
  url text not null,
  hash text,
  duration_ms int,
  created_at timestamptz not null default now()
);
create index if not exists assets_song_id_idx on assets(song_id);

-- Curriculum
create table if not exists units (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  order_idx int not null default 0
);
create table if not exists lessons (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references units(id) on delete cascade,
  title text not null,
  description text,
  target_skill text,
  order_idx int not null default 0
);
create index if not exists lessons_unit_id_idx on lessons(unit_id);

create table if not exists lesson_songs (
  lesson_id uuid not null references lessons(id) on delete cascade,
  song_id uuid not null references songs(id) on delete cascade,
  mode text check (mode in ('hands_right','hands_left','both','slow')),
  primary key (lesson_id, song_id)
);
create index if not exists lesson_songs_song_id_idx on lesson_songs(song_id);

create table if not exists exercises (
  id uuid primary key default gen_random_uuid(),
  lesson_id uuid not null references lessons(id) on delete cascade,
  type text not null check (type in ('follow_score','loop_bars','metronome')),
  config jsonb not null default '{}'::jsonb,
  order_idx int not null default 0
);
create index if not exists exercises_lesson_id_idx on exercises(lesson_id);

-- Practice & Scoring
create table if not exists sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users(id) on delete cascade,
  song_id uuid not null references songs(id) on delete restrict,
  input_mode input_mode not null,
  started_at timestamptz not null default now(),
  duration_ms int,
  avg_latency_ms int,
  device_info jsonb default '{}'::jsonb
);
create index if not exists sessions_user_id_idx on sessions(user_id);
create index if not exists sessions_song_id_idx on sessions(song_id);

create table if not exists notes (
  session_id uuid not null references sessions(id) on delete cascade,
  idx int not null,
  pitch int not null check (pitch between 0 and 127),
  onset_ms int not null,
  dur_ms int,
  vel int check (vel between 0 and 127),
  correct boolean,
  delta_ms int,
  pedal boolean,
  primary key (session_id, idx)
);
create index if not exists notes_session_id_idx on notes(session_id);

create table if not exists aggregates (
  session_id uuid primary key references sessions(id) on delete cascade,
  accuracy numeric,
  timing_stability numeric,
  dynamics_score numeric,
  pedal_score numeric,
  weak_bars int[]
);

create table if not exists coach_events (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references sessions(id) on delete cascade,
  t_ms int not null,
  type text not null,
  payload jsonb not null default '{}'::jsonb
);
create index if not exists coach_events_session_id_idx on coach_events(session_id);

-- Progress & Motivation
create table if not exists progress (
  user_id uuid not null references users(id) on delete cascade,
  lesson_id uuid not null references lessons(id) on delete cascade,
  status lesson_status not null default 'locked',
  stars int not null default 0 check (stars between 0 and 3),
  best_accuracy numeric,
  updated_at timestamptz not null default now(),
  primary key (user_id, lesson_id)
);
create index if not exists progress_lesson_id_idx on progress(lesson_id);

create table if not exists xp_events (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users(id) on delete cascade,
  source text not null,
  amount int not null,
  created_at timestamptz not null default now()
);
create index if not exists xp_events_user_id_idx on xp_events(user_id);

create table if not exists streaks (
  user_id uuid primary key references users(id) on delete cascade,
  current_days int not null default 0,
  best_days int not null default 0,
  updated_on date not null default current_date
);

create table if not exists achievements (
  id uuid primary key default gen_random_uuid(),
  code text unique not null,
  title text not null,
  descr text
);

create table if not exists user_achievements (
  user_id uuid not null references users(id) on delete cascade,
  achievement_id uuid not null references achievements(id) on delete cascade,
  earned_at timestamptz not null default now(),
  primary key (user_id, achievement_id)
);
create index if not exists user_achievements_user_id_idx on user_achievements(user_id);

-- RLS enable
alter table songs enable row level security;
alter table assets enable row level security;
alter table units enable row level security;
alter table lessons enable row level security;
alter table lesson_songs enable row level security;
alter table exercises enable row level security;

alter table users enable row level security;
alter table profiles enable row level security;
alter table sessions enable row level security;
alter table notes enable row level security;
alter table aggregates enable row level security;
alter table coach_events enable row level security;
alter table progress enable row level security;
alter table xp_events enable row level security;
alter table streaks enable row level security;
alter table user_achievements enable row level security;
alter table achievements enable row level security;

-- Public read (authenticated) + admin/server writes
create policy "read_songs"        on songs        for select to authenticated using (true);
create policy "read_assets"       on assets       for select to authenticated using (true);
create policy "read_units"        on units        for select to authenticated using (true);
create policy "read_lessons"      on lessons      for select to authenticated using (true);
create policy "read_lesson_songs" on lesson_songs for select to authenticated using (true);
create policy "read_exercises"    on exercises    for select to authenticated using (true);
create policy "achievements_read" on achievements for select to authenticated using (true);

create policy "admin_write_songs"        on songs        for all to service_role using (true) with check (true);
create policy "admin_write_assets"       on assets       for all to service_role using (true) with check (true);
create policy "admin_write_units"        on units        for all to service_role using (true) with check (true);
create policy "admin_write_lessons"      on lessons      for all to service_role using (true) with check (true);
create policy "admin_write_lesson_songs" on lesson_songs for all to service_role using (true) with check (true);
create policy "admin_write_exercises"    on exercises    for all to service_role using (true) with check (true);

-- User-owned data RLS
create policy "me_read_users" on users for select to authenticated
  using (id = auth.uid());
create policy "me_upsert_users" on users for insert to authenticated
  with check (id = auth.uid());
create policy "me_update_users" on users for update to authenticated
  using (id = auth.uid())
  with check (id = auth.uid());

create policy "me_read_profiles" on profiles for select to authenticated
  using (user_id = auth.uid());
create policy "me_upsert_profiles" on profiles for insert to authenticated
  with check (user_id = auth.uid());
create policy "me_update_profiles" on profiles for update to authenticated
  using (user_id = auth.uid())
  with check (user_id = auth.uid());

create policy "me_sessions_read" on sessions for select to authenticated
  using (user_id = auth.uid());
create policy "me_sessions_insert" on sessions for insert to authenticated
  with check (user_id = auth.uid());
create policy "me_sessions_update" on sessions for update to authenticated
  using (user_id = auth.uid())
  with check (user_id = auth.uid());

create policy "me_notes_all" on notes for all to authenticated
  using (exists (select 1 from sessions s where s.id = notes.session_id and s.user_id = auth.uid()))
  with check (exists (select 1 from sessions s where s.id = notes.session_id and s.user_id = auth.uid()));

create policy "me_aggregates_all" on aggregates for all to authenticated
  using (exists (select 1 from sessions s where s.id = aggregates.session_id and s.user_id = auth.uid()))
  with check (exists (select 1 from sessions s where s.id = aggregates.session_id and s.user_id = auth.uid()));

create policy "me_coach_events_all" on coach_events for all to authenticated
  using (exists (select 1 from sessions s where s.id = coach_events.session_id and s.user_id = auth.uid()))
  with check (exists (select 1 from sessions s where s.id = coach_events.session_id and s.user_id = auth.uid()));

create policy "me_progress_all" on progress for all to authenticated
  using (user_id = auth.uid())
  with check (user_id = auth.uid());

create policy "me_xp_events_all" on xp_events for all to authenticated
  using (user_id = auth.uid())
  with check (user_id = auth.uid());

create policy "me_streaks_all" on streaks for all to authenticated
  using (user_id = auth.uid())
  with check (user_id = auth.uid());

create policy "me_user_achievements_all" on user_achievements for all to authenticated
  using (user_id = auth.uid())
  with check (user_id = auth.uid());
