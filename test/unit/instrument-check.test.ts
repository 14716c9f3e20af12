import { expect, test } from 'vitest'
import { pitch } from '../../shared/base/units'
import type { Gesture } from '../../shared/performance/gesture'
import { checkGesture, freshCheck, nothingChecked } from '../../shared/performance/instrument-check'
import type { Pedal } from '../../shared/performance/session-event'

const down = (key: number, velocity: number | null = 70): Gesture => ({ kind: 'keyDown', pitch: pitch(key), velocity })
const up = (key: number): Gesture => ({ kind: 'keyUp', pitch: pitch(key) })
const press = (pedal: Pedal, ...values: readonly number[]): Gesture[] =>
  values.map((value) => ({ kind: 'pedal', pedal, value }))

function afterAll(...gestures: readonly Gesture[]) {
  return gestures.reduce((check, gesture) => checkGesture(check, 'Stage piano', gesture), freshCheck).shown
}

test('before anything was played nothing is known', () => {
  expect(afterAll()).toEqual(nothingChecked)
})

test('the last key is shown with its strength and the instrument it came from', () => {
  expect(afterAll(down(60), down(64, 33)).lastKey).toEqual({ pitch: 64, velocity: 33, inputName: 'Stage piano' })
})

test('keys are counted, and the range is that of all of them', () => {
  expect(afterAll(down(60), up(60), down(21), down(108), down(60))).toMatchObject({
    keyCount: 4,
    lowestPitch: 21,
    highestPitch: 108,
  })
})

test('keys are down from pressing to letting go, the lowest first', () => {
  expect(afterAll(down(64), down(60), down(64), down(67), up(64), up(30)).keysDown).toEqual([60, 67])
})

test('softest and loudest are told, and how many strengths were told apart', () => {
  expect(afterAll(down(60, 30), down(61, 90), down(62, 30), down(63, 12))).toMatchObject({
    softest: 12,
    loudest: 90,
    velocityCount: 3,
  })
})

test('a key heard without a strength counts as a key and says nothing of touch', () => {
  expect(afterAll(down(60, null))).toMatchObject({ keyCount: 1, softest: null, loudest: null, velocityCount: 0 })
})

test.each([
  ['that is on its way down', [40], null],
  ['that was not let go', [127], null],
  ['that only came up', [0], null],
  ['of two values', [127, 0], 'switch'],
  ['whose two values are others than the ends', [100, 20, 100, 20], 'switch'],
  ['with values between', [20, 70, 127, 90, 0], 'continuous'],
  ['that is going down again', [127, 0, 127], 'switch'],
  ['that showed a third value later', [127, 0, 127, 63, 0], 'continuous'],
] as const)('a pedal %s', (_, values, kind) => {
  const { pedals } = afterAll(...press('sustain', ...values))
  expect(pedals).toEqual([{ pedal: 'sustain', value: values.at(-1), kind }])
})

test('each pedal stands for itself', () => {
  const { pedals } = afterAll(...press('soft', 127), ...press('sustain', 20, 90), ...press('soft', 0))
  expect(pedals).toEqual([
    { pedal: 'soft', value: 0, kind: 'switch' },
    { pedal: 'sustain', value: 90, kind: null },
  ])
})
