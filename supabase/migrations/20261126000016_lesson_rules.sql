-- Progress by what a student really reached: stars from the best time through (accuracy, timing, tempo), mastery on two
-- days, freezes of the streak, exercises done, and achievements for them. The rules are those of
-- shared/curriculum/reward-rules.ts, by their numbers; one table of cases (test/support/reward-cases.ts) holds for both.

-- As in resources/curriculum/achievements.json.
insert into achievements (id, code, title, descr, measure, threshold) values
  ('3dd9811d-6889-51f1-b84c-7ea2be697546', '100_DAYS_RUNNING', 'A season of days', 'Practise on a hundred days in a row.', 'streakDays', 100),
  ('6a7e33dc-668a-543c-93c9-744890df409a', '20_SONGS', 'A wide repertoire', 'Practise twenty different songs.', 'songs', 20),
  ('76ad4381-c566-5c8b-9eeb-c1c3f61f39b7', '3_SONGS_A_DAY', 'Well mixed', 'Practise three different songs on one day.', 'songsOfDay', 3),
  ('11973512-3f7f-5fb7-9081-74c6e22c91f9', 'FIRST_WHOLE_SONG', 'From beginning to end', 'Play a whole song with an accuracy of 80 %.', 'wholeSongs', 1),
  ('434f28d3-216a-59ef-828d-21e1dde9f8fe', '10_WHOLE_SONGS', 'Ready to play for friends', 'Play ten whole songs with an accuracy of 80 %.', 'wholeSongs', 10),
  ('c4e5bc48-d3c8-5f48-9c6e-aaa68aef033f', '25_WHOLE_SONGS', 'A full evening', 'Play 25 whole songs with an accuracy of 80 %.', 'wholeSongs', 25),
  ('46b9b848-9c27-5186-af78-c2b2c83bf905', 'FIRST_FLAWLESS_RUN', 'Not a slip', 'Play a whole song without a single slip.', 'flawlessRuns', 1),
  ('3c16ba51-de67-5105-ba95-98a6850967ba', '25_FLAWLESS_RUNS', 'Reliable', 'Play whole songs through 25 times without a single slip.', 'flawlessRuns', 25),
  ('da6af0e5-39d4-5aa4-8585-443fc9f2fdc3', 'FIRST_EXERCISE', 'A purposeful start', 'Do an exercise of the course.', 'exercisesDone', 1),
  ('a84d0bbb-12a6-5082-9cc9-76f28634a611', '25_EXERCISES', 'Patient work', 'Do 25 exercises of the course.', 'exercisesDone', 25),
  ('3788d9b5-6bc6-56fa-a8e1-e1743c5a256e', '100_EXERCISES', 'Built to last', 'Do 100 exercises of the course.', 'exercisesDone', 100),
  ('7e876631-a7cf-5025-a307-633773268cd1', 'FIRST_LESSON', 'The first lesson', 'Pass a lesson.', 'lessonsPassed', 1),
  ('adc88cdd-47cc-5615-a041-b444f4d7cb41', '10_LESSONS', 'Ten lessons on', 'Pass ten lessons.', 'lessonsPassed', 10),
  ('5417dc1a-1da6-5814-8bdb-cdb97e6e550a', '25_LESSONS', 'Half-way up', 'Pass 25 lessons.', 'lessonsPassed', 25),
  ('848228fd-e03f-573e-b547-6a2c57784d2b', '50_LESSONS', 'A long way', 'Pass 50 lessons.', 'lessonsPassed', 50),
  ('3220d3ea-8d1e-5e4d-a568-f7963eddd191', 'FIRST_THREE_STARS', 'Three stars', 'Earn three stars in a lesson.', 'threeStarLessons', 1),
  ('2d09204d-67dc-5e3a-b535-11fff2fff119', '10_THREE_STARS', 'Bright', 'Earn three stars in ten lessons.', 'threeStarLessons', 10),
  ('99c7e2aa-e1d2-5f11-99fe-317e9777ea93', '30_STARS', 'A small constellation', 'Earn 30 stars in lessons.', 'stars', 30),
  ('b252fb65-401c-5388-a487-41227f7072f7', '100_STARS', 'A clear night', 'Earn 100 stars in lessons.', 'stars', 100),
  ('07f29221-4128-583f-99b2-6d706b097a24', 'FIRST_MASTERED', 'It stays', 'Master a lesson: three stars on two different days.', 'lessonsMastered', 1),
  ('46bb0e2f-cd34-5460-a1cd-c213989ff508', '10_MASTERED', 'Ten that stay', 'Master ten lessons.', 'lessonsMastered', 10),
  ('2d168a78-801d-5c3b-92c3-0b1898353c0c', '25_MASTERED', 'A solid foundation', 'Master 25 lessons.', 'lessonsMastered', 25)
on conflict (code) do update set title = excluded.title, descr = excluded.descr, measure = excluded.measure,
  threshold = excluded.threshold;

-- Freezes that are left after the last day of practice.
alter table verified_rewards add column freezes int not null default 0;

-- A number as any program may have written it, within bounds; null for anything else. What is nearer to nothing than
-- any double is nothing: a cast would fail.
create function private.told_number(told jsonb, least_value double precision, most_value double precision)
returns double precision language sql immutable set search_path = '' as $$
  select case when value between least_value and most_value then value end
    from (
      select case
               when abs(exact) < 5e-324 then 0
               when abs(exact) < 1e6 then exact::double precision
             end as value
        from (select case jsonb_typeof(told) when 'number' then told::numeric end as exact) as_written
    ) as_double
$$;

-- Rule 8: the stars of one time through; one at most where timing or tempo is not known.
create function private.stars_of_run(
  accuracy double precision, timing_ms double precision, tempo_percent double precision, is_slow boolean
) returns int language sql immutable set search_path = '' as $$
  select coalesce((accuracy >= 0.8)::int, 0)
    + coalesce((accuracy >= 0.9 and timing_ms <= 60 and tempo_percent * 100 >= 70 * share)::int, 0)
    + coalesce((accuracy >= 0.97 and timing_ms <= 40 and tempo_percent * 100 >= 90 * share)::int, 0)
    from (select case when is_slow then 60 else 100 end as share) asked
$$;

-- Rule 6: days in a row, freezes that are held, and dates that they bridged in this run, after one more day of practice.
-- `missed`: how many days were missed before it; null on the first day.
create function private.next_streak(state int[], missed int) returns int[]
language sql immutable set search_path = '' as $$
  select case
    when missed is null or missed > state[2] then array[1, 0, 0]
    else array[
      state[1] + 1,
      case when (state[1] + 1) % 7 = 0 then least(2, state[2] - missed + 1) else state[2] - missed end,
      state[3] + missed
    ]
  end
$$;

-- The same after each day of practice, in their order.
create function private.streaks_of(missed int[]) returns table (place bigint, streak int[])
language plpgsql immutable set search_path = '' as $$
declare
  gap int;
begin
  place := 0;
  streak := array[0, 0, 0];
  foreach gap in array coalesce(missed, '{}') loop
    place := place + 1;
    streak := private.next_streak(streak, gap);
    return next;
  end loop;
end $$;

-- The rewards of a person, counted at `counted_at`; times are whole milliseconds since 1970.
create or replace function private.rewards_of(for_user uuid, counted_at timestamptz) returns jsonb
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
         case jsonb_typeof(s.device_info -> 'run') when 'object' then s.device_info -> 'run' end as run,
         case jsonb_typeof(s.device_info -> 'exerciseId')
           when 'string' then s.device_info ->> 'exerciseId'
         end as exercise_id,
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
  select id, song_id, hands, accuracy, coverage, correct_notes, utc_offset_minutes, exercise_id,
         private.told_number(run -> 'accuracy', 0, 1) as run_accuracy,
         private.told_number(run -> 'timingMs', 0, 10000) as run_timing_ms,
         private.told_number(run -> 'tempoPercent', 1, 1000) as told_tempo_percent,
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
parted as (
  select day, began_ms, lag(day) over (order by day) as day_before from days
),
numbered as materialized (
  select day, began_ms, row_number() over (order by day) as place,
         least(3, day - day_before - 1 - (
           select count(*) from flown_over f where f.day > p.day_before and f.day < p.day
         ))::int as missed
    from parted p
),
run_days as materialized (
  select day, began_ms, streak
    from numbered
    join private.streaks_of((select array_agg(missed order by place) from numbered)) using (place)
),
-- Rule 8. A session of which only the whole is known has no time.
plays as materialized (
  select ls.lesson_id, ls.song_id, p.day, p.at_ms, greatest(p.accuracy, p.run_accuracy) as accuracy,
         greatest(
           private.stars_of_run(
             p.run_accuracy, p.run_timing_ms,
             case when p.told_tempo_percent = trunc(p.told_tempo_percent) then p.told_tempo_percent end,
             ls.mode = 'slow'
           ),
           private.stars_of_run(p.accuracy, null, null, false)
         ) as stars
    from public.lesson_songs ls
    join practice p on p.song_id = ls.song_id and p.coverage >= 0.9
     and coalesce(p.accuracy, p.run_accuracy) is not null
     and (p.hands = 'both' or ls.mode = 'hands_' || p.hands)
),
three_star_days as (
  select lesson_id, song_id, at_ms, row_number() over (partition by lesson_id, song_id order by at_ms) as place
    from (
      select lesson_id, song_id, min(at_ms) as at_ms
        from plays
       where stars = 3 and day is not null
       group by lesson_id, song_id, day
    ) by_day
),
pieces as (
  select p.lesson_id, p.song_id, max(p.accuracy) as best_accuracy, max(p.stars) as stars,
         min(p.at_ms) filter (where p.stars >= 1) as first_star_ms,
         min(p.at_ms) filter (where p.stars >= 2) as second_star_ms,
         min(p.at_ms) filter (where p.stars >= 3) as third_star_ms,
         (select d.at_ms from three_star_days d
           where d.lesson_id = p.lesson_id and d.song_id = p.song_id and d.place = 2) as mastered_ms
    from plays p
   group by p.lesson_id, p.song_id
),
-- What every song of a lesson has, the lesson has; when the last of them got it.
path as materialized (
  select l.id, row_number() over (order by u.order_idx, u.id, l.order_idx, l.id) as place, count(ls.song_id) as song_count,
         case when count(p.song_id) = count(ls.song_id) then min(p.best_accuracy) end as best_accuracy,
         case when count(p.song_id) = count(ls.song_id) then coalesce(min(p.stars), 0) else 0 end as stars,
         case when count(p.first_star_ms) = count(ls.song_id) then max(p.first_star_ms) end as first_star_ms,
         case when count(p.second_star_ms) = count(ls.song_id) then max(p.second_star_ms) end as second_star_ms,
         case when count(p.third_star_ms) = count(ls.song_id) then max(p.third_star_ms) end as third_star_ms,
         case when count(p.mastered_ms) = count(ls.song_id) then max(p.mastered_ms) end as mastered_ms
    from public.lessons l
    join public.units u on u.id = l.unit_id
    left join public.lesson_songs ls on ls.lesson_id = l.id
    left join pieces p on p.lesson_id = l.id and p.song_id = ls.song_id
   group by l.id, u.order_idx, u.id, l.order_idx
),
lessons as (
  select p.*, coalesce((
           select earlier.stars > 0
             from path earlier
            where earlier.place < p.place and earlier.song_count > 0
            order by earlier.place desc limit 1
         ), true) as is_open
    from path p
),
-- Rule 9.
done as materialized (
  select e.id, min(p.at_ms) as at_ms
    from practice p
    join public.exercises e on e.id::text = p.exercise_id
   where p.accuracy >= 0.9
   group by e.id
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
  select 'streakDays', row_number() over (order by day), began_ms, streak[1] from run_days
  union all
  select 'songsOfDay', row_number() over (order by at_ms), at_ms, row_number() over (partition by day order by at_ms)
    from (select day, min(at_ms) as at_ms from practice where day is not null group by day, song_id) songs_of_day
  union all
  select 'wholeSongs', row_number() over (order by at_ms), at_ms, row_number() over (order by at_ms)
    from (
      select min(at_ms) as at_ms from practice
       where coverage >= 0.9 and greatest(accuracy, run_accuracy) >= 0.8
       group by song_id
    ) whole_songs
  union all
  select 'flawlessRuns', row_number() over (order by at_ms), at_ms, row_number() over (order by at_ms)
    from practice where coverage >= 0.9 and run_accuracy = 1
  union all
  select 'exercisesDone', row_number() over (order by at_ms), at_ms, row_number() over (order by at_ms) from done
  union all
  select 'lessonsPassed', row_number() over (order by first_star_ms), first_star_ms,
         row_number() over (order by first_star_ms)
    from path where first_star_ms is not null
  union all
  select 'threeStarLessons', row_number() over (order by third_star_ms), third_star_ms,
         row_number() over (order by third_star_ms)
    from path where third_star_ms is not null
  union all
  select 'lessonsMastered', row_number() over (order by mastered_ms), mastered_ms,
         row_number() over (order by mastered_ms)
    from path where mastered_ms is not null
  union all
  select 'stars', row_number() over (order by at_ms), at_ms, row_number() over (order by at_ms)
    from path, unnest(array[first_star_ms, second_star_ms, third_star_ms]) as star (at_ms)
   where at_ms is not null
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
    select coalesce(sum(
             least(1000, 10 * clean_takes + case when accuracy >= 0.8 then floor(10 * accuracy) else 0 end)
           )::bigint, 0)
      from practice
  ),
  'streak', jsonb_build_object(
    'current', coalesce((select streak[1] from run_days order by day desc limit 1), 0),
    'best', coalesce((select max(streak[1]) from run_days), 0),
    'updatedOn', (select date '1970-01-01' + max(day)::int from run_days),
    'freezes', coalesce((select streak[2] from run_days order by day desc limit 1), 0),
    'frozenDays', coalesce((select streak[3] from run_days order by day desc limit 1), 0)
  ),
  'stars', (
    select coalesce(jsonb_agg(jsonb_build_object(
        'lessonId', id,
        'status', case
          when stars > 0 then case when mastered_ms is not null then 'mastered' else 'passed' end
          else case when is_open then 'unlocked' else 'locked' end
        end,
        'stars', stars,
        'bestAccuracy', best_accuracy
      ) order by place), '[]')
      from lessons
  ),
  'exercisesDone', (select count(*) from done),
  'achievements', (
    select coalesce(jsonb_agg(jsonb_build_object('achievementId', id, 'code', code, 'earnedAt', earned_ms)
        order by earned_ms, code collate "C"), '[]')
      from earned where earned_ms is not null
  )
)
$$;

-- Counts and keeps; null for somebody who is not there. With the owner's rights, because no person may write the table.
create or replace function private.recompute_rewards(for_user uuid) returns jsonb
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
    (user_id, xp, current_days, best_days, updated_on, freezes, stars, achievements, recomputed_at)
  values (
    for_user, (counted ->> 'xp')::bigint, (counted -> 'streak' ->> 'current')::int, (counted -> 'streak' ->> 'best')::int,
    (counted -> 'streak' ->> 'updatedOn')::date, (counted -> 'streak' ->> 'freezes')::int,
    counted -> 'stars', counted -> 'achievements', now()
  )
  on conflict (user_id) do update set
    xp = excluded.xp, current_days = excluded.current_days, best_days = excluded.best_days,
    updated_on = excluded.updated_on, stars = excluded.stars, achievements = excluded.achievements,
    freezes = excluded.freezes, recomputed_at = excluded.recomputed_at
  -- Of two counts at once, the one that began later has seen more.
  where v.recomputed_at <= excluded.recomputed_at;
  return counted;
end $$;

revoke execute on function private.told_number(jsonb, double precision, double precision),
  private.stars_of_run(double precision, double precision, double precision, boolean),
  private.next_streak(int[], int), private.streaks_of(int[]) from public, anon, authenticated;
