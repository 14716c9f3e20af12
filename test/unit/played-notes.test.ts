import { expect, test } from 'vitest'
import { pitch, takeMs } from '../../shared/base/units'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { key } from '../support/written-music'

const up = (keyNumber: number, atMs: number): SessionEvent => ({
  kind: 'keyUp',
  pitch: pitch(keyNumber),
  atMs: takeMs(atMs),
})
const pedal = (value: number, atMs: number): SessionEvent => ({
  kind: 'pedal',
  pedal: 'sustain',
  value,
  atMs: takeMs(atMs),
})

test('a key press lasts until its release', () => {
  expect(playedNotes([key(60, 0), key(64, 10), up(60, 300), up(64, 310)])).toEqual([
    { index: 0, pitch: 60, velocity: 64, onsetMs: 0, releaseMs: 300, isPedalled: false },
    { index: 1, pitch: 64, velocity: 64, onsetMs: 10, releaseMs: 310, isPedalled: false },
  ])
})

test('what a listener heard has its probability, and no velocity', () => {
  const heard: SessionEvent = { kind: 'keyDown', pitch: pitch(60), atMs: takeMs(5), velocity: null, probability: 0.5 }
  expect(playedNotes([heard])).toEqual([
    { index: 0, pitch: 60, velocity: null, probability: 0.5, onsetMs: 5, releaseMs: null, isPedalled: false },
  ])
})

test('a key struck again without a release was released then', () => {
  const [first, second] = playedNotes([key(60, 0), key(60, 200), up(60, 500)])
  expect([first?.releaseMs, second?.releaseMs]).toEqual([200, 500])
})

test('a release of a key that is not down is nothing, and a key that stays down has no release', () => {
  expect(playedNotes([up(60, 0), key(62, 10)])).toMatchObject([{ pitch: 62, releaseMs: null }])
})

test('the pedal is down from 64 on', () => {
  const notes = playedNotes([pedal(63, 0), key(60, 1), pedal(64, 2), key(61, 3), pedal(0, 4), key(62, 5)])
  expect(notes.map(({ isPedalled }) => isPedalled)).toEqual([false, true, false])
})

test('what was held when the device went away ended then', () => {
  const gap: SessionEvent = { kind: 'gap', sinceMs: takeMs(400), atMs: takeMs(9000) }
  expect(playedNotes([key(60, 0), gap, up(60, 9500)])).toMatchObject([{ releaseMs: 400 }])
})
