import Sqlite from 'better-sqlite3'
import { migrations } from '../../electron/host/store/migrations/migrations'
import { databaseFile, temporaryFolder } from './store-folder'

/**
 * Rows that a database of each version could hold, by version. A new migration adds the rows of the version before it
 * here and is then tried on all of them.
 */
export const rowsByVersion: Readonly<Record<number, string>> = {
  0: '',
  1: `
    insert into users (id, email, display_name, level) values ('user-1', 'ada@example.org', 'Ada', 3);
    insert into profiles (user_id, instrument, prefs) values ('user-1', 'digital', '{"theme":"dark"}');
    insert into songs (id, title, difficulty, metadata) values ('song-1', 'Waltz', 4, '{"licence":"CC0-1.0"}');
    insert into assets (id, song_id, type, url) values ('asset-1', 'song-1', 'midi', 'file:///waltz.mid');
    insert into units (id, title) values ('unit-1', 'First steps');
    insert into lessons (id, unit_id, title) values ('lesson-1', 'unit-1', 'Five fingers');
    insert into lesson_songs (lesson_id, song_id, mode) values ('lesson-1', 'song-1', 'slow');
    insert into exercises (id, lesson_id, type, config) values ('exercise-1', 'lesson-1', 'loop_bars', '{"bars":[1,2]}');
    insert into sessions (id, user_id, song_id, input_mode, duration_ms) values ('session-1', 'user-1', 'song-1', 'midi', 9);
    insert into notes (session_id, idx, pitch, onset_ms, correct) values ('session-1', 0, 60, 0, 1);
    insert into aggregates (session_id, accuracy, weak_bars) values ('session-1', 0.875, '[8,9]');
    insert into coach_events (id, session_id, t_ms, type) values ('event-1', 'session-1', 5, 'tip');
    insert into progress (user_id, lesson_id, status, stars) values ('user-1', 'lesson-1', 'passed', 2);
    insert into xp_events (id, user_id, source, amount) values ('xp-1', 'user-1', 'session', 10);
    insert into streaks (user_id, current_days) values ('user-1', 3);
    insert into achievements (id, code, title) values ('achievement-1', 'EARLIER', 'An earlier one');
    insert into user_achievements (user_id, achievement_id) values ('user-1', 'achievement-1');`,
  2: `
    insert into meta (key, value) values ('user_id', 'user-1');
    insert into settings (key, value) values ('theme', '"dark"');
    insert into library (song_id, is_own, sort_order, bar_count, note_count, source_hash) values ('song-1', 1, 0, 8, 32, 'hash');
    insert into scores (song_id, score) values ('song-1', x'00');
    insert into journal_sessions (session_id, song_id, started_at, mode, hands, start_onset, input_name)
      values ('session-2', 'song-1', 12.5, 'follow_score', 'both', 0, 'Piano');
    insert into journal_events (session_id, idx, events) values ('session-2', 0, '[]');
    insert into session_reports (session_id, correct, wrong_pitch, missed, extra, uncertain, report)
      values ('session-1', 1, 0, 0, 0, 0, x'00');
    insert into performances (session_id, played, events) values ('session-1', x'00', x'00');
    insert into outbox (session_id, created_at) values ('session-1', 7);`,
  3: `
    insert into sessions (id, user_id, song_id, input_mode, duration_ms) values ('session-3', 'user-1', 'song-1', 'midi', 9);
    insert into session_reports (session_id, correct, wrong_pitch, missed, extra, uncertain, report, coverage)
      values ('session-3', 1, 0, 0, 0, 0, x'00', 0.5);
    insert into aggregates (session_id, accuracy) values ('session-3', 1);`,
  4: `
    insert into songs (id, title, created_at) values ('song-2', 'Taken out', 5);
    insert into library (song_id, is_own, is_hidden, sort_order, bar_count, note_count, source_hash)
      values ('song-2', 1, 1, 0, 8, 32, 'hash-2');
    insert into journal_sessions (session_id, song_id, started_at, mode, hands, start_onset, input_name, config)
      values ('session-4', 'song-1', 13.5, 'metronome', 'both', 0, 'Piano', '{"quartersPerMinute":72}');`,
  5: `
    insert into outbox (kind, key, created_at) values ('forgetNotes', 'session-3', 8);
    insert into deleted_sessions (session_id, user_id, deleted_at) values ('session-5', 'user-1', 9);`,
  6: `
    insert into overrules (id, song_id, kind, note_id, created_at) values ('overrule-1', 'song-1', 'optionalNote', 'n1', 10);`,
  7: `
    insert into session_bars (session_id, day, played, clean) values ('session-1', 20000, '0-1', '0');
    insert into covers (song_id, svg) values ('song-1', null);`,
}

/** The file as an app of `version` left it. */
export function fileOfVersion(
  version: number,
  folder = temporaryFolder(),
): { readonly folder: string; readonly rows: Readonly<Record<string, unknown>> } {
  const sqlite = new Sqlite(databaseFile(folder))
  // Each version's rows as it wrote them: later ones have other columns.
  for (let filled = 0; filled <= version; filled += 1) {
    sqlite.exec(migrations[filled - 1] ?? '')
    sqlite.exec(rowsByVersion[filled] ?? '')
  }
  sqlite.pragma(`user_version = ${version}`)
  const rows = allRows(sqlite)
  sqlite.close()
  return { folder, rows }
}

export function allRows(sqlite: Sqlite.Database): Record<string, unknown[]> {
  const tables = sqlite.prepare(`select name from sqlite_schema where type = 'table' order by name`).pluck().all()
  return Object.fromEntries(tables.map((name) => [String(name), sqlite.prepare(`select * from ${String(name)}`).all()]))
}
