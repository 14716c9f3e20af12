import type { ListedMidi, MidiSystem } from '../../native/midi/midi-system'
import { createMidiSystem } from '../../native/midi/midi-system'
import { createSystemClock } from '../../electron/host/clock'
import type { DeviceKey } from '../../shared/base/ids'
import type { EpochMs } from '../../shared/base/units'
import { CABLE_COUNT, untilListened } from './cables'
import { until } from './scenario'

export interface HeardMessage {
  readonly key: DeviceKey
  readonly bytes: readonly number[]
  readonly heardAt: EpochMs
  readonly arrivedAt: EpochMs
}

/** The app's MIDI as the host has it, and all that it has told so far. */
export interface Listening {
  readonly midi: MidiSystem
  readonly messages: readonly HeardMessage[]
  readonly listed: () => ListedMidi | null
  readonly lostCount: () => number
}

const midiEntry = new URL('midi.mjs', import.meta.url)

/** Real RtMidi on its own thread. Closed when `work` is done, whatever came of it. */
export async function withMidi(work: (listening: Listening) => Promise<void>): Promise<void> {
  const clock = createSystemClock()
  const midi = createMidiSystem({ entry: midiEntry, now: clock.now })
  const messages: HeardMessage[] = []
  let ports: ListedMidi | null = null
  let lost = 0
  midi.watch({
    listed: (now) => (ports = now),
    heard: (key, bytes, heardAt, arrivedAt) => messages.push({ key, bytes: [...bytes], heardAt, arrivedAt }),
    lost: (_, count) => (lost += count),
    refused: () => undefined,
    interrupted: () => undefined,
  })
  try {
    await until('the ports are listed', () => ports !== null)
    await work({ midi, messages, listed: () => ports, lostCount: () => lost })
  } finally {
    await midi.close()
  }
}

/** As `withMidi`, with ears on these cables. */
export function withEars(cables: readonly number[], work: (listening: Listening) => Promise<void>): Promise<void> {
  return withMidi(async (listening) => {
    await until('all cables are listed', () => listening.listed()?.inputs.length === CABLE_COUNT)
    const inputs = listening.listed()?.inputs ?? []
    listening.midi.listenTo(cables.flatMap((cable) => inputs[cable]?.key ?? []))
    await untilListened(...cables)
    await work(listening)
  })
}
