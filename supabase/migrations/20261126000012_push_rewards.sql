-- What belongs to no session: RewardsDocument → {now}. Every part merges by a rule that does not mind order or repetition
-- (shared/storage/merge-rewards.ts has the same). A row that says nothing new is not written, so no device hears of it.
create function sync_rewards(doc jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
  me constant uuid := auth.uid();
begin
  perform private.ensure_account();
  perform set_config('piano_coach.brings_times', 'yes', true);

  -- What was once reached stays reached.
  insert into public.progress as p (user_id, lesson_id, status, stars, best_accuracy, updated_at)
  select me, sent.lesson_id, max(sent.status), max(sent.stars), max(sent.best_accuracy),
         max(private.device_time(sent.updated_at))
    from jsonb_to_recordset(doc -> 'progress') sent (
      lesson_id uuid, status public.lesson_status, stars int, best_accuracy numeric, updated_at double precision
    )
   group by sent.lesson_id
  on conflict (user_id, lesson_id) do update
    set status = greatest(p.status, excluded.status), stars = greatest(p.stars, excluded.stars),
        best_accuracy = greatest(p.best_accuracy, excluded.best_accuracy),
        updated_at = greatest(p.updated_at, excluded.updated_at)
    where (p.status, p.stars, p.updated_at, p.best_accuracy) is distinct from (
      greatest(p.status, excluded.status), greatest(p.stars, excluded.stars),
      greatest(p.updated_at, excluded.updated_at), greatest(p.best_accuracy, excluded.best_accuracy)
    );

  -- Awards are made once and never changed. Of a session that is not here, another device has deleted it or it was
  -- refused: then the award goes with it.
  insert into public.xp_events (id, user_id, source, amount, created_at, session_id)
  select sent.id, me, sent.source, sent.amount, private.device_time(sent.created_at), sent.session_id
    from jsonb_to_recordset(doc -> 'xp')
      sent (id uuid, source text, amount int, created_at double precision, session_id uuid)
   where sent.session_id is null or exists (select from public.sessions s where s.id = sent.session_id)
  on conflict do nothing;

  -- The later day tells the current streak, on one day the longer one; the best is the best. A day after tomorrow is no
  -- day anybody can have practised on.
  insert into public.streaks as s (user_id, current_days, best_days, updated_on)
  select me, sent.current_days, sent.best_days, least(sent.updated_on, (now() at time zone 'utc')::date + 1)
    from jsonb_to_record(doc -> 'streak') sent (current_days int, best_days int, updated_on date)
   where jsonb_typeof(doc -> 'streak') = 'object'
  on conflict (user_id) do update
    set current_days = case when (excluded.updated_on, excluded.current_days) > (s.updated_on, s.current_days)
          then excluded.current_days else s.current_days end,
        updated_on = greatest(s.updated_on, excluded.updated_on),
        best_days = greatest(s.best_days, excluded.best_days)
    where (excluded.updated_on, excluded.current_days) > (s.updated_on, s.current_days)
       or excluded.best_days > s.best_days;
  -- A day that was put right and then said nothing new: its device has to hear of it, or would keep the wrong day.
  update public.streaks s set updated_on = s.updated_on
   where s.user_id = me and (doc -> 'streak' ->> 'updated_on')::date > (now() at time zone 'utc')::date + 1;

  -- It was earned when it was first earned.
  insert into public.user_achievements as a (user_id, achievement_id, earned_at)
  select me, sent.achievement_id, min(private.device_time(sent.earned_at))
    from jsonb_to_recordset(doc -> 'achievements') sent (achievement_id uuid, earned_at double precision)
   group by sent.achievement_id
  on conflict (user_id, achievement_id) do update set earned_at = excluded.earned_at
    where excluded.earned_at < a.earned_at;

  -- The last write wins; of one moment, the one whose text is greater.
  insert into public.profiles as p (user_id, avatar_url, instrument, prefs, updated_at)
  select me, sent.avatar_url, sent.instrument, nullif(sent.prefs, 'null'), private.device_time(sent.updated_at)
    from jsonb_to_record(doc -> 'profile')
      sent (avatar_url text, instrument text, prefs jsonb, updated_at double precision)
   where jsonb_typeof(doc -> 'profile') = 'object'
  on conflict (user_id) do update
    set avatar_url = excluded.avatar_url, instrument = excluded.instrument, prefs = excluded.prefs,
        updated_at = excluded.updated_at
    where excluded.updated_at > p.updated_at
       or (excluded.updated_at = p.updated_at
           and private.profile_text(excluded.avatar_url, excluded.instrument, excluded.prefs) collate "C"
             > private.profile_text(p.avatar_url, p.instrument, p.prefs) collate "C");

  update public.users u set display_name = sent.display_name, updated_at = private.device_time(sent.updated_at)
    from jsonb_to_record(doc -> 'displayName') sent (display_name text, updated_at double precision)
   where u.id = me and jsonb_typeof(doc -> 'displayName') = 'object'
     and (private.device_time(sent.updated_at), coalesce('=' || sent.display_name, '') collate "C")
       > (u.updated_at, coalesce('=' || u.display_name, '') collate "C");

  return jsonb_build_object('now', private.epoch_ms(now()));
end $$;

-- What decides between two profiles of one moment; `jsonbText` of shared/storage/merge-profile.ts writes the same.
create function private.profile_text(avatar_url text, instrument text, prefs jsonb) returns text
language sql immutable set search_path = '' as $$
  select jsonb_build_object('avatar_url', avatar_url, 'instrument', instrument, 'prefs', prefs)::text
$$;

revoke execute on function private.profile_text(text, text, jsonb) from public;
grant execute on function private.profile_text(text, text, jsonb) to authenticated;
revoke execute on function sync_rewards(jsonb) from public, anon;
grant execute on function sync_rewards(jsonb) to authenticated;
