// One scene of sound capture in a process of its own: `sound-scenes ADDON SCENE [argument]`. Tells what came of it as JSON.
import { readdirSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { deviceKey } from '../../shared/base/ids'
import { MARK } from '../../shared/listen/audio-ring'
import type { AudioStream } from '../../native/audio/audio-system'
import { createAudioSystem } from '../../native/audio/audio-system'
import { readAudioRing, type HeardBlock } from '../support/read-audio-ring'

/** The script itself runs in the worker of a scene too, with the same arguments and another scene. */
const [addonFile = '', scene = '', argument = ''] = isMainThread ? process.argv.slice(2) : (workerData as string[])
const system = createAudioSystem({ addonFile })
const usual = { key: deviceKey('ALSA/pulse#1'), channel: 0, sampleRate: 48_000, bufferFrames: 128 }

const scenes: Record<string, () => Promise<unknown>> = {
  list: () => system.list(),
  listen: () => listen(Number(argument)),
  problems,
  neglect,
  blocked,
  unplugged,
  frozen,
  often,
  twice,
  leave,
  inWorker,
  terminated,
}
tell(await scenes[scene]!())
if (isMainThread && scene !== 'leave') await system.close()

/** Hears for so many seconds; the samples go to a file beside what is told. */
async function listen(seconds: number): Promise<unknown> {
  const stream = await open()
  tell('listening')
  const blocks = await hear(stream, seconds * 1000)
  await stream.stop()
  const file = `${process.env['HEARD_FILE']}`
  writeFileSync(file, Buffer.concat(blocks.map(({ samples }) => Buffer.from(samples.buffer))))
  return { ...told(stream), blocks: blocks.map(({ samples, ...block }) => ({ ...block, samples: samples.length })) }
}

async function problems(): Promise<unknown> {
  const asked = [
    { ...usual, key: deviceKey('ALSA/Steinway#1') },
    { ...usual, channel: 63 },
    { ...usual, sampleRate: 5 },
    usual,
  ]
  const told: unknown[] = []
  for (const opening of asked) {
    const opened = await system.open(opening)
    told.push(opened.ok ? 'open' : opened.problem)
    if (opened.ok) await opened.value.stop()
  }
  return told
}

/** Nobody reads for longer than the ring lasts, and then somebody does. */
async function neglect(): Promise<unknown> {
  const stream = await open()
  await until(() => mark(stream, 'framesDropped') > 0)
  const full = mark(stream, 'framesWritten')
  const before = readAudioRing(stream.ring).at(-1)!
  const [after] = await untilHeard(stream)
  await stream.stop()
  return {
    full,
    dropped: mark(stream, 'framesDropped'),
    lastBefore: withoutSamples(before),
    firstAfter: withoutSamples(after!),
  }
}

/** JavaScript stands still for 200 ms, five times. */
async function blocked(): Promise<unknown> {
  const stream = await open()
  const blocks = await untilHeard(stream)
  for (let times = 0; times < 5; times += 1) {
    const since = performance.now()
    while (performance.now() - since < 200);
    await setTimeout(20)
    blocks.push(...readAudioRing(stream.ring))
  }
  await stream.stop()
  return { ...told(stream), isContiguous: isContiguous(blocks), frames: blocks.length * usual.bufferFrames }
}

/** The one who runs this pulls the plug when it hears "listening", and puts it in again when it hears "away". */
async function unplugged(): Promise<unknown> {
  const stream = await open()
  await untilHeard(stream)
  tell('listening')
  let last = performance.now()
  while (performance.now() - last < 500 && mark(stream, 'hasEnded') === 0) {
    if (readAudioRing(stream.ring).length > 0) last = performance.now()
    await setTimeout(10)
  }
  await stream.stop()
  const whileAway = await system.open(usual)
  if (whileAway.ok) await whileAway.value.stop()
  tell('away')
  await new Promise((settle) => process.stdin.once('data', settle))
  const again = await open()
  await untilHeard(again)
  await again.stop()
  process.stdin.unref()
  return { isHeardAgain: true }
}

/** The one who runs this freezes the sound server when it hears "listening", and thaws it when it hears "stopped". */
async function frozen(): Promise<unknown> {
  const stream = await open()
  await untilHeard(stream)
  tell('listening')
  await new Promise((settle) => process.stdin.once('data', settle))
  await stream.stop()
  const written = mark(stream, 'framesWritten')
  tell('stopped')
  await new Promise((settle) => process.stdin.once('data', settle))
  const again = await open()
  await untilHeard(again)
  await again.stop()
  process.stdin.unref()
  return { isWrittenNoMore: written === mark(stream, 'framesWritten') }
}

/** Opens and stops fifty times: what the process holds after ten and after all of them. */
async function often(): Promise<unknown> {
  const held = () => ({ files: readdirSync('/proc/self/fd').length, threads: readdirSync('/proc/self/task').length })
  let afterTen: unknown
  for (let times = 0; times < 50; times += 1) {
    const stream = await open()
    await untilHeard(stream)
    await stream.stop()
    if (times === 9) afterTen = held()
  }
  return { afterTen, afterAll: held() }
}

/** Two streams of one device at once, and one of them stopped twice. */
async function twice(): Promise<unknown> {
  const [one, other] = [await open(), await open()]
  await Promise.all([untilHeard(one), untilHeard(other)])
  await one.stop()
  await one.stop()
  const written = mark(one, 'framesWritten')
  await untilHeard(other)
  const isOneStill = written === mark(one, 'framesWritten')
  await other.stop()
  return { isOneStill }
}

/** Ends in the middle of a capture, as a program does that was closed. */
async function leave(): Promise<unknown> {
  await untilHeard(await open())
  return 'left'
}

async function inWorker(): Promise<unknown> {
  await untilHeard(await open())
  parentPort!.postMessage('heard')
  await setTimeout(60_000)
  return null
}

/** A thread that captures is terminated; the process goes on and captures by itself. */
async function terminated(): Promise<unknown> {
  for (let times = 0; times < 3; times += 1) {
    const worker = new Worker(new URL(import.meta.url), { workerData: [addonFile, 'inWorker'] })
    await new Promise((settle, fail) => worker.once('message', settle).once('error', fail))
    await worker.terminate()
  }
  const stream = await open()
  await untilHeard(stream)
  await stream.stop()
  return 'heard'
}

async function open(): Promise<AudioStream> {
  const opened = await system.open(usual)
  if (!opened.ok) throw new Error(opened.problem)
  return opened.value
}

async function hear(stream: AudioStream, ms: number): Promise<HeardBlock[]> {
  const blocks: HeardBlock[] = []
  const since = performance.now()
  while (performance.now() - since < ms) {
    blocks.push(...readAudioRing(stream.ring))
    await setTimeout(5)
  }
  return blocks
}

async function untilHeard(stream: AudioStream): Promise<HeardBlock[]> {
  await until(() => mark(stream, 'blocksWritten') !== mark(stream, 'blocksRead'))
  return readAudioRing(stream.ring)
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(5)
}

function isContiguous(blocks: readonly HeardBlock[]): boolean {
  return blocks.every(
    ({ firstFrame }, at) => at === 0 || firstFrame === blocks[at - 1]!.firstFrame + blocks[at - 1]!.frameCount,
  )
}

function told(stream: AudioStream): object {
  const { sampleRate, hostApi, reportedLatencyMs } = stream
  const [overflows, dropped, guessed] = [
    mark(stream, 'overflows'),
    mark(stream, 'framesDropped'),
    mark(stream, 'stampsGuessed'),
  ]
  return { sampleRate, hostApi, reportedLatencyMs, overflows, dropped, guessed }
}

function withoutSamples({ samples: _, ...block }: HeardBlock): Omit<HeardBlock, 'samples'> {
  return block
}

function mark(stream: AudioStream, name: keyof typeof MARK): number {
  return Atomics.load(stream.ring.marks, MARK[name])
}

function tell(what: unknown): void {
  if (isMainThread) process.stdout.write(`${JSON.stringify(what)}\n`)
}
