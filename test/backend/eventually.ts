import { setTimeout as pause } from 'node:timers/promises'

const POLL_MS = 20
const LIMIT_MS = 30_000

/** Asks until the answer is yes. Never within half a minute is an error that carries the last reason. */
export async function eventually(what: string, ask: () => Promise<boolean>): Promise<void> {
  const startedAt = performance.now()
  let reason: unknown
  while (performance.now() - startedAt < LIMIT_MS) {
    try {
      if (await ask()) return
    } catch (error) {
      reason = error
    }
    await pause(POLL_MS)
  }
  throw new Error(`Not within ${LIMIT_MS / 1000} s: ${what}`, { cause: reason })
}
