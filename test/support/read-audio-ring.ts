import type { AudioRing } from '../../shared/listen/audio-ring'
import { BLOCK, BLOCK_FIELDS, MARK } from '../../shared/listen/audio-ring'

export interface HeardBlock {
  readonly firstFrame: number
  readonly frameCount: number
  readonly convertedAt: number
  readonly calledAt: number
  readonly samples: Float32Array
}

/** Takes out of the ring what was written since the last time. */
export function readAudioRing({ samples, blocks, marks }: AudioRing): HeardBlock[] {
  const heard: HeardBlock[] = []
  const blocksWritten = Atomics.load(marks, MARK.blocksWritten)
  let blocksRead = Atomics.load(marks, MARK.blocksRead)
  let framesRead = Atomics.load(marks, MARK.framesRead)
  for (; blocksRead !== blocksWritten; blocksRead = (blocksRead + 1) | 0) {
    const at = (blocksRead & (blocks.length / BLOCK_FIELDS - 1)) * BLOCK_FIELDS
    const field = (index: number) => blocks[at + index]!
    const frameCount = field(BLOCK.frameCount)
    heard.push({
      firstFrame: field(BLOCK.firstFrame),
      frameCount,
      convertedAt: field(BLOCK.convertedAt),
      calledAt: field(BLOCK.calledAt),
      samples: samplesAt(samples, framesRead & (samples.length - 1), frameCount),
    })
    framesRead = (framesRead + frameCount) | 0
  }
  Atomics.store(marks, MARK.framesRead, framesRead)
  Atomics.store(marks, MARK.blocksRead, blocksRead)
  return heard
}

/** A copy; where it runs over the end, it goes on at the beginning. */
function samplesAt(samples: Float32Array, from: number, count: number): Float32Array {
  const copy = new Float32Array(count)
  const first = samples.subarray(from, from + count)
  copy.set(first)
  copy.set(samples.subarray(0, count - first.length), first.length)
  return copy
}
