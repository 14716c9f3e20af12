import type { DeviceKey } from '../../shared/base/ids'
import type { Result } from '../../shared/base/result'
import type { SteadyMs } from '../../shared/base/units'
import type { Rtmidi } from './load-rtmidi'
import type { MidiProblem, MidiThreadNews, TimedNote } from './midi-messages'
import type { NamedPort } from './name-ports'
import { createHeardBatch } from './heard-batch'
import { createOpenInputs } from './open-inputs'
import { createOpenOutputs } from './open-outputs'
import { createPortList } from './port-list'
import { steadyNow } from './steady-clock'

/** All the cables of this computer, as they are now. */
export interface MidiDesk {
  listenTo(keys: readonly DeviceKey[]): void
  play(key: DeviceKey, notes: readonly TimedNote<SteadyMs>[]): void
  silence(key: DeviceKey): void
  close(): void
}

/** How often the ports are listed: what is plugged in is to be found within 2 s. Ours: half a second is soon. */
const LOOK_MS = 500

export function createMidiDesk(
  load: () => Result<Rtmidi, MidiProblem>,
  tell: (news: MidiThreadNews) => void,
): MidiDesk {
  const onRefused = (key: DeviceKey) => tell({ kind: 'refused', key })
  const batch = createHeardBatch((messages) => tell({ kind: 'heard', messages }))
  const tellPorts = createPortTeller(tell)
  let cables: Cables | null = null
  let wanted: readonly DeviceKey[] = []

  function look(): void {
    const connected = cables ?? connect()
    if (!connected) return
    const listed = connected.ports.look()
    // Told before anything is heard of what is new.
    tellPorts(listed?.inputs ?? [], listed?.outputs ?? [], listed ? null : 'noSequencer')
    connected.inputs.follow(listed?.inputs ?? [])
    connected.outputs.follow(listed?.outputs ?? [])
    connected.inputs.countLosses()
  }

  /** Again at each look: a sequencer may come with the first device, but a module does not. */
  function connect(): Cables | null {
    const loaded = load()
    if (!loaded.ok) {
      tellPorts([], [], loaded.problem)
      if (loaded.problem === 'noModule') clearInterval(timer)
      return null
    }
    const inputs = createOpenInputs(loaded.value, {
      onHeard: (message) => batch.add(message),
      onLost: (key, count) => tell({ kind: 'lost', key, count }),
      onRefused,
    })
    inputs.listenTo(wanted)
    const outputs = createOpenOutputs(loaded.value, onRefused)
    cables = { inputs, outputs, ports: createPortList(loaded.value, process.platform) }
    return cables
  }

  const timer = setInterval(look, LOOK_MS)
  look()

  return {
    listenTo: (keys) => {
      wanted = keys
      cables?.inputs.listenTo(keys)
    },
    play: (key, notes) => cables?.outputs.play(key, notes),
    silence: (key) => cables?.outputs.silence(key),
    close: () => {
      clearInterval(timer)
      cables?.inputs.close()
      cables?.outputs.close()
      cables?.ports.close()
      batch.drop()
    },
  }
}

interface Cables {
  readonly inputs: ReturnType<typeof createOpenInputs>
  readonly outputs: ReturnType<typeof createOpenOutputs>
  readonly ports: ReturnType<typeof createPortList>
}

/** Tells what is plugged in when it has changed. */
function createPortTeller(tell: (news: MidiThreadNews) => void) {
  let told = ''
  let lookedBeforeAt = steadyNow()
  return (inputs: readonly NamedPort[], outputs: readonly NamedPort[], problem: MidiProblem | null) => {
    const lookedAt = steadyNow()
    const listed = { inputs: inputs.map(withoutNumber), outputs: outputs.map(withoutNumber), problem }
    const words = JSON.stringify(listed)
    if (words !== told) tell({ kind: 'listed', ...listed, lookedAt, lookedBeforeAt })
    told = words
    lookedBeforeAt = lookedAt
  }
}

function withoutNumber({ key, name, place }: NamedPort) {
  return { key, name, place }
}
