import { expect, test } from 'vitest'
import { createGestureGate } from '../../electron/host/devices/gesture-gate'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { epochMs, pitch } from '../../shared/base/units'
import type { Gesture } from '../../shared/performance/gesture'

const down = (key: number): Gesture => ({ kind: 'keyDown', pitch: pitch(key), velocity: 70 })
const up = (key: number): Gesture => ({ kind: 'keyUp', pitch: pitch(key) })
const sustain = (value: number): Gesture => ({ kind: 'pedal', pedal: 'sustain', value })

/** A gate whose one trial takes what it is given while it is on. */
function standAtTheGate() {
  const [music, tried]: [string[], string[]] = [[], []]
  const words = (gesture: Gesture) => Object.values(gesture).slice(0, 2).join(' ')
  let isTrying = false
  const gate = createGestureGate({
    trials: [
      () => false,
      (_, gesture, { heardAt }) => {
        if (isTrying) tried.push(`${words(gesture)} at ${heardAt}`)
        return isTrying
      },
    ],
    onMusic: (_, { gesture }) => music.push(words(gesture)),
  })
  const play = (...gestures: readonly Gesture[]) => {
    for (const gesture of gestures)
      gate.play(ownInstrument('Piano'), { gesture, heardAt: epochMs(5) }, { key: null, heardAt: epochMs(9) })
  }
  return { music, tried, play, tryOut: (isOn: boolean) => (isTrying = isOn) }
}

test('what nobody tries out is music', () => {
  const { music, tried, play } = standAtTheGate()
  play(down(60), up(60), sustain(127))
  expect([music, tried]).toEqual([['keyDown 60', 'keyUp 60', 'pedal sustain'], []])
})

test('what is tried out is no music, and has the time that the device gave it', () => {
  const { music, tried, play, tryOut } = standAtTheGate()
  tryOut(true)
  play(down(60), up(60), sustain(127), sustain(0))
  expect(music).toEqual([])
  expect(tried).toEqual(['keyDown 60 at 9', 'keyUp 60 at 9', 'pedal sustain at 9', 'pedal sustain at 9'])
})

test('a key and a pedal that went down in the music come up in it too, once', () => {
  const { music, play, tryOut } = standAtTheGate()
  play(down(60), sustain(127))
  tryOut(true)
  play(up(60), sustain(100), sustain(0), down(60), up(60), sustain(127), sustain(0))
  expect(music).toEqual(['keyDown 60', 'pedal sustain', 'keyUp 60', 'pedal sustain'])
})

test('after a trial all is music again', () => {
  const { music, play, tryOut } = standAtTheGate()
  tryOut(true)
  play(down(60))
  tryOut(false)
  play(up(60), down(62))
  expect(music).toEqual(['keyUp 60', 'keyDown 62'])
})
