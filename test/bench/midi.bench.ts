// What is lost of MIDI, how soon a cable is noticed, and how even the stamps are: real RtMidi in a virtual machine.
import { rmSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import type { Losses, MidiFigures, Rhythm } from '../machine/measure-midi'
import { bundleForMachine } from '../rig/bundle-scenarios'
import { runInMachine, whyNoMachine } from '../rig/sound-machine'
import { thousands } from './measure'
import { quantile } from './watch-frames'

const LIMIT_SECONDS = 580

const whyNot = whyNoMachine()
if (whyNot) {
  console.log(whyNot)
  process.exitCode = 1
} else report(await measure())

async function measure(): Promise<MidiFigures> {
  const { folder, file } = await bundleForMachine('test/machine/measure-midi.ts')
  try {
    const ran = await runInMachine({ command: [process.execPath, file], limitSeconds: LIMIT_SECONDS })
    const line = ran.output.split('\n').find((text) => text.startsWith('{'))
    if (!line) throw new Error(`The machine told no figures:\n${ran.output}\n${ran.console}`)
    return JSON.parse(line) as MidiFigures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function report({ paced, burst, plugging, calm, blocked }: MidiFigures): void {
  console.log('On an emulated processor, ten to fifty times slower than a real one: what is lost counts, times do not.')
  console.log(`  a thousand messages a second: ${losses(paced)}`)
  console.log(`  all at once:                  ${losses(burst)}`)
  console.log(`  a cable that is pulled is noticed after ${spread(plugging.goneMs)} ms`)
  console.log(`  one that is plugged in is heard after   ${spread(plugging.backMs)} ms`)
  console.log(`  distances of keys 50 ms apart are off by, median / p95 / most:`)
  console.log(`    the host has nothing to do:           ${rhythm(calm)}`)
  console.log(`    it stands still 200 ms each second:   ${rhythm(blocked)}`)
  console.log(`load of this computer: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)
}

function losses({ sent, heard, saidLost }: Losses): string {
  return `${thousands(heard)} of ${thousands(sent)} heard, ${thousands(saidLost)} said to be lost`
}

function rhythm({ arrivalErrorsMs, stampErrorsMs }: Rhythm): string {
  return `${spread(arrivalErrorsMs)} ms by arrival, ${spread(stampErrorsMs)} ms by their stamps`
}

function spread(values: readonly number[]): string {
  return [0.5, 0.95, 1]
    .map((part) => (part === 1 ? Math.max(...values) : quantile(values, part)).toFixed(1))
    .join(' / ')
}
