-- What a session carries beyond the data model, so that its review opens on a device that did not play it, and so that
-- rewards can still be worked out when its notes are gone.

-- "Keep only aggregates": once true, always true.
alter table sessions add column notes_deleted boolean not null default false;

-- Compressed cells of the review: the report, the notes as they were played, the events of the devices.
create table session_details (
  session_id uuid primary key references sessions (id) on delete cascade,
  report bytea not null check (octet_length(report) <= 8 * 1024 * 1024),
  played bytea not null check (octet_length(played) <= 8 * 1024 * 1024),
  events bytea not null check (octet_length(events) <= 8 * 1024 * 1024)
);
alter table session_details
  alter column report set storage external,
  alter column played set storage external,
  alter column events set storage external;
alter table session_details enable row level security;

-- Notes and details of a session that has forgotten its notes are refused: a late device must not bring them back.
-- (What is there to be read, changed or deleted is still its owner's.)
create policy "me_session_details_all" on session_details for all to authenticated
  using (exists (select from sessions s where s.id = session_details.session_id and s.user_id = (select auth.uid())))
  with check (exists (select from sessions s where s.id = session_details.session_id
    and s.user_id = (select auth.uid()) and not s.notes_deleted));
alter policy "me_notes_all" on notes
  with check (exists (select from sessions s where s.id = notes.session_id
    and s.user_id = (select auth.uid()) and not s.notes_deleted));
grant select, insert, update, delete on session_details to authenticated, service_role;

-- What is left of the notes when they are deleted; null where a client that knows only the data model wrote the row.
alter table aggregates
  add column note_count int check (note_count >= 0),
  add column correct_count int check (correct_count between 0 and note_count),
  add column clean_takes int check (clean_takes between 0 and 100000),
  add column coverage numeric check (coverage between 0 and 1);

-- Which session an award was given for: at most one award of each source, and none without its session.
alter table xp_events add column session_id uuid references sessions (id) on delete cascade;
create unique index xp_events_session_id_source_idx on xp_events (session_id, source);
alter policy "me_xp_events_all" on xp_events
  with check (user_id = (select auth.uid()) and (session_id is null
    or exists (select from sessions s where s.id = xp_events.session_id and s.user_id = (select auth.uid()))));

-- How an achievement is worked out: it is earned when `measure` reaches `threshold`.
alter table achievements
  add column measure text,
  add column threshold int;

-- When the person last chose the name; 1970 for a row nobody has named, so that any name a device holds is later.
alter table users add column updated_at timestamptz not null default 'epoch';
update users set updated_at = now() where display_name is not null;
