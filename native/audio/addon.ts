import { createRequire } from 'node:module'
import type { AudioRing } from '../../shared/listen/audio-ring'

/** What `addon.cc` gives. All of it is done on a thread of the addon's own; nothing here keeps the caller waiting. */
export interface AudioAddon {
  /** Looks for devices anew where no stream is open. */
  list(): Promise<readonly NativeInput[]>
  open(opening: NativeOpening): Promise<NativeStream | NativeProblem>
  /** When this returns, the ring is written no more; the promise waits for the device. Harmless when done twice. */
  stop(id: number): Promise<void>
  /** Leaves what has kept that thread for longer than so many ms to itself, and goes on with the rest. */
  giveUpAfter(limitMs: number): boolean
}

export type NativeProblem = 'noSuchInput' | 'formatRefused' | 'inputBusy'

export interface NativeInput {
  /** Its number until the next look. */
  readonly index: number
  readonly name: string
  readonly hostApi: string
  readonly channelCount: number
  readonly defaultSampleRate: number
}

export interface NativeOpening extends AudioRing {
  readonly device: number
  readonly channel: number
  readonly sampleRate: number
  readonly bufferFrames: number
}

export interface NativeStream {
  readonly id: number
  readonly sampleRate: number
  readonly reportedLatencyMs: number
}

/** null where it was not built, or PortAudio itself is not on this machine. */
export function loadAddon(file: string): AudioAddon | null {
  // Read by JACK's library: a look for sound inputs starts no sound server.
  process.env['JACK_NO_START_SERVER'] ??= '1'
  try {
    return createRequire(import.meta.url)(file) as AudioAddon
  } catch {
    return null
  }
}
