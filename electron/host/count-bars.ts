import type { Clock } from './clock'
import type { Store } from './store/store'

/** Ours: a session takes a few milliseconds, and in between the app answers. */
const COUNTED_AT_ONCE = 4
const PAUSE_MS = 5
/** While somebody plays nothing is counted; so much later it is looked again. */
export const PATIENCE_MS = 2000

interface Surroundings {
  readonly store: Store
  readonly clock: Clock
  readonly isOpen: () => boolean
  readonly isPlaying: () => boolean
}

/** Looks through the sessions whose bars nobody counted yet, a few at a time; says through how many. */
export async function countBars({ store, clock, isOpen, isPlaying }: Surroundings): Promise<number> {
  const pause = (delayMs: number) => new Promise<void>((resolve) => void clock.after(delayMs, resolve))
  let sessions = 0
  while (isOpen()) {
    if (isPlaying()) {
      await pause(PATIENCE_MS)
      continue
    }
    const counted = store.progress.countBars(clock.now(), COUNTED_AT_ONCE)
    if (counted === 0) break
    sessions += counted
    await pause(PAUSE_MS)
  }
  return sessions
}
