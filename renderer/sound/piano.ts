import { text } from '../text/text'
import { pianoSamples, type PianoSample } from './piano-samples'
import { audibleSeconds, loudness, nearestSample, playbackRate } from './voicing'

/** The app's own piano: sounds what is played on the screen or the computer's keys. It never takes part in judging. */
export interface Piano {
  /** Fetches and decodes the samples in idle moments, the middle ones first; a key makes haste. Never rejects. */
  load(): Promise<void>
  keyDown(pitch: number, velocity: number): void
  keyUp(pitch: number): void
  /** 0..1 */
  setVolume(volume: number): void
  /** True as soon as something can sound. */
  readonly isReady: boolean
}

export interface PianoOptions {
  readonly onProblem?: (sentence: string) => void
}

interface Voice {
  readonly source: AudioBufferSourceNode
  readonly gain: GainNode
}

/** More voices than ten fingers and a pedal can make heard. */
const MOST_VOICES = 48
/** A damper falls on the string for about this long. */
const RELEASE_SECONDS = 0.12
const FADE_SECONDS = 1.5
/** More at once would take the processor from the window on a small computer. */
const DECODED_AT_ONCE = 2
/** A window that is never idle gets its sounds all the same. */
const LONGEST_WAIT_MS = 500

// An own player and not `smplr` (MIT): that one has no limit on voices, keeps samples at full length (30 of them are
// some 200 MB decoded), and plays one note through a look-ahead scheduler.
export function createPiano({ onProblem }: PianoOptions = {}): Piano {
  const buffersByPitch = new Map<number, AudioBuffer>()
  const voicesByPitch = new Map<number, Voice>()
  const ringing = new Set<Voice>()
  let context: AudioContext | null = null
  let output: GainNode | null = null
  let volume = 0.8
  let loading: Promise<void> | null = null
  let hurry: () => void = () => undefined
  const hurried = new Promise<void>((resolve) => {
    hurry = resolve
  })

  const start = () => {
    context = new AudioContext({ latencyHint: 'interactive' })
    output = new GainNode(context, { gain: volume })
    const limiter = new DynamicsCompressorNode(context, {
      threshold: -8,
      knee: 6,
      ratio: 8,
      attack: 0.003,
      release: 0.15,
    })
    output.connect(limiter).connect(context.destination)
    resumeOnGesture(context)
    return context
  }

  const loadAll = async () => {
    try {
      const audio = context ?? start()
      const waiting = [...pianoSamples]
      const takeAll = async (mayStart: () => Promise<void>): Promise<void> => {
        await mayStart()
        const sample = waiting.shift()
        if (!sample) return
        buffersByPitch.set(sample.pitch, await readSample(audio, sample))
        return takeAll(mayStart)
      }
      const inHaste = Array.from({ length: DECODED_AT_ONCE - 1 }, () => takeAll(() => hurried))
      await Promise.all([takeAll(() => Promise.race([idleMoment(), hurried])), ...inHaste])
    } catch {
      onProblem?.(text.practice.noSound)
    }
  }

  const silence = (voice: Voice, seconds: number) => {
    if (!context) return
    const now = context.currentTime
    voice.gain.gain.cancelScheduledValues(now)
    voice.gain.gain.setTargetAtTime(0, now, seconds / 3)
    voice.source.stop(now + seconds * 2)
  }

  const sound = (pitch: number, velocity: number) => {
    const samplePitch = nearestSample([...buffersByPitch.keys()], pitch)
    const buffer = buffersByPitch.get(samplePitch ?? -1)
    if (!context || !output || !buffer || samplePitch === null) return
    const { gain: level, cutoffHz } = loudness(velocity)
    const source = new AudioBufferSourceNode(context, { buffer, playbackRate: playbackRate(samplePitch, pitch) })
    const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: cutoffHz, Q: 0 })
    const gain = new GainNode(context, { gain: level })
    source.connect(filter).connect(gain).connect(output)
    const voice = { source, gain }
    source.addEventListener('ended', () => {
      ringing.delete(voice)
      gain.disconnect()
    })
    source.start()
    ringing.add(voice)
    voicesByPitch.set(pitch, voice)
    const oldest = ringing.values().next().value
    if (ringing.size > MOST_VOICES && oldest) {
      ringing.delete(oldest)
      silence(oldest, 0.02)
    }
  }

  const keyUp = (pitch: number) => {
    const voice = voicesByPitch.get(pitch)
    if (!voice) return
    voicesByPitch.delete(pitch)
    silence(voice, RELEASE_SECONDS)
  }

  return {
    load: () => (loading ??= loadAll()),
    keyDown: (pitch, velocity) => {
      hurry()
      keyUp(pitch)
      if (context?.state === 'suspended') void context.resume().catch(() => undefined)
      sound(pitch, velocity)
    },
    keyUp,
    setVolume: (newVolume) => {
      volume = newVolume
      if (context) output?.gain.setTargetAtTime(newVolume, context.currentTime, 0.02)
    },
    get isReady() {
      return buffersByPitch.size > 0
    },
  }
}

/** Browsers let a page sound only after the person did something in it. */
function resumeOnGesture(context: AudioContext): void {
  const resume = () => {
    for (const kind of ['pointerdown', 'keydown'] as const) window.removeEventListener(kind, resume, true)
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
  }
  for (const kind of ['pointerdown', 'keydown'] as const) window.addEventListener(kind, resume, true)
}

function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS })
  })
}

async function readSample(context: AudioContext, { pitch, url }: PianoSample): Promise<AudioBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Sample answered ${response.status}`)
  return shortened(context, await context.decodeAudioData(await response.arrayBuffer()), audibleSeconds(pitch))
}

/** The beginning of a sample with a faded end. */
function shortened(context: AudioContext, whole: AudioBuffer, seconds: number): AudioBuffer {
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
