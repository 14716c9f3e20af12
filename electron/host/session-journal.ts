import type { SessionEvent } from '../../shared/performance/session-event'
import type { Cancel, Clock } from './clock'
import type { JournalStore, OpenSession } from './store/store'
import { isStoreBroken } from './store/store-broken'

/** The diary of one session: a crash loses at most what was played in the last `FLUSH_MS`. */
export interface SessionJournal {
  /** Touches no disk: the note goes on at once. */
  append(event: SessionEvent): void
  /** Writes what is waiting. False when the disk refuses; then it is kept and tried again. */
  flush(): boolean
  /** Writes no more on its own. */
  stop(): void
}

/** ARCHITECTURE §1: nothing played is lost for longer than this. */
const FLUSH_MS = 100

export function createSessionJournal(parts: {
  readonly session: OpenSession
  readonly store: JournalStore
  readonly clock: Clock
  /** The disk refuses; told once until it works again. */
  readonly onTrouble: () => void
}): SessionJournal {
  const { session, store, clock, onTrouble } = parts
  let waiting: SessionEvent[] = []
  let isBegun = false
  let isInTrouble = false
  let cancelFlush: Cancel | null = null

  function append(event: SessionEvent): void {
    waiting.push(event)
    cancelFlush ??= clock.after(FLUSH_MS, flush)
  }

  function flush(): boolean {
    stop()
    if (waiting.length === 0) return true
    const isWritten = write()
    if (!isWritten) cancelFlush = clock.after(FLUSH_MS, flush)
    if (!isWritten && !isInTrouble) onTrouble()
    isInTrouble = !isWritten
    return isWritten
  }

  function write(): boolean {
    try {
      if (!isBegun) store.begin(session)
      isBegun = true
      store.append(session.sessionId, waiting)
      waiting = []
      return true
    } catch (error) {
      if (!isStoreBroken(error)) throw error
      // A full or broken disk: the caller says so, and the events stay in memory for the next try.
      return false
    }
  }

  function stop(): void {
    cancelFlush?.()
    cancelFlush = null
  }

  return { append, flush, stop }
}
