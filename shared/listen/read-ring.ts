import type { AudioRing } from './audio-ring'
import { BLOCK, BLOCK_FIELDS, MARK } from './audio-ring'

/** How often whoever listens looks into the ring. Ours: less than a block of 256 frames lasts. */
export const RING_POLL_MS = 5

/** What one call of the sound card brought. */
export interface HeardBlock {
  /** Of all frames of the stream, those that were lost included. */
  readonly firstFrame: number
  readonly frameCount: number
  /** When the first frame was converted from analogue, in seconds of the machine's steady clock. */
  readonly convertedAt: number
  /** False where sound was lost right before it: here, or before it reached us. */
  readonly isContinuous: boolean
  /** Frames that found the ring full right before it. */
  readonly lostFrames: number
  /** The frames, in one part or, across the end of the ring, in two. They may be overwritten once the taker returns. */
  readonly parts: readonly Float32Array[]
}

export interface RingReader {
  /** Hands over what has come, oldest first, and frees each block after use. */
  read(take: (block: HeardBlock) => void): void
}

/** The one reader of a ring. It begins where the one before it stopped: how far that was stands in the ring. */
export function createRingReader({ samples, blocks, marks }: AudioRing): RingReader {
  const blockMask = blocks.length / BLOCK_FIELDS - 1
  let nextFrame: number | null = null
  let overflowsBefore = Atomics.load(marks, MARK.overflows)

  function read(take: (block: HeardBlock) => void): void {
    // The counters wrap as 32-bit numbers, and so does their difference.
    const blockCount = (Atomics.load(marks, MARK.blocksWritten) - Atomics.load(marks, MARK.blocksRead)) >>> 0
    for (let index = 0; index < blockCount; index += 1) readBlock(take)
  }

  function readBlock(take: (block: HeardBlock) => void): void {
    const blocksRead = Atomics.load(marks, MARK.blocksRead)
    const framesRead = Atomics.load(marks, MARK.framesRead)
    const at = (blocksRead & blockMask) * BLOCK_FIELDS
    const firstFrame = blocks[at + BLOCK.firstFrame] ?? 0
    const frameCount = blocks[at + BLOCK.frameCount] ?? 0
    const overflows = Atomics.load(marks, MARK.overflows)
    const lostFrames = nextFrame === null ? 0 : firstFrame - nextFrame
    take({
      firstFrame,
      frameCount,
      convertedAt: blocks[at + BLOCK.convertedAt] ?? 0,
      isContinuous: nextFrame !== null && lostFrames === 0 && overflows === overflowsBefore,
      lostFrames,
      parts: partsFrom(samples, framesRead, frameCount),
    })
    nextFrame = firstFrame + frameCount
    overflowsBefore = overflows
    Atomics.store(marks, MARK.framesRead, (framesRead + frameCount) | 0)
    Atomics.store(marks, MARK.blocksRead, (blocksRead + 1) | 0)
  }

  return { read }
}

/** Views, no copies. */
function partsFrom(samples: Float32Array, firstIndex: number, frameCount: number): readonly Float32Array[] {
  const from = firstIndex & (samples.length - 1)
  const until = from + frameCount
  if (until <= samples.length) return [samples.subarray(from, until)]
  return [samples.subarray(from), samples.subarray(0, until - samples.length)]
}
