import type { AudioOpening, AudioPort, AudioProblem, AudioStream, AudioSystem } from '../../native/audio/audio-system'
import { deviceKey } from '../../shared/base/ids'
import { failed, ok } from '../../shared/base/result'
import { createAudioRing } from '../../shared/listen/audio-ring'
import { createRingWriter, type RingWriter } from './ring-writer'

/** The sound inputs of a desk: the test plugs them in and out, and sends sound through real rings. */
export interface SoundDesk {
  readonly audio: AudioSystem
  /** What is open now, in the order it was opened. */
  readonly open: OpenedInput[]
  /** All that was ever opened. */
  readonly openings: AudioOpening[]
  plug(...inputs: readonly AudioPort[]): void
  /** Whether looking takes longer than anybody waits. */
  dawdle(isSlow: boolean): void
  /** What opening answers from now on; null opens. */
  refuse(problem: AudioProblem | null): void
  isClosed(): boolean
}

export interface OpenedInput {
  readonly stream: AudioStream
  readonly writer: RingWriter
}

export const soundInput = (name: string): AudioPort => ({
  key: deviceKey(`Test:${name}#1`),
  name,
  hostApi: 'Test',
  channelCount: 1,
  defaultSampleRate: 48_000,
})

export function createSoundDesk(...plugged: readonly AudioPort[]): SoundDesk {
  let inputs: readonly AudioPort[] = plugged
  let refusal: AudioProblem | null = null
  let isClosed = false
  let isSlow = false
  const open: OpenedInput[] = []
  const openings: AudioOpening[] = []

  const openInput: AudioSystem['open'] = (opening) => {
    if (refusal) return Promise.resolve(failed(refusal))
    if (!inputs.some(({ key }) => key === opening.key)) return Promise.resolve(failed('noSuchInput'))
    const ring = createAudioRing()
    const stream: AudioStream = {
      ring,
      sampleRate: opening.sampleRate,
      hostApi: 'Test',
      reportedLatencyMs: 7,
      stop: () => {
        open.splice(open.indexOf(opened), 1)
        return Promise.resolve()
      },
    }
    const opened = { stream, writer: createRingWriter(ring) }
    open.push(opened)
    openings.push(opening)
    return Promise.resolve(ok(stream))
  }

  return {
    audio: {
      list: () => {
        if (isSlow) return Promise.resolve(failed('stillLooking'))
        return Promise.resolve(inputs.length > 0 ? ok(inputs) : failed('noInputs'))
      },
      open: openInput,
      close: () => {
        isClosed = true
        return Promise.resolve()
      },
    },
    open,
    openings,
    plug: (...now) => (inputs = now),
    dawdle: (slow) => (isSlow = slow),
    refuse: (problem) => (refusal = problem),
    isClosed: () => isClosed,
  }
}
