import { createLevelMeter, type SoundLevel } from './level-meter'
import { createOnsetDetector } from './onset-detector'
import type { HeardBlock } from './read-ring'
import { createSampleClock } from './sample-clock'

/** Listens to one stream of sound: how loud it is, and when something is struck. */
export interface AudioEar {
  /** Takes blocks in order; nothing of a block is kept. */
  hear(block: HeardBlock): void
}

/** An attack, in ms of the machine's steady clock; `riseDb` is how far it stood over what was before. */
export interface Onset {
  readonly atSteadyMs: number
  readonly riseDb: number
}

export function createAudioEar(parts: {
  readonly sampleRate: number
  onLevel(level: SoundLevel): void
  onOnset(onset: Onset): void
}): AudioEar {
  const clock = createSampleClock(parts.sampleRate)
  const meter = createLevelMeter(parts.sampleRate, (level) => parts.onLevel(level))
  const detector = createOnsetDetector(parts.sampleRate, (frame, riseDb) => {
    const at = clock.at(frame)
    if (at !== null) parts.onOnset({ atSteadyMs: at * 1000, riseDb })
  })

  return {
    hear: ({ firstFrame, convertedAt, isContinuous, parts: pieces }) => {
      clock.hear(firstFrame, convertedAt, isContinuous)
      if (!isContinuous) detector.restart(firstFrame)
      for (const samples of pieces) {
        meter.hear(samples)
        detector.hear(samples)
      }
    },
  }
}
