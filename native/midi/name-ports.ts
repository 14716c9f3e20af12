import type { DeviceKey } from '../../shared/base/ids'
import { deviceKey } from '../../shared/base/ids'

/** An input as it is listed now: `port` is its number in this listing and may be another one in the next. */
export interface NamedPort {
  readonly key: DeviceKey
  readonly name: string
  /** Changes when the input was plugged in again, where the system shows it (ALSA's client number). */
  readonly place: string
  readonly port: number
}

/** Names our own outputs carry: a system lists them as inputs too. */
export const OWN_PORT_NAME = 'Piano Coach'
/** ALSA's loop from its own output to its own input: never a piano. */
const LOOP_NAME = /^Midi Through\b/

/**
 * Gives every input a key that survives replugging: its name without the numbers that the system appends, and its
 * ordinal among inputs of the same name.
 */
export function namePorts(portNames: readonly string[], platform: string): readonly NamedPort[] {
  const seenByName = new Map<string, number>()
  return portNames.flatMap((portName, port) => {
    const name = steadyName(portName, platform)
    if (name.includes(OWN_PORT_NAME) || LOOP_NAME.test(name)) return []

    const ordinal = (seenByName.get(name) ?? 0) + 1
    seenByName.set(name, ordinal)
    const place = platform === 'linux' ? portName : ''
    return [{ key: deviceKey(`${name}#${ordinal}`), name: ordinal === 1 ? name : `${name} (${ordinal})`, place, port }]
  })
}

/** ALSA lists "FP-30:FP-30 MIDI 1 20:0", RtMidi on Windows "FP-30 2": the numbers change when it is plugged again. */
function steadyName(portName: string, platform: string): string {
  if (platform === 'linux') return withoutClientName(portName.replace(/ \d+:\d+$/, ''))
  if (platform === 'win32') return portName.replace(/ \d+$/, '')
  return portName
}

/** "FP-30:FP-30 MIDI 1" says the client's name twice. */
function withoutClientName(name: string): string {
  const [client, port] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
  return client.length > 0 && port.startsWith(client) ? port : name
}
