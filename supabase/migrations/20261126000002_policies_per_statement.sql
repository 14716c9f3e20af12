-- Who asks is worked out once for a statement, not once for each row: `(select auth.uid())` instead of `auth.uid()`.
-- The policies mean what they meant.
alter policy "me_read_users" on users using (id = (select auth.uid()));
alter policy "me_upsert_users" on users with check (id = (select auth.uid()));
alter policy "me_update_users" on users
  using (id = (select auth.uid())) with check (id = (select auth.uid()));

alter policy "me_read_profiles" on profiles using (user_id = (select auth.uid()));
alter policy "me_upsert_profiles" on profiles with check (user_id = (select auth.uid()));
alter policy "me_update_profiles" on profiles
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));

alter policy "me_sessions_read" on sessions using (user_id = (select auth.uid()));
alter policy "me_sessions_insert" on sessions with check (user_id = (select auth.uid()));
alter policy "me_sessions_update" on sessions
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));

alter policy "me_notes_all" on notes
  using (exists (select from sessions s where s.id = notes.session_id and s.user_id = (select auth.uid())))
  with check (exists (select from sessions s where s.id = notes.session_id and s.user_id = (select auth.uid())));
alter policy "me_aggregates_all" on aggregates
  using (exists (select from sessions s where s.id = aggregates.session_id and s.user_id = (select auth.uid())))
  with check (exists (select from sessions s where s.id = aggregates.session_id and s.user_id = (select auth.uid())));
alter policy "me_coach_events_all" on coach_events
  using (exists (select from sessions s where s.id = coach_events.session_id and s.user_id = (select auth.uid())))
  with check (exists (select from sessions s where s.id = coach_events.session_id and s.user_id = (select auth.uid())));

alter policy "me_progress_all" on progress
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
alter policy "me_xp_events_all" on xp_events
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
alter policy "me_streaks_all" on streaks
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
alter policy "me_user_achievements_all" on user_achievements
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
