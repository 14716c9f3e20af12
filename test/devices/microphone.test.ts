import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { HeardOnset } from '../../electron/host/devices/audio-capture'
import type { News } from '../../shared/contract/news'
import type { AudioState } from '../../shared/contract/devices'
import { PULSE_RATE, startPulse, whyNoPulse, type Pulse } from '../rig/pulse'
import { bundleScript } from '../store/run-in-node'
import { startApp } from '../support/running-app'
import { openWindowClient } from '../support/window-client'
import { addClick, silence } from '../support/test-sounds'

/** The real way of sound: a player, PulseAudio, PortAudio, our ring, the built coach in its thread, the host. */
const built = (file: string) => resolve(import.meta.dirname, '../../out', file)
const addonFile = built('native/audio.node')
const whyNot = existsSync(addonFile) ? whyNoPulse() : 'the sound capture is not built: no compiler or no PortAudio'

const CLICKS = 10
const EVERY_FRAMES = 19_223
/** How far two clocks may run apart within the track, ms: the one on the wall may be set slowly meanwhile. Ours. */
const CLOSE_MS = 5
/** The attack of a click is found so close to its first loud sample: 1 ms. Ours. */
const CLOSE_FRAMES = 48

let pulse: Pulse
let script: string

beforeAll(async () => {
  if (whyNot) return
  script = await bundleScript('../devices/microphone-scenes.ts')
  pulse = await startPulse()
  // All that is started here finds this server.
  for (const [name, value] of Object.entries(pulse.environment)) vi.stubEnv(name, value)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  if (!whyNot) await pulse.stop()
})

const soundTest = (name: string, body: () => Promise<void>) =>
  test(name, async (context) => {
    if (whyNot) context.skip(whyNot)
    await body()
  })

clickTest('each click of a track is told once, at the time that the stamps of its sound say', 'plain', (heard) => {
  expectClicks(heard)
  expect(heard.levelCount).toBeGreaterThan(60)
  expect(heard.capturing).toMatchObject({ kind: 'on', sampleRate: PULSE_RATE })
})

clickTest('a host that stands still for 200 ms again and again shifts no click', 'standstill', expectClicks)

clickTest('a coach that dies in the middle of the track costs a click at most', 'coachDies', (heard) => {
  expectClickFrames(heard)
  const { toldAtSteadyMs, expectedAtSteadyMs } = heard
  // Another coach learns the card's clock anew, from stamps that jitter: which click it was is certain.
  const numbers = toldAtSteadyMs.map((told) => expectedAtSteadyMs.findIndex((at) => Math.abs(at - told) < EVERY_MS / 2))
  expect(numbers).not.toContain(-1)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.length).toBeGreaterThanOrEqual(CLICKS - 1)
})

soundTest('the app lets a window choose, start and stop, and tells it how loud it is', async () => {
  const { window, started } = await openApp()
  expect(started.audio.capture).toMatchObject({ kind: 'on', bufferFrames: 256 })
  const tone = silence(3, PULSE_RATE).map((_, frame) => 0.5 * Math.sin((2 * Math.PI * 440 * frame) / PULSE_RATE))
  const played = play(tone)
  await window.waitFor((news) => news.kind === 'audioHeard' && Math.abs(news.level.rmsDb + 9) < 0.5)
  await played
  const stopped = await window.ask('audio/stop', null)
  expect(stopped.audio.capture).toEqual({ kind: 'off' })
})

soundTest('a window that loads anew finds the sound still on, and hears how loud it is', async () => {
  const { window, started } = await openApp()
  await window.waitFor((news) => news.kind === 'audioHeard')
  window.close()
  // As long as a slow page takes to load.
  await setTimeout(3000)
  const again = await window.comeAgain()
  onTestFinished(() => again.close())
  await again.waitFor((news) => news.kind === 'audioHeard')
  const { devices } = await again.ask('app/open', null)
  expect([started, devices].map(({ audio }) => audio.capture.kind)).toEqual(['on', 'on'])
  expect(again.news.filter(({ kind }) => kind === 'problemOccurred')).toEqual([])
})

soundTest('an input that is unplugged is missed and said, and is heard again once it is plugged in', async () => {
  const { window } = await openApp()
  const isNow = (kind: string) => (news: News) =>
    news.kind === 'devicesChanged' && news.devices.audio.capture.kind === kind
  await window.waitFor((news) => news.kind === 'audioHeard')
  pulse.unplug()
  await window.waitFor(isNow('away'))
  pulse.plugIn()
  const since = window.news.length
  await window.waitFor((news) => window.news.indexOf(news) >= since && isNow('on')(news))
  await window.waitFor((news) => window.news.indexOf(news) > since && news.kind === 'audioHeard')
  const sentences = window.news.flatMap((news) => (news.kind === 'problemOccurred' ? [news.sentence] : []))
  expect(sentences).toEqual([
    expect.stringContaining('pulse was disconnected'),
    expect.stringContaining('pulse is back, and the app listens again'),
  ])
})

/** The built app in a process of its own, listening for a window that speaks English. */
async function openApp() {
  const app = await startApp(newFolder())
  onTestFinished(() => app.kill())
  const window = await openWindowClient(app.url)
  onTestFinished(() => window.close())
  await window.ask('settings/change', { language: 'en' })
  const listed = await window.ask('audio/list', null)
  const input = listed.audio.inputs.find(({ key }) => key === 'ALSA/pulse#1')!
  const choice = { key: input.key, channel: 0, sampleRate: 48_000, bufferFrames: 256 } as const
  await window.ask('audio/choose', { choice })
  return { window, started: await window.ask('audio/start', null) }
}

interface Told {
  readonly onsets: readonly HeardOnset[]
  readonly toldAtSteadyMs: readonly number[]
  /** What lay in the ring: see `watchSound`. */
  readonly expectedAtSteadyMs: readonly number[]
  readonly onsetFrames: readonly number[]
  readonly clickFrames: readonly number[]
  readonly levelCount: number
  readonly capturing: AudioState['capture']
}

function clickTest(name: string, scene: string, check: (heard: Told) => void): void {
  test(name, async (context) => {
    if (whyNot) context.skip(whyNot)
    const heard = await hearClicks(scene)
    const { capturing } = heard
    // Where in the sound that was cannot be known beside the one who reads it.
    if (capturing.kind === 'on' && capturing.overflows + capturing.lostFrames > 0)
      context.skip('the machine lost sound')
    check(heard)
  })
}

/** Runs a scene, and plays the track to it once it listens. */
async function hearClicks(scene: string): Promise<Told> {
  const args = [script, newFolder(), addonFile, built('main/coach.js'), scene]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  await lines.next()
  await play(clickTrack())
  const { value } = (await lines.next()) as { value: string }
  await once(child, 'exit')
  return JSON.parse(value) as Told
}

function clickTrack(): Float32Array {
  const track = silence((CLICKS * EVERY_FRAMES) / PULSE_RATE + 0.3, PULSE_RATE)
  for (let click = 0; click < CLICKS; click += 1) {
    addClick(track, PULSE_RATE, 9600 + click * EVERY_FRAMES, 0.5)
  }
  return track
}

async function play(samples: Float32Array): Promise<void> {
  const args = ['--playback', '--format=float32le', '--channels=1', `--rate=${PULSE_RATE}`, '--latency-msec=2000']
  const player = spawn('pacat', args, { stdio: ['pipe', 'ignore', 'inherit'] })
  player.stdin.end(Buffer.from(samples.buffer))
  await once(player, 'exit')
}

/** Not against when they were played: how soon a player plays is the machine's affair, and so are PulseAudio's stamps. */
function expectClicks(heard: Told): void {
  expectClickFrames(heard)
  expect(heard.toldAtSteadyMs).toEqual(heard.expectedAtSteadyMs)
  const [first] = heard.onsets
  const aheadMs = first!.heardAt - heard.toldAtSteadyMs[0]!
  heard.onsets.forEach(({ heardAt }, index) => {
    expect(Math.abs(heardAt - heard.toldAtSteadyMs[index]! - aheadMs)).toBeLessThan(CLOSE_MS)
  })
}

function expectClickFrames({ clickFrames, onsetFrames }: Told): void {
  expect(clickFrames.length).toBe(CLICKS)
  expect(onsetFrames.length).toBe(CLICKS)
  onsetFrames.forEach((frame, index) => expect(Math.abs(frame - clickFrames[index]!)).toBeLessThan(CLOSE_FRAMES))
}

const EVERY_MS = (EVERY_FRAMES * 1000) / PULSE_RATE

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'piano-coach-microphone-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
