import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { equal, ok } from 'node:assert/strict'
import { withApp } from './app'
import type { Scenario } from './scenario'

/** In the order in which they let go of each other. */
const SEQUENCER_MODULES = ['snd_virmidi', 'snd_seq_virmidi', 'snd_seq_dummy', 'snd_seq_midi_event', 'snd_seq']

function takeSequencerAway(): void {
  for (const module of SEQUENCER_MODULES) execFileSync('/run/busybox', ['rmmod', module])
}

export const absenceScenarios: readonly Scenario[] = [
  {
    name: 'without a sequencer the app starts, lists no piano and says why',
    run: async () => {
      takeSequencerAway()
      equal(existsSync('/dev/snd/seq'), false)
      await withApp(async (app) => {
        await app.untilDevices('it is said', ({ midiProblem }) => midiProblem !== null)
        const { midiProblem, inputs } = await app.devices()
        equal(inputs.length, 0)
        ok(midiProblem?.includes('No MIDI system was found'), midiProblem ?? '')
      })
    },
  },
]
