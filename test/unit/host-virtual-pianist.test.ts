import { expect, test } from 'vitest'
import { createVirtualPianist } from '../../electron/host/virtual-pianist'
import { pitch, takeMs } from '../../shared/base/units'
import type { PianistState } from '../../shared/contract/news'
import type { StampedGesture } from '../../shared/performance/gesture'
import type { PlayedEvent } from '../../shared/performance/session-event'
import type { HandClock } from '../support/hand-clock'
import { createHandClock } from '../support/hand-clock'

const START_MS = 1_000_000
const down = (atMs: number, key: number): PlayedEvent => ({
  kind: 'keyDown',
  atMs: takeMs(atMs),
  pitch: pitch(key),
  velocity: 70,
})
const up = (atMs: number, key: number): PlayedEvent => ({ kind: 'keyUp', atMs: takeMs(atMs), pitch: pitch(key) })

function listen(clock: HandClock = createHandClock(START_MS)) {
  const heard: (StampedGesture & { readonly arrivedAt: number })[] = []
  const states: PianistState['kind'][] = []
  const pianist = createVirtualPianist({
    clock,
    onGesture: (stamped) => heard.push({ ...stamped, arrivedAt: clock.now() }),
    onChanged: ({ kind }) => states.push(kind),
  })
  return { clock, pianist, heard, states }
}

test('plays at the rhythm of the recording after a breath, and falls silent', () => {
  const { clock, pianist, heard, states } = listen()
  pianist.play({ name: 'Tune', events: [down(0, 60), up(400, 60), down(500, 62), up(900, 62)], speed: 1 })
  clock.turn(2000)
  expect(heard.map(({ gesture, heardAt }) => [gesture.kind, heardAt - START_MS])).toEqual([
    ['keyDown', 300],
    ['keyUp', 700],
    ['keyDown', 800],
    ['keyUp', 1200],
  ])
  expect(states).toEqual(['playing', 'silent'])
})

test('at speed 4 everything happens four times as fast, and is stamped when it happens', () => {
  const { clock, pianist, heard } = listen()
  pianist.play({ name: 'Tune', events: [down(1000, 60), up(1400, 60), down(2000, 62)], speed: 4 })
  clock.turn(2000)
  expect(heard.map(({ heardAt }) => heardAt - START_MS)).toEqual([300, 400, 550])
})

test('late timers do not add up, and what was late is stamped when it was due', () => {
  const exact = createHandClock(START_MS)
  const late: HandClock = { ...exact, after: (delayMs, callback) => exact.after(delayMs + 15, callback) }
  const { pianist, heard } = listen(late)
  const events = Array.from({ length: 50 }, (_, index) => down(index * 100, 60))
  pianist.play({ name: 'Scale', events, speed: 1 })
  exact.turn(10_000)
  expect(heard.map(({ heardAt }) => heardAt)).toEqual(events.map(({ atMs }) => START_MS + 300 + atMs))
  expect(heard.at(-1)?.arrivedAt).toBe(START_MS + 300 + 4900 + 15)
})

test('stopping lets go of the keys that are down', () => {
  const { clock, pianist, heard, states } = listen()
  pianist.play({ name: 'Chord', events: [down(0, 60), down(0, 64), up(100, 64), up(5000, 60)], speed: 1 })
  clock.turn(1000)
  pianist.stop()
  clock.turn(10_000)
  expect(heard.slice(3).map(({ gesture }) => gesture)).toEqual([{ kind: 'keyUp', pitch: 60 }])
  expect(states).toEqual(['playing', 'silent'])
})

test('a new performance takes the place of the one that is playing', () => {
  const { clock, pianist, heard } = listen()
  pianist.play({ name: 'One', events: [down(0, 60), down(5000, 61)], speed: 1 })
  clock.turn(400)
  pianist.play({ name: 'Two', events: [down(0, 72)], speed: 1 })
  clock.turn(10_000)
  expect(heard.map(({ gesture }) => gesture.kind !== 'pedal' && [gesture.kind, gesture.pitch])).toEqual([
    ['keyDown', 60],
    ['keyUp', 60],
    ['keyDown', 72],
  ])
})
