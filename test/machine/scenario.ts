import { setTimeout as pause } from 'node:timers/promises'

/** Something that is true of the app on real cables. `run` throws where it is not. */
export interface Scenario {
  readonly name: string
  /** Why it cannot be tried on this computer; null where it can. */
  readonly whyNot?: () => string | null
  run(): Promise<void>
}

/** What became of a scenario: a line of JSON on the machine's output. */
export interface ScenarioResult {
  readonly scenario: string
  /** null where it held. */
  readonly why: string | null
}

const LOOK_AGAIN_MS = 20
/** An emulated processor is ten to fifty times slower than a real one, and shares it with other tests. */
const LIMIT_MS = 60_000

/** Waits until the answer is yes; throws with what was waited for. */
export async function until(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
  const startedAt = performance.now()
  while (!(await ask())) {
    if (performance.now() - startedAt > LIMIT_MS) throw new Error(`Not within ${LIMIT_MS / 1000} s: ${what}`)
    await pause(LOOK_AGAIN_MS)
  }
}
