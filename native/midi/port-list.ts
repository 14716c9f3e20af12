import type { Rtmidi, RtmidiInput, RtmidiOutput } from './load-rtmidi'
import type { NamedPort } from './name-ports'
import { namePorts } from './name-ports'

export interface ListedPorts {
  readonly inputs: readonly NamedPort[]
  readonly outputs: readonly NamedPort[]
}

/** Looks at what is plugged in. Ports that vanish raise no event: look again. */
export interface PortList {
  /** null when the system's MIDI does not answer. */
  look(): ListedPorts | null
  close(): void
}

/** One lister of each kind for good: each new one would be a new client of the system's sequencer. */
export function createPortList(rtmidi: Rtmidi, platform: string): PortList {
  let input: RtmidiInput | null = null
  let output: RtmidiOutput | null = null
  let before: ListedPorts = { inputs: [], outputs: [] }

  function close(): void {
    input?.destroy()
    output?.destroy()
    input = null
    output = null
  }

  function look(): ListedPorts | null {
    try {
      input ??= new rtmidi.Input()
      output ??= new rtmidi.Output()
      before = {
        inputs: namePorts(portNames(input), platform, before.inputs),
        outputs: namePorts(portNames(output), platform, before.outputs),
      }
      return before
    } catch {
      // The sequencer went away; the next look tries with new listers.
      close()
      return null
    }
  }

  return { look, close }
}

function portNames(lister: RtmidiInput | RtmidiOutput): readonly string[] {
  return Array.from({ length: lister.getPortCount() }, (_, port) => lister.getPortName(port))
}
