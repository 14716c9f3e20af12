import { expect, test } from 'vitest'
import { createWindowClock, shiftNotes } from '../../electron/host/devices/window-clock'
import { deviceKey } from '../../shared/base/ids'
import { epochMs, pitch } from '../../shared/base/units'
import { createHandClock } from '../support/hand-clock'
import { createDesk, plug, RELEASE } from '../support/midi-desk'
import { sitAt } from '../support/seat'

const KEY = deviceKey('Stage piano#1')
const piano = plug('Stage piano')
const note = (startsAt: number) => ({
  pitch: pitch(60),
  velocity: 70,
  startsAt: epochMs(startsAt),
  endsAt: epochMs(startsAt + 400),
})

function sitAtPiano() {
  const desk = createDesk()
  const seat = sitAt(desk)
  desk.plugIn(seat.clock, [piano], [piano])
  return { desk, ...seat }
}

test('the app plays on the instrument that was chosen, and remembers it', () => {
  const { desk, devices, store } = sitAtPiano()
  devices.play([note(100)])
  expect(desk.sent).toEqual([])
  expect(devices.playOn(KEY)).toBe(true)
  devices.play([note(100)])
  expect(desk.sent).toEqual([[KEY, [note(100)]]])
  expect(devices.state().playsOn).toBe(KEY)
  expect(store.settings.read().playsOn).toBe(KEY)
})

test('an instrument that is not there cannot be chosen', () => {
  const { devices } = sitAtPiano()
  expect(devices.playOn(deviceKey('Organ#1'))).toBe(false)
  expect(devices.state().playsOn).toBe(null)
})

test('whoever changes to the loudspeaker leaves nothing hanging on the instrument', () => {
  const { desk, devices } = sitAtPiano()
  devices.playOn(KEY)
  devices.playOn(null)
  devices.silence()
  expect(desk.sent).toEqual([[KEY, 'silence']])
})

test('what the instrument says back is not what the student played', () => {
  const { clock, devices, heard, press } = sitAtPiano()
  devices.playOn(KEY)
  devices.play([note(100)])
  clock.turn(110)
  press('Stage piano')
  clock.turn(400)
  press('Stage piano', RELEASE)
  expect([heard, devices.state().selected]).toEqual([[], null])
  press('Stage piano')
  expect(heard).toHaveLength(1)
})

test('an instrument that vanishes is shown as away and played on again when it is back', () => {
  const { desk, clock, devices } = sitAtPiano()
  devices.playOn(KEY)
  desk.plugIn(clock, [])
  devices.play([note(100)])
  expect(desk.sent).toEqual([])
  expect(devices.state().outputs).toEqual([{ key: KEY, name: 'Stage piano', isConnected: false }])
  desk.plugIn(clock, [piano], [piano])
  devices.play([note(900)])
  expect(desk.sent).toHaveLength(1)
})

test('a module without keys that the app plays on is missed', () => {
  const desk = createDesk()
  const { clock, devices, said } = sitAt(desk)
  desk.plugIn(clock, [], [plug('Sound module')])
  devices.playOn(deviceKey('Sound module#1'))
  desk.plugIn(clock, [])
  expect(said).toEqual([
    'Sound module, on which the app plays, was disconnected. The app plays on it again when it is back.',
  ])
})

test("a window's notes lie as far ahead on the host's clock as on its own", () => {
  const clock = createHandClock(1000)
  const windowTime = createWindowClock(clock)
  const askedAt = epochMs(61_000)
  const shifted = shiftNotes([note(61_200)], windowTime(askedAt) - askedAt)
  expect(shifted).toEqual([note(1200)])
})

test('the instrument is opened when it is chosen, and when it is back, before there is anything to play', () => {
  const { clock, desk, devices } = sitAtPiano()
  devices.playOn(KEY)
  expect(desk.openedEarly).toEqual([KEY])
  desk.plugIn(clock, [], [])
  desk.plugIn(clock, [], [piano])
  expect(desk.openedEarly).toHaveLength(2)
  // Out and in again between two looks.
  desk.plugIn(clock, [], [plug('Stage piano', '2')])
  expect(desk.openedEarly).toHaveLength(3)
  desk.plugIn(clock, [plug('Drum pad')], [plug('Stage piano', '2')])
  expect(desk.openedEarly).toHaveLength(3)
})

test('when MIDI broke down, what sounded is let go and the instrument is ready for the next note', () => {
  const { desk, devices } = sitAtPiano()
  devices.playOn(KEY)
  devices.play([note(100)])
  desk.breakDown(epochMs(0), epochMs(1))
  expect(desk.openedEarly).toHaveLength(2)
  expect(desk.sent.at(-1)).toEqual([KEY, 'silence'])
})

test("a key that sounded by itself when the cable was pulled is the student's again afterwards", () => {
  const { clock, desk, devices, heard, press } = sitAtPiano()
  devices.playOn(KEY)
  devices.play([note(100)])
  clock.turn(110)
  press('Stage piano')
  desk.plugIn(clock, [], [])
  desk.plugIn(clock, [piano], [piano])
  clock.turn(1000)
  press('Stage piano')
  press('Stage piano', RELEASE)
  expect(heard.map(({ gesture }) => gesture.kind)).toEqual(['keyDown', 'keyUp'])
})
