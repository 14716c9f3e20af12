import { loudness, nearestSample, playbackRate } from './voicing'

/** One key that sounds, in seconds of the context; `untilSeconds` is null until the key is let go. */
export interface Strike {
  readonly pitch: number
  readonly velocity: number
  readonly atSeconds: number
  readonly untilSeconds: number | null
}

/** A hand on the samples: what is struck through it ends with it, and nothing else does. */
export interface PianoVoices {
  strike(strike: Strike): void
  /** Lets a key go now. */
  release(pitch: number): void
  /** Ends all that sounds, and all that was to sound later. */
  silence(): void
}

export interface VoiceParts {
  readonly context: BaseAudioContext
  readonly output: AudioNode
  /** May grow while the samples are being read. */
  readonly buffersByPitch: ReadonlyMap<number, AudioBuffer>
}

interface Voice {
  readonly pitch: number
  readonly source: AudioBufferSourceNode
  readonly gain: GainNode
  readonly atSeconds: number
}

/** More voices than ten fingers and a pedal can make heard. */
export const MOST_VOICES = 48
/** A damper falls on the string for about this long. */
const RELEASE_SECONDS = 0.12
/** Where a voice has to go for another one, or all of them at once. */
const CUT_SECONDS = 0.02

export function createPianoVoices({ context, output, buffersByPitch }: VoiceParts): PianoVoices {
  const heldByPitch = new Map<number, Voice>()
  /** In the order in which they begin. */
  const ringing = new Set<Voice>()

  function strike({ pitch, velocity, atSeconds, untilSeconds }: Strike): void {
    const samplePitch = nearestSample([...buffersByPitch.keys()], pitch)
    const buffer = buffersByPitch.get(samplePitch ?? -1)
    if (!buffer || samplePitch === null) return
    const { gain: level, cutoffHz } = loudness(velocity)
    const source = new AudioBufferSourceNode(context, { buffer, playbackRate: playbackRate(samplePitch, pitch) })
    const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: cutoffHz, Q: 0 })
    const gain = new GainNode(context, { gain: level })
    source.connect(filter).connect(gain).connect(output)
    const voice = { pitch, source, gain, atSeconds }
    source.addEventListener('ended', () => {
      ringing.delete(voice)
      gain.disconnect()
    })
    const beginsAt = Math.max(atSeconds, context.currentTime)
    source.start(beginsAt)
    ringing.add(voice)
    if (untilSeconds === null) heldByPitch.set(pitch, voice)
    else damp(voice, Math.max(untilSeconds, beginsAt), RELEASE_SECONDS)
    makeRoom(beginsAt)
  }

  function makeRoom(atSeconds: number): void {
    const oldest = ringing.values().next().value
    if (ringing.size <= MOST_VOICES || !oldest) return
    ringing.delete(oldest)
    damp(oldest, Math.max(atSeconds, oldest.atSeconds), CUT_SECONDS)
  }

  function release(pitch: number): void {
    const voice = heldByPitch.get(pitch)
    if (!voice) return
    heldByPitch.delete(pitch)
    damp(voice, Math.max(context.currentTime, voice.atSeconds), RELEASE_SECONDS)
  }

  function silence(): void {
    for (const voice of ringing) damp(voice, context.currentTime, CUT_SECONDS)
    ringing.clear()
    heldByPitch.clear()
  }

  return { strike, release, silence }
}

/** The last word on when a voice ends counts; one that has not begun by then is never heard. */
function damp({ source, gain }: Voice, atSeconds: number, seconds: number): void {
  gain.gain.cancelScheduledValues(atSeconds)
  gain.gain.setTargetAtTime(0, atSeconds, seconds / 3)
  source.stop(atSeconds + seconds * 2)
}
