-- Songs a person has imported. They are their owner's alone; songs without an owner come with the app, for everybody.
alter table songs
  add column owner_id uuid references users (id) on delete cascade,
  -- Taken out of the library by the owner. A song is never deleted while sessions on it exist.
  add column is_archived boolean not null default false,
  -- When the owner last renamed or archived it: the later word wins.
  add column updated_at timestamptz not null default now();
update songs set updated_at = created_at;
create index songs_owner_id_idx on songs (owner_id) where owner_id is not null;

alter policy "read_songs" on songs using (owner_id is null or owner_id = (select auth.uid()));
alter policy "read_assets" on assets using (exists (select from songs s where s.id = assets.song_id));
create policy "me_songs_insert" on songs for insert to authenticated
  with check (owner_id = (select auth.uid()));
create policy "me_songs_update" on songs for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
grant insert, update on songs to authenticated;

-- A foreign key does not ask whether the row it finds may be seen, so the policy does: otherwise a session could be
-- put on a stranger's song, which would tell that it exists and keep its owner from deleting the account.
alter policy "me_sessions_insert" on sessions
  with check (user_id = (select auth.uid()) and exists (select from songs s where s.id = sessions.song_id));
alter policy "me_sessions_update" on sessions
  using (user_id = (select auth.uid()))
  with check (user_id = (select auth.uid()) and exists (select from songs s where s.id = sessions.song_id));

-- RESTRICT looks at once and finds the sessions that the same deletion of an account is about to take along; NO ACTION
-- looks when the statement is over.
alter table sessions
  drop constraint sessions_song_id_fkey,
  add constraint sessions_song_id_fkey foreign key (song_id) references songs (id) on delete no action;

-- What another device needs to open an own song: gzip of the score and of the MEI it is engraved from.
create table song_scores (
  song_id uuid primary key references songs (id) on delete cascade,
  bar_count int not null check (bar_count >= 0),
  note_count int not null check (note_count >= 0),
  file_name text check (char_length(file_name) <= 300),
  source_hash text check (char_length(source_hash) <= 200),
  score bytea not null check (octet_length(score) <= 16 * 1024 * 1024),
  mei bytea check (octet_length(mei) <= 16 * 1024 * 1024)
);
-- The cells are compressed already.
alter table song_scores alter column score set storage external, alter column mei set storage external;
alter table song_scores enable row level security;
create policy "me_song_scores_read" on song_scores for select to authenticated
  using (exists (select from songs s where s.id = song_scores.song_id and s.owner_id = (select auth.uid())));
create policy "me_song_scores_insert" on song_scores for insert to authenticated
  with check (exists (select from songs s where s.id = song_scores.song_id and s.owner_id = (select auth.uid())));
create policy "me_song_scores_update" on song_scores for update to authenticated
  using (exists (select from songs s where s.id = song_scores.song_id and s.owner_id = (select auth.uid())))
  with check (exists (select from songs s where s.id = song_scores.song_id and s.owner_id = (select auth.uid())));
grant select, insert, update on song_scores to authenticated;
grant select, insert, update, delete on song_scores to service_role;
