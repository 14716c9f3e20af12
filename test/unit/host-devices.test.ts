import { expect, test } from 'vitest'
import { createDevices } from '../../electron/host/devices'
import type { MidiInput, MidiListener, MidiSystem } from '../../native/midi/midi-system'
import type { DeviceKey } from '../../shared/base/ids'
import { deviceKey } from '../../shared/base/ids'
import { failed, ok } from '../../shared/base/result'
import { createHandClock } from '../support/hand-clock'
import { openRoom } from '../support/practice-room'

const input = (name: string, place = '1'): MidiInput => ({ key: deviceKey(`${name}#1`), name, place })
const MIDDLE_C = Uint8Array.from([0x90, 60, 70])
const RELEASE = Uint8Array.from([0x80, 60, 0])

/** The cables of a desk: the test plugs them in and out and presses keys. */
function createDesk(...plugged: readonly MidiInput[]) {
  let inputs: readonly MidiInput[] = plugged
  const listeners = new Map<DeviceKey, MidiListener>()
  const midi: MidiSystem = {
    listInputs: () => ok(inputs),
    openInput: (key, listener) => {
      listeners.set(key, listener)
      return { close: () => void listeners.delete(key) }
    },
    close: () => listeners.clear(),
  }
  return { midi, listeners, plug: (...now: readonly MidiInput[]) => (inputs = now) }
}

function sitAt(desk: ReturnType<typeof createDesk>) {
  const { store } = openRoom()
  const clock = createHandClock(0)
  const heard: string[] = []
  const gaps: { readonly since: number; readonly until: number }[] = []
  const sentences: string[] = []
  let changes = 0
  const devices = createDevices({
    midi: desk.midi,
    settings: store.settings,
    clock,
    onGesture: (inputName, { gesture }) => heard.push(`${inputName} ${gesture.kind}`),
    onGap: (away) => gaps.push(away),
    onChanged: () => (changes += 1),
    onProblem: (sentence) => sentences.push(sentence),
  })
  const press = (name: string, bytes = MIDDLE_C) => desk.listeners.get(deviceKey(`${name}#1`))?.(bytes, clock.now())
  return { store, clock, devices, heard, gaps, sentences, press, changes: () => changes }
}

test('pressing a key selects that piano for good, and the note is played', () => {
  const desk = createDesk(input('Stage piano'), input('Drum pad'))
  const { store, devices, heard, press } = sitAt(desk)
  press('Stage piano')
  press('Drum pad')
  expect(heard).toEqual(['Stage piano keyDown'])
  expect(devices.state().selected).toBe('Stage piano#1')
  expect(store.settings.read().selectedDevice).toBe('Stage piano#1')
})

test('a release or a pedal selects nothing', () => {
  const { devices, press } = sitAt(createDesk(input('Stage piano')))
  press('Stage piano', RELEASE)
  expect(devices.state().selected).toBe(null)
})

test('a piano that is plugged in later is noticed within a second', () => {
  const desk = createDesk()
  const { clock, devices, heard, press, changes } = sitAt(desk)
  desk.plug(input('Stage piano'))
  clock.turn(1000)
  press('Stage piano')
  expect(heard).toEqual(['Stage piano keyDown'])
  expect(devices.state().inputs).toEqual([{ key: 'Stage piano#1', name: 'Stage piano', isConnected: true }])
  expect(changes()).toBe(2)
})

test('a piano that comes back plays on, and the time it was away is known', () => {
  const desk = createDesk(input('Stage piano'))
  const { clock, devices, heard, gaps, sentences, press } = sitAt(desk)
  press('Stage piano')
  clock.turn(2500)
  desk.plug()
  clock.turn(2500)
  const away = devices.state()
  desk.plug(input('Stage piano', '2'))
  clock.turn(2500)
  press('Stage piano')
  expect(heard.length).toBe(2)
  expect(gaps).toEqual([{ since: 2000, until: 6000 }])
  expect(away).toEqual({
    midiProblem: null,
    inputs: [{ key: 'Stage piano#1', name: 'Stage piano', isConnected: false }],
    selected: 'Stage piano#1',
  })
  expect(sentences).toEqual([
    'Stage piano was disconnected. The session goes on when it is back.',
    'Stage piano is back.',
  ])
})

test('a cable pulled and put back between two looks is noticed by its new place', () => {
  const desk = createDesk(input('Stage piano', 'a'))
  const { clock, heard, gaps, press } = sitAt(desk)
  press('Stage piano')
  desk.listeners.clear()
  desk.plug(input('Stage piano', 'b'))
  clock.turn(1000)
  press('Stage piano')
  expect([heard.length, gaps]).toEqual([2, [{ since: 0, until: 1000 }]])
})

test('while the chosen piano is away, another one can take its place by a key', () => {
  const desk = createDesk(input('Stage piano'), input('Spare piano'))
  const { clock, devices, press } = sitAt(desk)
  press('Stage piano')
  desk.plug(input('Spare piano'))
  clock.turn(1000)
  press('Spare piano')
  expect(devices.state().selected).toBe('Spare piano#1')
})

test('the piano of last time is listened to alone', () => {
  const desk = createDesk(input('Stage piano'), input('Drum pad'))
  const first = sitAt(desk)
  first.press('Stage piano')
  first.devices.close()
  const second = createDevices({
    midi: desk.midi,
    settings: first.store.settings,
    clock: createHandClock(0),
    onGesture: () => undefined,
    onGap: () => undefined,
    onChanged: () => undefined,
    onProblem: () => undefined,
  })
  expect([...desk.listeners.keys()]).toEqual(['Stage piano#1'])
  second.close()
  expect([...desk.listeners.keys()]).toEqual([])
})

test('a machine without MIDI says so and works', () => {
  const desk = createDesk()
  const { devices } = sitAt({ ...desk, midi: { ...desk.midi, listInputs: () => failed('noSequencer') } })
  expect(devices.state().midiProblem).toMatch(/^No MIDI system was found/)
  expect(devices.select(deviceKey('Stage piano#1'))).toBe(false)
})
