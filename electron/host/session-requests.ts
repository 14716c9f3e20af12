import type { EpochMs } from '../../shared/base/units'
import { WINDOW_KEYS_NAME } from '../../shared/contract/input-names'
import type { Checked } from '../../shared/contract/requests'
import { hearDevice, wallClock } from '../../shared/performance/device-clock'
import type { Gesture } from '../../shared/performance/gesture'
import { epochMs, pitch } from '../../shared/base/units'
import type { Clock } from './clock'
import { ownInstrument } from './instrument'
import type { PracticeSession } from './practice-session'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import type { Store } from './store/store'

type SessionHandlers = Pick<
  Handlers,
  | 'session/arm'
  | 'session/goTo'
  | 'session/startClick'
  | 'session/setTempo'
  | 'session/stop'
  | 'session/playKeys'
  | 'history/list'
  | 'history/open'
  | 'history/delete'
>
type WindowKey = Checked<'session/playKeys'>['keys'][number]

/** What the student does in a session, and the sessions of the past. */
export function sessionRequests(parts: {
  readonly store: Store
  readonly practice: PracticeSession
  /** What comes of a key: music, or an order. */
  readonly play: PracticeSession['play']
  readonly clock: Clock
}): SessionHandlers {
  const { store, practice, play, clock } = parts
  const windowKeys = ownInstrument(WINDOW_KEYS_NAME)
  let windowClock = wallClock

  /** The window stamps on the wall clock; a page that slept, or lies, is put right by when it arrived. */
  function stampOf(windowMs: EpochMs): EpochMs {
    const heard = hearDevice(windowClock, windowMs, clock.now())
    windowClock = heard.clock
    return heard.heardAt
  }

  return {
    'session/arm': async (choice) => {
      const armed = await practice.arm(choice)
      return armed.ok ? reply(armed.value) : refuse(sentences.noSuchSong)
    },
    'session/goTo': ({ barIndex, beatsIntoBar }) => {
      practice.goTo(barIndex, beatsIntoBar)
      return reply(null)
    },
    'session/startClick': ({ askedAt, dueAt, ...click }) => {
      const leadMs = dueAt - askedAt
      practice.startClick({ ...click, dueAt: epochMs(stampOf(askedAt) + leadMs) })
      return reply(null)
    },
    'session/setTempo': ({ percent }) => {
      practice.setTempo(percent)
      return reply(null)
    },
    'session/stop': async () => {
      const stopped = await practice.stop()
      return stopped.ok ? reply(stopped.value) : refuse(sentences.couldNotJudge)
    },
    'session/playKeys': ({ keys }) => {
      for (const key of keys) play(windowKeys, { gesture: gestureOf(key), heardAt: stampOf(key.playedAt) })
      return reply(null)
    },
    'history/list': ({ songId }) => reply(store.sessions.listForSong(songId)),
    'history/open': ({ sessionId }) => {
      const detail = store.sessions.open(sessionId)
      return detail ? reply(detail) : refuse(sentences.noSuchSession)
    },
    'history/delete': ({ sessionId }) =>
      store.sessions.delete(sessionId) ? reply(null) : refuse(sentences.noSuchSession),
  }
}

/** A key struck with velocity 0 is one that is let go, as in MIDI. */
function gestureOf({ isDown, pitch: key, velocity }: WindowKey): Gesture {
  return isDown && velocity > 0
    ? { kind: 'keyDown', pitch: pitch(key), velocity }
    : { kind: 'keyUp', pitch: pitch(key) }
}
