import { deepEqual } from 'node:assert/strict'
import { plugCables, unplugCables } from './cables'
import { withMidi } from './listening'
import { until, type Scenario } from './scenario'

const FOUR_CABLES = [0, 1, 2, 3].map((cable) => `Virtual Raw MIDI 0-${cable}:VirMIDI 0-${cable}`)

export const portScenarios: readonly Scenario[] = [
  {
    name: 'four cables are listed by their names; the loop of the system and our own ends are not',
    run: () =>
      withMidi(async ({ listed }) => {
        await until('something is listed', () => (listed()?.inputs.length ?? 0) > 0)
        deepEqual(listed()?.problem, null)
        deepEqual(
          listed()?.inputs.map(({ key }) => key),
          FOUR_CABLES.map((name) => `${name}#1`),
        )
        deepEqual(
          listed()?.outputs.map(({ name }) => name),
          FOUR_CABLES,
        )
      }),
  },
  {
    name: 'cables that are pulled are listed no more, and have their keys again when they are back',
    run: () =>
      withMidi(async ({ listed }) => {
        const before = listed()?.inputs.map(({ key }) => key)
        unplugCables()
        await until('no cable is listed', () => listed()?.inputs.length === 0)
        plugCables()
        await until('the cables are listed again', () => listed()?.inputs.length === FOUR_CABLES.length)
        deepEqual(
          listed()?.inputs.map(({ key }) => key),
          before,
        )
      }),
  },
]
