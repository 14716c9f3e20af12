import type { EpochMs } from '../../../shared/base/units'
import { epochMs } from '../../../shared/base/units'
import type { OutputNote } from '../../../shared/contract/devices'
import { hearDevice, wallClock } from '../../../shared/performance/device-clock'
import type { Clock } from '../clock'

/** The window stamps on the wall clock; a page that slept, or lies, is put right by when its message arrived. */
export function createWindowClock(clock: Clock): (windowMs: EpochMs) => EpochMs {
  let windowClock = wallClock
  return (windowMs) => {
    const heard = hearDevice(windowClock, windowMs, clock.now())
    windowClock = heard.clock
    return heard.heardAt
  }
}

/** Notes a window hands over lie so much after its asking here as they do there. */
export function shiftNotes(notes: readonly OutputNote[], byMs: number): readonly OutputNote[] {
  return notes.map((note) => ({
    ...note,
    startsAt: epochMs(note.startsAt + byMs),
    endsAt: epochMs(note.endsAt + byMs),
  }))
}
