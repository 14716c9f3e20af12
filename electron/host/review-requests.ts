import type { SessionId, SongId } from '../../shared/base/ids'
import type { Answer } from '../../shared/contract/requests'
import type { Cancel, Clock } from './clock'
import { PATIENCE_MS } from './count-bars'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import { exportSession } from './store/export/export-session'
import type { Store } from './store/store'
import { isStoreBroken } from './store/store-broken'

export interface ReviewRequests {
  readonly handlers: ReviewHandlers
  /** The store is about to be closed. */
  close(): void
}

type ReviewHandlers = Pick<Handlers, 'overrules/add' | 'overrules/remove' | 'review/export'>

/** What a student does with a session that is over. */
export function reviewRequests(parts: {
  readonly store: Store
  readonly clock: Clock
  readonly isPlaying: () => boolean
  /** The sums of sessions are others now. */
  onChanged(): void
}): ReviewRequests {
  const { store, clock } = parts
  let cancelNext: Cancel = () => undefined

  /** A session takes some ten milliseconds: one at a time, none while somebody plays, and a later rule begins anew. */
  function sumUpAnew(songId: SongId): void {
    cancelNext()
    const waiting = [...store.sessions.idsOfSong(songId)]
    const next = () => {
      if (parts.isPlaying()) {
        cancelNext = clock.after(PATIENCE_MS, next)
        return
      }
      const sessionId = waiting.shift()
      if (sessionId === undefined) {
        parts.onChanged()
        return
      }
      sumUpOne(store, sessionId)
      cancelNext = clock.after(0, next)
    }
    cancelNext = clock.after(0, next)
  }

  function changed(songId: SongId): Answer<'overrules/add'> {
    sumUpAnew(songId)
    return reply(store.overrules.ofSong(songId))
  }

  const handlers: ReviewHandlers = {
    'overrules/add': ({ songId, overrule }) =>
      store.overrules.add(songId, overrule, clock.now()) ? changed(songId) : refuse(sentences.noSuchSong),
    'overrules/remove': ({ songId, overruleId }) => {
      store.overrules.remove(songId, overruleId)
      return changed(songId)
    },
    'review/export': ({ sessionId, take, format }) => {
      const session = readSession(store, sessionId)
      return session ? reply(exportSession(session, take, format)) : refuse(sentences.noSuchSession)
    },
  }

  return { handlers, close: () => cancelNext() }
}

/** A session that cannot be read keeps the sums it has, and takes the others with it no more than the app. */
function sumUpOne({ sessions }: Store, sessionId: SessionId): void {
  try {
    sessions.sumUpAnew(sessionId)
  } catch (error) {
    if (!isStoreBroken(error)) throw error
  }
}

function readSession(store: Store, sessionId: SessionId) {
  const detail = store.sessions.open(sessionId)
  const events = store.sessions.events(sessionId)
  const song = detail && store.library.open(detail.card.songId)
  return detail?.report && events && song ? { detail, events, song } : null
}
