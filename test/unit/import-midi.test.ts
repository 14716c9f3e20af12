import { expect, test } from 'vitest'
import { readMidiScore } from '../../electron/import/read-midi-score'
import { midiFileBytes, type TimedMidiEvent } from '../support/midi-file-bytes'

const read = (...tracks: readonly (readonly TimedMidiEvent[])[]) =>
  readMidiScore({ fileName: 'tune.mid', bytes: midiFileBytes(...tracks) })

function scoreOf(...tracks: readonly (readonly TimedMidiEvent[])[]) {
  const imported = read(...tracks)
  if (!imported.ok) throw new Error(imported.problem.sentence)
  return imported.value.score
}

const quarter = (tick: number, key: number, channel = 0): readonly TimedMidiEvent[] => [
  { tick, on: key, channel },
  { tick: tick + 480, off: key, channel },
]

test('beats, bars and tempos come from the ticks, metres and tempos of the file', () => {
  const { notes, bars, tempos, isEngraved } = scoreOf([
    { tick: 0, metre: [3, 4] },
    { tick: 0, microsecondsPerQuarter: 750_000 },
    ...quarter(0, 60),
    ...quarter(1440, 64),
    { tick: 2880, metre: [2, 4] },
    ...quarter(2880, 67),
    ...quarter(3840, 72),
  ])
  expect(notes.map(({ onset, duration, pitch, bar }) => [onset, duration, pitch, bar])).toEqual([
    [0, 1, 60, 0],
    [3, 1, 64, 1],
    [6, 1, 67, 2],
    [8, 1, 72, 3],
  ])
  expect(bars.map(({ number, onset, duration }) => [number, onset, duration])).toEqual([
    ['1', 0, 3],
    ['2', 3, 3],
    ['3', 6, 2],
    ['4', 8, 2],
  ])
  expect(tempos).toEqual([{ onset: 0, quartersPerMinute: 80 }])
  expect(isEngraved).toBe(false)
})

test('of two tracks the higher one is the right hand', () => {
  const { notes } = scoreOf(quarter(0, 48), quarter(0, 72))
  expect(notes.map(({ pitch, hand }) => [pitch, hand])).toEqual([
    [48, 'left'],
    [72, 'right'],
  ])
})

test('a track that is called left hand is the left hand, however high it plays', () => {
  const { notes } = scoreOf([{ tick: 0, trackName: 'Left hand' }, ...quarter(0, 90)], quarter(0, 60))
  expect(notes.map(({ pitch, hand }) => [pitch, hand])).toEqual([
    [60, 'right'],
    [90, 'left'],
  ])
})

test('in a single track the hands part at middle C', () => {
  const { notes } = scoreOf([...quarter(0, 59), ...quarter(480, 60)])
  expect(notes.map(({ hand }) => hand)).toEqual(['left', 'right'])
})

test('drums and other instruments are left out beside a piano, and the person is told', () => {
  const imported = read(quarter(0, 60), [{ tick: 0, program: 40, channel: 1 }, ...quarter(0, 80, 1)], quarter(0, 36, 9))
  expect(imported.ok && imported.value.score.notes.map(({ pitch }) => pitch)).toEqual([60])
  expect(imported.ok && imported.value.warnings).toEqual(['Only the piano tracks of this MIDI file are practised.'])
})

test('only drums are refused as percussion', () => {
  expect(read(quarter(0, 36, 9))).toMatchObject({ problem: { kind: 'noNotes' } })
})

test('a last event far away does not make a million bars', () => {
  const far = 0x0fff_ffff
  expect(read([...quarter(0, 60), { tick: far, on: 60 }])).toMatchObject({ problem: { kind: 'damaged' } })
})
