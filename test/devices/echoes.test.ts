import { expect, test } from 'vitest'
import { epochMs } from '../../shared/base/units'
import { decodeMidi } from '../../shared/performance/decode-midi'
import { forgetUnsent, noEchoes, noteSent, takeEcho, type Echoes } from '../../shared/performance/echoes'

const sent = noteSent(noEchoes, [{ pitch: 60, velocity: 80, sentAt: epochMs(1000) }], epochMs(900))

/** Which of the messages, given as [ms, ...bytes], are echoes. */
function echoesAmong(start: Echoes, ...messages: readonly (readonly number[])[]): readonly boolean[] {
  let echoes = start
  return messages.flatMap(([atMs = 0, ...bytes]) =>
    decodeMidi(Uint8Array.from(bytes)).map((event) => {
      const taken = takeEcho(echoes, event, epochMs(atMs))
      echoes = taken.echoes
      return taken.isEcho
    }),
  )
}

test('a note that comes back soon as it was sent is an echo, and so is its release', () => {
  expect(echoesAmong(sent, [1012, 0x90, 60, 80], [1500, 0x80, 60, 0])).toEqual([true, true])
})

test('a note sent once comes back once: then it is the student', () => {
  expect(
    echoesAmong(sent, [1012, 0x90, 60, 80], [1020, 0x80, 60, 0], [1030, 0x90, 60, 80], [1400, 0x80, 60, 0]),
  ).toEqual([true, true, false, false])
})

test('another touch, another key, or another time is the student', () => {
  expect(
    echoesAmong(sent, [1012, 0x90, 60, 81], [1012, 0x90, 61, 80], [1041, 0x90, 60, 80], [990, 0x90, 60, 80]),
  ).toEqual([false, false, false, false])
})

test('what was handed over and silenced before it was due brings no echo', () => {
  expect(echoesAmong(forgetUnsent(sent, epochMs(950)), [1012, 0x90, 60, 80])).toEqual([false])
})
