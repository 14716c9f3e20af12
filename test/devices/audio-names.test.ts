import { expect, test } from 'vitest'
import { nameInputs } from '../../native/audio/name-inputs'

const input = (name: string, hostApi = 'ALSA', index = 0) => ({
  index,
  name,
  hostApi,
  channelCount: 2,
  defaultSampleRate: 48_000,
})
const keysOf = (...inputs: readonly ReturnType<typeof input>[]) => nameInputs(inputs).map(({ key }) => key)

test('the key of a sound card does not change when another one was plugged in before it', () => {
  expect(keysOf(input('USB Audio CODEC: - (hw:1,0)'))).toEqual(keysOf(input('USB Audio CODEC: - (hw:2,0)')))
})

test('two sound cards of one name are told apart by their ordinal, in key and name', () => {
  const named = nameInputs([
    input('USB Audio CODEC: - (hw:1,0)', 'ALSA', 0),
    input('USB Audio CODEC: - (hw:2,0)', 'ALSA', 1),
  ])
  expect(named.map(({ key, name, index }) => [key, name, index])).toEqual([
    ['ALSA/USB Audio CODEC#1', 'USB Audio CODEC', 0],
    ['ALSA/USB Audio CODEC#2', 'USB Audio CODEC (2)', 1],
  ])
})

test('one device under two host APIs has two keys', () => {
  const [microphone, sameThere] = [input('Microphone', 'MME'), input('Microphone', 'Windows WASAPI')]
  expect(keysOf(microphone, sameThere)).toEqual(['MME/Microphone#1', 'Windows WASAPI/Microphone#1'])
})

test("ALSA's converters and mixers are no inputs, its way to the sound server is one", () => {
  const names = ['sysdefault', 'samplerate', 'speexrate', 'upmix', 'oss', 'pulse', 'default']
  expect(nameInputs(names.map((name) => input(name))).map(({ name }) => name)).toEqual(['pulse', 'default'])
})

test('a name of another host API is taken as it is', () => {
  expect(keysOf(input('oss', 'Core Audio'))).toEqual(['Core Audio/oss#1'])
})
