import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { HeardOnset } from '../../electron/host/audio-capture'
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
/** How far a distance between two clicks may be off, ms: PulseAudio's stamps are the worst that we met. Ours. */
const CLOSE_MS = 5

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

soundTest('each click of a track is told once, as far from the others as it was played', async () => {
  const { onsets, levelCount, capture } = await hearClicks('plain')
  expectClicks(onsets)
  expect(levelCount).toBeGreaterThan(60)
  expect(capture).toMatchObject({ kind: 'on', sampleRate: PULSE_RATE, lostFrames: 0 })
})

soundTest('a host that stands still for 200 ms again and again shifts no click', async () => {
  expectClicks((await hearClicks('standstill')).onsets)
})

soundTest('a coach that dies in the middle of the track costs a click at most, and no time', async () => {
  const { onsets } = await hearClicks('coachDies')
  expect(onsets.length).toBeGreaterThanOrEqual(CLICKS - 1)
  for (const ms of distancesOf(onsets)) expect(Math.abs(ms - nearestBeat(ms))).toBeLessThan(CLOSE_MS)
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
  readonly levelCount: number
  readonly capture: AudioState['capture']
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

function expectClicks(onsets: readonly HeardOnset[]): void {
  expect(onsets.length).toBe(CLICKS)
  for (const ms of distancesOf(onsets)) expect(Math.abs(ms - EVERY_MS)).toBeLessThan(CLOSE_MS)
}

const EVERY_MS = (EVERY_FRAMES * 1000) / PULSE_RATE
const nearestBeat = (ms: number) => Math.round(ms / EVERY_MS) * EVERY_MS
const distancesOf = (onsets: readonly HeardOnset[]) =>
  onsets.slice(1).map(({ heardAt }, index) => heardAt - onsets[index]!.heardAt)

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'piano-coach-microphone-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
