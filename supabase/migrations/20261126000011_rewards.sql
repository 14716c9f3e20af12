-- What a person's practice is worth, counted by the server from the sessions that were synced and from nothing else:
-- a device writes its own XP, streak, stars and achievements, and could write any. Wherever people are ever compared,
-- it is by `verified_rewards`. The rules are those of shared/curriculum/reward-rules.ts, by their numbers; one table of
-- cases (test/support/reward-cases.ts) holds for both.

-- As in resources/curriculum/achievements.json.
insert into achievements (id, code, title, descr, measure, threshold) values
  ('e3882395-808f-5379-9d5d-2145d8fe402a', 'FIRST_SESSION', 'First steps', 'Practise for the first time.', 'sessions', 1),
  ('c13ef883-3d16-5f5f-97de-679bd39fbbe2', '100_NOTES', 'A hundred notes', 'Play 100 correct notes.', 'correctNotes', 100),
  ('52a8a18e-192b-5fdd-9c7c-b7160f9688b9', '10000_NOTES', 'Ten thousand notes', 'Play 10,000 correct notes.', 'correctNotes', 10000),
  ('e526a5cb-9c25-5769-99c5-95df75525cb7', '100000_NOTES', 'A hundred thousand notes', 'Play 100,000 correct notes.', 'correctNotes', 100000),
  ('d29dc022-67a1-566f-a449-5589ca060bec', 'FIRST_CLEAN_TAKE', 'Clean', 'Play a passage through without a slip worth naming.', 'cleanTakes', 1),
  ('12f91b26-0f54-57bb-8463-7a54f6e839b5', '50_CLEAN_TAKES', 'Secure hands', 'Play 50 clean takes.', 'cleanTakes', 50),
  ('6d77a3d0-3b1f-57b7-b39f-b58610bca088', '500_CLEAN_TAKES', 'Second nature', 'Play 500 clean takes.', 'cleanTakes', 500),
  ('0588197e-0fb1-5f04-bad2-0c6175213475', '3_DAYS_RUNNING', 'Three in a row', 'Practise on three days in a row.', 'streakDays', 3),
  ('60093c5b-23ef-55a9-a45b-cd59fa737c88', '7_DAYS_RUNNING', 'A whole week', 'Practise on seven days in a row.', 'streakDays', 7),
  ('9862384c-cda0-5f74-b106-0ac3472f62f8', '30_DAYS_RUNNING', 'A whole month', 'Practise on thirty days in a row.', 'streakDays', 30),
  ('f082c293-306d-5524-8bd3-070a1dad47c5', '100_DAYS', 'A hundred days', 'Practise on a hundred different days.', 'practisedDays', 100),
  ('80904583-2bc8-56db-9cf0-13971b10165e', '5_SONGS', 'A small repertoire', 'Practise five different songs.', 'songs', 5)
on conflict (code) do update set title = excluded.title, descr = excluded.descr, measure = excluded.measure,
  threshold = excluded.threshold;

create table verified_rewards (
  user_id uuid primary key references users (id) on delete cascade,
  xp bigint not null,
  current_days int not null,
  best_days int not null,
  -- The last day of practice; null before the first.
  updated_on date,
  -- The progress of each lesson, and the achievements that were earned, as `recompute_rewards` answers them.
  stars jsonb not null,
  achievements jsonb not null,
  recomputed_at timestamptz not null
);
alter table verified_rewards enable row level security;
create policy "me_read_verified_rewards" on verified_rewards for select to authenticated
  using (user_id = (select auth.uid()));
grant select on verified_rewards to authenticated;
grant select, insert, update, delete on verified_rewards to service_role;

-- The rewards of a person, counted at `counted_at`; times are whole milliseconds since 1970.
create function private.rewards_of(for_user uuid, counted_at timestamptz) returns jsonb
language sql stable set search_path = '' as $$
with counted as materialized (
  select n.session_id, count(*) as note_count, count(*) filter (where n.correct) as correct_count
    from public.sessions s join public.notes n on n.session_id = s.id
   where s.user_id = for_user
   group by n.session_id
),
evidence as (
  select s.id, s.song_id, private.epoch_ms(s.started_at) as started_ms, private.epoch_ms(counted_at) as now_ms,
         case when s.device_info ->> 'hands' in ('left', 'right') then s.device_info ->> 'hands' else 'both' end as hands,
         case jsonb_typeof(s.device_info -> 'utcOffsetMinutes')
           when 'number' then (s.device_info -> 'utcOffsetMinutes')::numeric
         end as told_offset,
         a.accuracy::double precision as accuracy, coalesce(a.coverage, 0)::double precision as coverage, a.clean_takes,
         -- Rule 2.
         greatest(0, least(
           coalesce(c.correct_count, a.correct_count, 0), coalesce(c.note_count, a.note_count, 0), 72000
         )) as correct_notes
    from public.sessions s
    left join public.aggregates a on a.session_id = s.id
    left join counted c on c.session_id = s.id
   where s.user_id = for_user
),
placed as (
  select e.*,
         case when told_offset between -720 and 840 and told_offset = trunc(told_offset)
           then told_offset::int else 0 end as utc_offset_minutes,
         -- Rule 7.
         started_ms between 946684800000 and now_ms + 86400000 as is_stamp_right
    from evidence e
   -- Rule 1.
   where correct_notes >= 16
),
practice as materialized (
  select id, song_id, hands, accuracy, coverage, correct_notes, utc_offset_minutes,
         case when is_stamp_right then started_ms else now_ms end as at_ms,
         -- Rule 5. What is right is after 1999, so the division rounds down.
         case when is_stamp_right then (started_ms + utc_offset_minutes * 60000) / 86400000 end as day,
         -- Rule 3.
         greatest(0, least(
           coalesce(clean_takes, case when accuracy >= 0.95 then 1 else 0 end), correct_notes / 16
         )) as clean_takes
    from placed
),
days as (
  select day, min(at_ms) as began_ms from practice where day is not null group by day
),
-- Rule 6: a date that was flown over, by the clock that the student came with.
followed as (
  select day, at_ms, lag(day) over in_time as day_before, lag(utc_offset_minutes) over in_time as offset_before
    from practice
   where day is not null
  window in_time as (order by at_ms, id)
),
flown_over as (
  select distinct day - 1 as day
    from followed
   where day = day_before + 2 and (at_ms + offset_before * 60000) / 86400000 = day_before + 1
),
held as (
  select day, began_ms from days
  union all
  select f.day, null from flown_over f where not exists (select from days d where d.day = f.day)
),
runs as (
  select day, began_ms, day - row_number() over (order by day) as run from held
),
run_days as materialized (
  select * from (
    select day, began_ms, count(began_ms) over (partition by run order by day) as run_days from runs
  ) counted_runs
  where began_ms is not null
),
-- Rule 8.
played as (
  select ls.lesson_id, ls.song_id, max(p.accuracy) as best_accuracy,
         count(distinct p.day) filter (where p.accuracy >= 0.97) as three_star_days
    from public.lesson_songs ls
    join practice p on p.song_id = ls.song_id and p.coverage >= 0.9 and p.accuracy is not null
     and (p.hands = 'both' or ls.mode = 'hands_' || p.hands)
   group by ls.lesson_id, ls.song_id
),
path as materialized (
  select l.id, row_number() over (order by u.order_idx, u.id, l.order_idx, l.id) as place, count(ls.song_id) as song_count,
         case when count(p.song_id) = count(ls.song_id) then min(p.best_accuracy) end as best_accuracy,
         coalesce(bool_and(coalesce(p.three_star_days, 0) >= 2) filter (where ls.song_id is not null), false) as is_mastered
    from public.lessons l
    join public.units u on u.id = l.unit_id
    left join public.lesson_songs ls on ls.lesson_id = l.id
    left join played p on p.lesson_id = l.id and p.song_id = ls.song_id
   group by l.id, u.order_idx, u.id, l.order_idx
),
lessons as (
  select p.*, (best_accuracy >= 0.8)::int + (best_accuracy >= 0.9)::int + (best_accuracy >= 0.97)::int as stars,
         coalesce((
           select coalesce(earlier.best_accuracy >= 0.8, false)
             from path earlier
            where earlier.place < p.place and earlier.song_count > 0
            order by earlier.place desc limit 1
         ), true) as is_open
    from path p
),
steps as materialized (
  select 'sessions' as measure, row_number() over in_time as place, at_ms, row_number() over in_time as value
    from practice window in_time as (order by at_ms, id)
  union all
  select 'correctNotes', row_number() over in_time, at_ms, sum(correct_notes) over in_time
    from practice window in_time as (order by at_ms, id)
  union all
  select 'cleanTakes', row_number() over in_time, at_ms, sum(clean_takes) over in_time
    from practice window in_time as (order by at_ms, id)
  union all
  select 'songs', row_number() over (order by at_ms), at_ms, row_number() over (order by at_ms)
    from (select min(at_ms) as at_ms from practice group by song_id) songs
  union all
  select 'practisedDays', row_number() over (order by day), began_ms, row_number() over (order by day) from run_days
  union all
  select 'streakDays', row_number() over (order by day), began_ms, run_days from run_days
),
earned as (
  select a.id, a.code, (
           select s.at_ms from steps s
            where s.measure = a.measure and s.value >= a.threshold
            order by s.place limit 1
         ) as earned_ms
    from public.achievements a
)
select jsonb_build_object(
  -- Rule 4.
  'xp', (
    select coalesce(sum(least(1000, 10 * clean_takes + floor(10 * coalesce(accuracy, 0))))::bigint, 0) from practice
  ),
  'streak', jsonb_build_object(
    'current', coalesce((select run_days from run_days order by day desc limit 1), 0),
    'best', coalesce((select max(run_days) from run_days), 0),
    'updatedOn', (select date '1970-01-01' + max(day)::int from run_days)
  ),
  'stars', (
    select coalesce(jsonb_agg(jsonb_build_object(
        'lessonId', id,
        'status', case
          when coalesce(stars, 0) > 0 then case when is_mastered then 'mastered' else 'passed' end
          else case when is_open then 'unlocked' else 'locked' end
        end,
        'stars', coalesce(stars, 0),
        'bestAccuracy', best_accuracy
      ) order by place), '[]')
      from lessons
  ),
  'achievements', (
    select coalesce(jsonb_agg(jsonb_build_object('achievementId', id, 'code', code, 'earnedAt', earned_ms)
        order by earned_ms, code collate "C"), '[]')
      from earned where earned_ms is not null
  )
)
$$;

-- Counts and keeps; null for somebody who is not there. With the owner's rights, because no person may write the table.
create function private.recompute_rewards(for_user uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  counted jsonb;
begin
  perform from public.users u where u.id = for_user;
  if not found then
    return null;
  end if;
  counted := private.rewards_of(for_user, now());
  insert into public.verified_rewards as v
    (user_id, xp, current_days, best_days, updated_on, stars, achievements, recomputed_at)
  values (
    for_user, (counted ->> 'xp')::bigint, (counted -> 'streak' ->> 'current')::int, (counted -> 'streak' ->> 'best')::int,
    (counted -> 'streak' ->> 'updatedOn')::date, counted -> 'stars', counted -> 'achievements', now()
  )
  on conflict (user_id) do update set
    xp = excluded.xp, current_days = excluded.current_days, best_days = excluded.best_days,
    updated_on = excluded.updated_on, stars = excluded.stars, achievements = excluded.achievements,
    recomputed_at = excluded.recomputed_at
  -- Of two counts at once, the one that began later has seen more.
  where v.recomputed_at <= excluded.recomputed_at;
  return counted;
end $$;

create function private.recompute_own_rewards() returns jsonb
language sql security definer set search_path = '' as $$
  select private.recompute_rewards(auth.uid())
$$;

-- The server asks for anybody, a person for herself. Years of practice are millions of notes: the usual eight seconds
-- may not be enough.
create function recompute_rewards(for_user uuid) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '60s' as $$
  select private.recompute_rewards(for_user)
$$;
create function recompute_rewards() returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '60s' as $$
  select private.recompute_own_rewards()
$$;

revoke execute on function private.rewards_of(uuid, timestamptz), private.recompute_rewards(uuid),
  private.recompute_own_rewards(), recompute_rewards(uuid), recompute_rewards() from public, anon, authenticated;
grant execute on function private.recompute_rewards(uuid), recompute_rewards(uuid) to service_role;
grant execute on function private.recompute_own_rewards(), recompute_rewards() to authenticated;
