import { ok } from '../../../shared/base/result'
import { openDatabase, type Database } from './database'
import { createJournalStore } from './journal'
import { createLibraryStore } from './library'
import { readLocalUser } from './local-user'
import { createSessionsStore } from './sessions'
import { createSettingsStore } from './settings'
import type { OpenStore, Store } from './store'

export const openStore: OpenStore = (folder) => {
  const opened = openDatabase(folder)
  return opened.ok ? ok(createStore(opened.value)) : opened
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
