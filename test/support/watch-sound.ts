import type { AudioRing } from '../../shared/listen/audio-ring'
import { MARK } from '../../shared/listen/audio-ring'
import { createAudioEar, type Onset } from '../../shared/listen/audio-ear'
import { createOnsetDetector } from '../../shared/listen/onset-detector'
import { createRingReader } from '../../shared/listen/read-ring'

/** What lay in the ring of a stream: whatever the machine or the sound server did to the sound, this is what came. */
export interface SoundWatch {
  /** What the ring's blocks say when they are heard one by one, beside whoever reads the ring. */
  readonly onsets: readonly Onset[]
  /** The frames at which the detector finds them. */
  readonly onsetFrames: readonly number[]
  /** The frames at which a sample is loud after silence. */
  readonly clickFrames: readonly number[]
  frameCount(): number
  /** Looks for what has come. To be called more often than the ring lasts. */
  look(): void
}

const LOUD = 0.2
/** A click rings for less. */
const BETWEEN_CLICKS_FRAMES = 4800

export function watchSound(ring: AudioRing, sampleRate: number): SoundWatch {
  // Reading frees what was read: these marks are our own, and what is written goes on by the reader's.
  const marks = new Int32Array(new SharedArrayBuffer(ring.marks.byteLength))
  const reader = createRingReader({ ...ring, marks })
  const onsets: Onset[] = []
  const onsetFrames: number[] = []
  const clickFrames: number[] = []
  let frames = 0
  const ear = createAudioEar({ sampleRate, onLevel: () => undefined, onOnset: (onset) => onsets.push(onset) })
  const detector = createOnsetDetector(sampleRate, (frame) => onsetFrames.push(frame))

  function findClicks(samples: Float32Array): void {
    samples.forEach((sample, index) => {
      const isLoud = Math.abs(sample) > LOUD
      if (isLoud && frames + index - (clickFrames.at(-1) ?? -Infinity) > BETWEEN_CLICKS_FRAMES) {
        clickFrames.push(frames + index)
      }
    })
    frames += samples.length
  }

  return {
    onsets,
    onsetFrames,
    clickFrames,
    frameCount: () => frames,
    look: () => {
      for (const mark of [MARK.overflows, MARK.blocksWritten]) marks[mark] = Atomics.load(ring.marks, mark)
      reader.read((block) => {
        ear.hear(block)
        for (const part of block.parts) {
          detector.hear(part)
          findClicks(part)
        }
      })
    },
  }
}
