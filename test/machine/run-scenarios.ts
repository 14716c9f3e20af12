import { inspect } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import type { Scenario, ScenarioResult } from './scenario'
import { scenarios } from './scenarios'

/** Runs in the machine: each scenario, one after the other, and tells what became of it in a line of its own. */

const LONGEST_MS = 120_000

for (const scenario of scenarios) {
  if (scenario.whyNot?.()) continue
  const result: ScenarioResult = { scenario: scenario.name, why: await tried(scenario) }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
// Whatever a scenario that failed has left running is over.
process.exit(0)

async function tried(scenario: Scenario): Promise<string | null> {
  const limit = new AbortController()
  try {
    await Promise.race([scenario.run(), overtime(limit.signal)])
    return null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : inspect(error)
  } finally {
    limit.abort()
  }
}

async function overtime(signal: AbortSignal): Promise<never> {
  await pause(LONGEST_MS, undefined, { signal })
  throw new Error(`It did not end within ${LONGEST_MS / 1000} s`)
}
