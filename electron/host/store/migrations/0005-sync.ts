/**
 * What the cloud adds to the data model (`supabase/migrations`), and what syncing with it needs on this device. Times
 * are whole milliseconds since 1970; `cloud_xid` is the cloud's `changed_xid` of a session as it was last seen here.
 */
export const sync = `
alter table users add column updated_at integer not null default 0;

alter table songs add column owner_id text references users(id) on delete cascade;
alter table songs add column is_archived integer not null default 0 check (is_archived in (0, 1));
alter table songs add column updated_at integer not null default 0;
create index songs_owner_id_idx on songs(owner_id);
update songs set owner_id = (select value from meta where key = 'user_id'), updated_at = created_at,
    is_archived = (select is_hidden from library where song_id = songs.id)
  where id in (select song_id from library where is_own = 1);

alter table sessions add column notes_deleted integer not null default 0 check (notes_deleted in (0, 1));
alter table sessions add column cloud_xid text;
-- The sessions that still have notes, the newest last: with "keep only aggregates" these are one or two.
create index sessions_with_notes_idx on sessions(user_id, started_at) where notes_deleted = 0;

alter table aggregates add column note_count integer;
alter table aggregates add column correct_count integer;
alter table aggregates add column clean_takes integer;
alter table aggregates add column coverage real check (coverage between 0 and 1);
update aggregates set
    note_count = (select count(*) from notes where notes.session_id = aggregates.session_id),
    correct_count = (select count(*) from notes where notes.session_id = aggregates.session_id and correct = 1),
    coverage = (select coverage from session_reports where session_reports.session_id = aggregates.session_id);

alter table xp_events add column session_id text references sessions(id) on delete cascade;
create unique index xp_events_session_idx on xp_events(session_id, source);

alter table achievements add column measure text;
alter table achievements add column threshold integer;

-- Sessions that were deleted on some device: a late answer of the cloud must not bring them back.
create table deleted_sessions (
  session_id text primary key,
  user_id text not null references users(id) on delete cascade,
  deleted_at integer not null
) strict, without rowid;
create index deleted_sessions_user_id_idx on deleted_sessions(user_id);

-- What the cloud has not confirmed yet, one row for each thing that changed. version grows with each change, so that
-- the answer to an earlier one does not take away the later. No foreign key: a deletion outlives its session.
drop table outbox;
create table outbox (
  kind text not null check (kind in ('session', 'deleteSession', 'forgetNotes', 'song', 'progress', 'xp', 'streak',
    'achievement', 'profile', 'displayName')),
  key text not null,
  version integer not null default 1,
  created_at integer not null,
  attempts integer not null default 0,
  next_try_at integer not null default 0,
  -- SQLSTATE of the refusal; not null means set aside until the person asks for another try.
  refused_with text,
  primary key (kind, key)
) strict, without rowid;
create index outbox_due_idx on outbox(refused_with, kind, created_at, next_try_at, version, attempts);
create index outbox_next_try_idx on outbox(refused_with, next_try_at);
insert into outbox (kind, key, created_at)
  select 'session', sessions.id, started_at from sessions;
insert into outbox (kind, key, created_at)
  select 'song', id, created_at from songs where owner_id is not null;
`
