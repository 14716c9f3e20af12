import type {
  ListedMidi,
  MidiListener,
  MidiPort,
  MidiProblem,
  MidiSystem,
  TimedNote,
} from '../../native/midi/midi-system'
import type { DeviceKey } from '../../shared/base/ids'
import { deviceKey } from '../../shared/base/ids'
import type { EpochMs } from '../../shared/base/units'
import { epochMs } from '../../shared/base/units'
import type { HandClock } from './hand-clock'

export const plug = (name: string, place = '1'): MidiPort => ({ key: deviceKey(`${name}#1`), name, place })
export const MIDDLE_C = [0x90, 60, 70] as const
export const RELEASE = [0x80, 60, 0] as const

/** The look before the one that finds a change. */
const LOOK_MS = 500

/** The cables of a desk: the test plugs them in and out, presses keys, and sees what was sent. */
export interface Desk {
  readonly midi: MidiSystem
  /** What is listened to now. */
  readonly listenedTo: () => readonly DeviceKey[]
  readonly sent: readonly (readonly [DeviceKey, readonly TimedNote<EpochMs>[] | 'silence'])[]
  /** Outputs in the order in which they were asked to be opened before there was anything to play. */
  readonly openedEarly: readonly DeviceKey[]
  plugIn(clock: HandClock, inputs: readonly MidiPort[], outputs?: readonly MidiPort[]): void
  fail(clock: HandClock, problem: MidiProblem): void
  /** Heard whether it is listened to or not: what is under way already comes. */
  send(key: DeviceKey, bytes: readonly number[], heardAt: EpochMs, arrivedAt?: EpochMs): void
  lose(key: DeviceKey, count: number): void
  refuse(key: DeviceKey): void
  breakDown(since: EpochMs, until: EpochMs): void
}

export function createDesk(...plugged: readonly MidiPort[]): Desk {
  let listener: MidiListener | null = null
  let keys: readonly DeviceKey[] = []
  const sent: (readonly [DeviceKey, readonly TimedNote<EpochMs>[] | 'silence'])[] = []
  const openedEarly: DeviceKey[] = []
  const list = (now: number, listed: Partial<ListedMidi>) =>
    listener?.listed({
      inputs: [],
      outputs: [],
      problem: null,
      lookedAt: epochMs(now),
      lookedBeforeAt: epochMs(now - LOOK_MS),
      ...listed,
    })

  return {
    midi: {
      api: 'ALSA',
      watch: (watcher) => {
        listener = watcher
        list(0, { inputs: plugged })
      },
      listenTo: (wanted) => (keys = wanted),
      play: (key, notes) => {
        if (notes.length > 0) sent.push([key, notes])
        else openedEarly.push(key)
      },
      silence: (key) => void sent.push([key, 'silence']),
      close: () => {
        listener = null
        keys = []
        return Promise.resolve()
      },
    },
    listenedTo: () => keys,
    sent,
    openedEarly,
    plugIn: (clock, inputs, outputs = []) => list(clock.now(), { inputs, outputs }),
    fail: (clock, problem) => list(clock.now(), { problem }),
    send: (key, bytes, heardAt, arrivedAt = heardAt) => {
      listener?.heard(key, Uint8Array.from(bytes), heardAt, arrivedAt)
    },
    lose: (key, count) => listener?.lost(key, count),
    refuse: (key) => listener?.refused(key),
    breakDown: (since, until) => listener?.interrupted({ since, until }),
  }
}
