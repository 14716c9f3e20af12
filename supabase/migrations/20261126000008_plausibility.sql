-- What no honest client sends is refused. Not valid: rows that are there already are not judged, so that this migration
-- cannot fail on them. What a device reads from the cloud has to be readable by it, which is why numbers are finite,
-- lists have no holes and JSON documents are objects.
alter table users
  add constraint users_level_check check (level between 1 and 10) not valid,
  add constraint users_display_name_check check (char_length(display_name) <= 200) not valid,
  add constraint users_email_check check (char_length(email) <= 320) not valid;
alter table profiles
  add constraint profiles_avatar_url_check check (char_length(avatar_url) <= 2000) not valid,
  add constraint profiles_instrument_check check (char_length(instrument) <= 200) not valid,
  add constraint profiles_prefs_check
    check (jsonb_typeof(prefs) = 'object' and octet_length(prefs::text) <= 64 * 1024) not valid;
alter table songs
  add constraint songs_title_check check (char_length(title) <= 1000) not valid,
  add constraint songs_composer_check check (char_length(composer) <= 1000) not valid,
  add constraint songs_tempo_bpm_check check (tempo_bpm between 1 and 2000) not valid,
  add constraint songs_time_sig_check check (char_length(time_sig) <= 100) not valid,
  add constraint songs_key_sig_check check (char_length(key_sig) <= 100) not valid,
  add constraint songs_metadata_check
    check (jsonb_typeof(metadata) = 'object' and octet_length(metadata::text) <= 64 * 1024) not valid;

alter table sessions
  add constraint sessions_duration_ms_check check (duration_ms >= 0) not valid,
  -- Either way at most a minute: a sound card, not a place.
  add constraint sessions_avg_latency_ms_check check (avg_latency_ms between -60000 and 60000) not valid,
  add constraint sessions_device_info_check
    check (jsonb_typeof(device_info) = 'object' and octet_length(device_info::text) <= 64 * 1024) not valid;
-- A million notes are a day and a night at twelve a second.
alter table notes
  add constraint notes_idx_check check (idx between 0 and 999999) not valid,
  add constraint notes_dur_ms_check check (dur_ms >= 0) not valid;
-- NaN and infinity lie outside of any range.
alter table aggregates
  add constraint aggregates_accuracy_check check (accuracy between 0 and 1) not valid,
  add constraint aggregates_timing_stability_check check (timing_stability between -1e9 and 1e9) not valid,
  add constraint aggregates_dynamics_score_check check (dynamics_score between -1e9 and 1e9) not valid,
  add constraint aggregates_pedal_score_check check (pedal_score between -1e9 and 1e9) not valid,
  add constraint aggregates_weak_bars_check check (
    array_ndims(weak_bars) = 1 and cardinality(weak_bars) <= 10000 and array_position(weak_bars, null) is null
  ) not valid;
alter table coach_events
  add constraint coach_events_type_check check (char_length(type) <= 200) not valid,
  add constraint coach_events_payload_check
    check (jsonb_typeof(payload) = 'object' and octet_length(payload::text) <= 64 * 1024) not valid;

alter table progress
  add constraint progress_best_accuracy_check check (best_accuracy between 0 and 1) not valid;
alter table xp_events
  add constraint xp_events_amount_check check (amount between 0 and 1000) not valid,
  add constraint xp_events_source_check check (char_length(source) between 1 and 200) not valid;
-- A hundred years of days.
alter table streaks
  add constraint streaks_days_check
    check (current_days between 0 and best_days and best_days <= 36600) not valid;

-- Dates lie between 1970 and tomorrow: a day for clocks and time zones that are ahead. A check may ask for the time here
-- because what was once allowed stays allowed.
alter table users
  add constraint users_created_at_check check (created_at between 'epoch' and now() + interval '1 day') not valid,
  add constraint users_updated_at_check check (updated_at between 'epoch' and now() + interval '1 day') not valid;
alter table profiles
  add constraint profiles_updated_at_check check (updated_at between 'epoch' and now() + interval '1 day') not valid;
alter table songs
  add constraint songs_created_at_check check (created_at between 'epoch' and now() + interval '1 day') not valid,
  add constraint songs_updated_at_check check (updated_at between 'epoch' and now() + interval '1 day') not valid;
alter table sessions
  add constraint sessions_started_at_check check (started_at between 'epoch' and now() + interval '1 day') not valid;
alter table deleted_sessions
  add constraint deleted_sessions_deleted_at_check
    check (deleted_at between 'epoch' and now() + interval '1 day') not valid;
alter table progress
  add constraint progress_updated_at_check check (updated_at between 'epoch' and now() + interval '1 day') not valid;
alter table xp_events
  add constraint xp_events_created_at_check check (created_at between 'epoch' and now() + interval '1 day') not valid;
alter table user_achievements
  add constraint user_achievements_earned_at_check
    check (earned_at between 'epoch' and now() + interval '1 day') not valid;
alter table streaks
  add constraint streaks_updated_on_check
    check (updated_on between '1970-01-01' and (now() at time zone 'utc')::date + 1) not valid;
