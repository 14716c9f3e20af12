import { nothingChecked } from '../../shared/performance/instrument-check'
import type { DeviceReplies } from '../../shared/contract/devices'
import type { Devices } from './devices'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'

type DeviceHandlers = Pick<Handlers, keyof DeviceReplies>

/** What a window asks of the instruments. */
export function deviceRequests({ devices }: { readonly devices: Devices }): DeviceHandlers {
  const listed = () => reply(devices.state())
  const notYet = () => refuse(sentences.noSuchDevice)
  return {
    'devices/list': listed,
    'devices/select': ({ key }) => (devices.select(key) ? listed() : refuse(sentences.noSuchDevice)),
    'devices/hear': notYet,
    'devices/playOn': notYet,
    'devices/play': () => reply(null),
    'devices/silence': () => reply(null),
    'devices/beginCheck': () => reply(nothingChecked),
    'devices/endCheck': () => reply(null),
    'audio/choose': notYet,
    'audio/list': listed,
    'audio/start': notYet,
    'audio/stop': listed,
    'latency/begin': notYet,
    'latency/clicks': () => reply(null),
    'latency/finish': notYet,
    'latency/cancel': () => reply(null),
    'latency/forget': listed,
  }
}
