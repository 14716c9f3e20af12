import type { DeviceKey } from '../../shared/base/ids'
import type { Result } from '../../shared/base/result'
import type { AudioRing } from '../../shared/listen/audio-ring'

/** The sound inputs of this machine. Only this folder knows the native module. */
export interface AudioSystem {
  /** What is plugged in now. While a stream is open the system cannot look anew, and the list from before is given. */
  list(): Promise<Result<readonly AudioPort[], AudioProblem>>
  open(opening: AudioOpening): Promise<Result<AudioStream, AudioProblem>>
  close(): Promise<void>
}

export interface AudioPort {
  /** Host API, name and ordinal. */
  readonly key: DeviceKey
  readonly name: string
  readonly hostApi: string
  readonly channelCount: number
  readonly defaultSampleRate: number
}

export interface AudioOpening {
  readonly key: DeviceKey
  /** 0 is the first. */
  readonly channel: number
  readonly sampleRate: number
  readonly bufferFrames: number
}

export interface AudioStream {
  readonly ring: AudioRing
  readonly sampleRate: number
  readonly hostApi: string
  /** What the system says of its own input latency, in ms. */
  readonly reportedLatencyMs: number
  /** Ends it in less than 50 ms; the ring is written no more. */
  stop(): Promise<void>
}

export type AudioProblem =
  /** The addon is not there: no compiler or no PortAudio when the app was set up. */
  | 'notBuilt'
  /** This machine has no sound input. */
  | 'noInputs'
  /** That input is not there any more. */
  | 'noSuchInput'
  /** It does not take this sample rate, channel or buffer. */
  | 'formatRefused'
  /** Another program holds it, or the system does not let us. */
  | 'inputBusy'
