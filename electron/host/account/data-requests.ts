import type { Clock } from '../clock'
import type { Handlers } from '../serve-requests'
import { forgetNotes } from '../forget-notes'
import { refuse, reply } from '../serve-requests'
import type { Store } from '../store/store'
import { exportFile } from './export-file'

export type DataHandlers = Pick<Handlers, 'data/export' | 'data/forgetNotes'>

/** What the person does with all that is in the open library. */
export function dataRequests(parts: {
  readonly store: Store
  /** Where the library lies. */
  readonly folder: string
  readonly clock: Clock
  readonly isOpen: () => boolean
  /** Where this computer puts files for its person. */
  downloadsFolder(): string
  /** The cloud is to hear of it. */
  onChanged(): void
}): DataHandlers {
  const { store, folder, clock } = parts

  return {
    'data/export': async () => {
      const date = new Date(clock.now()).toISOString().slice(0, 10)
      const place = { folder: parts.downloadsFolder(), date }
      const exported = await exportFile({ folder, userId: store.userId }, place)
      return exported.ok ? reply(exported.value) : refuse(exported.problem.sentence)
    },
    'data/forgetNotes': async () => {
      const sessions = await forgetNotes('all', parts)
      parts.onChanged()
      return reply({ sessions })
    },
  }
}
