import { catalogue, catalogueRows } from './catalogue-rows'

/** What is tried on one table: a row of the owner (or of everybody) is read, changed and deleted, another is inserted. */
export interface AccessCase {
  readonly table: string
  /** The row that is there. */
  readonly key: Readonly<Record<string, unknown>>
  /** The row that is inserted: the owner's, where it is anybody's. */
  readonly row: Readonly<Record<string, unknown>>
  readonly patch: Readonly<Record<string, unknown>>
  /** SQL that makes room for `row` where a person has at most one. */
  readonly makeRoom?: string
}

const own = {
  session: '60000000-0000-4000-8000-000000000001',
  song: '61000000-0000-4000-8000-000000000001',
  event: '62000000-0000-4000-8000-000000000001',
  award: '63000000-0000-4000-8000-000000000001',
  deleted: '64000000-0000-4000-8000-000000000001',
  fresh: '65000000-0000-4000-8000-000000000001',
} as const

/** One row in every table, of `owner` where the table is a person's. Whatever was there before is gone. */
export const accessRows = (owner: string, stranger: string) => `
  delete from sessions; delete from users; delete from songs; delete from units; delete from achievements;
  insert into users (id) values ('${owner}'), ('${stranger}');
  ${catalogueRows};
  insert into profiles (user_id, instrument) values ('${owner}', 'digital');
  insert into songs (id, title, owner_id) values ('${own.song}', 'Mine', '${owner}');
  insert into song_scores (song_id, bar_count, note_count, score) values ('${own.song}', 1, 1, '\\x00');
  insert into sessions (id, user_id, song_id, input_mode) values ('${own.session}', '${owner}', '${catalogue.song}', 'midi');
  insert into notes (session_id, idx, pitch, onset_ms) values ('${own.session}', 0, 60, 0);
  insert into aggregates (session_id, accuracy) values ('${own.session}', 0.5);
  insert into session_details (session_id, report, played, events) values ('${own.session}', '\\x00', '\\x00', '\\x00');
  insert into coach_events (id, session_id, t_ms, type) values ('${own.event}', '${own.session}', 5, 'tip');
  insert into progress (user_id, lesson_id, stars) values ('${owner}', '${catalogue.lesson}', 1);
  insert into xp_events (id, user_id, source, amount) values ('${own.award}', '${owner}', 'streak', 5);
  insert into streaks (user_id, current_days, best_days) values ('${owner}', 2, 3);
  insert into user_achievements (user_id, achievement_id) values ('${owner}', '${catalogue.achievement}');
  insert into verified_rewards (user_id, xp, current_days, best_days, stars, achievements, recomputed_at)
    values ('${owner}', 1, 1, 1, '[]', '[]', now());
  insert into deleted_sessions (user_id, session_id) values ('${owner}', '${own.deleted}');`

/** By the name that the table of expectations uses. */
export const accessCases = (owner: string): Readonly<Record<string, AccessCase>> => ({
  users: {
    table: 'users',
    key: { id: owner },
    row: { id: owner, display_name: 'Ann' },
    patch: { display_name: 'Anna' },
    makeRoom: `delete from users where id = '${owner}'`,
  },
  profiles: {
    table: 'profiles',
    key: { user_id: owner },
    row: { user_id: owner, instrument: 'acoustic' },
    patch: { instrument: 'acoustic' },
    makeRoom: 'delete from profiles',
  },
  songs: {
    table: 'songs',
    key: { id: catalogue.otherSong },
    row: { id: own.fresh, title: 'New' },
    patch: { title: 'Changed' },
  },
  'own songs': {
    table: 'songs',
    key: { id: own.song },
    row: { id: own.fresh, title: 'New', owner_id: owner },
    patch: { title: 'Changed' },
  },
  song_scores: {
    table: 'song_scores',
    key: { song_id: own.song },
    row: { song_id: own.song, bar_count: 2, note_count: 2, score: '\\x01' },
    patch: { bar_count: 3 },
    makeRoom: 'delete from song_scores',
  },
  assets: {
    table: 'assets',
    key: { id: catalogue.asset },
    row: { id: own.fresh, song_id: catalogue.song, type: 'audio', url: 'waltz.flac' },
    patch: { url: 'elsewhere' },
  },
  units: {
    table: 'units',
    key: { id: catalogue.unit },
    row: { id: own.fresh, title: 'New' },
    patch: { title: 'Other' },
  },
  lessons: {
    table: 'lessons',
    key: { id: catalogue.lesson },
    row: { id: own.fresh, unit_id: catalogue.unit, title: 'New' },
    patch: { title: 'Other' },
  },
  lesson_songs: {
    table: 'lesson_songs',
    key: { lesson_id: catalogue.lesson },
    row: { lesson_id: catalogue.otherLesson, song_id: catalogue.song },
    patch: { mode: 'both' },
  },
  exercises: {
    table: 'exercises',
    key: { id: catalogue.exercise },
    row: { id: own.fresh, lesson_id: catalogue.lesson, type: 'metronome' },
    patch: { order_idx: 7 },
  },
  sessions: {
    table: 'sessions',
    key: { id: own.session },
    row: { id: own.fresh, user_id: owner, song_id: catalogue.song, input_mode: 'mic' },
    patch: { duration_ms: 5 },
  },
  notes: {
    table: 'notes',
    key: { session_id: own.session, idx: 0 },
    row: { session_id: own.session, idx: 1, pitch: 61, onset_ms: 10 },
    patch: { vel: 1 },
  },
  aggregates: {
    table: 'aggregates',
    key: { session_id: own.session },
    row: { session_id: own.session, accuracy: 0.75 },
    patch: { accuracy: 1 },
    makeRoom: 'delete from aggregates',
  },
  session_details: {
    table: 'session_details',
    key: { session_id: own.session },
    row: { session_id: own.session, report: '\\x01', played: '\\x01', events: '\\x01' },
    patch: { report: '\\x02' },
    makeRoom: 'delete from session_details',
  },
  coach_events: {
    table: 'coach_events',
    key: { id: own.event },
    row: { id: own.fresh, session_id: own.session, t_ms: 7, type: 'pause' },
    patch: { t_ms: 8 },
  },
  progress: {
    table: 'progress',
    key: { lesson_id: catalogue.lesson },
    row: { user_id: owner, lesson_id: catalogue.otherLesson },
    patch: { stars: 3 },
  },
  xp_events: {
    table: 'xp_events',
    key: { id: own.award },
    row: { id: own.fresh, user_id: owner, source: 'challenge', amount: 1 },
    patch: { amount: 6 },
  },
  streaks: {
    table: 'streaks',
    key: { user_id: owner },
    row: { user_id: owner, current_days: 1, best_days: 1 },
    patch: { current_days: 3 },
    makeRoom: 'delete from streaks',
  },
  achievements: {
    table: 'achievements',
    key: { id: catalogue.achievement },
    row: { id: own.fresh, code: 'NEW', title: 'New' },
    patch: { title: 'Other' },
  },
  user_achievements: {
    table: 'user_achievements',
    key: { achievement_id: catalogue.achievement },
    row: { user_id: owner, achievement_id: catalogue.otherAchievement },
    patch: { earned_at: '2026-01-01T00:00:00Z' },
  },
  deleted_sessions: {
    table: 'deleted_sessions',
    key: { session_id: own.deleted },
    row: { user_id: owner, session_id: own.fresh },
    patch: { deleted_at: '2026-01-01T00:00:00Z' },
  },
  verified_rewards: {
    table: 'verified_rewards',
    key: { user_id: owner },
    row: {
      ...{ user_id: owner, xp: 9, current_days: 9, best_days: 9, stars: [], achievements: [] },
      recomputed_at: '2026-01-01T00:00:00Z',
    },
    patch: { xp: 7 },
    makeRoom: 'delete from verified_rewards',
  },
})
