begin;
select plan(31);

-- The data model, and what was added to it.
select tables_are('public', array[
  'users', 'profiles', 'songs', 'assets', 'units', 'lessons', 'lesson_songs', 'exercises', 'sessions', 'notes',
  'aggregates', 'coach_events', 'progress', 'xp_events', 'streaks', 'achievements', 'user_achievements',
  'song_scores', 'session_details', 'deleted_sessions', 'verified_rewards'
]);
select is_empty(
  $$ select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity $$,
  'every table asks its policies'
);
select is_empty(
  $$ select proname from pg_proc
      where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
        and not coalesce(proconfig, '{}') @> array['search_path=""'] $$,
  'no function looks a name up where another could have put it'
);
select is_empty(
  $$ select proname from pg_proc p
      where prosecdef and pronamespace = 'public'::regnamespace
        and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute')) $$,
  'no function of the API acts with its owner’s rights'
);
select is_empty(
  $$ select p.proname from pg_proc p where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and has_function_privilege('anon', p.oid, 'execute') $$,
  'who is not signed in calls nothing'
);
select is_empty(
  $$ select tablename from pg_policies where schemaname = 'public'
      group by tablename, cmd, roles having count(*) > 1 $$,
  'one policy for each table, command and role'
);
select is_empty(
  $$ select tablename, policyname from pg_policies
      where schemaname = 'public' and concat(qual, with_check) ~ 'auth\.uid\(\)'
        and concat(qual, with_check) !~ 'SELECT auth\.uid\(\)' $$,
  'no policy asks for each row who it is'
);
select is_empty(
  $$ select c.conrelid::regclass, c.conname from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and not exists (
          select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
             and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] operator(pg_catalog.@>) c.conkey
        ) $$,
  'every foreign key has an index'
);

-- Foreign keys.
select fk_ok('public', 'users', 'id', 'auth', 'users', 'id');
select fk_ok('public', 'songs', 'owner_id', 'public', 'users', 'id');
select fk_ok('public', 'sessions', 'song_id', 'public', 'songs', 'id');
select fk_ok('public', 'xp_events', 'session_id', 'public', 'sessions', 'id');
select is(
  (select confdeltype::text from pg_constraint where conname = 'sessions_song_id_fkey'), 'a',
  'an account can go with its songs and sessions'
);

-- Indexes.
select hasnt_index('public', 'notes', 'notes_session_id_idx', 'the primary key of notes is enough');
select hasnt_index('public', 'user_achievements', 'user_achievements_user_id_idx', 'here too');
select has_index('public', 'user_achievements', 'user_achievements_achievement_id_idx', array['achievement_id']);
select has_index('public', 'sessions', 'sessions_user_id_idx', array['user_id', 'changed_xid']);
select has_index('public', 'xp_events', 'xp_events_user_id_idx', array['user_id', 'changed_xid']);
select has_index('public', 'songs', 'songs_owner_id_idx', array['owner_id', 'changed_xid']);
select has_index('public', 'deleted_sessions', 'deleted_sessions_user_id_idx', array['user_id', 'changed_xid']);
select index_is_unique('public', 'xp_events', 'xp_events_session_id_source_idx');

-- Columns that sync added.
select col_type_is('public', 'sessions', 'changed_xid', 'xid8', 'a change carries its transaction');
select col_default_is('public', 'sessions', 'notes_deleted', 'false', 'a session remembers its notes');
select col_not_null('public', 'sessions', 'notes_deleted', 'it always says whether');
select col_is_null('public', 'aggregates', 'note_count', 'another program need not count');
select col_is_null('public', 'xp_events', 'session_id', 'an award may be for no session');
select col_is_null('public', 'songs', 'owner_id', 'a song may be everybody’s');
select col_is_pk('public', 'deleted_sessions', array['user_id', 'session_id']);
select has_trigger('auth', 'users', 'on_auth_user_created', 'signing up makes a row');
select has_trigger('auth', 'users', 'on_auth_user_email_changed', 'a new address is heard of');
select is_empty(
  $$ select t.child from (values ('notes'), ('session_details'), ('aggregates'), ('coach_events'), ('xp_events')) t (child)
      where (select count(*) from pg_trigger g
              where g.tgrelid = t.child::regclass and g.tgname like 'touch_%' and g.tgtype::int & 1 = 0) <> 4 $$,
  'what changes below a session is heard once a statement'
);

select * from finish();
rollback;
