import { readSettings, type Settings } from '../../../shared/contract/settings'
import type { Database } from './database'
import type { SettingsStore } from './store'

export function createSettingsStore(database: Database): SettingsStore {
  const readAll = database.prepare<{ key: string; value: string }>('select key, value from settings')
  const write = database.prepare(
    'insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  )

  const fileVersion = database.prepare<{ data_version: number }>('pragma data_version')
  /** As they were in the file: a pedal asks for them on its way. Another program that writes it makes a new version. */
  let known: { readonly settings: Settings; readonly version: number | undefined } | null = null

  const read = (): Settings => {
    const version = fileVersion.get()?.data_version
    if (known && known.version === version) return known.settings
    const stored = readAll.all().map(({ key, value }) => [key, parseJson(value)] as const)
    known = { settings: readSettings(Object.fromEntries(stored)), version }
    return known.settings
  }

  return {
    read,
    change: (patch) => {
      const changes = Object.entries(patch).filter(([, value]) => value !== undefined)
      database.transaction(() => {
        for (const [key, value] of changes) write.run(key, JSON.stringify(value))
      })
      known = null
      return read()
    },
  }
}

/** undefined where the cell is broken: its setting falls back to the default. */
function parseJson(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}
