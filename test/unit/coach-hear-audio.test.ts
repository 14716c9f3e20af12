import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAudioHearing } from '../../electron/coach/hear-audio'
import type { CoachCommand, CoachReply, WindowNews } from '../../shared/contract/coach-messages'
import { createAudioPump } from '../../electron/main/audio-pump'
import { createAudioRing, MARK } from '../../shared/listen/audio-ring'
import { createRingWriter } from '../support/ring-writer'
import { addClick, addNoise, silence } from '../support/test-sounds'

const RATE = 48_000
const BLOCK = 256
/** When the first frame was converted, s of the steady clock. */
const START_S = 5000
const CLICKS = [20_000, 40_000, 60_000]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function clickTrack(): Float32Array {
  const sound = silence(2, RATE)
  addNoise(sound, -70)
  for (const click of CLICKS) addClick(sound, RATE, click, 0.5)
  return sound
}

function coachDouble() {
  const replies: CoachReply[] = []
  const told: WindowNews[] = []
  const hearing = createAudioHearing({
    reply: (reply) => replies.push(reply),
    tellWindow: (news) => told.push(news),
  })
  const onsets = () => replies.flatMap((reply) => (reply.kind === 'onsetHeard' ? [reply] : []))
  return { hearing, told, onsets }
}

/** Writes the sound as a card does, and lets time pass with it. */
function play(ring = createAudioRing(), sound = clickTrack()) {
  const writer = createRingWriter(ring)
  for (let from = 0; from < sound.length; from += BLOCK) {
    writer.write(sound.subarray(from, from + BLOCK), START_S + from / RATE)
    vi.advanceTimersByTime((BLOCK * 1000) / RATE)
  }
  vi.advanceTimersByTime(10)
  return ring
}

test('from a shared ring, attacks are told with their times and the window hears how loud it is', () => {
  const { hearing, told, onsets } = coachDouble()
  const ring = createAudioRing()
  hearing.obey({ kind: 'audioOpened', captureId: 4, ring, sampleRate: RATE })
  play(ring)
  const expected = CLICKS.map((click) => 1000 * (START_S + click / RATE))
  expect(onsets().map(({ captureId }) => captureId)).toEqual([4, 4, 4])
  onsets().forEach(({ onset }, index) => expect(Math.abs(onset.atSteadyMs - expected[index]!)).toBeLessThan(0.3))
  expect(told.length).toBe(30)
  expect(told.every(({ kind }) => kind === 'audioHeard')).toBe(true)
  expect(ring.marks[MARK.framesDropped]).toBe(0)
})

test('block by block, as another process gets them, the same is heard', () => {
  const shared = coachDouble()
  const sent = coachDouble()
  const ring = createAudioRing()
  shared.hearing.obey({ kind: 'audioOpened', captureId: 1, ring, sampleRate: RATE })
  play(ring)
  shared.hearing.obey({ kind: 'audioClosed' })

  const posted: CoachCommand[] = []
  const pump = createAudioPump((command) => {
    posted.push(command)
    if (command.kind === 'audioOpened' || command.kind === 'audioFrames') sent.hearing.obey(structuredClone(command))
  })
  const other = createAudioRing()
  pump.send({ kind: 'audioOpened', captureId: 1, ring: other, sampleRate: RATE })
  play(other)
  expect(sent.onsets()).toEqual(shared.onsets())
  expect(sent.told).toEqual(shared.told)
  expect(posted[0]).toEqual({ kind: 'audioOpened', captureId: 1, ring: null, sampleRate: RATE })
})

test('each block is posted once, as a copy that the sound card does not overwrite', () => {
  const posted: CoachCommand[] = []
  const pump = createAudioPump((command) => posted.push(command))
  const ring = createAudioRing()
  pump.send({ kind: 'audioOpened', captureId: 1, ring, sampleRate: RATE })
  const sound = clickTrack()
  play(ring, sound)
  const blocks = posted.flatMap((command) => (command.kind === 'audioFrames' ? command.blocks : []))
  expect(blocks.map(({ firstFrame }) => firstFrame)).toEqual(blocks.map((_, index) => index * BLOCK))
  expect(blocks.flatMap(({ parts }) => parts.flatMap((part) => [...part]))).toEqual([...sound])
  expect(blocks.some(({ parts }) => parts.some(({ buffer }) => buffer === ring.samples.buffer))).toBe(false)
})

test.each(['audioClosed', 'stop'] as const)('after %s nothing is read any more', (how) => {
  const posted: CoachCommand[] = []
  const pump = createAudioPump((command) => posted.push(command))
  const ring = createAudioRing()
  pump.send({ kind: 'audioOpened', captureId: 1, ring, sampleRate: RATE })
  if (how === 'stop') pump.stop()
  else pump.send({ kind: 'audioClosed' })
  play(ring)
  expect(posted.some(({ kind }) => kind === 'audioFrames')).toBe(false)
})

test('a closed ring is read no more, and blocks of a capture that is over are not heard', () => {
  const { hearing, told } = coachDouble()
  const ring = createAudioRing()
  hearing.obey({ kind: 'audioOpened', captureId: 1, ring, sampleRate: RATE })
  hearing.obey({ kind: 'audioClosed' })
  play(ring)
  hearing.obey({ kind: 'audioOpened', captureId: 2, ring: null, sampleRate: RATE })
  const block = { firstFrame: 0, frameCount: RATE, convertedAt: 0, isContinuous: false, lostFrames: 0 }
  hearing.obey({ kind: 'audioFrames', captureId: 1, blocks: [{ ...block, parts: [silence(1, RATE)] }] })
  expect(told).toEqual([])
})

test('a process that stands still for two seconds loses nothing, and shifts no attack', () => {
  const { hearing, onsets } = coachDouble()
  const ring = createAudioRing()
  hearing.obey({ kind: 'audioOpened', captureId: 1, ring, sampleRate: RATE })
  const writer = createRingWriter(ring)
  const sound = clickTrack()
  for (let from = 0; from < sound.length; from += BLOCK) {
    expect(writer.write(sound.subarray(from, from + BLOCK), START_S + from / RATE)).toBe(true)
  }
  vi.advanceTimersByTime(10)
  const found = onsets().map(({ onset }) => onset.atSteadyMs)
  expect(found.length).toBe(3)
  found.forEach((at, index) => expect(Math.abs(at - 1000 * (START_S + CLICKS[index]! / RATE))).toBeLessThan(0.3))
})

test('sound that found the ring full is a gap: attacks behind it have the time of their own stamps', () => {
  const { hearing, onsets } = coachDouble()
  const ring = createAudioRing()
  const writer = createRingWriter(ring)
  hearing.obey({ kind: 'audioOpened', captureId: 1, ring, sampleRate: RATE })
  // The card pauses where the sound is lost: what comes behind it lies half a second later than the frames say.
  const PAUSE_S = 0.5
  const sound = silence(6, RATE)
  addNoise(sound, -70)
  for (const click of [40_000, 250_000]) addClick(sound, RATE, click, 0.5)
  let isFull = false
  for (let from = 0; from < sound.length; from += BLOCK) {
    // Nobody reads in the middle, for longer than the ring lasts.
    if (from < 60_000 || from > 220_000) vi.advanceTimersByTime((BLOCK * 1000) / RATE)
    isFull = !writer.write(sound.subarray(from, from + BLOCK), START_S + from / RATE + (isFull ? PAUSE_S : 0)) || isFull
  }
  vi.advanceTimersByTime(10)
  expect(isFull).toBe(true)
  const times = onsets().map(({ onset }) => onset.atSteadyMs / 1000 - START_S)
  expect(times.length).toBe(2)
  expect(times[0]).toBeCloseTo(40_000 / RATE, 3)
  expect(times[1]).toBeCloseTo(250_000 / RATE + PAUSE_S, 3)
})

test('sound that sets in louder behind a gap is no attack: the floor is learnt anew', () => {
  const { hearing, onsets } = coachDouble()
  hearing.obey({ kind: 'audioOpened', captureId: 1, ring: null, sampleRate: RATE })
  const quiet = silence(1, RATE)
  addNoise(quiet, -80, 1)
  const loud = silence(1, RATE)
  addNoise(loud, -40, 2)
  const blockOf = (sound: Float32Array, firstFrame: number) => ({
    firstFrame,
    frameCount: sound.length,
    convertedAt: START_S + firstFrame / RATE,
    isContinuous: false,
    lostFrames: 0,
    parts: [sound],
  })
  hearing.obey({ kind: 'audioFrames', captureId: 1, blocks: [blockOf(quiet, 0), blockOf(loud, 2 * RATE)] })
  expect(onsets()).toEqual([])
})
