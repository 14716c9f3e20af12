import type { SyncPhase } from '../../shared/contract/account'
import { epochMs } from '../../shared/base/units'
import { failed, ok } from '../../shared/base/result'
import type { Clock } from '../../electron/host/clock'
import { createSystemClock } from '../../electron/host/clock'
import { openStore } from '../../electron/host/store/open-store'
import type { Store } from '../../electron/host/store/store'
import { createCloud } from '../../electron/host/sync/cloud'
import { createSyncEngine, type SyncEngine } from '../../electron/host/sync/sync-engine'
import { withSqlite } from '../store/store-folder'
import { bundledSong } from '../store/store-samples'
import { achievementIds, lessonIds, UNIT_ID } from './known-rows'
import type { CloudAccount } from './cloud-account'

/** A computer of a student: a real library in a folder, and the engine over real HTTP. */
export interface Device {
  readonly name: string
  readonly folder: string
  /** As the gateway sees it. */
  readonly authorization: string
  readonly store: Store
  readonly clock: Clock
  /** Sets the clock on the wall: milliseconds ahead of the true time. */
  setClock(aheadMs: number): void
  /** The next call goes out with a token whose time is over. */
  expireToken(): void
  /** One run of the engine to its rest; gives the phase in which it rests, 'off' when `disturb` ended it before. */
  sync(disturb?: (engine: SyncEngine, end: () => void) => void): Promise<SyncPhase>
  close(): void
  /** After another process has used the folder. */
  reopen(): void
}

export interface DeviceParts {
  readonly name: string
  readonly folder: string
  readonly account: CloudAccount
  readonly project: { readonly url: string; readonly key: string }
  /** 0 ≤ x < 1. */
  readonly random: () => number
}

export function openDevice({ name, folder, account, project, random }: DeviceParts): Device {
  let store = openLibrary(folder, account)
  let aheadMs = 0
  let isExpired = false
  const token = account.tokenOf(name)
  const system = createSystemClock()
  const clock: Clock = { ...system, now: () => epochMs(system.now() + aheadMs) }
  const cloud = createCloud({
    project,
    accessToken: (refused) => {
      if (isExpired && refused === null) return Promise.resolve(ok(account.expiredTokenOf(name)))
      isExpired = false
      return Promise.resolve(refused === token ? failed('signInAgain') : ok(token))
    },
  })

  return {
    name,
    folder,
    authorization: `Bearer ${token}`,
    get store() {
      return store
    },
    clock,
    setClock: (ms) => {
      aheadMs = ms
    },
    expireToken: () => {
      isExpired = true
    },
    sync: async (disturb) => {
      let rest: (phase: SyncPhase) => void = () => undefined
      const resting = new Promise<SyncPhase>((resolve) => (rest = resolve))
      let hasRun = false
      const engine = createSyncEngine({
        ...{ store: store.sync, cloud, clock, random },
        onState: ({ phase }) => {
          if (phase === 'pushing' || phase === 'pulling') hasRun = true
          else if (hasRun && phase !== 'playing') rest(phase)
        },
        onHistoryChanged: () => undefined,
        onSignInAgain: () => undefined,
      })
      disturb?.(engine, () => rest('off'))
      engine.now()
      const phase = await resting
      await engine.close()
      return phase
    },
    close: () => store.close(),
    reopen: () => {
      store = openLibrary(folder, account)
    },
  }
}

function openLibrary(folder: string, account: CloudAccount): Store {
  const opened = openStore(folder, { userId: account.userId })
  if (!opened.ok) throw new Error(opened.problem.sentence)
  if (!opened.value.library.isSeeded('test')) {
    opened.value.library.seed([bundledSong('first', 1)], 'test')
    addKnownRows(folder)
  }
  return opened.value
}

/** Lessons and achievements that app and cloud both know. */
function addKnownRows(folder: string): void {
  withSqlite(folder, (sqlite) => {
    sqlite.prepare('insert into units (id, title) values (?, ?)').run(UNIT_ID, 'Beginning')
    for (const id of lessonIds)
      sqlite.prepare('insert into lessons (id, unit_id, title) values (?, ?, ?)').run(id, UNIT_ID, 'x')
    for (const id of achievementIds)
      sqlite.prepare('insert into achievements (id, code, title) values (?, ?, ?)').run(id, id, 'x')
  })
}
