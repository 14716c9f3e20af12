import type { DeviceKey } from '../../shared/base/ids'
import { deviceKey } from '../../shared/base/ids'
import type { MidiPort } from './midi-messages'

/** A port as it is listed now: `port` is its number in this listing and may be another one in the next. */
export interface NamedPort extends MidiPort {
  readonly port: number
  /** Its name to the letter, by which it is known whether that number still is this port. */
  readonly listedAs: string
}

/**
 * Ports that are no pianos: ALSA's loop from its own output to its own input, and the ends of our own cables, which a
 * system lists as if they were instruments. RtMidi gives them these names and lets nobody choose others.
 */
const NO_INSTRUMENTS = [/^Midi Through\b/, /^RtMidi Input Client:RtMidi Input$/, /^RtMidi Output Client:RtMidi Output$/]

/**
 * Gives every port a key that survives replugging: its name without the numbers that the system appends, and its
 * ordinal among ports of the same name. Who was listed `before` at the same place keeps its ordinal, though another
 * of its name is gone.
 */
export function namePorts(
  portNames: readonly string[],
  platform: string,
  before: readonly NamedPort[] = [],
): readonly NamedPort[] {
  const ports = portNames.flatMap((portName, port) => {
    const fullName = withoutNumbers(portName, platform)
    if (NO_INSTRUMENTS.some((pattern) => pattern.test(fullName))) return []
    const name = platform === 'linux' ? withoutClientName(fullName) : fullName
    const place = platform === 'linux' ? portName : ''
    const known = place === '' ? undefined : before.find((one) => one.place === place)
    return [{ name, place, port, listedAs: portName, key: known?.key ?? null }]
  })

  const taken = new Set(ports.flatMap(({ key }) => (key === null ? [] : [key])))
  return ports.map(({ name, key: known, ...port }) => {
    const key = known ?? firstFree(name, taken)
    taken.add(key)
    return { ...port, key, name: nameOfKey(key) }
  })
}

/** Ports may have come and gone since they were listed, and the number may be another's now. */
export function isStillThere(lister: { getPortName(port: number): string }, { port, listedAs }: NamedPort): boolean {
  return lister.getPortName(port) === listedAs
}

/** "FP-30#1" is the FP-30, "FP-30#2" the "FP-30 (2)". */
export function nameOfKey(key: DeviceKey): string {
  const cut = key.lastIndexOf('#')
  if (cut < 0) return key
  const [name, ordinal] = [key.slice(0, cut), key.slice(cut + 1)]
  return ordinal === '1' ? name : `${name} (${ordinal})`
}

function firstFree(name: string, taken: ReadonlySet<DeviceKey>): DeviceKey {
  for (let ordinal = 1; ; ordinal += 1) {
    const key = deviceKey(`${name}#${ordinal}`)
    if (!taken.has(key)) return key
  }
}

/** ALSA lists "FP-30:FP-30 MIDI 1 20:0", RtMidi on Windows "FP-30 2": the numbers change when it is plugged again. */
function withoutNumbers(portName: string, platform: string): string {
  if (platform === 'linux') return portName.replace(/ \d+:\d+$/, '')
  if (platform === 'win32') return portName.replace(/ \d+$/, '')
  return portName
}

/** "FP-30:FP-30 MIDI 1" says the client's name twice. */
function withoutClientName(name: string): string {
  const [client, port] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
  return client.length > 0 && port.startsWith(client) ? port : name
}
