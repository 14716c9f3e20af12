-- Deleting, and how other devices hear of it. The data model has no policy for deleting a session or a person's row, so
-- that a delete does nothing and says nothing.
create policy "me_sessions_delete" on sessions for delete to authenticated using (user_id = (select auth.uid()));
create policy "me_users_delete" on users for delete to authenticated using (id = (select auth.uid()));
create policy "me_profiles_delete" on profiles for delete to authenticated using (user_id = (select auth.uid()));

-- What was deleted stays deleted: a device that was offline must not bring it back. Also kept for sessions the cloud has
-- never seen, whose first sync may still be under way.
create table deleted_sessions (
  user_id uuid not null references users (id) on delete cascade,
  session_id uuid not null,
  deleted_at timestamptz not null default now(),
  changed_xid xid8 not null default pg_current_xact_id(),
  primary key (user_id, session_id)
);
create index deleted_sessions_user_id_idx on deleted_sessions (user_id, changed_xid);
alter table deleted_sessions enable row level security;
create policy "me_deleted_sessions_read" on deleted_sessions for select to authenticated
  using (user_id = (select auth.uid()));
create policy "me_deleted_sessions_insert" on deleted_sessions for insert to authenticated
  with check (user_id = (select auth.uid()));
grant select, insert on deleted_sessions to authenticated;
grant select, insert, update, delete on deleted_sessions to service_role;
create trigger stamp_change before insert or update on deleted_sessions
  for each row execute function private.stamp_change();

-- Of one person, sessions may be stored at the same time by many transactions and deleted by one alone. Otherwise a
-- session that is not committed yet would survive its own deletion: neither transaction sees the other's row. Only for
-- requests of a person: a bulk load by the server would hold a lock for each of them.
create function private.lock_for_storing(user_id uuid) returns void
language sql set search_path = '' as $$
  select pg_advisory_xact_lock_shared(hashtextextended('sessions of ' || user_id, 0)) where auth.uid() is not null
$$;
create function private.lock_for_deleting(user_id uuid) returns void
language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('sessions of ' || user_id, 0)) where auth.uid() is not null
$$;

create function private.refuse_deleted_session() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_for_storing(new.user_id);
  if exists (select from public.deleted_sessions d where d.user_id = new.user_id and d.session_id = new.id) then
    raise unique_violation using message = 'This session was deleted.';
  end if;
  return new;
end $$;
create trigger refuse_deleted_session before insert on sessions
  for each row execute function private.refuse_deleted_session();

-- A deleted session leaves its tombstone, whoever deletes it. Not when the account goes: then nobody is left to hear.
create function private.wait_to_delete_session() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_for_deleting(old.user_id);
  return old;
end $$;
create trigger wait_to_delete_session before delete on sessions
  for each row execute function private.wait_to_delete_session();

create function private.remember_deleted_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- A statement without rows fires as well, and the two would call each other for ever.
  if exists (select from gone) then
    insert into public.deleted_sessions (user_id, session_id)
    select gone.user_id, gone.id from gone
     where exists (select from public.users u where u.id = gone.user_id)
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger remember_deleted_sessions after delete on sessions referencing old table as gone
  for each statement execute function private.remember_deleted_sessions();

-- And a tombstone takes its session along, whoever sets it.
create function private.delete_buried_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from buried) then
    delete from public.sessions s using buried
     where s.user_id = buried.user_id and s.id = buried.session_id;
  end if;
  return null;
end $$;
create trigger delete_buried_sessions after insert on deleted_sessions referencing new table as buried
  for each statement execute function private.delete_buried_sessions();
create function private.wait_to_bury_session() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_for_deleting(new.user_id);
  return new;
end $$;
create trigger wait_to_bury_session before insert on deleted_sessions
  for each row execute function private.wait_to_bury_session();

-- A session that forgets its notes forgets them at once and for good, whoever says so; how many there were and how many
-- of them were right stays.
create function private.keep_session() returns trigger
language plpgsql set search_path = '' as $$
begin
  -- A device that knows the session by its id would never hear that it has gone.
  if new.id <> old.id or new.user_id <> old.user_id then
    raise check_violation using message = 'A session keeps its id and its owner.';
  end if;
  new.notes_deleted := old.notes_deleted or new.notes_deleted;
  return new;
end $$;
create trigger keep_session before update of id, user_id, notes_deleted on sessions
  for each row execute function private.keep_session();

create function private.forget_notes() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.aggregates as a (session_id, note_count, correct_count)
  select n.session_id, count(*), count(*) filter (where n.correct)
    from public.notes n where n.session_id = new.id group by n.session_id
  on conflict (session_id) do update
    set note_count = excluded.note_count, correct_count = excluded.correct_count;
  delete from public.notes n where n.session_id = new.id;
  delete from public.session_details d where d.session_id = new.id;
  return null;
end $$;
create trigger forget_notes after update of notes_deleted on sessions
  for each row when (new.notes_deleted and not old.notes_deleted) execute function private.forget_notes();

revoke execute on all functions in schema private from public;
grant execute on function private.lock_for_storing(uuid), private.lock_for_deleting(uuid) to authenticated;
