import { epochMs } from '../../../shared/base/units'
import type { Database } from './database'
import type { OutboxEntry, OutboxKind, RefusedEntry, SyncStore } from './sync-store'

type Outbox = Pick<
  SyncStore,
  'counts' | 'due' | 'nextTryAt' | 'refused' | 'done' | 'postpone' | 'refuse' | 'retry' | 'retryNow'
>

/** What others refer to comes first: a session needs its song, and what was earned comes from sessions. */
const SENDING_ORDER: readonly OutboxKind[] = [
  'song',
  'session',
  'deleteSession',
  'forgetNotes',
  'progress',
  'xp',
  'streak',
  'achievement',
  'profile',
  'displayName',
]

interface RefusedRow extends OutboxEntry {
  readonly refused_with: string
  readonly title: string | null
  readonly created_at: number
}

/** The things that the cloud has not confirmed yet. */
export function createOutbox(database: Database): Outbox {
  const countEntries = database.prepare<{ waiting: number; refused: number }>(
    `select (select count(*) from outbox where refused_with is null) as waiting,
       (select count(*) from outbox where refused_with is not null) as refused`,
  )
  const selectDue = database.prepare<OutboxEntry>(
    `select kind, key, version, attempts from outbox indexed by outbox_due_idx
     where refused_with is null and kind = ? and next_try_at <= ? order by created_at limit ?`,
  )
  const selectNextTry = database.prepare<{ next_try_at: number }>(
    'select next_try_at from outbox where refused_with is null order by next_try_at limit 1',
  )
  const selectRefused = database.prepare<RefusedRow>(
    `select kind, key, version, attempts, refused_with, outbox.created_at,
       coalesce(own.title, practised.title) as title
     from outbox
     left join songs as own on kind = 'song' and own.id = key
     left join sessions on kind in ('session', 'forgetNotes') and sessions.id = key
     left join songs as practised on practised.id = sessions.song_id
     where refused_with is not null order by outbox.created_at desc`,
  )
  const remove = database.prepare('delete from outbox where kind = ? and key = ? and version = ?')
  const postpone = database.prepare(
    'update outbox set attempts = attempts + 1, next_try_at = ? where kind = ? and key = ? and version = ?',
  )
  const refuse = database.prepare(
    'update outbox set attempts = attempts + 1, refused_with = ? where kind = ? and key = ? and version = ?',
  )
  const again = 'update outbox set refused_with = null, next_try_at = 0, attempts = 0 where refused_with is not null'
  const retryOne = database.prepare(`${again} and kind = ? and key = ?`)
  const retryAll = database.prepare(again)
  const hurry = database.prepare('update outbox set next_try_at = 0 where refused_with is null and next_try_at > 0')

  const earliestTry = () => selectNextTry.get()?.next_try_at ?? Infinity

  return {
    counts: () => countEntries.get() ?? { waiting: 0, refused: 0 },
    due: (now, limit) => {
      const due: OutboxEntry[] = []
      if (earliestTry() > now) return due
      for (const kind of SENDING_ORDER) {
        if (due.length < limit) due.push(...selectDue.all(kind, now, limit - due.length))
      }
      return due
    },
    nextTryAt: () => {
      const earliest = earliestTry()
      return earliest === Infinity ? null : epochMs(earliest)
    },
    refused: () => selectRefused.all().map(refusedFromRow),
    done: (entries) => {
      database.transaction(() => {
        for (const { kind, key, version } of entries) remove.run(kind, key, version)
      })
    },
    postpone: (entries, nextTryAt) => {
      database.transaction(() => {
        for (const { kind, key, version } of entries) postpone.run(nextTryAt, kind, key, version)
      })
    },
    refuse: ({ kind, key, version }, sqlState) => {
      refuse.run(sqlState, kind, key, version)
    },
    retry: (which) => {
      if (which === 'all') retryAll.run()
      else retryOne.run(which.kind, which.key)
    },
    retryNow: () => {
      hurry.run()
    },
  }
}

/** Whether what is here of a thing has not been confirmed by the cloud. */
export function createIsWaiting(database: Database): (kind: OutboxKind, key: string) => boolean {
  const select = database.prepare('select 1 from outbox where kind = ? and key = ?')
  return (kind, key) => select.get(kind, key) !== undefined
}

function refusedFromRow({ refused_with: sqlState, created_at: createdAt, ...row }: RefusedRow): RefusedEntry {
  return { ...row, sqlState, createdAt: epochMs(createdAt) }
}
