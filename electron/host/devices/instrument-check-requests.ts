import type { InstrumentCheck, RunningCheck } from '../../../shared/performance/instrument-check'
import { checkGesture, freshCheck } from '../../../shared/performance/instrument-check'
import type { Cancel, Clock } from '../clock'
import type { GestureTrial } from './gesture-gate'
import type { Handlers } from '../serve-requests'
import { reply } from '../serve-requests'

/** Shows what an instrument does, and keeps it from being practised meanwhile. */
export interface InstrumentChecker {
  readonly takes: GestureTrial
  end(): void
  readonly handlers: Pick<Handlers, 'devices/beginCheck' | 'devices/endCheck'>
}

/** A glissando and a pedal say hundreds of things a second, and a screen shows 30 of them well enough. Ours. */
export const SHORTEST_NEWS_MS = 33
/** Without a key or a pedal for so long the check is over: a window that was closed never ends it. Ours. */
export const LONGEST_IDLE_CHECK_MS = 5 * 60_000

export function createInstrumentChecker(parts: {
  readonly clock: Clock
  /** Whatever else is tried out is so no more. */
  readonly onBegin: () => void
  readonly onChecked: (check: InstrumentCheck) => void
}): InstrumentChecker {
  const { clock, onBegin, onChecked } = parts
  let check: RunningCheck | null = null
  let heardAt = clock.now()
  let toldAt = -Infinity
  let cancelNews: Cancel | null = null
  let cancelLook: Cancel = () => undefined

  function begin(): InstrumentCheck {
    end()
    onBegin()
    check = freshCheck
    heardAt = clock.now()
    cancelLook = clock.after(LONGEST_IDLE_CHECK_MS, look)
    return check.shown
  }

  /** A timer for each gesture would be one thing more on its way. */
  function look(): void {
    const restMs = heardAt + LONGEST_IDLE_CHECK_MS - clock.now()
    if (restMs > 0) cancelLook = clock.after(restMs, look)
    else end()
  }

  function end(): void {
    check = null
    cancelLook()
    cancelNews?.()
    cancelNews = null
  }

  /** The first at once, the others together. */
  function tellSoon(): void {
    cancelNews ??= clock.after(Math.max(0, toldAt + SHORTEST_NEWS_MS - clock.now()), tell)
  }

  function tell(): void {
    cancelNews = null
    toldAt = clock.now()
    if (check) onChecked(check.shown)
  }

  return {
    takes: (instrument, gesture) => {
      if (!check) return false
      check = checkGesture(check, instrument.name, gesture)
      heardAt = clock.now()
      tellSoon()
      return true
    },
    end,
    handlers: {
      'devices/beginCheck': () => reply(begin()),
      'devices/endCheck': () => {
        end()
        return reply(null)
      },
    },
  }
}
