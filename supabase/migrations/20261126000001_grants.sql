-- Since 30 October 2026 a new project grants nothing by default: without these lines everybody is answered 42501, the
-- server's own role too. They open what the policies of the data model mean to allow; the policies decide row by row.
revoke all on all tables in schema public from public, anon, authenticated;

grant select, insert, update, delete on all tables in schema public to service_role;

grant select on songs, assets, units, lessons, lesson_songs, exercises, achievements to authenticated;

grant select, insert, update, delete on
  users, profiles, sessions, notes, aggregates, coach_events, progress, xp_events, streaks, user_achievements
  to authenticated;
