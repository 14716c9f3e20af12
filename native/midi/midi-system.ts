import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { DeviceKey } from '../../shared/base/ids'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { EpochMs } from '../../shared/base/units'
import { hearDevice, unknownClock } from '../../shared/performance/device-clock'
import type { NamedPort } from './name-ports'
import { namePorts } from './name-ports'

/** The MIDI inputs of this machine. Only this folder knows the native module. */
export interface MidiSystem {
  /** What is plugged in now. Ports that vanish raise no event: ask again. */
  listInputs(): Result<readonly MidiInput[], MidiProblem>
  /** Null when the input is not there any more. `heardAt` is the driver's time, not when JavaScript ran. */
  openInput(key: DeviceKey, listener: MidiListener): MidiConnection | null
  close(): void
}

export type MidiInput = Omit<NamedPort, 'port'>
export type MidiListener = (bytes: Uint8Array, heardAt: EpochMs) => void
export interface MidiConnection {
  close(): void
}

export type MidiProblem =
  /** The system has no MIDI sequencer (containers, some servers). */
  | 'noSequencer'
  /** The native module is missing or made for another system. */
  | 'noModule'

type Rtmidi = typeof import('@julusian/midi')

/** RtMidi drops messages without a word when its queue is full: 3,086 of an unpaced burst of 5,000 were lost. */
const QUEUE_MESSAGES = 8192
const MS_PER_SECOND = 1000

/** `now` stamps arrivals, for anchoring the driver's relative times. */
export function createMidiSystem(now: () => EpochMs): MidiSystem {
  let rtmidi: Rtmidi | null = null
  let lister: InstanceType<Rtmidi['Input']> | null = null
  const connections = new Set<MidiConnection>()

  function listPorts(): Result<readonly NamedPort[], MidiProblem> {
    if (!hasSequencer()) return failed('noSequencer')
    rtmidi ??= loadRtmidi()
    if (!rtmidi) return failed('noModule')
    try {
      // One lister for good: each new one would be a new client of the system's sequencer.
      lister ??= new rtmidi.Input()
      return ok(namePorts(readPortNames(lister), process.platform))
    } catch {
      lister = null
      return failed('noSequencer')
    }
  }

  function openInput(key: DeviceKey, listener: MidiListener): MidiConnection | null {
    const ports = listPorts()
    const port = ports.ok ? ports.value.find((one) => one.key === key)?.port : undefined
    if (!rtmidi || port === undefined) return null
    try {
      const input = new rtmidi.Input()
      listenTo(input, port, now, listener)
      const connection = {
        close: () => {
          connections.delete(connection)
          input.destroy()
        },
      }
      connections.add(connection)
      return connection
    } catch {
      // It was unplugged between the listing and the opening, or another program holds it.
      return null
    }
  }

  return {
    listInputs: () => {
      const ports = listPorts()
      return ports.ok ? ok(ports.value.map(({ key, name, place }) => ({ key, name, place }))) : ports
    },
    openInput,
    close: () => {
      for (const connection of [...connections]) connection.close()
      lister?.destroy()
      lister = null
    },
  }
}

function listenTo(
  input: InstanceType<Rtmidi['Input']>,
  port: number,
  now: () => EpochMs,
  listener: MidiListener,
): void {
  let clock = unknownClock
  let deviceMs = 0
  input.setBufferSize(QUEUE_MESSAGES, 4)
  // No sysex, no timing clock, no active sensing.
  input.ignoreTypes(true, true, true)
  input.on('messageBuffer', (deltaSeconds, bytes) => {
    deviceMs += deltaSeconds * MS_PER_SECOND
    const heard = hearDevice(clock, deviceMs, now())
    clock = heard.clock
    listener(bytes, heard.heardAt)
  })
  input.openPort(port)
}

function readPortNames(lister: InstanceType<Rtmidi['Input']>): readonly string[] {
  return Array.from({ length: lister.getPortCount() }, (_, port) => lister.getPortName(port))
}

/** Asked first, because ALSA writes its own lines to stderr when the sequencer is not there. */
function hasSequencer(): boolean {
  return process.platform !== 'linux' || existsSync('/dev/snd/seq')
}

/** Loaded when first needed: the command line scores without it. */
function loadRtmidi(): Rtmidi | null {
  try {
    return createRequire(import.meta.url)('@julusian/midi') as Rtmidi
  } catch {
    return null
  }
}
