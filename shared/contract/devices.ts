import { z } from 'zod'
import type { DeviceKey } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { SoundLevel } from '../listen/level-meter'
import type { InstrumentCheck } from '../performance/instrument-check'
import { deviceKey } from './id-schemas'
import { MAX_CLICKS_AT_ONCE, MAX_NOTES_AT_ONCE } from './limits'

/** What is plugged in, what of it is listened to, and how late it is. */
export interface DevicesState {
  /** Why there is no MIDI at all on this machine, as a sentence; null when there is a MIDI system. */
  readonly midiProblem: string | null
  readonly inputs: readonly MidiDevice[]
  /** The input the student plays on: picked by pressing a key, or chosen; null before that. */
  readonly selected: DeviceKey | null
  readonly outputs: readonly MidiOutput[]
  /** Where the app plays: on this instrument, or null for the loudspeaker of this computer. */
  readonly playsOn: DeviceKey | null
  readonly audio: AudioState
}

export interface MidiDevice {
  readonly key: DeviceKey
  readonly name: string
  readonly isConnected: boolean
  /** Whether what it plays is listened to. */
  readonly isHeard: boolean
  /** null until it was measured on this computer. */
  readonly latency: DeviceLatency | null
  /** Messages that were lost on the way since it was plugged in, as far as that can be known. */
  readonly lostMessages: number
  /** By its name, or by how its messages come: the first note after a pause may be late. */
  readonly isBluetooth: boolean
}

export interface MidiOutput {
  readonly key: DeviceKey
  readonly name: string
  readonly isConnected: boolean
}

/** Measured against the click. `offsetMs` is taken off everything the device says. */
export interface DeviceLatency {
  /** 0 or more. */
  readonly offsetMs: number
  /** Half of all taps lay within this of the offset. */
  readonly jitterMs: number
  readonly measuredAt: EpochMs
}

export interface AudioState {
  /** Why no sound can be captured on this machine, as a sentence that says what to do; null where it can. */
  readonly problem: string | null
  readonly inputs: readonly AudioInput[]
  readonly choice: AudioChoice | null
  readonly capture: AudioCapture
}

export interface AudioInput {
  /** Host API, name and ordinal: found again after it was unplugged. */
  readonly key: DeviceKey
  readonly name: string
  /** "ALSA", "Core Audio", "Windows WASAPI" */
  readonly hostApi: string
  readonly channelCount: number
  readonly defaultSampleRate: number
  readonly latency: DeviceLatency | null
}

export type AudioCapture =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on'
      readonly sampleRate: number
      readonly bufferFrames: number
      /** What the system says of its own input latency. */
      readonly reportedLatencyMs: number
      readonly lostFrames: number
      readonly overflows: number
    }
  /** It was unplugged; it is opened again when it returns. */
  | { readonly kind: 'away'; readonly name: string }

/** Told about 15 times a second while sound is captured. */
export type AudioLevel = SoundLevel

export const SAMPLE_RATES = [44_100, 48_000, 88_200, 96_000] as const
export const BUFFER_FRAMES = [64, 128, 256, 512, 1024] as const

const audioChoice = z.object({
  key: deviceKey,
  /** 0 is the first. */
  channel: z.number().int().min(0).max(63),
  sampleRate: z.literal(SAMPLE_RATES),
  bufferFrames: z.literal(BUFFER_FRAMES),
})
export type AudioChoice = z.output<typeof audioChoice>
export { audioChoice }

const midiByte = z.number().int().min(0).max(127)
const wallTime = z.number().transform((value) => value as EpochMs)

/** A note the app plays on the student's instrument, on the window's wall clock. */
const outputNote = z.object({
  pitch: midiByte,
  velocity: z.number().int().min(1).max(127),
  startsAt: wallTime,
  endsAt: wallTime,
})
export type OutputNote = z.output<typeof outputNote>

export const deviceInputs = {
  'devices/list': z.null(),
  'devices/select': z.object({ key: deviceKey }),
  /** Listens to this input beside the one the student plays on, or does so no more. */
  'devices/hear': z.object({ key: deviceKey, isHeard: z.boolean() }),
  /** The app plays on this instrument from now on; null is the loudspeaker. */
  'devices/playOn': z.object({ key: deviceKey.nullable() }),
  /** Hands over notes a moment before they are due. `askedAt` tells how the window's clock lies. */
  'devices/play': z.object({ askedAt: wallTime, notes: z.array(outputNote).max(MAX_NOTES_AT_ONCE) }),
  /** Releases what sounds on the instrument, and forgets what is not yet due. */
  'devices/silence': z.null(),
  /** What is played from now on is shown and not practised, until the check ends. */
  'devices/beginCheck': z.null(),
  'devices/endCheck': z.null(),
  /** null captures no sound any more. */
  'audio/choose': z.object({ choice: audioChoice.nullable() }),
  /** Lists the sound devices anew. */
  'audio/list': z.null(),
  'audio/start': z.null(),
  'audio/stop': z.null(),
  /** What is played from now on are taps to the click, until the measurement ends. */
  'latency/begin': z.object({ device: z.enum(['midi', 'audio']), key: deviceKey }),
  /** When the window's clicks are heard. `askedAt` tells how its clock lies. */
  'latency/clicks': z.object({ askedAt: wallTime, dueAts: z.array(wallTime).max(MAX_CLICKS_AT_ONCE) }),
  /** Keeps what was measured. Refused with a sentence where it cannot be told. */
  'latency/finish': z.null(),
  'latency/cancel': z.null(),
  'latency/forget': z.object({ key: deviceKey }),
}

export interface DeviceReplies {
  'devices/list': DevicesState
  'devices/select': DevicesState
  'devices/hear': DevicesState
  'devices/playOn': DevicesState
  'devices/play': null
  'devices/silence': null
  'devices/beginCheck': InstrumentCheck
  'devices/endCheck': null
  'audio/choose': DevicesState
  'audio/list': DevicesState
  'audio/start': DevicesState
  'audio/stop': DevicesState
  'latency/begin': null
  'latency/clicks': null
  'latency/finish': DeviceLatency
  'latency/cancel': null
  'latency/forget': DevicesState
}

export type DeviceNews =
  | { readonly kind: 'devicesChanged'; readonly devices: DevicesState }
  | { readonly kind: 'instrumentChecked'; readonly check: InstrumentCheck }
  | { readonly kind: 'audioHeard'; readonly level: AudioLevel }
  /** A tap of a measurement was heard; so many by now. */
  | { readonly kind: 'latencyTapped'; readonly tapCount: number }
