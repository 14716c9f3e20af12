-- A finished session never changes but for one thing: the coach may be told something more about it afterwards (which bar
-- was worst). So a session that is known already takes in the events that it lacks; those it has stay as they are.

alter function sync_session(jsonb) rename to store_session;
alter function store_session(jsonb) set schema private;
revoke execute on function private.store_session(jsonb) from public, anon;
grant execute on function private.store_session(jsonb) to authenticated;

-- SessionDocument → StoredSession.
create function sync_session(doc jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
  answer constant jsonb := private.store_session(doc);
begin
  if answer ->> 'outcome' = 'known' and jsonb_array_length(doc -> 'events') > 0 then
    insert into public.coach_events (id, session_id, t_ms, type, payload)
    select e.id, s.id, e.t_ms, e.type, coalesce(e.payload, '{}')
      from jsonb_to_recordset(doc -> 'events') e (id uuid, t_ms int, type text, payload jsonb)
      join public.sessions s on s.id = (doc -> 'session' ->> 'id')::uuid
      where not exists (select from public.coach_events c where c.id = e.id)
    on conflict (id) do nothing;
  end if;
  return answer;
end $$;

revoke execute on function sync_session(jsonb) from public, anon;
grant execute on function sync_session(jsonb) to authenticated;
