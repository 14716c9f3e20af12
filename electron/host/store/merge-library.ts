import type { SongId, UserId } from '../../../shared/base/ids'
import type { Database } from './database'
import { markAllChanged } from './mark-changed'
import { applyRewards, readRewards } from './rewards-documents'
import { createRewardsRows } from './rewards-rows'
import { createSongDocuments } from './song-documents'
import type { OutboxEntry } from './sync-store'

interface Adopted {
  readonly userId: UserId
  /** Of the file that `adopted` has open. */
  readonly path: string
}

/**
 * Adds what another library of the same user holds and this one does not. What is here stays, what was deleted in
 * either stays deleted, and what both know merges by the rules of syncing. All or nothing, on the disk when it returns.
 */
export function mergeLibrary(database: Database, adopted: Database, { userId, path }: Adopted): void {
  database.prepare('attach ? as adopted').run(path)
  try {
    database.exec('create temp table adopted_sessions (id text primary key) without rowid')
    database.durableTransaction(() => {
      database.exec(DELETIONS)
      mergeOwnSongs(database, adopted, userId)
      database.exec(ROWS)
      mergeRewards(database, adopted, userId)
      markAllChanged(database, WAITING)
    })
  } finally {
    database.exec('drop table if exists temp.adopted_sessions; detach adopted')
  }
}

function mergeOwnSongs(database: Database, adopted: Database, userId: UserId): void {
  const [here, there] = [createSongDocuments(database, userId), createSongDocuments(adopted, userId)]
  const own = adopted.prepare<{ id: SongId }>('select id from songs where owner_id = ?').all(userId)
  for (const { id } of own) {
    const document = there.read(id)
    if (!document) continue
    here.apply(document.song, true)
    if (document.score) here.applyScore(id, document.score)
  }
}

/** Everything that was adopted stands in its own outbox. */
function mergeRewards(database: Database, adopted: Database, userId: UserId): void {
  const waiting = adopted.prepare<OutboxEntry>('select kind, key, version, attempts from outbox').all()
  applyRewards(
    createRewardsRows(database, userId),
    userId,
    readRewards(createRewardsRows(adopted, userId), userId, waiting),
  )
}

const DELETIONS = `
  insert or ignore into main.deleted_sessions select * from adopted.deleted_sessions;
  delete from main.sessions where id in (select session_id from adopted.deleted_sessions);
  insert into temp.adopted_sessions select id from adopted.sessions
    where id not in (select id from main.sessions) and id not in (select session_id from main.deleted_sessions);`

const allOf = (table: string) => `insert or ignore into main.${table} select * from adopted.${table};`
const ofSessions = (table: string, column = 'session_id') =>
  `insert or ignore into main.${table} select * from adopted.${table}
     where ${column} in (select id from temp.adopted_sessions);`

const ROWS = `
  insert or ignore into main.songs select * from adopted.songs where owner_id is null;
  ${allOf('library')}
  ${allOf('scores')}
  ${allOf('units')}
  ${allOf('lessons')}
  ${allOf('achievements')}
  ${allOf('settings')}
  ${ofSessions('sessions', 'id')}
  ${ofSessions('notes')}
  ${ofSessions('aggregates')}
  ${ofSessions('coach_events')}
  ${ofSessions('xp_events')}
  ${ofSessions('session_reports')}
  ${ofSessions('session_bars')}
  update main.sessions set are_bars_counted = 0 where id in (select id from temp.adopted_sessions);
  ${ofSessions('performances')}
  ${ofSessions('ruled_sums')}
  insert or ignore into main.overrules select * from adopted.overrules
    where session_id is null or session_id in (select id from temp.adopted_sessions);
  insert into main.device_latencies select * from adopted.device_latencies where true
    on conflict (device_key) do update
      set offset_ms = excluded.offset_ms, jitter_ms = excluded.jitter_ms, measured_at = excluded.measured_at
      where excluded.measured_at > measured_at;
  insert or ignore into main.journal_sessions select * from adopted.journal_sessions
    where session_id not in (select id from main.sessions)
      and session_id not in (select session_id from main.deleted_sessions);
  insert or ignore into main.journal_events select * from adopted.journal_events
    where session_id in (select session_id from main.journal_sessions);`

/** The cloud hears of nothing twice that this library had already. */
const WAITING = `
  select kind, key, created_at from adopted.outbox
  where kind not in ('session', 'forgetNotes') or key in (select id from temp.adopted_sessions)`
