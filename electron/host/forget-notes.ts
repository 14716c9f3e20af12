import type { Clock } from './clock'
import type { Store } from './store/store'

/** Ours: a session takes a few milliseconds, and in between the keys are heard. */
const FORGOTTEN_AT_ONCE = 10

/** Deletes the notes of past sessions, a few at a time, as long as the library is open; says of how many. */
export async function forgetNotes(
  which: 'all' | 'allButLatest',
  { store, clock, isOpen }: { readonly store: Store; readonly clock: Clock; readonly isOpen: () => boolean },
): Promise<number> {
  let sessions = 0
  while (isOpen()) {
    const forgotten = store.sessions.forgetNotes(which, FORGOTTEN_AT_ONCE)
    if (forgotten === 0) break
    sessions += forgotten
    await new Promise<void>((resolve) => void clock.after(0, resolve))
  }
  return sessions
}
