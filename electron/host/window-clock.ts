import type { EpochMs } from '../../shared/base/units'
import { epochMs } from '../../shared/base/units'
import { hearDevice, wallClock } from '../../shared/performance/device-clock'
import type { Clock } from './clock'

/** Carries a window's times to the host's clock. A page that slept, or lies, is put right by when it asked. */
export interface WindowClock {
  /** Notes that lie so much after `askedAt` in the window lie so much after it here. */
  carryOver<Note extends { readonly startsAt: EpochMs; readonly endsAt: EpochMs }>(
    askedAt: EpochMs,
    notes: readonly Note[],
  ): readonly Note[]
}

export function createWindowClock(clock: Clock): WindowClock {
  let windowClock = wallClock

  return {
    carryOver: (askedAt, notes) => {
      const heard = hearDevice(windowClock, askedAt, clock.now())
      windowClock = heard.clock
      const shiftMs = heard.heardAt - askedAt
      return notes.map((note) => ({
        ...note,
        startsAt: epochMs(note.startsAt + shiftMs),
        endsAt: epochMs(note.endsAt + shiftMs),
      }))
    },
  }
}
