import { epochMs } from '../../../shared/base/units'
import type { Database } from './database'
import { markEverything } from './mark-everything'
import type { SyncStore } from './sync-store'

/** Grows when this app learns to keep a table, or a column, that earlier ones left in the cloud. */
const PULLED_VERSION = 1
const BEGINNING = '0'

/** How far this device has heard of what changed in the cloud. */
export function createPullCursor(database: Database): Pick<SyncStore, 'horizon' | 'lastSyncedAt' | 'finishPull'> {
  const read = database.prepare<{ value: string }>('select value from meta where key = ?')
  const write = database.prepare(
    'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  )
  const countContent = database.prepare<{ lessons: number; achievements: number }>(
    'select (select count(*) from lessons) as lessons, (select count(*) from achievements) as achievements',
  )

  /** What was pulled of a lesson that this app did not know was left out: once it knows more, it asks again. */
  const known = () => {
    const content = countContent.get()
    return `${PULLED_VERSION}.${content?.lessons ?? 0}.${content?.achievements ?? 0}`
  }
  const lastHorizon = () => read.get('sync_horizon')?.value ?? BEGINNING

  return {
    horizon: () => (read.get('sync_pulled')?.value === known() ? lastHorizon() : BEGINNING),
    lastSyncedAt: () => {
      const at = read.get('last_synced_at')?.value
      return at === undefined ? null : epochMs(Number(at))
    },
    finishPull: (horizon, at) => {
      database.transaction(() => {
        const wentBack = BigInt(horizon) < BigInt(lastHorizon())
        // The cloud was restored from a backup: it may lack what it once confirmed, and counts its changes anew.
        if (wentBack) markEverything(database)
        write.run('sync_horizon', wentBack ? BEGINNING : horizon)
        write.run('sync_pulled', known())
        write.run('last_synced_at', String(at))
      })
    },
  }
}
