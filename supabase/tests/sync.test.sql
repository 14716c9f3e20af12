begin;
select plan(24);

insert into auth.users (id, email) values ('a0000000-0000-4000-8000-00000000000a', 'ann@example.test');
insert into songs (id, title) values ('50000000-0000-4000-8000-0000000000aa', 'Waltz');
create temporary table sent as select '{
  "session": {"id": "60000000-0000-4000-8000-00000000000a", "song_id": "50000000-0000-4000-8000-0000000000aa",
    "input_mode": "midi", "started_at": 1780250400123, "duration_ms": 5000, "avg_latency_ms": null,
    "device_info": {"input": "Piano"}, "notes_deleted": false},
  "notes": {"idx": [0, 1, 2], "pitch": [60, 62, 64], "onset_ms": [0, 500, 1000], "dur_ms": [400, null, 400],
    "vel": [64, 64, null], "correct": [true, false, null], "delta_ms": [0, null, 5], "pedal": [false, true, true]},
  "aggregate": {"accuracy": 0.5, "timing_stability": 20.5, "dynamics_score": null, "pedal_score": null,
    "weak_bars": [2], "note_count": 99, "correct_count": 98, "clean_takes": 1, "coverage": 0.25},
  "events": [{"id": "61000000-0000-4000-8000-00000000000a", "t_ms": 5, "type": "tip", "payload": {}}],
  "xp": [{"id": "62000000-0000-4000-8000-00000000000a", "source": "session", "amount": 10, "created_at": 1780250400123}],
  "detail": {"report": "cmVwb3J0", "played": "cGxheWVk", "events": "ZXZlbnRz"}
}'::jsonb as doc;
grant select on sent to authenticated;

set local role authenticated;
set local request.jwt.claims = '{"sub": "a0000000-0000-4000-8000-00000000000a", "role": "authenticated"}';

select is(sync_session(doc) ->> 'outcome', 'stored', 'a session is stored') from sent;
select is(sync_session(doc) ->> 'outcome', 'known', 'and known when it is sent again') from sent;
select results_eq(
  'select idx, pitch, dur_ms, correct from notes order by idx',
  $$ values (0, 60, 400, true), (1, 62, null, false), (2, 64, 400, null) $$, 'its notes are there, holes and all'
);
select results_eq(
  'select note_count, correct_count, coverage from aggregates', $$ values (3, 1, 0.25) $$, 'its notes were counted'
);
select results_eq(
  'select session_id, source, amount from xp_events',
  $$ values ('60000000-0000-4000-8000-00000000000a'::uuid, 'session', 10) $$, 'its award hangs on it'
);
select is(
  (pull_sessions(array['60000000-0000-4000-8000-00000000000a']::uuid[]) -> 'sessions' -> 0 -> 'session' ->> 'started_at')::bigint,
  1780250400123, 'times are whole milliseconds'
);
select is(
  pull_sessions(array['60000000-0000-4000-8000-00000000000a']::uuid[]) -> 'sessions' -> 0 -> 'detail' ->> 'played',
  'cGxheWVk', 'cells are base64'
);

-- One word changes everything below the session into a change of the session, once.
reset role;
update sessions set duration_ms = duration_ms;
select is(changed_xid, pg_current_xact_id(), 'a change carries its transaction') from sessions;
alter table sessions disable trigger stamp_change;
update sessions set changed_xid = '3';
alter table sessions enable trigger stamp_change;
set local role authenticated;
update notes set vel = 1 where idx = 0;
select is(changed_xid, pg_current_xact_id(), 'a note that changes is a session that changes') from sessions;
select is(
  (select count(*)::int from json_array_elements(pull_changes('0') -> 'changes') c where c ->> 'table' = 'sessions'), 1,
  'a pull tells it once'
);
select is(pull_changes('999999999999') ->> 'nextPage', null, 'a cursor from the future is no error');

-- Rewards.
select lives_ok(
  $$ select sync_rewards('{"progress": [], "xp": [], "achievements": [], "profile": null, "displayName": null,
       "streak": {"current_days": 3, "best_days": 7, "updated_on": "2026-05-30"}}') $$, 'a streak is sent'
);
select lives_ok(
  $$ select sync_rewards('{"progress": [], "xp": [], "achievements": [], "profile": null, "displayName": null,
       "streak": {"current_days": 1, "best_days": 5, "updated_on": "2026-05-31"}}') $$, 'by another device too'
);
select results_eq(
  'select current_days, best_days, updated_on from streaks', $$ values (1, 7, date '2026-05-31') $$,
  'the later day tells the current streak, the best is the best'
);

-- Forgetting.
select lives_ok($$ select forget_notes(array['60000000-0000-4000-8000-00000000000a']::uuid[]) $$, 'notes are forgotten');
select is_empty('select 1 from notes', 'they are gone');
select is_empty('select 1 from session_details', 'and the detail');
select results_eq('select note_count, correct_count from aggregates', $$ values (3, 1) $$, 'the counts stay');
select throws_ok(
  $$ insert into notes (session_id, idx, pitch, onset_ms) values ('60000000-0000-4000-8000-00000000000a', 0, 60, 0) $$,
  '42501', null, 'late notes are refused'
);
update sessions set notes_deleted = false;
select is(notes_deleted, true, 'nothing makes a session remember') from sessions;

-- Deleting.
select is(
  delete_sessions(array['60000000-0000-4000-8000-00000000000a', '60000000-0000-4000-8000-00000000000c']::uuid[]) ->> 'deleted',
  '1', 'one of two was there'
);
select is(sync_session(doc) ->> 'outcome', 'deleted', 'it does not come back') from sent;
select is((select count(*)::int from deleted_sessions), 2, 'both leave a tombstone');
select throws_ok(
  $$ insert into sessions (id, user_id, song_id, input_mode) values ('60000000-0000-4000-8000-00000000000c',
       'a0000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-0000000000aa', 'midi') $$,
  '23505', 'This session was deleted.', 'not even by hand'
);

select * from finish();
rollback;
