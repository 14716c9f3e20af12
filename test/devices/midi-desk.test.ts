import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { createMidiDesk } from '../../native/midi/midi-desk'
import type { MidiThreadNews } from '../../native/midi/midi-messages'
import { steadyNow } from '../../native/midi/steady-clock'
import { deviceKey } from '../../shared/base/ids'
import { failed, ok } from '../../shared/base/result'
import { steadyMs } from '../../shared/base/units'
import { createRtmidiDouble } from '../support/rtmidi-double'

const PIANO = 'Piano:Piano 20:0'
const BACK = 'Piano:Piano 24:0'
const KEY = deviceKey('Piano#1')

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function sit(...inputs: readonly string[]) {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  onTestFinished(() => void vi.restoreAllMocks())
  const double = createRtmidiDouble()
  double.inputs = [...inputs]
  double.outputs = [...inputs]
  const news: MidiThreadNews[] = []
  const desk = createMidiDesk(
    () => ok(double.module),
    (told) => news.push(told),
  )
  const heard = () => news.flatMap((told) => (told.kind === 'heard' ? told.messages : []))
  return { double, desk, news, heard }
}

test('what is plugged in is told at once and then only when it changes', () => {
  const { double, news } = sit(PIANO)
  vi.advanceTimersByTime(5000)
  double.inputs = []
  vi.advanceTimersByTime(500)
  expect(
    news.map((told) => told.kind === 'listed' && [told.inputs, told.lookedAt - told.lookedBeforeAt > 400]),
  ).toEqual([
    [[{ key: KEY, name: 'Piano', place: PIANO }], false],
    [[], true],
  ])
})

test('an input is opened when it comes, and anew when it comes back at another place', () => {
  const { double, desk } = sit()
  desk.listenTo([KEY])
  expect(double.open()).toEqual([])
  double.inputs = [PIANO]
  vi.advanceTimersByTime(500)
  expect(double.open()).toEqual([PIANO])
  double.inputs = [BACK]
  vi.advanceTimersByTime(500)
  expect(double.open()).toEqual([BACK])
  desk.listenTo([])
  expect(double.open()).toEqual([])
})

test('what arrives in one turn is told in one message, with the distances the driver gave', () => {
  const { double, desk, news, heard } = sit(PIANO)
  desk.listenTo([KEY])
  double.receive(PIANO, 0, [0x90, 60, 64])
  double.receive(PIANO, 0.25, [0x80, 60, 0])
  vi.advanceTimersByTime(1)
  const [down, up] = heard()
  expect([down?.bytes, up?.bytes].map((bytes) => [...(bytes ?? [])])).toEqual([
    [0x90, 60, 64],
    [0x80, 60, 0],
  ])
  expect(news.filter(({ kind }) => kind === 'heard')).toHaveLength(1)
})

test('clock and sensing stay in the thread', () => {
  const { double, desk, heard } = sit(PIANO)
  desk.listenTo([KEY])
  for (const status of [0xf8, 0xfe]) double.receive(PIANO, 0.02, [status])
  vi.advanceTimersByTime(1)
  expect(heard()).toEqual([])
})

test('notes go out when they are due, and what sounds is let go before the port is closed', () => {
  const { double, desk } = sit(PIANO)
  const startsAt = steadyMs(steadyNow() + 300)
  desk.play(KEY, [{ pitch: 60, velocity: 70, startsAt, endsAt: steadyMs(startsAt + 9000) }])
  vi.advanceTimersByTime(250)
  expect(double.sent).toEqual([])
  vi.advanceTimersByTime(100)
  expect(double.sent.map(({ bytes }) => bytes)).toEqual([[0x90, 60, 70]])
  desk.close()
  expect(double.sent.slice(1).map(({ bytes }) => bytes)).toEqual([
    [0x80, 60, 64],
    [0xb0, 64, 0],
    [0xb0, 123, 0],
  ])
  expect(double.open()).toEqual([])
})

test('an instrument that came back at another place is opened anew for the next note', () => {
  const { double, desk } = sit(PIANO)
  const now = steadyNow()
  desk.play(KEY, [{ pitch: 60, velocity: 70, startsAt: now, endsAt: steadyMs(now + 9000) }])
  double.outputs = [BACK]
  vi.advanceTimersByTime(600)
  const later = steadyNow()
  desk.play(KEY, [{ pitch: 62, velocity: 70, startsAt: later, endsAt: steadyMs(later + 10) }])
  vi.advanceTimersByTime(100)
  expect(double.sent).toEqual([
    { port: PIANO, bytes: [0x90, 60, 70] },
    { port: BACK, bytes: [0x90, 62, 70] },
    { port: BACK, bytes: [0x80, 62, 64] },
  ])
})

test('a sequencer that comes with the first device is found', () => {
  const double = createRtmidiDouble()
  double.inputs = ['Piano']
  const news: MidiThreadNews[] = []
  let hasSequencer = false
  createMidiDesk(
    () => (hasSequencer ? ok(double.module) : failed('noSequencer')),
    (told) => news.push(told),
  )
  vi.advanceTimersByTime(2000)
  hasSequencer = true
  vi.advanceTimersByTime(500)
  expect(news.map((told) => told.kind === 'listed' && [told.problem, told.inputs.length])).toEqual([
    ['noSequencer', 0],
    [null, 1],
  ])
})

test('a port that is another than was listed is not opened in its place, neither to listen nor to play', () => {
  const { double, desk } = sit('Organ:Organ 16:0', PIANO)
  double.inputs = [PIANO, 'Drums:Drums 28:0']
  double.outputs = [PIANO, 'Drums:Drums 28:0']
  desk.listenTo([KEY])
  desk.play(KEY, [])
  expect(double.open()).toEqual([])
  vi.advanceTimersByTime(500)
  desk.play(KEY, [])
  expect(double.open()).toEqual([PIANO, PIANO])
})

test('an instrument that another program holds is told at each try, and opened when it is let go', () => {
  const { double, desk, news } = sit(PIANO)
  const refusals = () => news.filter(({ kind }) => kind === 'refused').length
  double.held = [PIANO]
  desk.listenTo([KEY])
  expect([refusals(), double.open()]).toEqual([1, []])
  desk.play(KEY, [])
  expect(refusals()).toBe(2)
  double.held = []
  vi.advanceTimersByTime(500)
  expect([refusals(), double.open()]).toEqual([2, [PIANO]])
})
