import { expect, test } from 'vitest'
import { nameOfKey, namePorts } from '../../native/midi/name-ports'
import { deviceKey } from '../../shared/base/ids'

test('a piano keeps its key when ALSA gives it another client number', () => {
  const before = namePorts(['Midi Through:Midi Through Port-0 14:0', 'FP-30:FP-30 MIDI 1 20:0'], 'linux')
  const after = namePorts(['Midi Through:Midi Through Port-0 14:0', 'FP-30:FP-30 MIDI 1 24:0'], 'linux', before)
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

test('the second of two equal pianos stays the second when the first is pulled out and comes back', () => {
  const both = namePorts(['P:P 20:0', 'P:P 24:0'], 'linux')
  const second = namePorts(['P:P 24:0'], 'linux', both)
  const again = namePorts(['P:P 24:0', 'P:P 28:0'], 'linux', second)
  expect([both, second, again].map((ports) => ports.map(({ key }) => key))).toEqual([
    ['P#1', 'P#2'],
    ['P#2'],
    ['P#2', 'P#1'],
  ])
})

test('the ends of our own cables are not offered as pianos', () => {
  const listed = [
    'RtMidi Output Client:RtMidi Output 129:0',
    'RtMidi Input Client:RtMidi Input 128:0',
    'RtMidi Output Client:Digital Piano 131:0',
  ]
  expect(namePorts(listed, 'linux').map(({ name }) => name)).toEqual(['RtMidi Output Client:Digital Piano'])
})

test('a key names its piano while it is away', () => {
  expect([nameOfKey(deviceKey('FP-30#1')), nameOfKey(deviceKey('Piano #1#2'))]).toEqual(['FP-30', 'Piano #1 (2)'])
})
