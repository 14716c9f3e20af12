import { expect, test } from 'vitest'
import type { MidiSystem } from '../../native/midi/midi-system'
import { deviceKey } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { MOST_INPUTS_HEARD } from '../../shared/contract/limits'
import { createDesk, MIDDLE_C, plug, RELEASE } from '../support/midi-desk'
import { sitAt } from '../support/seat'

const device = (name: string) => ({
  key: `${name}#1`,
  name,
  isConnected: true,
  isHeard: true,
  latency: null,
  lostMessages: 0,
  isBluetooth: false,
})

test('pressing a key selects that piano for good, and the note is played', () => {
  const desk = createDesk(plug('Stage piano'), plug('Drum pad'))
  const { store, devices, heard, press } = sitAt(desk)
  press('Stage piano')
  press('Drum pad')
  expect(heard.map(({ name, gesture }) => [name, gesture.kind])).toEqual([['Stage piano', 'keyDown']])
  expect(devices.state().selected).toBe('Stage piano#1')
  expect(store.settings.read().selectedDevice).toBe('Stage piano#1')
  expect(desk.listenedTo()).toEqual(['Stage piano#1'])
})

test('a release or a pedal selects nothing', () => {
  const { devices, press } = sitAt(createDesk(plug('Stage piano')))
  press('Stage piano', RELEASE)
  expect(devices.state().selected).toBe(null)
})

test('a piano that is plugged in later is noticed', () => {
  const desk = createDesk()
  const { clock, devices, heard, press } = sitAt(desk)
  desk.plugIn(clock, [plug('Stage piano')])
  press('Stage piano')
  expect(heard.length).toBe(1)
  expect(devices.state().inputs).toEqual([device('Stage piano')])
})

test('a piano that comes back plays on, and the time it was away is known', () => {
  const desk = createDesk(plug('Stage piano'))
  const { clock, devices, heard, gaps, said, press } = sitAt(desk)
  press('Stage piano')
  press('Stage piano', RELEASE)
  clock.turn(2500)
  desk.plugIn(clock, [])
  clock.turn(2500)
  const away = devices.state()
  desk.plugIn(clock, [plug('Stage piano', '2')])
  press('Stage piano')
  expect(heard.length).toBe(3)
  expect(gaps).toEqual([{ since: 2000, until: 5000 }])
  expect(away.inputs).toEqual([{ ...device('Stage piano'), isConnected: false, isHeard: false }])
  expect(away.selected).toBe('Stage piano#1')
  expect(said).toEqual(['Stage piano was disconnected. The session goes on when it is back.', 'Stage piano is back.'])
})

test('a cable pulled and put back between two looks is noticed by its new place', () => {
  const desk = createDesk(plug('Stage piano', 'a'))
  const { clock, heard, gaps, said, press } = sitAt(desk)
  press('Stage piano')
  clock.turn(1000)
  desk.plugIn(clock, [plug('Stage piano', 'b')])
  press('Stage piano')
  expect(heard.map(({ gesture, heardAt }) => [gesture.kind, heardAt])).toEqual([
    ['keyDown', 0],
    ['keyUp', 500],
    ['keyDown', 1000],
  ])
  expect([gaps, said]).toEqual([[{ since: 500, until: 1000 }], []])
})

test('what was held on a piano that vanishes is let go when it was last seen', () => {
  const desk = createDesk(plug('Stage piano'))
  const { clock, heard, press } = sitAt(desk)
  press('Stage piano')
  press('Stage piano', [0xb0, 64, 127])
  clock.turn(3000)
  desk.plugIn(clock, [])
  expect(heard.slice(2).map(({ gesture, heardAt }) => ({ ...gesture, heardAt }))).toEqual([
    { kind: 'keyUp', pitch: 60, heardAt: 2500 },
    { kind: 'pedal', pedal: 'sustain', value: 0, heardAt: 2500 },
  ])
})

test('a piano on which nobody played is not missed', () => {
  const desk = createDesk(plug('Stage piano'), plug('Drum pad'))
  const { clock, gaps, said, press, devices } = sitAt(desk)
  press('Stage piano')
  desk.plugIn(clock, [plug('Stage piano')])
  expect([gaps, said, devices.state().inputs]).toEqual([[], [], [device('Stage piano')]])
})

test('what is held on an instrument that is listened to no more is let go', () => {
  const { clock, devices, heard, press } = sitAt(createDesk(plug('Stage piano'), plug('Spare piano')))
  press('Stage piano')
  press('Stage piano', [0xb0, 64, 127])
  clock.turn(1000)
  devices.select(deviceKey('Spare piano#1'))
  press('Stage piano', RELEASE)
  expect(heard.slice(2).map(({ name, gesture, heardAt }) => [name, gesture.kind, heardAt])).toEqual([
    ['Stage piano', 'keyUp', 1000],
    ['Stage piano', 'pedal', 1000],
  ])
})

test('a piano that was left for another is not missed any more', () => {
  const stage = plug('Stage piano')
  const desk = createDesk(stage, plug('Spare piano'))
  const { clock, devices, gaps, said, press } = sitAt(desk)
  press('Stage piano')
  devices.select(deviceKey('Spare piano#1'))
  desk.plugIn(clock, [plug('Spare piano')])
  desk.plugIn(clock, [plug('Spare piano'), stage])
  desk.plugIn(clock, [plug('Spare piano'), plug('Stage piano', '2')])
  expect([gaps, said]).toEqual([[], []])
})

test('when MIDI broke down and runs again, the time in between is a gap, nothing hangs, and it is said once', () => {
  const desk = createDesk(plug('Stage piano'), plug('Drum pad'))
  const { clock, devices, heard, gaps, said, press } = sitAt(desk)
  press('Stage piano')
  devices.hear(deviceKey('Drum pad#1'), true)
  press('Drum pad')
  clock.turn(3000)
  desk.breakDown(epochMs(2000), epochMs(2600))
  press('Stage piano')
  expect(heard.slice(2).map(({ name, gesture, heardAt }) => `${name} ${gesture.kind} ${heardAt}`)).toEqual([
    'Stage piano keyUp 2000',
    'Drum pad keyUp 2000',
    'Stage piano keyDown 3000',
  ])
  expect(gaps).toEqual([{ since: 2000, until: 2600 }])
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^The MIDI part of the app broke down and was started again/)
  expect(devices.state().inputs.map(({ lostMessages }) => lostMessages)).toEqual([0, 0])
})

test('an instrument that another program holds is said to be held, once for each time it is plugged in', () => {
  const desk = createDesk(plug('Stage piano'))
  const { clock, said } = sitAt(desk)
  const key = deviceKey('Stage piano#1')
  desk.refuse(key)
  desk.refuse(key)
  expect(said).toEqual([expect.stringMatching(/^Stage piano is connected but cannot be opened/)])
  desk.plugIn(clock, [])
  desk.plugIn(clock, [plug('Stage piano')])
  desk.refuse(key)
  expect(said).toHaveLength(2)
})

test('nobody waits for what is plugged in longer than a second', async () => {
  const desk = createDesk()
  const quick = sitAt(desk)
  await quick.devices.whenListed()
  const slow = sitAt({ ...desk, midi: { ...desk.midi, watch: () => undefined } })
  let isOver = false
  const waiting = slow.devices.whenListed().then(() => (isOver = true))
  slow.clock.turn(900)
  await Promise.resolve()
  expect(isOver).toBe(false)
  slow.clock.turn(100)
  await waiting
})

test('a window that opens early waits until the instruments are listed', async () => {
  const desk = createDesk()
  let list = () => undefined as void
  const midi: MidiSystem = { ...desk.midi, watch: (listener) => (list = () => desk.midi.watch(listener)) }
  const { devices } = sitAt({ ...desk, midi })
  const waiting = devices.whenListed()
  list()
  await waiting
})

test('while the chosen piano is away, another one can take its place by a key', () => {
  const desk = createDesk(plug('Stage piano'), plug('Spare piano'))
  const { clock, devices, gaps, heard, press } = sitAt(desk)
  press('Stage piano')
  desk.plugIn(clock, [plug('Spare piano')])
  const goneAt = clock.now()
  clock.turn(3000)
  press('Spare piano')
  expect(devices.state().selected).toBe('Spare piano#1')
  expect(gaps.map(({ until }) => until)).toEqual([goneAt + 3000])
  expect(gaps[0]?.since).toBeLessThanOrEqual(goneAt)
  expect(heard.at(-1)).toMatchObject({ name: 'Spare piano' })
})

test('the piano of last time is listened to alone', async () => {
  const desk = createDesk(plug('Stage piano'), plug('Drum pad'))
  const first = sitAt(desk)
  first.press('Stage piano')
  await first.devices.close()
  const second = sitAt(desk, first.store)
  expect(desk.listenedTo()).toEqual(['Stage piano#1'])
  await second.devices.close()
  expect(desk.listenedTo()).toEqual([])
})

test('a machine without MIDI says so and works', () => {
  const desk = createDesk()
  const { clock, devices } = sitAt(desk)
  desk.fail(clock, 'noSequencer')
  expect(devices.state().midiProblem).toMatch(/^No MIDI system was found/)
  expect(devices.select(deviceKey('Stage piano#1'))).toBe(false)
})

test('two instruments are played at once when the second is to be heard too', () => {
  const desk = createDesk(plug('Stage piano'), plug('Pedal board'))
  const { store, devices, heard, press } = sitAt(desk)
  press('Stage piano')
  expect(devices.hear(deviceKey('Pedal board#1'), true).ok).toBe(true)
  press('Pedal board')
  expect(heard.map(({ name }) => name)).toEqual(['Stage piano', 'Pedal board'])
  expect(devices.state().selected).toBe('Stage piano#1')
  expect(store.settings.read().alsoHeard).toEqual(['Pedal board#1'])
  devices.hear(deviceKey('Pedal board#1'), false)
  press('Pedal board')
  expect(heard.map(({ gesture }) => gesture.kind)).toEqual(['keyDown', 'keyDown', 'keyUp'])
})

test('while one of two is away the other plays on', () => {
  const desk = createDesk(plug('Stage piano'), plug('Pedal board'), plug('Drum pad'))
  const { clock, devices, said, heard, press } = sitAt(desk)
  press('Stage piano')
  devices.hear(deviceKey('Pedal board#1'), true)
  desk.plugIn(clock, [plug('Pedal board'), plug('Drum pad')])
  press('Pedal board')
  press('Drum pad')
  expect(said).toEqual(['Stage piano was disconnected. The other instruments are still listened to.'])
  expect(heard.map(({ name, gesture }) => `${name} ${gesture.kind}`)).toEqual([
    'Stage piano keyDown',
    'Stage piano keyUp',
    'Pedal board keyDown',
  ])
  expect(devices.state().selected).toBe('Stage piano#1')
})

test('an instrument that is not there, and one too many, cannot be heard too', () => {
  const names = Array.from({ length: MOST_INPUTS_HEARD + 1 }, (_, index) => `Pad ${index}`)
  const { devices } = sitAt(createDesk(...names.map((name) => plug(name))))
  const answers = names.map((name) => devices.hear(deviceKey(`${name}#1`), true).ok)
  expect(answers).toEqual([...names.slice(1).map(() => true), false])
  expect(devices.hear(deviceKey('Organ#1'), true)).toEqual({ ok: false, problem: 'notConnected' })
})

test('what is late by the instrument itself is taken off, and a measurement gets what its driver said', () => {
  const { clock, book, heard, press } = sitAt(createDesk(plug('Stage piano')))
  book.set(deviceKey('Stage piano#1'), { offsetMs: 12, jitterMs: 1, measuredAt: clock.now() })
  clock.turn(1000)
  press('Stage piano')
  expect(heard.map(({ heardAt, raw }) => [heardAt, raw])).toEqual([[988, { key: 'Stage piano#1', heardAt: 1000 }]])
})

test('a latency that is measured anew turns no time back', () => {
  const { clock, book, heard, press } = sitAt(createDesk(plug('Stage piano')))
  clock.turn(1000)
  press('Stage piano')
  book.set(deviceKey('Stage piano#1'), { offsetMs: 300, jitterMs: 1, measuredAt: clock.now() })
  clock.turn(100)
  press('Stage piano', RELEASE)
  expect(heard.map(({ heardAt }) => heardAt)).toEqual([1000, 1000])
})

test('messages that the system dropped are counted, and said once', () => {
  const desk = createDesk(plug('Stage piano'))
  const { clock, devices, said } = sitAt(desk)
  desk.lose(deviceKey('Stage piano#1'), 3000)
  desk.lose(deviceKey('Stage piano#1'), 86)
  clock.turn(5000)
  desk.lose(deviceKey('Stage piano#1'), 1)
  clock.turn(5000)
  expect(devices.state().inputs[0]?.lostMessages).toBe(3087)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^3086 messages from Stage piano were lost/)
})

test('a key that goes down twice shows a lost message where the system counts none', () => {
  const { clock, devices, said, press } = sitAt(createDesk(plug('Stage piano')))
  press('Stage piano')
  clock.turn(500)
  press('Stage piano', MIDDLE_C)
  clock.turn(5000)
  expect(devices.state().inputs[0]?.lostMessages).toBe(1)
  expect(said[0]).toMatch(/^A message from Stage piano was lost/)
})

test('what a loose cable did is forgotten when the piano is plugged in anew', () => {
  const desk = createDesk(plug('Stage piano'))
  const { clock, devices } = sitAt(desk)
  desk.lose(deviceKey('Stage piano#1'), 5)
  desk.plugIn(clock, [])
  desk.plugIn(clock, [plug('Stage piano', '2')])
  expect(devices.state().inputs[0]?.lostMessages).toBe(0)
})

test('a piano by Bluetooth is said to be one, once, when somebody plays on it', () => {
  const desk = createDesk(plug('FP-30 Bluetooth'))
  const { clock, devices, said, press } = sitAt(desk)
  expect(said).toEqual([])
  press('FP-30 Bluetooth')
  clock.turn(1000)
  desk.plugIn(clock, [])
  desk.plugIn(clock, [plug('FP-30 Bluetooth', '2')])
  press('FP-30 Bluetooth')
  expect(devices.state().inputs[0]?.isBluetooth).toBe(true)
  expect(said.filter((sentence) => sentence.includes('by Bluetooth'))).toHaveLength(1)
})
