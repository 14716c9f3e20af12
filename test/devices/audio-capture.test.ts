import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createAudioSystem } from '../../native/audio/audio-system'
import { RING_FRAMES } from '../../shared/listen/audio-ring'
import { PULSE_RATE, startPulse, whyNoPulse, type Pulse } from '../rig/pulse'
import { bundleScript } from '../store/run-in-node'
import { writeWave } from '../support/wave-file'

const addonFile = resolve(import.meta.dirname, '../../out/native/audio.node')
const whyNot = existsSync(addonFile) ? whyNoPulse() : 'the sound capture is not built: no compiler or no PortAudio'
const SINE_HZ = 1000
const CLICK_SPACING_FRAMES = 12_000

let pulse: Pulse
let script: string
let folder: string

beforeAll(async () => {
  if (whyNot) return
  folder = mkdtempSync(join(tmpdir(), 'piano-coach-sound-'))
  script = await bundleScript('../devices/sound-scenes.ts')
  pulse = await startPulse()
})

afterAll(async () => {
  if (whyNot) return
  await pulse.stop()
  rmSync(folder, { recursive: true, force: true })
})

const heardFile = () => join(folder, 'heard')

const soundTest = (name: string, body: () => Promise<void>) =>
  test(name, async (context) => {
    if (whyNot) context.skip(whyNot)
    await body()
  })

test('without the addon the system says that it is not built', async () => {
  const system = createAudioSystem({ addonFile: '/nowhere/audio.node' })
  expect(await system.list()).toEqual({ ok: false, problem: 'notBuilt' })
})

soundTest('an input is listed by host API, name and ordinal, and the sound libraries say nothing', async () => {
  const { lines, complaint } = await play('list')
  const { value } = lines[0] as { value: readonly { key: string; hostApi: string; channelCount: number }[] }
  expect(value.map(({ key }) => key)).toContain('ALSA/pulse#1')
  expect(value.every(({ channelCount }) => channelCount >= 1)).toBe(true)
  expect(complaint).toBe('')
})

soundTest('a sine that is played is heard with every frame and at its pitch', async () => {
  const told = await hearWave(3, (frame) => 0.5 * Math.sin((2 * Math.PI * SINE_HZ * frame) / PULSE_RATE))
  expect(told).toMatchObject({ sampleRate: PULSE_RATE, hostApi: 'ALSA', dropped: 0 })
  expect(gapsOf(told.blocks)).toEqual([])

  const samples = soundsIn(heardSamples())
  expect(samples.length).toBeGreaterThan(PULSE_RATE / 2)
  const rising = samples.filter((sample, at) => at > 0 && sample >= 0 && samples[at - 1]! < 0)
  expect((rising.length / samples.length) * PULSE_RATE).toBeCloseTo(SINE_HZ, -1)
  expect(samples.reduce((most, sample) => Math.max(most, sample))).toBeCloseTo(0.5, 1)
})

soundTest('clicks lie as far apart by their stamps as they were played', async () => {
  const told = await hearWave(3, (frame) => (frame % CLICK_SPACING_FRAMES === 0 ? 0.9 : 0))
  const samples = heardSamples()
  const clicks = [...samples.keys()].filter((at) => samples[at]! > 0.5)
  expect(clicks.length).toBeGreaterThan(4)
  const stampOf = (frame: number) => {
    const block = told.blocks.findLast(({ firstFrame }) => firstFrame - told.blocks[0]!.firstFrame <= frame)!
    return block.convertedAt + (frame - (block.firstFrame - told.blocks[0]!.firstFrame)) / PULSE_RATE
  }
  const [first, last] = [clicks[0]!, clicks.at(-1)!]
  expect((last - first) % CLICK_SPACING_FRAMES).toBe(0)
  expect(stampOf(last) - stampOf(first)).toBeCloseTo((last - first) / PULSE_RATE, 1)
})

soundTest('the stamps rise, and lie before the call that brought them but for what PulseAudio is late', async () => {
  const { blocks } = await hearWave(1, () => 0)
  const rises = (values: readonly number[]) => values.every((value, at) => at === 0 || value >= values[at - 1]!)
  expect(rises(blocks.map(({ calledAt }) => calledAt))).toBe(true)
  expect(blocks.every(({ convertedAt, calledAt }) => convertedAt < calledAt + 0.05)).toBe(true)
  // It is not the time of the call that is told.
  expect(blocks.some(({ convertedAt, calledAt }) => convertedAt < calledAt)).toBe(true)
})

soundTest(
  'when nobody reads, the ring fills, what finds no room is counted, and the gap is seen afterwards',
  async () => {
    const { lines } = await play('neglect')
    const told = lines[0] as { full: number; dropped: number; lastBefore: ToldBlock; firstAfter: ToldBlock }
    expect(told.full).toBe(RING_FRAMES)
    expect(told.dropped).toBeGreaterThan(0)
    const gap = told.firstAfter.firstFrame - (told.lastBefore.firstFrame + told.lastBefore.frameCount)
    expect(gap).toBe(told.dropped)
  },
)

soundTest('JavaScript that stands still for 200 ms loses no frame', async () => {
  const { lines } = await play('blocked')
  expect(lines[0]).toMatchObject({ isContiguous: true, dropped: 0 })
  // Five times 0.2 s went by.
  expect((lines[0] as { frames: number }).frames).toBeGreaterThan(0.9 * PULSE_RATE)
})

soundTest('a wrong key, channel or rate is said, and the next opening succeeds', async () => {
  const { lines } = await play('problems')
  expect(lines[0]).toEqual(['noSuchInput', 'formatRefused', 'formatRefused', 'open'])
})

soundTest('a device that vanishes starves its stream, which stops; plugged in again it is heard again', async () => {
  const { child, lines, ended } = begin('unplugged')
  await untilTold(lines, 1)
  pulse.unplug()
  await untilTold(lines, 2)
  pulse.plugIn()
  child.stdin!.write('again\n')
  expect(await ended).toBe(0)
  expect(lines).toEqual(['listening', 'away', { isHeardAgain: true }])
})

soundTest('a sound server that answers no more does not keep a stream from stopping', async () => {
  const { child, lines, ended } = begin('frozen')
  await untilTold(lines, 1)
  pulse.freeze()
  child.stdin!.write('frozen\n')
  await untilTold(lines, 2)
  pulse.thaw()
  child.stdin!.write('thawed\n')
  expect(await ended).toBe(0)
  expect(lines).toEqual(['listening', 'stopped', { isWrittenNoMore: true }])
})

soundTest('fifty openings leave no file and no thread behind', async () => {
  const { lines } = await play('often')
  const told = lines[0] as { afterTen: object; afterAll: object }
  expect(told.afterAll).toEqual(told.afterTen)
})

soundTest('two streams run at once, and stopping one twice harms neither', async () => {
  expect((await play('twice')).lines).toEqual([{ isOneStill: true }])
})

soundTest('a process that ends in the middle of a capture ends well', async () => {
  expect((await play('leave')).lines).toEqual(['left'])
})

soundTest('a thread that is terminated in the middle of a capture leaves its process healthy', async () => {
  expect((await play('terminated')).lines).toEqual(['heard'])
})

interface ToldBlock {
  readonly firstFrame: number
  readonly frameCount: number
  readonly convertedAt: number
  readonly calledAt: number
}

/** Runs a scene to its end, which must be a good one. */
async function play(...args: readonly string[]) {
  const running = begin(...args)
  const code = await running.ended
  expect({ code, complaint: running.complaint() }).toMatchObject({ code: 0 })
  return { lines: running.lines, complaint: running.complaint() }
}

function begin(...args: readonly string[]) {
  const env = { ...process.env, ...pulse.environment, HEARD_FILE: heardFile() }
  const child: ChildProcess = spawn(process.execPath, [script, addonFile, ...args], { env, stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: unknown[] = []
  let complaint = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(JSON.parse(line))
    child.emit('told')
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, lines, ended, complaint: () => complaint }
}

async function untilTold(lines: readonly unknown[], count: number): Promise<void> {
  await expect.poll(() => lines.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count)
}

/** Plays so many seconds of a wave while a scene listens, and for a second longer. */
async function hearWave(seconds: number, sampleAt: (frame: number) => number) {
  const scene = begin('listen', String(seconds + 1))
  await untilTold(scene.lines, 1)
  const file = join(folder, 'played.wav')
  writeWave(
    file,
    Float32Array.from({ length: seconds * PULSE_RATE }, (_, frame) => sampleAt(frame)),
    PULSE_RATE,
  )
  spawnSync('paplay', [file], { env: { ...process.env, ...pulse.environment } })
  expect(await scene.ended).toBe(0)
  return scene.lines[1] as { readonly blocks: readonly ToldBlock[] }
}

function heardSamples(): Float32Array {
  const bytes = readFileSync(heardFile())
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT)
}

/** From the first to the last sample that is no silence. */
function soundsIn(samples: Float32Array): Float32Array {
  const isSound = (sample: number) => Math.abs(sample) > 0.01
  return samples.subarray(samples.findIndex(isSound), samples.findLastIndex(isSound))
}

/** Where a block does not go on where the one before it ended. */
function gapsOf(blocks: readonly ToldBlock[]): readonly number[] {
  return blocks.flatMap(({ firstFrame }, at) => {
    const before = blocks[at - 1]
    return before && before.firstFrame + before.frameCount !== firstFrame ? [firstFrame] : []
  })
}
