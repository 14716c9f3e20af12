import { expect, test } from 'vitest'
import { namePorts } from '../../native/midi/name-ports'

test('a piano keeps its key when ALSA gives it another client number', () => {
  const before = namePorts(['Midi Through:Midi Through Port-0 14:0', 'FP-30:FP-30 MIDI 1 20:0'], 'linux')
  const after = namePorts(['Midi Through:Midi Through Port-0 14:0', 'FP-30:FP-30 MIDI 1 24:0'], 'linux')
  expect(before.map(({ key, name, port }) => ({ key, name, port }))).toEqual([
    { key: 'FP-30 MIDI 1#1', name: 'FP-30 MIDI 1', port: 1 },
  ])
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  expect(after.map(({ place }) => place)).not.toEqual(before.map(({ place }) => place))
})

test('two pianos of one make are told apart by their ordinal', () => {
  expect(namePorts(['USB Piano 0', 'USB Piano 1'], 'win32').map(({ key, name }) => [key, name])).toEqual([
    ['USB Piano#1', 'USB Piano'],
    ['USB Piano#2', 'USB Piano (2)'],
  ])
})

test('our own outputs are not offered as pianos', () => {
  expect(namePorts(['Piano Coach', 'Digital Piano'], 'darwin').map(({ name }) => name)).toEqual(['Digital Piano'])
})
