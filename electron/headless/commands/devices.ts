import { createMidiSystem } from '../../../native/midi/midi-system'
import { createSystemClock } from '../../host/clock'
import { midiProblemSentence } from '../../host/sentences'
import type { DevicesCommand } from '../command-line'
import { say } from '../say'

/** Lists the MIDI inputs. That there is no MIDI system is an answer too, not a failure. */
export function listDevices({ isJson }: DevicesCommand): number {
  const midi = createMidiSystem(createSystemClock().now)
  const listed = midi.listInputs()
  midi.close()
  const inputs = listed.ok ? listed.value.map(({ key, name }) => ({ key, name })) : []
  const problem = listed.ok ? null : midiProblemSentence(listed.problem)

  if (isJson) say(JSON.stringify({ midiProblem: problem, inputs }, null, 2))
  else if (problem) say(problem)
  else if (inputs.length === 0) say('No MIDI input is connected.')
  else for (const { name } of inputs) say(name)
  return 0
}
