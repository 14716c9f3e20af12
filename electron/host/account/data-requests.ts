import type { Clock } from '../clock'
import type { Handlers } from '../serve-requests'
import { reply } from '../serve-requests'
import type { Store } from '../store/store'
import { exportData } from './export-data'

export type DataHandlers = Pick<Handlers, 'data/export' | 'data/forgetNotes'>

/** What the person does with all that is in the open library. */
export function dataRequests(parts: {
  readonly store: Store
  readonly clock: Clock
  /** Where this computer puts files for its person. */
  downloadsFolder(): string
  /** The cloud is to hear of it. */
  onChanged(): void
}): DataHandlers {
  const { store, clock } = parts
  return {
    'data/export': async () => {
      const date = new Date(clock.now()).toISOString().slice(0, 10)
      return reply(await exportData(store, { folder: parts.downloadsFolder(), date }))
    },
    'data/forgetNotes': () => {
      const sessions = store.sessions.forgetNotes('all')
      parts.onChanged()
      return reply({ sessions })
    },
  }
}
