import { failed, ok } from '../../../shared/base/result'
import { openDatabase, type Database } from './database'
import { createJournalStore } from './journal'
import { createLibraryStore } from './library'
import { readLocalUser } from './local-user'
import { createSessionsStore } from './sessions'
import { createSettingsStore } from './settings'
import type { OpenStore, Store } from './store'
import { isStoreBroken } from './store-broken'

export const openStore: OpenStore = (folder) => {
  const opened = openDatabase(folder)
  if (!opened.ok) return opened
  try {
    return ok(createStore(opened.value))
  } catch (error) {
    opened.value.close()
    if (isStoreBroken(error)) return failed(error.problem)
    throw error
  }
}

export function createStore(database: Database): Store {
  const userId = readLocalUser(database)
  return {
    userId,
    settings: createSettingsStore(database),
    library: createLibraryStore(database, userId),
    journal: createJournalStore(database),
    sessions: createSessionsStore(database, userId),
    close: () => {
      database.close()
    },
  }
}
