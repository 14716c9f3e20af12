import type { AudioRing } from '../../../shared/listen/audio-ring'
import { MARK } from '../../../shared/listen/audio-ring'

/** How often a stream is looked at. Ours. */
export const WATCH_MS = 100
/** A stream without a block for so long has ended: no card's buffer is as long. */
const LONGEST_SILENCE_LOOKS = 5
/** Until the first block comes, a system may take so long to start. Ours. */
const LONGEST_START_LOOKS = 30

/**
 * Whether sound still comes. It counts looks, not time: a program that stood still, or a computer that slept, has not
 * looked, and finds the blocks that came meanwhile.
 */
export function createAudioWatch({ marks }: AudioRing): () => 'alive' | 'gone' {
  let framesBefore = blocksOf(marks)
  let hasBegun = false
  let stillLooks = 0

  return () => {
    if (Atomics.load(marks, MARK.hasEnded) === 1) return 'gone'
    const frames = blocksOf(marks)
    hasBegun ||= frames !== framesBefore
    stillLooks = frames === framesBefore ? stillLooks + 1 : 0
    framesBefore = frames
    return stillLooks >= (hasBegun ? LONGEST_SILENCE_LOOKS : LONGEST_START_LOOKS) ? 'gone' : 'alive'
  }
}

/** Those that found no room are sound, too. */
function blocksOf(marks: Int32Array): number {
  return (Atomics.load(marks, MARK.framesWritten) + Atomics.load(marks, MARK.framesDropped)) | 0
}

/** What was lost since the stream was opened. */
export function lossesOf({ marks }: AudioRing): { readonly lostFrames: number; readonly overflows: number } {
  return {
    lostFrames: Atomics.load(marks, MARK.framesDropped) >>> 0,
    overflows: Atomics.load(marks, MARK.overflows) >>> 0,
  }
}
