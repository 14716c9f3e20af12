import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeMidi } from '../../shared/performance/decode-midi'

const decode = (...bytes: number[]) => decodeMidi(Uint8Array.from(bytes))
const gestures = (...bytes: number[]) =>
  decode(...bytes).flatMap((event) => (event.kind === 'gesture' ? [event.gesture] : []))
const C_DOWN = { kind: 'keyDown', pitch: 60, velocity: 70 }
const C_UP = { kind: 'keyUp', pitch: 60 }

test('a note-on is a key that goes down, on any channel', () => {
  expect(decode(0x9f, 60, 70)).toEqual([{ kind: 'gesture', channel: 15, gesture: C_DOWN }])
})

test('a note-on with velocity 0 is a release', () => {
  expect([gestures(0x90, 60, 0), gestures(0x80, 60, 64)]).toEqual([[C_UP], [C_UP]])
})

test('the three pedals are told apart and keep their half values', () => {
  expect([...gestures(0xb0, 64, 45), ...gestures(0xb0, 66, 127), ...gestures(0xb0, 67, 1)]).toEqual([
    { kind: 'pedal', pedal: 'sustain', value: 45 },
    { kind: 'pedal', pedal: 'sostenuto', value: 127 },
    { kind: 'pedal', pedal: 'soft', value: 1 },
  ])
})

test('a message cut short, or of no piano, says nothing', () => {
  expect([decode(0x90, 60), decode(60, 70), decode(0xc0, 5), decode(0xe0, 0, 64), decode()]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ])
})

test('a status that is left out is the one before', () => {
  expect(gestures(0x90, 60, 70, 60, 0)).toEqual([C_DOWN, C_UP])
})

test('clock and sensing may stand in the middle of a message', () => {
  expect(gestures(0x90, 0xf8, 60, 0xfe, 70)).toEqual([C_DOWN])
})

test('a message of the system ends what was before, and is passed over', () => {
  expect(gestures(0x90, 60, 0xf0, 1, 2, 3, 0xf7, 60, 70, 0x90, 60, 0)).toEqual([C_UP])
})

test('what lets go of keys and pedals is understood', () => {
  expect([0, 1, 3, 4, 7].map((mode) => decode(0xb2, 120 + mode, 0)[0])).toEqual([
    { kind: 'allSoundOff', channel: 2 },
    { kind: 'controllersReset', channel: 2 },
    { kind: 'allNotesOff', channel: 2 },
    { kind: 'allNotesOff', channel: 2 },
    { kind: 'allNotesOff', channel: 2 },
  ])
  expect(decode(0xff)).toEqual([{ kind: 'systemReset' }])
})

test('any bytes get an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      for (const gesture of gestures(...bytes)) {
        if (gesture.kind !== 'pedal') expect(gesture.pitch).toBeLessThanOrEqual(127)
      }
    }),
  )
})
