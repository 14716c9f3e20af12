-- What a device asks for. JSON as text, never as jsonb: it is only written down, and that is twice as fast.

-- In plpgsql: a function with a search path of its own cannot be put into the query that calls it, and one in SQL is then
-- started anew for each row. A page of 500 sessions takes 9 ms of the server's time instead of 55.
create function private.session_header(s public.sessions) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', s.id, 'song_id', s.song_id, 'input_mode', s.input_mode, 'started_at', private.epoch_ms(s.started_at),
    'duration_ms', s.duration_ms, 'avg_latency_ms', s.avg_latency_ms, 'device_info', s.device_info,
    'notes_deleted', s.notes_deleted, 'changed_xid', s.changed_xid::text
  );
end $$;

create function private.song_row(s public.songs) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', s.id, 'title', s.title, 'composer', s.composer, 'difficulty', s.difficulty, 'tempo_bpm', s.tempo_bpm,
    'time_sig', s.time_sig, 'key_sig', s.key_sig, 'metadata', s.metadata, 'created_at', private.epoch_ms(s.created_at),
    'owner_id', s.owner_id, 'is_archived', s.is_archived, 'updated_at', private.epoch_ms(s.updated_at)
  );
end $$;

create function private.award(x public.xp_events) returns json
language plpgsql stable set search_path = '' as $$
begin
  return json_build_object(
    'id', x.id, 'source', x.source, 'amount', x.amount, 'created_at', private.epoch_ms(x.created_at),
    'session_id', x.session_id
  );
end $$;

-- base64 without the line breaks that `encode` makes.
create function private.cell(bytes bytea) returns text
language sql immutable set search_path = '' as $$
  select replace(encode(bytes, 'base64'), E'\n', '')
$$;

-- One page of what changed since a cursor: ChangesPage, in the order of the transactions.
--
-- The horizon is the oldest transaction that was open when the first page was made: whatever commits later carries it or
-- a later one. Rows of later transactions that are visible already are sent as well; the next pull sends them again.
-- A page token holds horizon, cursor and the last row of the page before.
create function pull_changes(since text, page text default null, page_size int default 500) returns json
language plpgsql stable security invoker set search_path = '' as $$
declare
  me constant uuid := auth.uid();
  size constant int := least(greatest(page_size, 1), 1000);
  token constant text[] := string_to_array(page, ' ');
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  cursor xid8 := since::xid8;
  -- Rows of a database that was restored into a new cluster carry transactions that are yet to come there. They belong to
  -- a whole pull, from 0, not to every one until the counter has caught up.
  unborn xid8 := pg_snapshot_xmax(pg_current_snapshot());
  last_xid xid8 := '0';
  last_table text := '';
  last_key uuid := '00000000-0000-0000-0000-000000000000';
  answer json;
begin
  if token is null then
    -- A cursor from the future: the database was restored from a backup, so that what it says of the past is void.
    if cursor > horizon then
      cursor := '0';
    end if;
  elsif cardinality(token) <> 5 then
    raise invalid_parameter_value using message = 'This is no token of a page.';
  else
    horizon := token[1]::xid8;
    cursor := token[2]::xid8;
    last_xid := token[3]::xid8;
    last_table := token[4];
    last_key := token[5]::uuid;
  end if;
  if cursor = '0' then
    unborn := '18446744073709551615';
  end if;

  with changes as (
    (select s.changed_xid, 'sessions' as of_table, s.id as key from public.sessions s
      where s.user_id = me and s.changed_xid >= greatest(cursor, last_xid) and s.changed_xid < unborn
        and (s.changed_xid, 'sessions', s.id) > (last_xid, last_table, last_key)
      order by s.changed_xid, s.id limit size + 1)
    union all
    (select d.changed_xid, 'deleted_sessions', d.session_id from public.deleted_sessions d
      where d.user_id = me and d.changed_xid >= greatest(cursor, last_xid) and d.changed_xid < unborn
        and (d.changed_xid, 'deleted_sessions', d.session_id) > (last_xid, last_table, last_key)
      order by d.changed_xid, d.session_id limit size + 1)
    union all
    (select s.changed_xid, 'songs', s.id from public.songs s
      where s.owner_id = me and s.changed_xid >= greatest(cursor, last_xid) and s.changed_xid < unborn
        and (s.changed_xid, 'songs', s.id) > (last_xid, last_table, last_key)
      order by s.changed_xid, s.id limit size + 1)
    union all
    (select x.changed_xid, 'xp_events', x.id from public.xp_events x
      where x.user_id = me and x.changed_xid >= greatest(cursor, last_xid) and x.changed_xid < unborn
        and (x.changed_xid, 'xp_events', x.id) > (last_xid, last_table, last_key) and x.session_id is null
      order by x.changed_xid, x.id limit size + 1)
    union all
    (select p.changed_xid, 'progress', p.lesson_id from public.progress p
      where p.user_id = me and p.changed_xid >= greatest(cursor, last_xid) and p.changed_xid < unborn
        and (p.changed_xid, 'progress', p.lesson_id) > (last_xid, last_table, last_key)
      order by p.changed_xid, p.lesson_id limit size + 1)
    union all
    (select a.changed_xid, 'user_achievements', a.achievement_id from public.user_achievements a
      where a.user_id = me and a.changed_xid >= greatest(cursor, last_xid) and a.changed_xid < unborn
        and (a.changed_xid, 'user_achievements', a.achievement_id) > (last_xid, last_table, last_key)
      order by a.changed_xid, a.achievement_id limit size + 1)
    union all
    (select s.changed_xid, 'streaks', s.user_id from public.streaks s
      where s.user_id = me and s.changed_xid >= greatest(cursor, last_xid) and s.changed_xid < unborn
        and (s.changed_xid, 'streaks', s.user_id) > (last_xid, last_table, last_key))
    union all
    (select p.changed_xid, 'profiles', p.user_id from public.profiles p
      where p.user_id = me and p.changed_xid >= greatest(cursor, last_xid) and p.changed_xid < unborn
        and (p.changed_xid, 'profiles', p.user_id) > (last_xid, last_table, last_key))
    union all
    (select u.changed_xid, 'users', u.id from public.users u
      where u.id = me and u.changed_xid >= greatest(cursor, last_xid) and u.changed_xid < unborn
        and (u.changed_xid, 'users', u.id) > (last_xid, last_table, last_key))
  ),
  -- One more than the page holds, to know whether another follows.
  found as (
    select c.*, row_number() over in_order as place from changes c
    window in_order as (order by c.changed_xid, c.of_table collate "C", c.key)
    order by c.changed_xid, c.of_table collate "C", c.key limit size + 1
  )
  select json_build_object(
    'now', private.epoch_ms(now()),
    'version', json_build_object('schema', 1, 'oldestClient', 1),
    'horizon', horizon::text,
    'nextPage', (
      select concat_ws(' ', horizon, cursor, f.changed_xid, f.of_table, f.key) from found f
       where f.place = size and exists (select from found more where more.place > size)
    ),
    'changes', coalesce(
      json_agg(json_build_object('table', f.of_table, 'row', case f.of_table
        when 'sessions' then (select private.session_header(s) from public.sessions s where s.id = f.key)
        when 'deleted_sessions' then (
          select json_build_object('session_id', d.session_id, 'deleted_at', private.epoch_ms(d.deleted_at))
            from public.deleted_sessions d where d.user_id = me and d.session_id = f.key
        )
        when 'songs' then (select private.song_row(s) from public.songs s where s.id = f.key)
        when 'xp_events' then (select private.award(x) from public.xp_events x where x.id = f.key)
        when 'progress' then (
          select json_build_object('lesson_id', p.lesson_id, 'status', p.status, 'stars', p.stars,
                   'best_accuracy', p.best_accuracy, 'updated_at', private.epoch_ms(p.updated_at))
            from public.progress p where p.user_id = me and p.lesson_id = f.key
        )
        when 'user_achievements' then (
          select json_build_object('achievement_id', a.achievement_id, 'earned_at', private.epoch_ms(a.earned_at))
            from public.user_achievements a where a.user_id = me and a.achievement_id = f.key
        )
        when 'streaks' then (
          select json_build_object('current_days', s.current_days, 'best_days', s.best_days, 'updated_on', s.updated_on)
            from public.streaks s where s.user_id = f.key
        )
        when 'profiles' then (
          select json_build_object('avatar_url', p.avatar_url, 'instrument', p.instrument, 'prefs', p.prefs,
                   'updated_at', private.epoch_ms(p.updated_at))
            from public.profiles p where p.user_id = f.key
        )
        when 'users' then (
          select json_build_object('id', u.id, 'email', u.email, 'display_name', u.display_name,
                   'updated_at', private.epoch_ms(u.updated_at))
            from public.users u where u.id = f.key
        )
      end) order by f.place) filter (where f.place <= size),
      '[]'
    )
  ) into answer from found f;
  return answer;
end $$;

-- Sessions whole, with the songs they were practised on: PulledSessions. Ids that are not there, or are a stranger's, are
-- left out.
create function pull_sessions(ids uuid[]) returns json
language plpgsql stable security invoker set search_path = '' as $$
begin
  if cardinality(ids) > 200 then
    raise invalid_parameter_value using message = 'At most 200 sessions can be pulled in one call.';
  end if;
  return json_build_object(
    'sessions', coalesce((
      select json_agg(json_build_object(
        'session', private.session_header(s),
        'notes', (
          select json_build_object(
            'idx', coalesce(array_agg(n.idx order by n.idx), '{}'),
            'pitch', coalesce(array_agg(n.pitch order by n.idx), '{}'),
            'onset_ms', coalesce(array_agg(n.onset_ms order by n.idx), '{}'),
            'dur_ms', coalesce(array_agg(n.dur_ms order by n.idx), '{}'),
            'vel', coalesce(array_agg(n.vel order by n.idx), '{}'),
            'correct', coalesce(array_agg(n.correct order by n.idx), '{}'),
            'delta_ms', coalesce(array_agg(n.delta_ms order by n.idx), '{}'),
            'pedal', coalesce(array_agg(n.pedal order by n.idx), '{}')
          )
          from public.notes n where n.session_id = s.id
        ),
        'aggregate', (
          select json_build_object(
            'accuracy', a.accuracy, 'timing_stability', a.timing_stability, 'dynamics_score', a.dynamics_score,
            'pedal_score', a.pedal_score, 'weak_bars', a.weak_bars, 'note_count', a.note_count,
            'correct_count', a.correct_count, 'clean_takes', a.clean_takes, 'coverage', a.coverage
          )
          from public.aggregates a where a.session_id = s.id
        ),
        'events', (
          select coalesce(json_agg(json_build_object('id', e.id, 't_ms', e.t_ms, 'type', e.type, 'payload', e.payload)
            order by e.t_ms, e.id), '[]')
          from public.coach_events e where e.session_id = s.id
        ),
        'xp', (
          select coalesce(json_agg(private.award(x) order by x.id), '[]')
          from public.xp_events x where x.session_id = s.id
        ),
        'detail', (
          select json_build_object(
            'report', private.cell(d.report), 'played', private.cell(d.played), 'events', private.cell(d.events)
          )
          from public.session_details d where d.session_id = s.id
        )
      ) order by s.id)
      from public.sessions s where s.id = any (ids)
    ), '[]'),
    'songs', coalesce((
      select json_agg(private.song_row(g) order by g.id) from public.songs g
       where g.id in (select s.song_id from public.sessions s where s.id = any (ids))
    ), '[]')
  );
end $$;

-- Own songs whole: [SongDocument].
create function pull_songs(ids uuid[]) returns json
language plpgsql stable security invoker set search_path = '' as $$
begin
  if cardinality(ids) > 200 then
    raise invalid_parameter_value using message = 'At most 200 songs can be pulled in one call.';
  end if;
  return coalesce((
    select json_agg(json_build_object(
      'song', private.song_row(s),
      'score', (
        select json_build_object(
          'bar_count', c.bar_count, 'note_count', c.note_count, 'file_name', c.file_name,
          'source_hash', c.source_hash, 'score', private.cell(c.score), 'mei', private.cell(c.mei)
        )
        from public.song_scores c where c.song_id = s.id
      )
    ) order by s.id)
    from public.songs s where s.id = any (ids)
  ), '[]');
end $$;

revoke execute on all functions in schema private from public;
grant execute on function private.session_header(public.sessions), private.song_row(public.songs),
  private.award(public.xp_events), private.cell(bytea) to authenticated;
revoke execute on function pull_changes(text, text, int), pull_sessions(uuid[]), pull_songs(uuid[]) from public, anon;
grant execute on function pull_changes(text, text, int), pull_sessions(uuid[]), pull_songs(uuid[]) to authenticated;
