import type { EpochMs } from '../base/units'
import type { PlayedEvent } from './session-event'

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'atMs'> : never

/** What an instrument did, before it has a place on the take clock. */
export type Gesture = WithoutTime<PlayedEvent>

/** A gesture with the time its device gave it, on the wall clock. */
export interface StampedGesture {
  readonly gesture: Gesture
  readonly heardAt: EpochMs
}
