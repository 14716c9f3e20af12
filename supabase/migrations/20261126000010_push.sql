-- What a device sends. Each call is one transaction; a call that is repeated because its answer was lost does nothing.
-- Documents have the shapes of shared/storage/cloud-documents.ts: times are whole milliseconds since 1970, cells base64.

create function private.epoch_ms(moment timestamptz) returns bigint
language plpgsql immutable set search_path = '' as $$
begin
  return floor(extract(epoch from moment) * 1000);
end $$;

-- A time that a device sends. Its clock may be years off: what has not come yet is now.
create function private.device_time(ms double precision) returns timestamptz
language sql stable set search_path = '' as $$
  select case
    when ms <= 0 then 'epoch'
    when ms <= extract(epoch from now()) * 1000 then to_timestamp(ms / 1000)
    else now()
  end
$$;

-- The person's row, should they have deleted it. Without an account the token is as good as none: HTTP 401, so that the
-- device asks for a new one and learns that it has to sign in again.
create function private.ensure_account() returns void
language plpgsql security invoker set search_path = '' as $$
begin
  if exists (select from public.users u where u.id = auth.uid()) then
    return;
  end if;
  insert into public.users (id) values (auth.uid()) on conflict (id) do nothing;
exception
  when foreign_key_violation or not_null_violation then
    raise sqlstate 'PT401' using message = 'This account does not exist any more.';
end $$;

create function private.stored_session(outcome text, stored public.sessions) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'outcome', outcome, 'started_at', private.epoch_ms(stored.started_at), 'changed_xid', stored.changed_xid::text,
    'now', private.epoch_ms(now())
  )
$$;

-- Notes come as one array per column: a fifth of the bytes of an array of rows.
create type private.note_columns as (
  idx int[], pitch int[], onset_ms int[], dur_ms int[], vel int[], correct boolean[], delta_ms int[], pedal boolean[]
);

-- One finished session, whole or not at all: SessionDocument → StoredSession.
create function sync_session(doc jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
  sent constant jsonb := doc -> 'session';
  sent_id constant uuid := sent ->> 'id';
  started_ms constant double precision := sent ->> 'started_at';
  is_without_notes constant boolean := coalesce((sent ->> 'notes_deleted')::boolean, false);
  stored public.sessions;
  columns private.note_columns;
  counted int := 0;
begin
  -- A session is finished when it is sent, so what is known is complete; most repeated calls end here.
  select * into stored from public.sessions s where s.id = sent_id;
  if found then
    return private.stored_session('known', stored);
  end if;

  perform private.ensure_account();
  perform private.lock_for_storing(auth.uid());
  if exists (select from public.deleted_sessions d where d.user_id = auth.uid() and d.session_id = sent_id) then
    return private.stored_session('deleted', null);
  end if;

  insert into public.sessions
    (id, user_id, song_id, input_mode, started_at, duration_ms, avg_latency_ms, device_info, notes_deleted)
  values (
    sent_id, auth.uid(), (sent ->> 'song_id')::uuid, (sent ->> 'input_mode')::public.input_mode,
    -- 946684800000: the year 2000. An earlier clock has lost its battery.
    case when started_ms >= 946684800000 then private.device_time(started_ms) else now() end,
    (sent ->> 'duration_ms')::int, (sent ->> 'avg_latency_ms')::int,
    nullif(sent -> 'device_info', 'null'), is_without_notes
  )
  on conflict (id) do nothing
  returning * into stored;
  if not found then
    -- Another call was faster. Nothing is also what happens with a stranger's session, which cannot be seen.
    select * into stored from public.sessions s where s.id = sent_id;
    if not found then
      raise insufficient_privilege using message = 'This session belongs to another account.';
    end if;
    return private.stored_session('known', stored);
  end if;

  if not is_without_notes then
    columns := jsonb_populate_record(null::private.note_columns, doc -> 'notes');
    counted := coalesce(cardinality(columns.idx), 0);
    if counted > 0 and (
        cardinality(columns.pitch), cardinality(columns.onset_ms), cardinality(columns.dur_ms),
        cardinality(columns.vel), cardinality(columns.correct), cardinality(columns.delta_ms),
        cardinality(columns.pedal)
      ) is distinct from (counted, counted, counted, counted, counted, counted, counted) then
      raise array_subscript_error using message = 'The columns of the notes are not of one length.';
    end if;
    insert into public.notes (session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal)
    select sent_id, n.*
      from unnest(columns.idx, columns.pitch, columns.onset_ms, columns.dur_ms, columns.vel, columns.correct,
        columns.delta_ms, columns.pedal) n;

    if jsonb_typeof(doc -> 'detail') = 'object' then
      insert into public.session_details (session_id, report, played, events)
      values (
        sent_id, decode(doc -> 'detail' ->> 'report', 'base64'), decode(doc -> 'detail' ->> 'played', 'base64'),
        decode(doc -> 'detail' ->> 'events', 'base64')
      );
    end if;
  end if;

  if jsonb_typeof(doc -> 'aggregate') = 'object' then
    insert into public.aggregates (
      session_id, accuracy, timing_stability, dynamics_score, pedal_score, weak_bars,
      note_count, correct_count, clean_takes, coverage
    )
    select sent_id, a.accuracy, a.timing_stability, a.dynamics_score, a.pedal_score, a.weak_bars,
           -- Where the notes are there, they are counted.
           case when counted > 0 then counted else a.note_count end,
           case when counted > 0 then cardinality(array_positions(columns.correct, true)) else a.correct_count end,
           a.clean_takes, a.coverage
      from jsonb_populate_record(null::public.aggregates, doc -> 'aggregate') a;
  end if;

  if jsonb_array_length(doc -> 'events') > 0 then
    insert into public.coach_events (id, session_id, t_ms, type, payload)
    select e.id, sent_id, e.t_ms, e.type, coalesce(e.payload, '{}')
      from jsonb_to_recordset(doc -> 'events') e (id uuid, t_ms int, type text, payload jsonb);
  end if;

  if jsonb_array_length(doc -> 'xp') > 0 then
    insert into public.xp_events (id, user_id, session_id, source, amount, created_at)
    select x.id, auth.uid(), sent_id, x.source, x.amount, private.device_time(x.created_at)
      from jsonb_to_recordset(doc -> 'xp') x (id uuid, source text, amount int, created_at double precision)
    on conflict do nothing;
  end if;

  return private.stored_session('stored', stored);
end $$;

-- A person's own song: SongDocument → {now}. The later word on its title and its place in the library wins; of one
-- moment, the greater text (mergeSongRow in shared/storage). All else comes from the score and never changes.
create function sync_song(doc jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
  sent constant jsonb := doc -> 'song';
  sent_id constant uuid := sent ->> 'id';
begin
  perform private.ensure_account();
  perform set_config('piano_coach.brings_times', 'yes', true);

  insert into public.songs as s (
    id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata, created_at, owner_id, is_archived, updated_at
  )
  values (
    sent_id, sent ->> 'title', sent ->> 'composer', (sent ->> 'difficulty')::int, (sent ->> 'tempo_bpm')::int,
    sent ->> 'time_sig', sent ->> 'key_sig', nullif(sent -> 'metadata', 'null'),
    private.device_time((sent ->> 'created_at')::double precision), auth.uid(),
    (sent ->> 'is_archived')::boolean, private.device_time((sent ->> 'updated_at')::double precision)
  )
  on conflict (id) do update
    set title = excluded.title, is_archived = excluded.is_archived, updated_at = excluded.updated_at
    where excluded.updated_at > s.updated_at
       or (excluded.updated_at = s.updated_at
           and (excluded.is_archived, excluded.title collate "C") > (s.is_archived, s.title collate "C"));

  if jsonb_typeof(doc -> 'score') = 'object' then
    insert into public.song_scores (song_id, bar_count, note_count, file_name, source_hash, score, mei)
    select sent_id, c.bar_count, c.note_count, c.file_name, c.source_hash, decode(c.score, 'base64'), decode(c.mei, 'base64')
      from jsonb_to_record(doc -> 'score')
        c (bar_count int, note_count int, file_name text, source_hash text, score text, mei text)
    on conflict (song_id) do nothing;
  end if;

  return jsonb_build_object('now', private.epoch_ms(now()));
end $$;

revoke execute on all functions in schema private from public;
grant execute on function private.epoch_ms(timestamptz), private.device_time(double precision), private.ensure_account(),
  private.stored_session(text, public.sessions) to authenticated;
revoke execute on function sync_session(jsonb), sync_song(jsonb) from public, anon;
grant execute on function sync_session(jsonb), sync_song(jsonb) to authenticated;
