begin;
select plan(22);

-- Ann and Bob, a session of each, and a song of Bob's.
insert into auth.users (id, email) values
  ('a0000000-0000-4000-8000-00000000000a', 'ann@example.test'), ('b0000000-0000-4000-8000-00000000000b', 'bob@example.test');
insert into songs (id, title) values ('50000000-0000-4000-8000-0000000000aa', 'Everybody’s');
insert into songs (id, title, owner_id)
  values ('50000000-0000-4000-8000-0000000000bb', 'Bob’s', 'b0000000-0000-4000-8000-00000000000b');
insert into sessions (id, user_id, song_id, input_mode) values
  ('60000000-0000-4000-8000-00000000000a', 'a0000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-0000000000aa', 'midi'),
  ('60000000-0000-4000-8000-00000000000b', 'b0000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-0000000000bb', 'midi');
insert into notes (session_id, idx, pitch, onset_ms) values
  ('60000000-0000-4000-8000-00000000000a', 0, 60, 0), ('60000000-0000-4000-8000-00000000000b', 0, 61, 0);

set local role anon;
select throws_ok('select * from songs', '42501', null, 'who is not signed in reads no song');
select throws_ok('select * from sessions', '42501', null, 'nor a session');
select throws_ok($$ select pull_changes('0') $$, '42501', null, 'nor a pull');

set local role authenticated;
set local request.jwt.claims = '{"sub": "a0000000-0000-4000-8000-00000000000a", "role": "authenticated"}';
select results_eq('select pitch from notes', array[60], 'Ann sees her notes alone');
select results_eq('select email from users', array['ann@example.test'], 'and her own row');
select set_eq('select title from songs where title like ''%’s''', array['Everybody’s'], 'and everybody’s songs');
select lives_ok($$ update notes set vel = 5 where pitch = 61 $$, 'an update of Bob’s notes says nothing');
select lives_ok($$ delete from sessions where id = '60000000-0000-4000-8000-00000000000b' $$, 'nor does a delete');
select throws_ok(
  $$ insert into notes (session_id, idx, pitch, onset_ms) values ('60000000-0000-4000-8000-00000000000b', 1, 60, 0) $$,
  '42501', null, 'Ann cannot play into Bob’s session'
);
select throws_ok(
  $$ insert into sessions (user_id, song_id, input_mode)
     values ('a0000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-0000000000bb', 'midi') $$,
  '42501', null, 'nor on Bob’s song, though the foreign key finds it'
);
select throws_ok(
  $$ insert into xp_events (user_id, source, amount, session_id)
     values ('a0000000-0000-4000-8000-00000000000a', 'session', 1, '60000000-0000-4000-8000-00000000000b') $$,
  '42501', null, 'nor be rewarded for Bob’s session'
);
select throws_ok($$ insert into songs (title) values ('New') $$, '42501', null, 'nor give everybody a song');
select throws_ok($$ delete from songs $$, '42501', null, 'a song is archived, never deleted');
select throws_ok($$ delete from deleted_sessions $$, '42501', null, 'what is deleted stays deleted');
select is(
  pull_sessions(array['60000000-0000-4000-8000-00000000000b']::uuid[])::jsonb, '{"sessions": [], "songs": []}'::jsonb,
  'Bob’s session is not in Ann’s pull'
);
select throws_ok(
  $$ select sync_session('{"session": {"id": "60000000-0000-4000-8000-00000000000b", "started_at": 0,
       "song_id": "50000000-0000-4000-8000-0000000000aa", "input_mode": "midi"}}') $$,
  '42501', 'This session belongs to another account.', 'nor can it be sent again by Ann'
);
select throws_ok('select private.delete_own_account() from auth.users', '42501', null, 'accounts are out of sight');

set local request.jwt.claims = '{"sub": "b0000000-0000-4000-8000-00000000000b", "role": "authenticated"}';
select results_eq('select pitch, vel from notes', $$ values (61, null::int) $$, 'Bob’s notes are as he played them');

-- Deleting an account.
select lives_ok('select delete_account()', 'Bob deletes his account');
reset role;
select is_empty($$ select 1 from auth.users where email = 'bob@example.test' $$, 'it is gone');
select is_empty($$ select 1 from songs where title = 'Bob’s' $$, 'and his songs with it');
select results_eq('select pitch from notes', array[60], 'Ann’s practice is still there');

select * from finish();
rollback;
