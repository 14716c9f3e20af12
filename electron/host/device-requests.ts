import { nothingChecked } from '../../shared/performance/instrument-check'
import type { DeviceReplies } from '../../shared/contract/devices'
import type { Clock } from './clock'
import type { Devices } from './devices'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import { createWindowClock } from './window-clock'

type DeviceHandlers = Pick<Handlers, Exclude<keyof DeviceReplies, `audio/${string}`>>

/** What a window asks of the instruments. */
export function deviceRequests(parts: { readonly devices: Devices; readonly clock: Clock }): DeviceHandlers {
  const { devices, clock } = parts
  const windowClock = createWindowClock(clock)
  const listed = () => reply(devices.state())
  const notYet = () => refuse(sentences.noSuchDevice)
  return {
    'devices/list': listed,
    'devices/select': ({ key }) => (devices.select(key) ? listed() : refuse(sentences.noSuchDevice)),
    'devices/hear': ({ key, isHeard }) => (devices.hear(key, isHeard) ? listed() : refuse(sentences.noSuchDevice)),
    'devices/playOn': ({ key }) => (devices.playOn(key) ? listed() : refuse(sentences.noSuchDevice)),
    'devices/play': ({ askedAt, notes }) => {
      devices.play(windowClock.carryOver(askedAt, notes))
      return reply(null)
    },
    'devices/silence': () => {
      devices.silence()
      return reply(null)
    },
    'devices/beginCheck': () => reply(nothingChecked),
    'devices/endCheck': () => reply(null),
    'latency/begin': notYet,
    'latency/clicks': () => reply(null),
    'latency/finish': notYet,
    'latency/cancel': () => reply(null),
    'latency/forget': listed,
  }
}
