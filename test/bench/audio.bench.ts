// What the sound capture loses and how late sound comes, in the real addon from a private sound server: `[seconds] [case]`.
import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { pbkdf2 } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { deviceKey } from '../../shared/base/ids'
import type { AudioRing } from '../../shared/listen/audio-ring'
import type { AudioStream } from '../../native/audio/audio-system'
import { createAudioSystem } from '../../native/audio/audio-system'
import { PULSE_RATE, startPulse } from '../rig/pulse'
import { hearBlocks, standStill, type HeardSound } from './hear-blocks'
import { thousands } from './measure'
import { quantile } from './watch-frames'

const BUFFER_FRAMES = 128
const DEFAULT_SECONDS = 20
/** Sound that waits at the start, when the stream finds its pace, is not measured. */
const WARM_UP_MS = 1500
const BLOCK_MS = 200
const POOL_THREADS = 4
const STOPS = 30

interface Case {
  readonly name: string
  readonly isPoolBusy?: boolean
  readonly readerBlockMs?: number
  readonly hostBlockMs?: number
}
const CASES: readonly Case[] = [
  { name: 'nothing else to do' },
  { name: "libuv's pool busy", isPoolBusy: true },
  { name: 'the reader stands still for 200 ms each second', readerBlockMs: BLOCK_MS },
  { name: 'the host stands still for 200 ms each second', hostBlockMs: BLOCK_MS },
]

const COLUMNS = [
  '',
  'lost frames',
  'overflows',
  'callback late, median / p99 ms',
  'read late, median / p99 ms',
  'stamp of a click off, median / p99 ms',
  'processor, % of a core',
]

interface Measured {
  readonly name: string
  readonly heard: HeardSound
  readonly dueAts: readonly number[]
  readonly cpuPercent: number
}

interface Reading {
  readonly ring: AudioRing
  readonly seconds: number
  readonly blockMs: number
}

if (isMainThread) await measureAll(Number(process.argv[3] ?? DEFAULT_SECONDS), process.argv[4])
else {
  const { ring, seconds, blockMs } = workerData as Reading
  parentPort?.postMessage(await hearBlocks(ring, { sampleRate: PULSE_RATE, seconds, blockMs }))
}

/** `caseNumber` is one of them alone, from 1. */
async function measureAll(seconds: number, caseNumber: string | undefined): Promise<void> {
  const pulse = await startPulse()
  Object.assign(process.env, pulse.environment)
  const folder = mkdtempSync(join(tmpdir(), 'piano-coach-clicks-'))
  const player = compilePlayer(join(folder, 'click-player'))
  const system = createAudioSystem({ addonFile: resolve('out/native/audio.node') })
  console.log(`${PULSE_RATE} Hz, ${BUFFER_FRAMES} frames a buffer, ${seconds} s a case`)
  let isWhole = true
  try {
    console.log(row(COLUMNS))
    console.log(row(COLUMNS.map(() => '---')))
    const cases = CASES.filter((_, at) => caseNumber === undefined || at + 1 === Number(caseNumber))
    for (const one of cases) isWhole = report(await measure(one)) && isWhole
    console.log(`stopping a stream, ${STOPS} times, median / p99 ms: ${middleAndTail(await stopOften())}`)
  } finally {
    await system.close()
    await pulse.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  // Above the number of cores, other programs are measured too.
  console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)
  if (!isWhole) process.exitCode = 1

  async function measure(one: Case): Promise<Measured> {
    const stream = await open()
    const clicks = playClicks(player)
    await setTimeout(WARM_UP_MS)
    const leaveOff = [one.isPoolBusy && keepPoolBusy(), one.hostBlockMs && keepStandingStill(one.hostBlockMs)]
    const before = process.cpuUsage()
    const heard = await readInThread({ ring: stream.ring, seconds, blockMs: one.readerBlockMs ?? 0 })
    const { user, system: kernel } = process.cpuUsage(before)
    for (const end of leaveOff) if (end) end()
    clicks.player.kill()
    await stream.stop()
    return { name: one.name, heard, dueAts: clicks.dueAts, cpuPercent: (user + kernel) / seconds / 10_000 }
  }

  async function open(): Promise<AudioStream> {
    const key = deviceKey('ALSA/pulse#1')
    const opened = await system.open({ key, channel: 0, sampleRate: PULSE_RATE, bufferFrames: BUFFER_FRAMES })
    if (!opened.ok) throw new Error(`The sound input does not open: ${opened.problem}`)
    return opened.value
  }

  async function stopOften(): Promise<number[]> {
    const tookMs: number[] = []
    for (let times = 0; times < STOPS; times += 1) {
      const stream = await open()
      await setTimeout(100)
      const since = performance.now()
      await stream.stop()
      tookMs.push(performance.now() - since)
    }
    return tookMs
  }
}

function compilePlayer(file: string): string {
  const source = resolve('test/rig/click-player.cc')
  const run = spawnSync('c++', ['-std=c++17', '-O2', source, '-o', file, '-lasound'], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`The click player does not compile (libasound2-dev): ${run.stderr}`)
  return file
}

function playClicks(program: string): { readonly player: ChildProcess; readonly dueAts: number[] } {
  const player = spawn(program, ['pulse', String(PULSE_RATE)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const dueAts: number[] = []
  createInterface({ input: player.stdout }).on('line', (line) => dueAts.push(Number(line)))
  return { player, dueAts }
}

function readInThread(reading: Reading): Promise<HeardSound> {
  const reader = new Worker(import.meta.filename, { workerData: reading })
  return new Promise((settle, fail) => reader.once('message', settle).once('error', fail))
}

function keepPoolBusy(): () => void {
  let isBusy = true
  const again = () => {
    if (isBusy) pbkdf2('piano', 'coach', 40_000, 32, 'sha256', again)
  }
  for (let thread = 0; thread < POOL_THREADS; thread += 1) again()
  return () => {
    isBusy = false
  }
}

function keepStandingStill(ms: number): () => void {
  const timer = setInterval(() => standStill(ms), 1000)
  return () => clearInterval(timer)
}

/** One line of the table of docs/benchmarks.md. True when every frame was heard. */
function report({ name, heard, dueAts, cpuPercent }: Measured): boolean {
  const errorsMs = dueAts.length === 0 ? [] : heard.clicksAt.map((at) => (at - nearest(dueAts, at)) * 1000)
  const cells = [
    name,
    thousands(heard.framesLost),
    `${heard.overflows}`,
    middleAndTail(heard.calledMs),
    middleAndTail(heard.readMs),
    errorsMs.length > 0 ? middleAndTail(errorsMs) : 'no click',
    cpuPercent.toFixed(1),
  ]
  console.log(row(cells))
  return heard.framesLost === 0
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function middleAndTail(values: readonly number[]): string {
  return [0.5, 0.99].map((part) => ms(quantile(values, part))).join(' / ')
}

function ms(value = Number.NaN): string {
  return value.toFixed(2)
}

function nearest(values: readonly number[], to: number): number {
  return values.reduce((best, value) => (Math.abs(value - to) < Math.abs(best - to) ? value : best))
}
