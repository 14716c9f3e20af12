import { rmSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { ScenarioResult } from '../machine/scenario'
import { scenarios } from '../machine/scenarios'
import { bundleForMachine } from '../rig/bundle-scenarios'
import { runInMachine, whyNoMachine } from '../rig/sound-machine'

/** With a first download of the kernel. */
const LONGEST_MS = 600_000
/** The machine itself. */
const LIMIT_SECONDS = 420

const whyNot = whyNoMachine()
let output = ''

beforeAll(async () => {
  if (whyNot) return
  const { folder, file } = await bundleForMachine('test/machine/run-scenarios.ts')
  try {
    const ran = await runInMachine({ command: [process.execPath, file], limitSeconds: LIMIT_SECONDS })
    output = ran.output + (ran.code === 0 ? '' : ran.console)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, LONGEST_MS)

test.for(scenarios)('$name', (scenario, context) => {
  const why = whyNot ?? scenario.whyNot?.() ?? null
  if (why) return context.skip(why)
  const result = results().find((one) => one.scenario === scenario.name)
  if (!result) throw new Error(`The machine ended before it came to this:\n${output}`)
  expect(result.why).toBe(null)
})

function results(): readonly ScenarioResult[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{"scenario":'))
  return lines.map((line) => JSON.parse(line) as ScenarioResult)
}
