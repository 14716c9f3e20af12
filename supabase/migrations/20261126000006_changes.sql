-- Every row that belongs to a person carries the transaction that last changed it. A device asks for what changed since
-- the oldest transaction that was still open when it last asked; so nothing that commits late is missed, which no clock
-- can promise.
alter table users add column changed_xid xid8 not null default pg_current_xact_id();
alter table profiles add column changed_xid xid8 not null default pg_current_xact_id();
alter table songs add column changed_xid xid8 not null default pg_current_xact_id();
alter table sessions add column changed_xid xid8 not null default pg_current_xact_id();
alter table progress add column changed_xid xid8 not null default pg_current_xact_id();
alter table xp_events add column changed_xid xid8 not null default pg_current_xact_id();
alter table streaks add column changed_xid xid8 not null default pg_current_xact_id();
alter table user_achievements add column changed_xid xid8 not null default pg_current_xact_id();

-- The given indexes by owner, now in the order in which changes are read. The other tables hold few rows of a person.
drop index sessions_user_id_idx;
create index sessions_user_id_idx on sessions (user_id, changed_xid);
drop index xp_events_user_id_idx;
create index xp_events_user_id_idx on xp_events (user_id, changed_xid);
drop index songs_owner_id_idx;
create index songs_owner_id_idx on songs (owner_id, changed_xid);

-- What the migrations need among themselves; no API reaches into it.
create schema private;
grant usage on schema private to authenticated, service_role;

create function private.stamp_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.changed_xid := pg_current_xact_id();
  return new;
end $$;

do $$
declare
  owned text;
begin
  foreach owned in array array[
    'users', 'profiles', 'songs', 'sessions', 'progress', 'xp_events', 'streaks', 'user_achievements'
  ] loop
    execute format('create trigger stamp_change before insert or update on public.%I
      for each row execute function private.stamp_change()', owned);
  end loop;
end $$;

-- A session has changed when anything below it has. Once for a statement, and without a write where this transaction
-- has written the session already. With the owner's rights: who may see the session was asked for the row below it.
create function private.touch_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.sessions s set changed_xid = pg_current_xact_id()
   where s.id = any (array(select distinct changed.session_id from changed))
     and s.changed_xid <> pg_current_xact_id();
  return null;
end $$;

-- As above, and refuses what came while another transaction made the session forget its notes, which the policy could
-- not see yet: only one of the two can write the session first, and the other then reads what it wrote.
create function private.touch_sessions_with_notes() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  touched constant uuid[] := array(select distinct changed.session_id from changed);
begin
  update public.sessions s set changed_xid = pg_current_xact_id()
   where s.id = any (touched) and s.changed_xid <> pg_current_xact_id();
  if exists (select from public.sessions s where s.id = any (touched) and s.notes_deleted) then
    raise insufficient_privilege using message = 'The notes of this session were deleted.';
  end if;
  return null;
end $$;

-- An update is heard by the session a row leaves as well as by the one it comes to.
do $$
declare
  child text;
  touch text;
begin
  foreach child in array array['notes', 'session_details', 'aggregates', 'coach_events', 'xp_events'] loop
    touch := case when child in ('notes', 'session_details') then 'touch_sessions_with_notes' else 'touch_sessions' end;
    execute format('create trigger touch_inserted after insert on public.%I referencing new table as changed
      for each statement execute function private.%I()', child, touch);
    execute format('create trigger touch_updated after update on public.%I referencing new table as changed
      for each statement execute function private.%I()', child, touch);
    execute format('create trigger touch_left after update on public.%I referencing old table as changed
      for each statement execute function private.touch_sessions()', child);
    execute format('create trigger touch_deleted after delete on public.%I referencing old table as changed
      for each statement execute function private.touch_sessions()', child);
  end loop;
end $$;

-- A song whose score came later is worth another look.
create function private.touch_song() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.songs s set changed_xid = pg_current_xact_id()
   where s.id = new.song_id and s.changed_xid <> pg_current_xact_id();
  return null;
end $$;
create trigger touch_song after insert or update on song_scores
  for each row execute function private.touch_song();

revoke execute on all functions in schema private from public;
