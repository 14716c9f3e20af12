import type { DeviceLatency } from '../../../shared/contract/devices'

/** What the student plays on. */
export interface Instrument {
  /** "Roland FP-30", "Computer keyboard", "Virtual pianist" */
  readonly name: string
  /** How it is connected: "ALSA", "CoreMIDI"; null where it is no device. */
  readonly api: string | null
  /** Taken off its times already; null where it was not measured. */
  readonly latency: DeviceLatency | null
}

/** An instrument that is no device: its times are the app's own. */
export const ownInstrument = (name: string): Instrument => ({ name, api: null, latency: null })
