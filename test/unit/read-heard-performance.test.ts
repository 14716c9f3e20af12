import { expect, test } from 'vitest'
import { readHeardPerformance } from '../../electron/host/read-heard-performance'
import { MAX_PERFORMED_NOTES } from '../../electron/host/read-midi-performance'
import { utf8 } from '../support/broken-files'

const read = (list: unknown) => readHeardPerformance(utf8(JSON.stringify(list)))
function sentenceOf(list: unknown): string {
  const performed = read(list)
  return performed.ok ? '' : performed.problem.sentence
}

test('what was heard comes in time, the first event at 0, without velocities', () => {
  const list = [
    { atMs: 1500.25, pitch: 62, probability: 0.75 },
    { atMs: 1000, pitch: 60, releaseMs: 1500.25 },
  ]
  expect(read(list)).toEqual({
    ok: true,
    value: {
      events: [
        { kind: 'keyDown', atMs: 0, pitch: 60, velocity: null },
        { kind: 'keyUp', atMs: 500.25, pitch: 60 },
        { kind: 'keyDown', atMs: 500.25, pitch: 62, velocity: null, probability: 0.75 },
      ],
    },
  })
})

test('key presses at one moment come by pitch, and a note without length is pressed before it is released', () => {
  const performed = read([
    { atMs: 5, pitch: 67 },
    { atMs: 5, pitch: 60, releaseMs: 5 },
  ])
  expect(performed.ok && performed.value.events.map(({ kind, atMs }) => [kind, atMs])).toEqual([
    ['keyDown', 0],
    ['keyDown', 0],
    ['keyUp', 0],
  ])
})

test.each([
  [[{ atMs: 0, pitch: 60 }, { pitch: 60 }], /^Note 2 of this list cannot be read: “atMs” is a number/],
  [[{ atMs: -1, pitch: 60 }], /“atMs” is a number from 0 to 86400000/],
  [[{ atMs: 0, pitch: 60.5 }], /“pitch” is a whole number from 0 to 127/],
  [[{ atMs: 0, pitch: 60, probability: 1.5 }], /“probability” is a number from 0 to 1/],
  [[{ atMs: 9, pitch: 60, releaseMs: 8 }], /“releaseMs” is a number not below “atMs”/],
  [[{ atMs: 9, pitch: 60, propability: 1 }], /a note has “atMs”, “pitch” and/],
  [[60], /Note 1 of this list cannot be read: a note has/],
  [[], /There are no notes/],
  [{ notes: [] }, /not a list of notes/],
])('%j is refused, and the person told why', (list, sentence) => {
  expect(sentenceOf(list)).toMatch(sentence)
})

test('a file that is cut off is refused', () => {
  expect(readHeardPerformance(utf8('[{"atMs": 0,'))).toMatchObject({ problem: { kind: 'notJson' } })
})

test('a list of more notes than a day has is refused before they are read', () => {
  expect(sentenceOf(Array.from({ length: MAX_PERFORMED_NOTES + 1 }, () => 0))).toMatch(/at most 500000 are read/)
})
