import type { UserId } from '../../../shared/base/ids'
import { epochMs } from '../../../shared/base/units'
import { failed, ok } from '../../../shared/base/result'
import { createBarsCounter } from './count-bars'
import { createCourseStore } from './course'
import { createCoversStore } from './covers'
import { openDatabase, type Database } from './database'
import { createJournalStore } from './journal'
import { createLatencyBook } from './latencies'
import { createLibraryStore } from './library'
import { readLocalUser } from './local-user'
import { createOverrulesStore } from './overrules'
import { createPlanStore } from './plan'
import { createProfileStore } from './profile'
import { createProgressStore } from './progress'
import { createRewards } from './rewards'
import { createSessionsStore } from './sessions'
import { createSettingsStore } from './settings'
import { createSightReadingStore } from './sight-reading'
import type { OpenStore, Store } from './store'
import { isStoreBroken } from './store-broken'
import { createSyncStore } from './sync'

export const openStore: OpenStore = (folder, { userId } = {}) => {
  const opened = openDatabase(folder)
  if (!opened.ok) return opened
  try {
    return ok(createStore(opened.value, userId))
  } catch (error) {
    opened.value.close()
    if (isStoreBroken(error)) return failed(error.problem)
    throw error
  }
}

/** `accountId`: the account this library belongs to; without one it is this computer's own. */
export function createStore(database: Database, accountId?: UserId): Store {
  const userId = readLocalUser(database, accountId)
  const rewards = createRewards(database, userId)
  const bars = createBarsCounter(database, userId)
  rewards.open(epochMs(Date.now()))
  return {
    userId,
    settings: createSettingsStore(database),
    library: createLibraryStore(database, userId, accountId !== undefined),
    course: createCourseStore(database, userId, rewards),
    journal: createJournalStore(database),
    sessions: createSessionsStore(database, userId, { rewards, bars }),
    overrules: createOverrulesStore(database),
    profile: createProfileStore(database, userId),
    progress: createProgressStore(database, userId, { rewards, bars }),
    sightReading: createSightReadingStore(database, userId),
    plan: createPlanStore(database, userId, rewards),
    covers: createCoversStore(database),
    latencies: createLatencyBook(database),
    sync: createSyncStore(database, userId, rewards),
    close: () => {
      database.close()
    },
  }
}
