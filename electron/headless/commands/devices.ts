import { createMidiSystem, firstListing, type ListedMidi } from '../../../native/midi/midi-system'
import { createSystemClock } from '../../host/clock'
import { midiProblemSentence } from '../../host/sentences'
import type { DevicesCommand } from '../command-line'
import { say } from '../say'
import { isRadioName } from '../../../shared/performance/bluetooth'

/** Lists the MIDI inputs and outputs. That there is no MIDI system is an answer too, not a failure. */
export async function listDevices({ isJson }: DevicesCommand, midiEntry: URL): Promise<number> {
  const listed = await listOnce(midiEntry)
  const midiProblem = listed.problem && midiProblemSentence(listed.problem)
  const inputs = listed.inputs.map(({ key, name }) => ({ key, name, isBluetooth: isRadioName(name) }))
  const outputs = listed.outputs.map(({ key, name }) => ({ key, name }))

  if (isJson) say(JSON.stringify({ midiProblem, inputs, outputs }, null, 2))
  else for (const line of midiProblem ? [midiProblem] : linesOf(inputs, outputs)) say(line)
  return 0
}

async function listOnce(midiEntry: URL): Promise<ListedMidi> {
  const midi = createMidiSystem({ entry: midiEntry, now: createSystemClock().now })
  const listed = await firstListing(midi)
  await midi.close()
  return listed
}

interface Named {
  readonly name: string
  readonly isBluetooth?: boolean
}

function linesOf(inputs: readonly Named[], outputs: readonly Named[]): readonly string[] {
  return [
    ...listOf(inputs, 'No MIDI input is connected.', 'MIDI inputs, to play on:'),
    ...listOf(outputs, 'No MIDI output is connected.', 'MIDI outputs, for the app to play on:'),
  ]
}

function listOf(ports: readonly Named[], none: string, title: string): readonly string[] {
  if (ports.length === 0) return [none]
  return [title, ...ports.map(({ name, isBluetooth }) => `  ${name}${isBluetooth === true ? ' (Bluetooth)' : ''}`)]
}
