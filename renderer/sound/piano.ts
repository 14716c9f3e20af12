import { text } from '../text/text'
import { createPianoVoices, type PianoVoices } from './piano-voices'
import { createSampleReader } from './read-samples'
import { soundCard } from './sound-card'

/** The app's own piano: sounds what is played on the screen or the computer's keys. It never takes part in judging. */
export interface Piano {
  /** Reads the samples in idle moments; a key makes haste. Never rejects. */
  load(): Promise<void>
  keyDown(pitch: number, velocity: number): void
  keyUp(pitch: number): void
  /** A hand of its own on this piano, for what is played by the clock. Waits for enough samples; null without sound. */
  createVoices(): Promise<PianoVoices | null>
  /** 0..1 */
  setVolume(volume: number): void
  /** True as soon as something can sound. */
  readonly isReady: boolean
}

export interface PianoOptions {
  readonly onProblem?: (sentence: string) => void
}

interface Stage {
  readonly context: AudioContext
  readonly output: GainNode
  readonly fingers: PianoVoices
}

// An own player and not `smplr` (MIT): that one has no limit on voices, keeps samples at full length (30 of them are
// some 200 MB decoded), and plays one note through a look-ahead scheduler.
export function createPiano({ onProblem }: PianoOptions = {}): Piano {
  const samples = createSampleReader()
  const { buffersByPitch } = samples
  let stage: Stage | null = null
  let volume = 0.8
  let loading: Promise<void> | null = null

  function enter(): Stage {
    const { context } = soundCard()
    const output = new GainNode(context, { gain: volume })
    output.connect(limiter(context)).connect(context.destination)
    return { context, output, fingers: createPianoVoices({ context, output, buffersByPitch }) }
  }

  async function loadAll(): Promise<void> {
    try {
      stage ??= enter()
      await samples.read(stage.context)
    } catch {
      samples.giveUp()
      onProblem?.(text.practice.noSound)
    }
  }

  function keyDown(pitch: number, velocity: number): void {
    void samples.hurry()
    if (!stage) return
    const { context, fingers } = stage
    fingers.release(pitch)
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
    fingers.strike({ pitch, velocity, atSeconds: context.currentTime, untilSeconds: null })
  }

  const load = () => (loading ??= loadAll())

  return {
    load,
    keyDown,
    keyUp: (pitch) => stage?.fingers.release(pitch),
    async createVoices() {
      const enough = samples.hurry()
      void load()
      await enough
      return stage && buffersByPitch.size > 0 ? createPianoVoices({ ...stage, buffersByPitch }) : null
    },
    setVolume(newVolume) {
      volume = newVolume
      if (stage) stage.output.gain.setTargetAtTime(newVolume, stage.context.currentTime, 0.02)
    },
    get isReady() {
      return buffersByPitch.size > 0
    },
  }
}

function limiter(context: BaseAudioContext): DynamicsCompressorNode {
  return new DynamicsCompressorNode(context, { threshold: -8, knee: 6, ratio: 8, attack: 0.003, release: 0.15 })
}
