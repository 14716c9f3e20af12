import type { DeviceKey } from '../../shared/base/ids'
import type { SteadyMs } from '../../shared/base/units'

/** What is plugged in, as the host sees it. */
export interface MidiPort {
  readonly key: DeviceKey
  readonly name: string
  /** Changes when it was plugged in again, where the system shows it (ALSA's client and port numbers). */
  readonly place: string
}

export type MidiProblem =
  /** The system has no MIDI sequencer (containers, some servers). */
  | 'noSequencer'
  /** The native module is missing or made for another system. */
  | 'noModule'

/** A note for an instrument to play. */
export interface TimedNote<Ms> {
  readonly pitch: number
  /** 1..127 */
  readonly velocity: number
  readonly startsAt: Ms
  readonly endsAt: Ms
}

/** Host → MIDI thread. */
export type MidiOrder =
  /** Lists the ports, and tells whenever they change. */
  | { readonly kind: 'watch' }
  /** Listens to these inputs, whenever they are there, and to no others. */
  | { readonly kind: 'listenTo'; readonly keys: readonly DeviceKey[] }
  | { readonly kind: 'play'; readonly key: DeviceKey; readonly notes: readonly TimedNote<SteadyMs>[] }
  | { readonly kind: 'silence'; readonly key: DeviceKey }
  /** Silences and closes all, and answers `rested`. */
  | { readonly kind: 'rest' }

/** MIDI thread → host. */
export type MidiThreadNews =
  | {
      readonly kind: 'listed'
      readonly inputs: readonly MidiPort[]
      readonly outputs: readonly MidiPort[]
      readonly problem: MidiProblem | null
      readonly lookedAt: SteadyMs
      /** The look before this one, which saw what is gone now. */
      readonly lookedBeforeAt: SteadyMs
    }
  | { readonly kind: 'heard'; readonly messages: readonly HeardMessage[] }
  /** So many more messages never reached us. */
  | { readonly kind: 'lost'; readonly key: DeviceKey; readonly count: number }
  /** It is there and cannot be opened: told at each try. */
  | { readonly kind: 'refused'; readonly key: DeviceKey }
  | { readonly kind: 'rested' }

/** What the host hears of it. */
export type MidiNews =
  | Exclude<MidiThreadNews, { readonly kind: 'rested' }>
  /** The thread broke down, and another listens in its place: nothing was heard in between. */
  | { readonly kind: 'interrupted'; readonly since: SteadyMs; readonly until: SteadyMs }

export interface HeardMessage {
  readonly key: DeviceKey
  readonly bytes: Uint8Array
  /** The driver's time, not when JavaScript ran. */
  readonly heardAt: SteadyMs
  readonly arrivedAt: SteadyMs
}
