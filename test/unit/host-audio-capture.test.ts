import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createAudioCapture, type HeardOnset } from '../../electron/host/devices/audio-capture'
import { audioProblemSentence } from '../../electron/host/devices/audio-sentences'
import type { AudioOpening as CoachOpening } from '../../electron/host/coach-line'
import type { AudioChoice } from '../../shared/contract/devices'
import { epochMs } from '../../shared/base/units'
import { createHandClock } from '../support/hand-clock'
import { openRoom } from '../support/practice-room'
import { createSoundDesk, soundInput, type SoundDesk } from '../support/sound-desk'

const microphone = soundInput('Microphone')
const choice: AudioChoice = { key: microphone.key, channel: 0, sampleRate: 48_000, bufferFrames: 256 }
const block = new Float32Array(256)

function sitAt(desk: SoundDesk) {
  const { store } = openRoom()
  const clock = createHandClock()
  const atCoach: (CoachOpening | null)[] = []
  const sentences: string[] = []
  const onsets: HeardOnset[] = []
  const room = { hasWindow: true, steadyMs: 5_000_000, haltsMs: [] as number[], changes: 0 }
  const capture = createAudioCapture({
    audio: desk.audio,
    coach: { openAudio: (opening) => atCoach.push(opening), closeAudio: () => atCoach.push(null) },
    settings: store.settings,
    clock,
    steadyMs: () => (room.steadyMs += room.haltsMs.shift() ?? 0),
    latencies: store.latencies,
    hasWindow: () => room.hasWindow,
    onChanged: () => (room.changes += 1),
    onProblem: (sentence) => sentences.push(sentence),
    onOnset: (onset) => onsets.push(onset),
  })
  /** Lets time pass; while it does, what is open brings sound, or keeps silent. */
  const pass = async (ms: number, sounding = true) => {
    for (let passed = 0; passed < ms; passed += 100) {
      if (sounding) desk.open.at(-1)?.writer.write(block)
      clock.turn(100)
      await setImmediate()
    }
  }
  const listen = async () => {
    await capture.choose(choice)
    return capture.start('window')
  }
  return { store, clock, capture, atCoach, sentences, onsets, room, pass, listen }
}

test('the chosen microphone is opened as it was chosen, and the coach is given its sound', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, atCoach, listen } = sitAt(desk)
  expect(await listen()).toEqual({ ok: true, value: null })
  expect(desk.openings).toEqual([choice])
  expect(atCoach.map((opening) => opening?.ring)).toEqual([desk.open[0]!.stream.ring])
  expect(capture.state()).toEqual({
    problem: null,
    inputs: [{ ...microphone, latency: null }],
    choice,
    capture: {
      kind: 'on',
      sampleRate: 48_000,
      bufferFrames: 256,
      reportedLatencyMs: 7,
      lostFrames: 0,
      overflows: 0,
    },
  })
})

test('the choice is kept, and nothing is opened before somebody wants to hear', async () => {
  const desk = createSoundDesk(microphone)
  const { store, capture } = sitAt(desk)
  await capture.choose(choice)
  expect([store.settings.read().audioInput, desk.openings]).toEqual([choice, []])
})

test('two who want to hear share one stream, which ends with the last of them', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, atCoach, listen } = sitAt(desk)
  await listen()
  await capture.start('measurement')
  await capture.stop('window')
  expect([desk.openings.length, desk.open.length]).toEqual([1, 1])
  await capture.stop('measurement')
  expect(desk.open).toEqual([])
  expect(atCoach.at(-1)).toBe(null)
  expect(capture.state().capture).toEqual({ kind: 'off' })
})

test('another choice takes effect while it is heard, and none ends it', async () => {
  const other = soundInput('Other')
  const desk = createSoundDesk(microphone, other)
  const { capture, listen } = sitAt(desk)
  await listen()
  await capture.choose({ ...choice, key: other.key })
  expect(desk.openings.map(({ key }) => key)).toEqual([microphone.key, other.key])
  expect(desk.open.length).toBe(1)
  await capture.choose(null)
  expect(desk.open).toEqual([])
})

test('start and stop in one breath end in silence', async () => {
  const desk = createSoundDesk(microphone)
  const { capture } = sitAt(desk)
  await capture.choose(choice)
  await Promise.all([capture.start('window'), capture.stop('window')])
  expect(desk.open).toEqual([])
})

test('nothing starts before a microphone is chosen', async () => {
  const { capture } = sitAt(createSoundDesk(microphone))
  expect(await capture.start('window')).toEqual({ ok: false, problem: 'Choose a microphone first.' })
})

test.each(['notBuilt', 'formatRefused', 'inputBusy', 'noSuchInput'] as const)(
  'a start that fails (%s) is refused with what to do, and may be tried again',
  async (problem) => {
    const desk = createSoundDesk(microphone)
    const { capture, listen } = sitAt(desk)
    desk.refuse(problem)
    expect(await listen()).toEqual({ ok: false, problem: audioProblemSentence(problem) })
    desk.refuse(null)
    expect(await capture.start('window')).toEqual({ ok: true, value: null })
  },
)

test('where the sound part was not built the sentence says what to install', () => {
  expect(audioProblemSentence('notBuilt', 'linux')).toContain('sudo apt-get install build-essential portaudio19-dev')
  expect(audioProblemSentence('notBuilt', 'darwin')).toContain('brew install portaudio')
})

test('a computer without a sound input says so, until one is connected', async () => {
  const desk = createSoundDesk()
  const { capture } = sitAt(desk)
  await capture.list()
  expect(capture.state().problem).toContain('no other sound input was found')
  desk.plug(microphone)
  await capture.list()
  expect(capture.state()).toMatchObject({ problem: null, inputs: [{ name: 'Microphone' }] })
})

test('a look that takes long is said as such, goes on, and tells what it found', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, room, pass } = sitAt(desk)
  desk.dawdle(true)
  await capture.list()
  await pass(2000, false)
  expect(capture.state()).toMatchObject({ problem: audioProblemSentence('stillLooking'), inputs: [] })
  desk.dawdle(false)
  const before = room.changes
  await pass(1100, false)
  expect(capture.state()).toMatchObject({ problem: null, inputs: [{ name: 'Microphone' }] })
  expect(room.changes).toBe(before + 1)
})

test('a host that was closed looks for nothing any more', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, room, pass } = sitAt(desk)
  desk.dawdle(true)
  await capture.list()
  await capture.close()
  const before = room.changes
  await pass(3000, false)
  expect(room.changes).toBe(before)
})

test('a microphone that vanishes is missed within a second, looked for, and heard again when it is back', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, sentences, atCoach, listen, pass } = sitAt(desk)
  await listen()
  await pass(1000)
  desk.plug()
  await pass(600, false)
  expect(capture.state().capture).toEqual({ kind: 'away', name: 'Microphone' })
  expect(desk.open).toEqual([])
  await pass(3000)
  expect(capture.state().capture.kind).toBe('away')
  desk.plug(microphone)
  await pass(1100)
  expect(capture.state().capture.kind).toBe('on')
  expect(desk.openings.length).toBe(2)
  expect(atCoach.map((opening) => opening !== null)).toEqual([true, false, true])
  expect(sentences).toEqual([
    'Microphone was disconnected, and nothing is heard through it. The app goes on listening when it is back.',
    'Microphone is back, and the app listens again. It heard nothing for 4 s.',
  ])
})

test('a stream that says that it has ended is missed at once', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, listen, pass } = sitAt(desk)
  await listen()
  desk.open[0]!.writer.end()
  desk.plug()
  await pass(100, false)
  expect(capture.state().capture.kind).toBe('away')
})

test('a system that takes two seconds to bring the first sound is given them', async () => {
  const { capture, sentences, listen, pass } = sitAt(createSoundDesk(microphone))
  await listen()
  await pass(2000, false)
  expect([capture.state().capture.kind, sentences]).toEqual(['on', []])
})

test('a microphone that another program took meanwhile is tried until it is free', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, listen, pass } = sitAt(desk)
  await listen()
  desk.open[0]!.writer.end()
  desk.refuse('inputBusy')
  await pass(3000)
  expect(capture.state().capture.kind).toBe('away')
  desk.refuse(null)
  await pass(1100)
  expect(capture.state().capture.kind).toBe('on')
})

test('who begins to want it while it is away hears when it is back', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, listen, pass } = sitAt(desk)
  await listen()
  desk.open[0]!.writer.end()
  desk.plug()
  await pass(500)
  expect(await capture.start('measurement')).toEqual({ ok: true, value: null })
  await capture.stop('window')
  desk.plug(microphone)
  await pass(1100)
  expect(capture.state().capture.kind).toBe('on')
})

test('what is away is forgotten when nobody wants it any more', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, listen, pass } = sitAt(desk)
  await listen()
  desk.open[0]!.writer.end()
  desk.plug()
  await pass(500)
  await capture.stop('window')
  desk.plug(microphone)
  await pass(3000)
  expect([capture.state().capture.kind, desk.openings.length]).toEqual(['off', 1])
})

test('lost sound is counted and told', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, room, listen, pass } = sitAt(desk)
  await listen()
  await pass(500)
  const before = room.changes
  const { writer } = desk.open[0]!
  for (let blocks = 0; blocks < 512; blocks += 1) writer.write(block)
  writer.overflow()
  await pass(100)
  expect(room.changes).toBe(before + 1)
  expect(capture.state().capture).toMatchObject({ kind: 'on', lostFrames: 6 * 256, overflows: 1 })
})

test('a window that loads anew does not end the sound; one that is gone for ten seconds does', async () => {
  const desk = createSoundDesk(microphone)
  const { room, listen, pass } = sitAt(desk)
  await listen()
  room.hasWindow = false
  await pass(5000)
  room.hasWindow = true
  await pass(1000)
  room.hasWindow = false
  await pass(9000)
  expect(desk.open.length).toBe(1)
  await pass(1100)
  expect(desk.open).toEqual([])
})

test('an attack is told on the wall clock, as heard and without the latency of its device', async () => {
  const desk = createSoundDesk(microphone)
  const { store, clock, atCoach, onsets, room, listen } = sitAt(desk)
  await listen()
  store.latencies.keep(microphone.key, { offsetMs: 23.5, jitterMs: 1, measuredAt: epochMs(0) })
  room.steadyMs = 6_000_000
  atCoach[0]!.onOnset({ atSteadyMs: 5_999_960, riseDb: 30 })
  expect(onsets).toEqual([{ key: microphone.key, heardAt: clock.now() - 40, struckAt: clock.now() - 63.5, riseDb: 30 }])
})

test('a machine that halts the host between its two clocks shifts no attack', async () => {
  const desk = createSoundDesk(microphone)
  const { clock, atCoach, onsets, room, listen } = sitAt(desk)
  await listen()
  const atSteadyMs = room.steadyMs - 10
  // Before, between and after the first two readings; then it is left alone.
  room.haltsMs = [0, 63, 0, 40]
  atCoach[0]!.onOnset({ atSteadyMs, riseDb: 30 })
  expect(onsets.map(({ heardAt }) => clock.now() - heardAt)).toEqual([room.steadyMs - atSteadyMs])
})

test('a clock that is set between two attacks shifts neither against the clock of its moment', async () => {
  const desk = createSoundDesk(microphone)
  const { clock, atCoach, onsets, room, listen } = sitAt(desk)
  await listen()
  atCoach[0]!.onOnset({ atSteadyMs: room.steadyMs - 10, riseDb: 30 })
  const first = clock.now()
  // The wall clock goes on by an hour, the steady one by a second.
  clock.turn(3_600_000)
  room.steadyMs += 1000
  atCoach[0]!.onOnset({ atSteadyMs: room.steadyMs - 10, riseDb: 30 })
  expect(onsets.map(({ heardAt }) => heardAt)).toEqual([first - 10, clock.now() - 10])
})

test('closing ends the stream, and the system with it', async () => {
  const desk = createSoundDesk(microphone)
  const { capture, listen } = sitAt(desk)
  await listen()
  await capture.start('measurement')
  await capture.close()
  expect([desk.open, desk.isClosed()]).toEqual([[], true])
})
