import type { DeviceKey } from '../../shared/base/ids'
import type { SteadyMs } from '../../shared/base/units'
import { hearDevice, unknownClock, type DeviceClock } from '../../shared/performance/device-clock'
import type { Rtmidi, RtmidiInput } from './load-rtmidi'
import { createLossWatch, type LossWatch } from './loss-watch'
import type { HeardMessage } from './midi-messages'
import { isStillThere, type NamedPort } from './name-ports'
import { steadyNow } from './steady-clock'

/** The inputs that are listened to: opened when they come, closed when they are gone or no longer wanted. */
export interface OpenInputs {
  listenTo(keys: readonly DeviceKey[]): void
  /** What is plugged in now. */
  follow(present: readonly NamedPort[]): void
  /** Looks whether the system dropped messages on the way. */
  countLosses(): void
  close(): void
}

interface OpenInput {
  readonly place: string
  readonly losses: LossWatch | null
  close(): void
}

interface OpenInputsParts {
  readonly onHeard: (message: HeardMessage) => void
  readonly onLost: (key: DeviceKey, count: number) => void
  readonly onRefused: (key: DeviceKey) => void
}

export function createOpenInputs(rtmidi: Rtmidi, parts: OpenInputsParts): OpenInputs {
  const opened = new Map<DeviceKey, OpenInput>()
  let wanted: readonly DeviceKey[] = []
  let present: readonly NamedPort[] = []

  function openAndClose(): void {
    const ports = present.filter(({ key }) => wanted.includes(key))
    for (const [key, input] of opened) {
      if (ports.some((port) => port.key === key && port.place === input.place)) continue
      input.close()
      opened.delete(key)
    }
    for (const port of ports) {
      const input = opened.has(port.key) ? null : openInput(rtmidi, port, parts)
      if (input) opened.set(port.key, input)
    }
  }

  return {
    listenTo: (keys) => {
      wanted = keys
      openAndClose()
    },
    follow: (now) => {
      present = now
      openAndClose()
    },
    countLosses: () => {
      for (const [key, { losses }] of opened) {
        const count = losses?.countNew() ?? 0
        if (count > 0) parts.onLost(key, count)
      }
    },
    close: () => {
      for (const input of opened.values()) input.close()
      opened.clear()
      wanted = []
    },
  }
}

/** Null when it was unplugged between the listing and the opening, or another program holds it. */
function openInput(rtmidi: Rtmidi, port: NamedPort, { onHeard, onRefused }: OpenInputsParts): OpenInput | null {
  let input: RtmidiInput | null = null
  try {
    input = new rtmidi.Input()
    if (isStillThere(input, port)) return openedInput(input, port, onHeard)
  } catch {
    // Tried again at the next look.
    onRefused(port.key)
  }
  if (input) closeLater(input)
  return null
}

function openedInput(input: RtmidiInput, port: NamedPort, onHeard: (message: HeardMessage) => void): OpenInput {
  let received = 0
  const count = () => received
  const losses = createLossWatch(port.place, count, () => {
    listen(input, port, (message) => {
      received += 1
      if (!isSystemRealtime(message.bytes)) onHeard(message)
    })
  })
  return { place: port.place, losses, close: () => closeLater(input) }
}

const MS_PER_SECOND = 1000

function listen(input: RtmidiInput, { key, port }: NamedPort, onHeard: (message: HeardMessage) => void): void {
  let clock: DeviceClock<SteadyMs> = unknownClock
  let deviceMs = 0
  // System exclusive messages may be long and are nothing to us. Clock and sensing are let in and counted: the
  // system's own counters of what it delivered hold them too.
  input.ignoreTypes(true, false, false)
  input.on('messageBuffer', (deltaSeconds, bytes) => {
    const arrivedAt = steadyNow()
    deviceMs += deltaSeconds * MS_PER_SECOND
    const heard = hearDevice(clock, deviceMs, arrivedAt)
    clock = heard.clock
    onHeard({ key, bytes, heardAt: heard.heardAt, arrivedAt })
  })
  input.openPort(port)
}

const FIRST_REALTIME_STATUS = 0xf8
/** Resets are realtime messages too, and matter. */
const SYSTEM_RESET = 0xff

function isSystemRealtime([status = 0]: Uint8Array): boolean {
  return status >= FIRST_REALTIME_STATUS && status !== SYSTEM_RESET
}

/** Ours: the module's own thread hands over its last messages in the next turn of the loop. */
const LAST_WORDS_MS = 1000

/**
 * The module frees itself when the garbage collector finds the object, and touches it once more in a later turn of
 * the loop after it was closed: it is held until then.
 */
function closeLater(input: RtmidiInput): void {
  input.removeAllListeners()
  input.destroy()
  setTimeout(() => input.removeAllListeners(), LAST_WORDS_MS).unref()
}
