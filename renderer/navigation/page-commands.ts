import type { PageCommand } from '../keyboard/bindings'
import { navigate, type MainPage } from '../route'

export const commandsByPage: Readonly<Record<MainPage, PageCommand>> = {
  today: 'toToday',
  path: 'toPath',
  library: 'toLibrary',
  progress: 'toProgress',
}

/** What the keys of the pages do; every screen obeys them. */
export const pageCommands: Readonly<Record<PageCommand, () => void>> = {
  toToday: () => navigate({ kind: 'today' }),
  toPath: () => navigate({ kind: 'path' }),
  toLibrary: () => navigate({ kind: 'library' }),
  toProgress: () => navigate({ kind: 'progress' }),
}
