-- Sessions a person has deleted: [id] → {deleted, now}. Also unknown ids leave a tombstone: their first sync may be on its
-- way. `deleted` counts the sessions that were there.
create function delete_sessions(ids uuid[]) returns jsonb
language plpgsql security invoker set search_path = '' set statement_timeout = '60s' as $$
declare
  deleted int;
begin
  if cardinality(ids) > 1000 then
    raise invalid_parameter_value using message = 'At most 1,000 sessions can be deleted in one call.';
  end if;
  perform private.ensure_account();
  perform private.lock_for_deleting(auth.uid());
  delete from public.sessions s where s.id = any (ids);
  get diagnostics deleted = row_count;
  insert into public.deleted_sessions (user_id, session_id)
  select auth.uid(), sent.id from unnest(ids) sent (id) where sent.id is not null
  on conflict do nothing;
  return jsonb_build_object('deleted', deleted, 'now', private.epoch_ms(now()));
end $$;

-- Sessions of which only the aggregates are kept: [id] → {now}. What is left of the notes is counted before they go.
create function forget_notes(ids uuid[]) returns jsonb
language plpgsql security invoker set search_path = '' set statement_timeout = '60s' as $$
begin
  if cardinality(ids) > 1000 then
    raise invalid_parameter_value using message = 'At most 1,000 sessions can forget in one call.';
  end if;
  -- Waits for notes that are being written: they hold their session against this lock, but not against the update.
  perform from public.sessions s where s.id = any (ids) and not s.notes_deleted order by s.id for update;
  update public.sessions s set notes_deleted = true where s.id = any (ids) and not s.notes_deleted;
  return jsonb_build_object('now', private.epoch_ms(now()));
end $$;

revoke execute on function delete_sessions(uuid[]), forget_notes(uuid[]) from public, anon;
grant execute on function delete_sessions(uuid[]), forget_notes(uuid[]) to authenticated;
