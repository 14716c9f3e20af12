import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { AudioAddon, NativeInput } from '../../native/audio/addon'
import { createAudioSystem } from '../../native/audio/audio-system'
import { deviceKey } from '../../shared/base/ids'

const microphone: NativeInput = { index: 0, name: 'Mic', hostApi: 'Test', channelCount: 1, defaultSampleRate: 48_000 }
const opening = { key: deviceKey('Test/Mic#1'), channel: 0, sampleRate: 48_000, bufferFrames: 256 }
const LONG_MS = 10_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The system over a scripted addon, whose looks end when the test says so. */
function sitBefore() {
  const folder = mkdtempSync(join(tmpdir(), 'piano-coach-look-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const addonFile = join(folder, 'audio.cjs')
  const looks: ((inputs: readonly NativeInput[]) => void)[] = []
  const giveUpAfter = vi.fn(() => true)
  const addon: AudioAddon = {
    list: () => new Promise((settle) => looks.push(settle)),
    open: () => Promise.resolve({ id: 1, sampleRate: 48_000, reportedLatencyMs: 5 }),
    stop: () => Promise.resolve(),
    giveUpAfter,
  }
  Object.assign(globalThis, { scriptedAddon: addon })
  writeFileSync(addonFile, 'module.exports = globalThis.scriptedAddon')
  return { system: createAudioSystem({ addonFile }), looks, giveUpAfter }
}

test('a look that takes long is no lack of inputs, goes on, and the next who asks gets what it found', async () => {
  const { system, looks, giveUpAfter } = sitBefore()
  const first = system.list()
  await vi.advanceTimersByTimeAsync(LONG_MS)
  expect(await first).toEqual({ ok: false, problem: 'stillLooking' })
  const second = system.list()
  await vi.advanceTimersByTimeAsync(LONG_MS / 2)
  looks[0]!([microphone])
  expect(await second).toMatchObject({ ok: true, value: [{ name: 'Mic' }] })
  expect(looks.length).toBe(1)
  // Another thread would start PortAudio while the first one still does.
  expect(giveUpAfter).not.toHaveBeenCalled()
})

test('while a look goes on nothing is opened behind it, and an input is opened once it is seen', async () => {
  const { system, looks } = sitBefore()
  void system.list()
  const early = system.open(opening)
  await vi.advanceTimersByTimeAsync(LONG_MS)
  expect(await early).toEqual({ ok: false, problem: 'stillLooking' })
  const later = system.open(opening)
  await vi.advanceTimersByTimeAsync(0)
  looks[0]!([microphone])
  expect(await later).toMatchObject({ ok: true, value: { sampleRate: 48_000 } })
})

test('a look that ended is not taken for the next one', async () => {
  const { system, looks } = sitBefore()
  const first = system.list()
  await vi.advanceTimersByTimeAsync(0)
  looks[0]!([])
  expect(await first).toEqual({ ok: false, problem: 'noInputs' })
  const second = system.list()
  await vi.advanceTimersByTimeAsync(0)
  looks[1]!([microphone])
  expect(await second).toMatchObject({ ok: true })
})
