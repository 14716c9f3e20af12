import { pianoSamples, type PianoSample } from './piano-samples'
import { audibleSeconds } from './voicing'

/** The sounds of the piano as they come in. */
export interface SampleReader {
  readonly buffersByPitch: ReadonlyMap<number, AudioBuffer>
  /** Fetches and decodes in idle moments, the middle keys first. Rejects when a sound cannot be read. */
  read(context: BaseAudioContext): Promise<void>
  /** Somebody plays already. Resolves when enough was read to play with; what is still missing is bent from what is here. */
  hurry(): Promise<void>
  /** Nothing will be read: nobody is to wait for it. */
  giveUp(): void
}

const FADE_SECONDS = 1.5
/** An octave around the middle of the piano: on a slow computer nobody waits for the outermost keys. Ours. */
const ENOUGH_SAMPLES = 4
/** More at once would take the processor from the window on a small computer. */
const DECODED_AT_ONCE = 2
/** A window that is never idle gets its sounds all the same. */
const LONGEST_WAIT_MS = 500

export function createSampleReader(): SampleReader {
  const buffersByPitch = new Map<number, AudioBuffer>()
  let hurry: () => void = () => undefined
  const hurried = new Promise<void>((resolve) => {
    hurry = resolve
  })

  let tellEnough: () => void = () => undefined
  const enough = new Promise<void>((resolve) => {
    tellEnough = resolve
  })

  async function read(context: BaseAudioContext): Promise<void> {
    const waiting = [...pianoSamples]
    const takeAll = async (mayStart: () => Promise<void>): Promise<void> => {
      await mayStart()
      const sample = waiting.shift()
      if (!sample) return
      buffersByPitch.set(sample.pitch, await readSample(context, sample))
      if (buffersByPitch.size >= ENOUGH_SAMPLES) tellEnough()
      return takeAll(mayStart)
    }
    const inHaste = Array.from({ length: DECODED_AT_ONCE - 1 }, () => takeAll(() => hurried))
    await Promise.all([takeAll(() => Promise.race([idleMoment(), hurried])), ...inHaste])
  }

  return {
    buffersByPitch,
    read,
    giveUp: () => tellEnough(),
    hurry: () => {
      hurry()
      return enough
    },
  }
}

function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS })
  })
}

async function readSample(context: BaseAudioContext, { pitch, url }: PianoSample): Promise<AudioBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Sample answered ${response.status}`)
  return shortened(context, await context.decodeAudioData(await response.arrayBuffer()), audibleSeconds(pitch))
}

/** The beginning of a sample with a faded end. */
function shortened(context: BaseAudioContext, whole: AudioBuffer, seconds: number): AudioBuffer {
  const length = Math.min(whole.length, Math.round(seconds * whole.sampleRate))
  if (length === whole.length) return whole
  const part = context.createBuffer(whole.numberOfChannels, length, whole.sampleRate)
  const fadeLength = Math.round(FADE_SECONDS * whole.sampleRate)
  for (let channel = 0; channel < whole.numberOfChannels; channel += 1) {
    part.copyToChannel(whole.getChannelData(channel).subarray(0, length), channel)
    const tail = part.getChannelData(channel).subarray(length - fadeLength)
    for (let index = 0; index < fadeLength; index += 1) tail[index] = (tail[index] ?? 0) * (1 - index / fadeLength)
  }
  return part
}
