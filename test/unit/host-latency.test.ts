import { expect, test } from 'vitest'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { createLatencyMeter, LONGEST_IDLE_MEASUREMENT_MS } from '../../electron/host/devices/latency-requests'
import { sentences } from '../../electron/host/sentences'
import { deviceKey } from '../../shared/base/ids'
import { failed, ok, type Result } from '../../shared/base/result'
import { epochMs, pitch, type EpochMs } from '../../shared/base/units'
import type { AudioInput, DevicesState, MidiDevice } from '../../shared/contract/devices'
import { createHandClock } from '../support/hand-clock'
import { openRoom } from '../support/practice-room'

const pianoKey = deviceKey('ALSA/Stage piano#1')
const microphoneKey = deviceKey('ALSA/Microphone#1')
const STEP_MS = 600

const stagePiano: MidiDevice = {
  ...{ key: pianoKey, name: 'Stage piano', isConnected: true, isHeard: true },
  ...{ latency: null, lostMessages: 0, isBluetooth: false },
}
const microphone: AudioInput = {
  ...{ key: microphoneKey, name: 'Microphone', hostApi: 'ALSA', channelCount: 1 },
  ...{ defaultSampleRate: 48_000, latency: null },
}
const plugged: DevicesState = {
  ...{ midiProblem: null, inputs: [stagePiano], selected: null, outputs: [], playsOn: null },
  audio: {
    problem: null,
    inputs: [microphone],
    choice: { key: microphoneKey, channel: 0, sampleRate: 48_000, bufferFrames: 128 },
    capture: { kind: 'off' },
  },
}

/** A real store, and a window that clicks. */
function standBefore(state: DevicesState = plugged, soundOpens: Result<null, string> = ok(null)) {
  const { store } = openRoom()
  const clock = createHandClock()
  const news: string[] = []
  const meter = createLatencyMeter({
    clock,
    latencies: store.latencies,
    devices: { state: () => state },
    wantAudio: (isWanted) => {
      news.push(`audio ${isWanted ? 'on' : 'off'}`)
      return Promise.resolve(soundOpens)
    },
    onBegin: () => news.push('begun'),
    onTapped: (tapCount) => news.push(`tapped ${tapCount}`),
    onMeasured: (key) => news.push(`measured ${key}`),
  })
  const { handlers } = meter
  const begin = (device: 'midi' | 'audio' = 'midi') =>
    handlers['latency/begin']({ device, key: device === 'midi' ? pianoKey : microphoneKey })
  const finish = () => handlers['latency/finish'](null)
  const press = (at: EpochMs, key = pianoKey) => {
    const gesture = { kind: 'keyDown', pitch: pitch(60), velocity: 70 } as const
    return meter.takes(ownInstrument('Stage piano'), gesture, { key, heardAt: at })
  }
  /** Clicks so often from a second from now, on a clock that is so far off; says when each is due on ours. */
  const click = async (count: number, windowIsAheadMs = 0) => {
    const dues = Array.from({ length: count }, (_, nth) => epochMs(clock.now() + 1000 + nth * STEP_MS))
    await handlers['latency/clicks']({
      askedAt: epochMs(clock.now() + windowIsAheadMs),
      dueAts: dues.map((due) => epochMs(due + windowIsAheadMs)),
    })
    return dues
  }
  /** Taps so late to each click. */
  const tapTo = (dues: readonly EpochMs[], lateMs: number, tap: (at: EpochMs) => unknown = press) => {
    for (const due of dues) {
      clock.turn(STEP_MS)
      tap(epochMs(due + lateMs))
    }
  }
  return { store, clock, news, meter, begin, finish, press, click, tapTo }
}

test('what was measured is kept for the device, and told', async () => {
  const { begin, click, tapTo, finish, store, clock, news } = standBefore()
  expect(await begin()).toEqual({ ok: true, reply: null })
  tapTo(await click(12), 23.5)
  const latency = { offsetMs: 23.5, jitterMs: 0, measuredAt: clock.now() }
  expect(await finish()).toEqual({ ok: true, reply: latency })
  expect(store.latencies.of(pianoKey)).toEqual(latency)
  expect(news).toEqual([
    'begun',
    ...Array.from({ length: 12 }, (_, tap) => `tapped ${tap + 1}`),
    `measured ${pianoKey}`,
  ])
})

test('clicks of a window whose clock is ahead lie where they were heard', async () => {
  const { begin, click, tapTo, finish } = standBefore()
  await begin()
  tapTo(await click(12, 7000), 20)
  expect(await finish()).toMatchObject({ ok: true, reply: { offsetMs: 20 } })
})

test('clicks may be told in several pieces', async () => {
  const { begin, click, tapTo, finish } = standBefore()
  await begin()
  tapTo(await click(6), 20)
  tapTo(await click(6), 20)
  expect(await finish()).toMatchObject({ ok: true, reply: { offsetMs: 20 } })
})

test('keys of this device alone are taps, and only while it is measured', async () => {
  const { begin, press, finish, clock } = standBefore()
  expect(press(clock.now())).toBe(false)
  await begin()
  expect([press(clock.now()), press(clock.now(), deviceKey('ALSA/Other#1'))]).toEqual([true, false])
  await finish()
  expect(press(clock.now())).toBe(false)
})

test.each([
  ['too few', 7, () => 20, sentences.tooFewTaps],
  ['beside the click', 12, (nth: number) => -100 * nth, sentences.notInTime],
  ['too loose', 12, (nth: number) => [-50, 50, -40, 45][nth % 4]! + 40, sentences.tooUneven],
])('taps that are %s change nothing, and it is said what to do', async (_, count, lateMs, sentence) => {
  const { begin, click, press, finish, store } = standBefore()
  store.latencies.keep(pianoKey, { offsetMs: 5, jitterMs: 1, measuredAt: epochMs(1) })
  await begin()
  for (const [nth, due] of (await click(12)).slice(0, count).entries()) press(epochMs(due + lateMs(nth)))
  expect(await finish()).toEqual({ ok: false, sentence })
  expect(store.latencies.of(pianoKey)?.offsetMs).toBe(5)
  expect(await finish()).toEqual({ ok: false, sentence: sentences.notMeasuring })
})

test('a microphone is measured by what it hears, and listens only so long', async () => {
  const { begin, click, tapTo, finish, meter, news, press, clock } = standBefore()
  await begin('audio')
  expect(press(clock.now())).toBe(false)
  tapTo(await click(12), 181.25, (at) => meter.tapHeard(at))
  expect(await finish()).toMatchObject({ ok: true, reply: { offsetMs: 181.25 } })
  expect(news.filter((one) => one.startsWith('audio'))).toEqual(['audio on', 'audio off'])
  meter.tapHeard(clock.now())
  expect(news.at(-1)).toBe(`measured ${microphoneKey}`)
})

test('a microphone may be measured by notes that a person plays to the click', async () => {
  const { begin, click, finish, meter } = standBefore()
  await begin('audio')
  for (const [nth, due] of (await click(12)).entries()) meter.tapHeard(epochMs(due - 30 + (nth % 2) * 30))
  expect(await finish()).toMatchObject({ ok: true, reply: { offsetMs: 0, jitterMs: 15 } })
})

test('sounds in the microphone are no taps of a piano', async () => {
  const { begin, meter, news, clock } = standBefore()
  await begin()
  meter.tapHeard(clock.now())
  expect(news).toEqual(['begun'])
})

test.each([
  ['that is not connected', { ...plugged, inputs: [{ ...stagePiano, isConnected: false }] }, sentences.noSuchDevice],
  ['that is gone', { ...plugged, inputs: [] }, sentences.noSuchDevice],
  [
    'that is not listened to',
    { ...plugged, inputs: [{ ...stagePiano, isHeard: false }] },
    sentences.deviceNotHeard('Stage piano'),
  ],
])('a piano %s is not measured', async (_, state, sentence) => {
  const { begin, press, clock } = standBefore(state)
  expect(await begin()).toEqual({ ok: false, sentence })
  expect(press(clock.now())).toBe(false)
})

test('a microphone that was not chosen is not measured', async () => {
  const { begin, news } = standBefore({ ...plugged, audio: { ...plugged.audio, choice: null } })
  expect(await begin('audio')).toEqual({ ok: false, sentence: sentences.soundNotChosen })
  expect(news).toEqual([])
})

test('a measurement ends when its device vanishes, and not when another does', async () => {
  const { begin, meter, press, clock, finish } = standBefore()
  await begin()
  meter.noticeDevices({ ...plugged, audio: { ...plugged.audio, inputs: [] } })
  expect(press(clock.now())).toBe(true)
  meter.noticeDevices({ ...plugged, inputs: [] })
  expect(press(clock.now())).toBe(false)
  expect(await finish()).toEqual({ ok: false, sentence: sentences.notMeasuring })
})

test('a measurement that nobody goes on with ends by itself, and the microphone with it', async () => {
  const { begin, meter, clock, news, finish } = standBefore()
  await begin('audio')
  clock.turn(LONGEST_IDLE_MEASUREMENT_MS - 1)
  meter.tapHeard(clock.now())
  clock.turn(LONGEST_IDLE_MEASUREMENT_MS - 1)
  expect(news.at(-1)).toBe('tapped 1')
  clock.turn(LONGEST_IDLE_MEASUREMENT_MS)
  expect([news.at(-1), await finish()]).toEqual(['audio off', { ok: false, sentence: sentences.notMeasuring }])
})

test('what is begun anew starts from nothing', async () => {
  const { begin, click, tapTo, finish } = standBefore()
  await begin()
  tapTo(await click(8), 200)
  await begin()
  tapTo(await click(12), 10)
  expect(await finish()).toMatchObject({ ok: true, reply: { offsetMs: 10 } })
})

test('a latency is forgotten when one asks for it, and that is told', async () => {
  const { meter, store, news } = standBefore()
  store.latencies.keep(pianoKey, { offsetMs: 5, jitterMs: 1, measuredAt: epochMs(1) })
  expect(await meter.handlers['latency/forget']({ key: pianoKey })).toEqual({ ok: true, reply: plugged })
  expect([store.latencies.of(pianoKey), news]).toEqual([null, [`measured ${pianoKey}`]])
})

test('a microphone that cannot be opened is refused before the first click, and nothing is measured', async () => {
  const { begin, finish, news } = standBefore(plugged, failed(sentences.inputBusy))
  expect(await begin('audio')).toEqual({ ok: false, sentence: sentences.inputBusy })
  expect(await finish()).toEqual({ ok: false, sentence: sentences.notMeasuring })
  expect(news).toEqual(['begun', 'audio on', 'audio off'])
})
