import type { DeviceReplies, DevicesState } from '../../../shared/contract/devices'
import type { Clock } from '../clock'
import { deviceSentences } from './device-sentences'
import type { Devices } from './devices'
import type { Handlers } from '../serve-requests'
import { refuse, reply } from '../serve-requests'
import { sentences } from '../sentences'
import { createWindowClock, shiftNotes } from './window-clock'

type OwnHandlers =
  'devices/beginCheck' | 'devices/endCheck' | Extract<keyof DeviceReplies, `${'latency' | 'audio'}/${string}`>
type DeviceHandlers = Omit<Pick<Handlers, keyof DeviceReplies>, OwnHandlers>

/** What a window asks of the instruments. */
export function deviceRequests(parts: {
  readonly devices: Devices
  readonly clock: Clock
  /** Of everything a student may play on or be heard through. */
  readonly state: () => DevicesState
}): DeviceHandlers {
  const { devices, clock } = parts
  const windowTime = createWindowClock(clock)
  const listed = () => reply(parts.state())
  return {
    'devices/list': listed,
    'devices/select': ({ key }) => (devices.select(key) ? listed() : refuse(sentences.noSuchDevice)),
    'devices/hear': ({ key, isHeard }) => {
      const heard = devices.hear(key, isHeard)
      if (heard.ok) return listed()
      return refuse(heard.problem === 'tooMany' ? deviceSentences.tooManyHeard : sentences.noSuchDevice)
    },
    'devices/playOn': ({ key }) => (devices.playOn(key) ? listed() : refuse(sentences.noSuchDevice)),
    'devices/play': ({ askedAt, notes }) => {
      devices.play(shiftNotes(notes, windowTime(askedAt) - askedAt))
      return reply(null)
    },
    'devices/silence': () => {
      devices.silence()
      return reply(null)
    },
  }
}
