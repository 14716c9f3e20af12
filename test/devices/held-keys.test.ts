import { expect, test } from 'vitest'
import { decodeMidi } from '../../shared/performance/decode-midi'
import { followKeys, nothingHeld, releaseAll } from '../../shared/performance/held-keys'

/** What comes of messages given as [ms, ...bytes]. */
function play(...messages: readonly (readonly number[])[]) {
  let held = nothingHeld
  let lost = 0
  const gestures = messages.flatMap(([atMs = 0, ...bytes]) =>
    decodeMidi(Uint8Array.from(bytes)).flatMap((event) => {
      const step = followKeys(held, event, atMs)
      held = step.held
      lost += step.lostMessages
      return step.gestures
    }),
  )
  return { held, lost, gestures }
}

test('what is played in order loses nothing', () => {
  expect(play([0, 0x90, 60, 70], [500, 0x80, 60, 0], [600, 0x90, 60, 70], [900, 0x80, 60, 0]).lost).toBe(0)
})

test('a key that goes down twice was let go in between, and nobody heard it', () => {
  expect(play([0, 0x90, 60, 70], [500, 0x90, 60, 70]).lost).toBe(1)
})

test('a key that comes up twice was struck in between', () => {
  expect(play([0, 0x90, 60, 70], [100, 0x80, 60, 0], [900, 0x80, 60, 0]).lost).toBe(1)
})

test('an instrument that says each release twice loses nothing', () => {
  expect(play([0, 0x90, 60, 70], [100, 0x80, 60, 0], [101, 0x80, 60, 0]).lost).toBe(0)
})

test('a key that was down when the instrument was connected may come up', () => {
  expect(play([0, 0x80, 60, 0]).lost).toBe(0)
})

test('a piano of two layers says each key on two channels', () => {
  expect(play([0, 0x90, 60, 70], [0, 0x91, 60, 70], [400, 0x80, 60, 0], [400, 0x81, 60, 0]).lost).toBe(0)
})

test('all notes off lets go of the keys of its channel, and fingers may follow', () => {
  const { gestures, lost } = play(
    [0, 0x90, 60, 70],
    [0, 0x91, 48, 70],
    [0, 0xb0, 64, 127],
    [300, 0xb0, 123, 0],
    [400, 0x80, 60, 0],
  )
  expect(gestures.slice(3)).toEqual([
    { kind: 'keyUp', pitch: 60 },
    { kind: 'keyUp', pitch: 60 },
  ])
  expect(lost).toBe(0)
})

test('reset all controllers lets go of the pedals alone', () => {
  expect(play([0, 0x90, 60, 70], [0, 0xb0, 64, 90], [0, 0xb0, 67, 10], [300, 0xb0, 121, 0]).gestures.slice(3)).toEqual([
    { kind: 'pedal', pedal: 'sustain', value: 0 },
    { kind: 'pedal', pedal: 'soft', value: 0 },
  ])
})

test('all sound off, and a reset of the instrument, let go of everything', () => {
  const everything = [
    { kind: 'keyUp', pitch: 60 },
    { kind: 'pedal', pedal: 'sostenuto', value: 0 },
  ]
  const held = [
    [0, 0x90, 60, 70],
    [0, 0xb0, 66, 127],
  ]
  expect(play(...held, [9, 0xb0, 120, 0]).gestures.slice(2)).toEqual(everything)
  expect(play(...held, [9, 0xff]).gestures.slice(2)).toEqual(everything)
})

test('an instrument that is gone holds nothing', () => {
  const { held } = play([0, 0x90, 60, 70], [0, 0x91, 62, 70], [5, 0x80, 60, 0], [9, 0xb1, 64, 127])
  const left = releaseAll(held)
  expect(left.gestures).toEqual([
    { kind: 'keyUp', pitch: 62 },
    { kind: 'pedal', pedal: 'sustain', value: 0 },
  ])
  expect(releaseAll(left.held).gestures).toEqual([])
})
