import type { DeviceKey } from '../../../shared/base/ids'
import type { EpochMs, Pitch } from '../../../shared/base/units'
import type { Gesture, StampedGesture } from '../../../shared/performance/gesture'
import { PEDAL_DOWN, type Pedal } from '../../../shared/performance/session-event'
import type { Instrument } from './instrument'

/** What the device itself said, nothing taken off. */
export interface RawStamp {
  /** null where it is no device. */
  readonly key: DeviceKey | null
  readonly heardAt: EpochMs
}

/** Takes gestures for itself while something is tried out. True where it has taken this one. */
export type GestureTrial = (instrument: Instrument, gesture: Gesture, raw: RawStamp) => boolean

/**
 * Where everything that is played comes in, and goes on to what is tried out at the moment, or else to the music. What
 * the music heard go down it also hears come up, so that nothing hangs after a check in mid-take.
 */
export interface GestureGate {
  play(instrument: Instrument, stamped: StampedGesture, raw: RawStamp): void
}

export function createGestureGate(parts: {
  /** The first that takes a gesture has it. */
  readonly trials: readonly GestureTrial[]
  readonly onMusic: (instrument: Instrument, stamped: StampedGesture) => void
}): GestureGate {
  const { trials, onMusic } = parts
  const keysDown = new Set<Pitch>()
  const pedalsDown = new Set<Pedal>()

  /** Whether this lets go of what the music heard go down. Remembers what it hears. */
  function noteMusic(gesture: Gesture, isTaken: boolean): boolean {
    switch (gesture.kind) {
      case 'keyUp':
        return keysDown.delete(gesture.pitch)
      case 'keyDown':
        if (!isTaken) keysDown.add(gesture.pitch)
        return false
      case 'pedal':
        if (gesture.value < PEDAL_DOWN) return pedalsDown.delete(gesture.pedal)
        if (!isTaken) pedalsDown.add(gesture.pedal)
        return false
    }
  }

  return {
    play: (instrument, stamped, raw) => {
      const { gesture } = stamped
      const isTaken = trials.some((takes) => takes(instrument, gesture, raw))
      const isLetGo = noteMusic(gesture, isTaken)
      if (!isTaken || isLetGo) onMusic(instrument, stamped)
    },
  }
}
