import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMidiPerformance } from '../../electron/host/read-midi-performance'
import type { SessionEvent } from '../../shared/performance/session-event'
import { midiFileBytes } from '../support/midi-file-bytes'

function eventsOf(bytes: Uint8Array): readonly SessionEvent[] {
  const performance = readMidiPerformance(bytes)
  if (!performance.ok) throw new Error(performance.problem.sentence)
  return performance.value.events
}

test('keys and pedals come on the clock of the tempo map, the first event at 0', () => {
  const tempos = [
    { tick: 0, microsecondsPerQuarter: 1_000_000 },
    { tick: 960, microsecondsPerQuarter: 250_000 },
  ]
  const notes = [
    { tick: 480, on: 60, velocity: 50 },
    { tick: 720, controller: 64, value: 127 },
    { tick: 960, off: 60 },
    { tick: 1440, on: 62, velocity: 70 },
    { tick: 1920, off: 62, isVelocityZero: true },
  ]
  expect(eventsOf(midiFileBytes(tempos, notes))).toEqual([
    { kind: 'keyDown', atMs: 0, pitch: 60, velocity: 50 },
    { kind: 'pedal', atMs: 500, pedal: 'sustain', value: 127 },
    { kind: 'keyUp', atMs: 1000, pitch: 60 },
    { kind: 'keyDown', atMs: 1250, pitch: 62, velocity: 70 },
    { kind: 'keyUp', atMs: 1500, pitch: 62 },
  ])
})

test('key presses at one moment come by pitch, over all tracks and channels', () => {
  const bytes = midiFileBytes(
    [
      { tick: 0, on: 67 },
      { tick: 0, on: 60, channel: 3 },
      { tick: 480, on: 40 },
    ],
    [{ tick: 0, on: 64 }],
  )
  expect(eventsOf(bytes).map((event) => 'pitch' in event && event.pitch)).toEqual([60, 64, 67, 40])
})

test('a key that is repeated is released before it is pressed again', () => {
  const bytes = midiFileBytes([
    { tick: 0, on: 60 },
    { tick: 480, on: 60 },
    { tick: 480, off: 60 },
    { tick: 960, off: 60 },
  ])
  expect(eventsOf(bytes).map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['keyDown', 0],
    ['keyUp', 500],
    ['keyDown', 500],
    ['keyUp', 1000],
  ])
})

test('a note without length is pressed before it is released', () => {
  const bytes = midiFileBytes([
    { tick: 0, on: 60 },
    { tick: 0, off: 60 },
  ])
  expect(eventsOf(bytes).map(({ kind }) => kind)).toEqual(['keyDown', 'keyUp'])
})

test('a file without notes is refused', () => {
  expect(readMidiPerformance(midiFileBytes([{ tick: 0, program: 0 }]))).toMatchObject({ problem: { kind: 'noNotes' } })
})

const SOUND = midiFileBytes([
  { tick: 0, on: 60 },
  { tick: 480, off: 60 },
  { tick: 480, on: 62 },
  { tick: 960, off: 62 },
])

test('a broken file is read or refused, never a crash and never a time that is no number', () => {
  const cut = fc.integer({ min: 0, max: SOUND.length })
  const damage = fc.array(fc.tuple(fc.nat(SOUND.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 })
  fc.assert(
    fc.property(cut, damage, (length, changes) => {
      const bytes = SOUND.slice()
      for (const [place, value] of changes) bytes[place] = value
      const performance = readMidiPerformance(bytes.slice(0, length))
      const times = performance.ok ? performance.value.events.map(({ atMs }) => atMs) : []
      expect(times.every((atMs, index) => Number.isFinite(atMs) && atMs >= (times[index - 1] ?? 0))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
