import type { DeviceReplies } from '../../shared/contract/devices'
import type { Devices } from './devices'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'

type OwnHandlers = 'devices/beginCheck' | 'devices/endCheck' | Extract<keyof DeviceReplies, `latency/${string}`>
type DeviceHandlers = Omit<Pick<Handlers, keyof DeviceReplies>, OwnHandlers>

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
    'audio/choose': notYet,
    'audio/list': listed,
    'audio/start': notYet,
    'audio/stop': listed,
  }
}
