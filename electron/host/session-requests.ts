import { WINDOW_KEYS_NAME } from '../../shared/contract/input-names'
import type { Checked } from '../../shared/contract/requests'
import type { Gesture } from '../../shared/performance/gesture'
import { epochMs, pitch } from '../../shared/base/units'
import type { Clock } from './clock'
import type { GestureGate } from './devices/gesture-gate'
import { ownInstrument } from './devices/instrument'
import type { PracticeSession } from './practice-session'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import type { Store } from './store/store'
import { createWindowClock } from './devices/window-clock'

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
  /** What comes of a key: music, an order, or what is tried out. */
  readonly play: GestureGate['play']
  readonly clock: Clock
  /** The student turns to the music: nothing is tried out any more. */
  readonly onArm: () => void
}): SessionHandlers {
  const { store, practice, play, clock, onArm } = parts
  const windowKeys = ownInstrument(WINDOW_KEYS_NAME)
  const stampOf = createWindowClock(clock)

  return {
    'session/arm': async (choice) => {
      onArm()
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
      for (const key of keys) {
        const heardAt = stampOf(key.playedAt)
        play(windowKeys, { gesture: gestureOf(key), heardAt }, { key: null, heardAt })
      }
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
