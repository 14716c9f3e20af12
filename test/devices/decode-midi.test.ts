import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeMidi } from '../../shared/performance/decode-midi'

const decode = (...bytes: number[]) => decodeMidi(Uint8Array.from(bytes))

test('a note-on is a key that goes down, on any channel', () => {
  expect(decode(0x9f, 60, 70)).toEqual({ ok: true, value: { kind: 'keyDown', pitch: 60, velocity: 70 } })
})

test('a note-on with velocity 0 is a release', () => {
  expect(decode(0x90, 60, 0)).toEqual({ ok: true, value: { kind: 'keyUp', pitch: 60 } })
  expect(decode(0x80, 60, 64)).toEqual({ ok: true, value: { kind: 'keyUp', pitch: 60 } })
})

test('the three pedals are told apart and keep their half values', () => {
  expect([decode(0xb0, 64, 45), decode(0xb0, 66, 127), decode(0xb0, 67, 1)]).toEqual([
    { ok: true, value: { kind: 'pedal', pedal: 'sustain', value: 45 } },
    { ok: true, value: { kind: 'pedal', pedal: 'sostenuto', value: 127 } },
    { ok: true, value: { kind: 'pedal', pedal: 'soft', value: 1 } },
  ])
})

test('a message cut short is named so', () => {
  expect(decode(0x90, 60)).toEqual({ ok: false, problem: 'truncated' })
})

test('any bytes get an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
      const decoded = decodeMidi(bytes)
      if (!decoded.ok || decoded.value.kind === 'pedal') return
      expect(decoded.value.pitch).toBeLessThanOrEqual(127)
    }),
  )
})
