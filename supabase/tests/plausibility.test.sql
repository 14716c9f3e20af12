begin;
select plan(18);

insert into auth.users (id, email) values ('a0000000-0000-4000-8000-00000000000a', 'ann@example.test');
insert into songs (id, title) values ('50000000-0000-4000-8000-0000000000aa', 'Waltz');
insert into sessions (id, user_id, song_id, input_mode)
  values ('60000000-0000-4000-8000-00000000000a', 'a0000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-0000000000aa', 'midi');

set local role authenticated;
set local request.jwt.claims = '{"sub": "a0000000-0000-4000-8000-00000000000a", "role": "authenticated"}';

select lives_ok($$ update sessions set started_at = now() + interval '23 hours' $$, 'a clock may be hours ahead');
select throws_ok($$ update sessions set started_at = now() + interval '25 hours' $$, '23514', null, 'not a day');
select throws_ok($$ update sessions set duration_ms = -1 $$, '23514', null, 'no session is shorter than none');
select throws_ok($$ update sessions set device_info = '[]' $$, '23514', null, 'a device is an object');
select throws_ok(
  $$ insert into aggregates (session_id, accuracy) values ('60000000-0000-4000-8000-00000000000a', 42) $$,
  '23514', null, 'accuracy ends at 1'
);
select throws_ok(
  $$ insert into aggregates (session_id, accuracy) values ('60000000-0000-4000-8000-00000000000a', 'NaN') $$,
  '23514', null, 'and is a number'
);
select throws_ok(
  $$ insert into aggregates (session_id, weak_bars) values ('60000000-0000-4000-8000-00000000000a', '{1,null}') $$,
  '23514', null, 'bars are numbers'
);
select lives_ok(
  $$ insert into aggregates (session_id, weak_bars) values ('60000000-0000-4000-8000-00000000000a', '{}') $$,
  'there need not be a weak one'
);
select throws_ok(
  $$ insert into xp_events (user_id, source, amount) values ('a0000000-0000-4000-8000-00000000000a', 'x', 1001) $$,
  '23514', null, 'no award is that great'
);
select lives_ok(
  $$ insert into xp_events (user_id, source, amount, session_id)
     values ('a0000000-0000-4000-8000-00000000000a', 'session', 10, '60000000-0000-4000-8000-00000000000a') $$,
  'a session is rewarded'
);
select throws_ok(
  $$ insert into xp_events (user_id, source, amount, session_id)
     values ('a0000000-0000-4000-8000-00000000000a', 'session', 10, '60000000-0000-4000-8000-00000000000a') $$,
  '23505', null, 'once'
);
select throws_ok(
  $$ insert into streaks values ('a0000000-0000-4000-8000-00000000000a', 5, 4) $$, '23514', null,
  'no streak is longer than the best'
);
select throws_ok(
  $$ insert into streaks values ('a0000000-0000-4000-8000-00000000000a', 1, 1, '2099-01-01') $$, '23514', null,
  'nobody has practised in 2099'
);
select throws_ok($$ update users set level = 11 $$, '23514', null, 'levels end at 10');
select throws_ok($$ update users set email = 'other@example.test' $$, '23514', null, 'an address is one’s own');
select lives_ok($$ update users set email = 'Ann@Example.test' $$, 'however it is written');
select throws_ok(
  $$ update sessions set id = gen_random_uuid() $$, '23514', 'A session keeps its id and its owner.', 'ids are for good'
);
select throws_ok(
  $$ insert into profiles (user_id, prefs)
     values ('a0000000-0000-4000-8000-00000000000a', jsonb_build_object('x', repeat('x', 70000))) $$,
  '23514', null, 'settings are no store'
);

select * from finish();
rollback;
