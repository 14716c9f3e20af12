import type { Handlers } from '../serve-requests'
import { refuse, reply } from '../serve-requests'
import type { Store } from '../store/store'
import { accountSentences } from './account-sentences'

type DataHandlers = Pick<Handlers, Extract<keyof Handlers, `data/${string}`>>

/** What the person does with all of their data at once. */
export function dataRequests(parts: {
  /** null while libraries are being changed. */
  store(): Store | null
  /** The cloud is to hear of it. */
  onChanged(): void
  eraseAll(): Promise<ReturnType<typeof reply<null>> | ReturnType<typeof refuse>>
}): DataHandlers {
  return {
    'data/export': () => refuse(accountSentences.switching),
    'data/forgetNotes': () => {
      const store = parts.store()
      if (!store) return refuse(accountSentences.switching)
      const sessions = store.sessions.forgetNotes('all')
      parts.onChanged()
      return reply({ sessions })
    },
    'data/erase': () => parts.eraseAll(),
  }
}
