import type { Cancel, Clock } from './clock'

/** Ends what a student forgot: a session that goes on for hours is no picture of anybody's practice. */
export interface SessionWatch {
  /** The student did something. */
  noteHeard(): void
  stop(): void
}

/** Ours: longer than reading a page, shorter than a lunch. */
export const LONGEST_SILENCE_MS = 10 * 60_000
/** Ours: at ten notes a second it is judged in a few seconds. */
export const LONGEST_SESSION_MS = 2 * 60 * 60_000

export function watchSession(
  clock: Clock,
  { onSilence, onTooLong }: { readonly onSilence: () => void; readonly onTooLong: () => void },
): SessionWatch {
  let heardAt = clock.now()
  const cancelLimit = clock.after(LONGEST_SESSION_MS, onTooLong)
  let cancelLook: Cancel = clock.after(LONGEST_SILENCE_MS, look)

  /** A timer for each note would be one thing more on the way of every key. */
  function look(): void {
    const restMs = heardAt + LONGEST_SILENCE_MS - clock.now()
    if (restMs > 0) cancelLook = clock.after(restMs, look)
    else onSilence()
  }

  return {
    noteHeard: () => {
      heardAt = clock.now()
    },
    stop: () => {
      cancelLimit()
      cancelLook()
    },
  }
}
