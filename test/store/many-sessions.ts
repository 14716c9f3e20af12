import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DATABASE_FILE_NAME } from '../../electron/host/store/database'

/** Fills a library with so many sessions of so many notes on one song, by plain SQL; with rows only, without detail. */
export function fillWithSessions(
  folder: string,
  {
    userId,
    songId,
    sessions,
    notes,
  }: { readonly userId: string; readonly songId: string; readonly sessions: number; readonly notes: number },
): void {
  const sqlite = new Sqlite(join(folder, DATABASE_FILE_NAME))
  sqlite.pragma('synchronous = off')
  sqlite.exec(`
      begin;
      with recursive number(n) as (select 1 union all select n + 1 from number where n < ${sessions})
        insert into sessions (id, user_id, song_id, input_mode, started_at, duration_ms, device_info)
        select printf('5e550000-0000-4000-8000-%012d', n), '${userId}', '${songId}', 'midi', 1780000000000 + n * 60000, 60000, '{}'
        from number;
      with recursive number(n) as (select 0 union all select n + 1 from number where n < ${notes - 1})
        insert into notes (session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal)
        select sessions.id, n, 30 + n * 7 % 60, n * 250, 200, 40 + n % 60, n % 10 <> 0, n % 41 - 20, 0
        from sessions cross join number where sessions.id like '5e550000-%' order by sessions.id, n;
      insert into aggregates (session_id, accuracy, weak_bars, note_count, correct_count, coverage)
        select id, 0.9, '[]', ${notes}, ${notes} * 9 / 10, 1 from sessions where id like '5e550000-%';
      insert into outbox (kind, key, created_at) select 'session', id, started_at from sessions where id like '5e550000-%';
      commit`)
  sqlite.close()
}
