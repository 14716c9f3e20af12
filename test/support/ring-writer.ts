import type { AudioRing } from '../../shared/listen/audio-ring'
import { BLOCK, BLOCK_FIELDS, MARK, MARK_COUNT } from '../../shared/listen/audio-ring'

/** Writes a ring as the sound card's callback does: whole blocks, dropped where there is no room for them. */
export interface RingWriter {
  /** False when the block was dropped. */
  write(samples: Float32Array, convertedAt?: number): boolean
  /** Frames of the stream so far, dropped ones included. */
  frame(): number
  overflow(): void
  end(): void
}

export function createRingWriter({ samples, blocks, marks }: AudioRing): RingWriter {
  const blockCapacity = blocks.length / BLOCK_FIELDS
  let frame = 0
  const add = (mark: number, count: number) => Atomics.store(marks, mark, (Atomics.load(marks, mark) + count) | 0)
  const waiting = (written: number, read: number) => (Atomics.load(marks, written) - Atomics.load(marks, read)) >>> 0

  return {
    write: (block, convertedAt = 0) => {
      const firstFrame = frame
      frame += block.length
      const hasRoom = waiting(MARK.framesWritten, MARK.framesRead) + block.length <= samples.length
      if (!hasRoom || waiting(MARK.blocksWritten, MARK.blocksRead) >= blockCapacity) {
        add(MARK.framesDropped, block.length)
        return false
      }
      const from = Atomics.load(marks, MARK.framesWritten)
      block.forEach((value, index) => (samples[(from + index) & (samples.length - 1)] = value))
      const at = (Atomics.load(marks, MARK.blocksWritten) & (blockCapacity - 1)) * BLOCK_FIELDS
      blocks[at + BLOCK.firstFrame] = firstFrame
      blocks[at + BLOCK.frameCount] = block.length
      blocks[at + BLOCK.convertedAt] = convertedAt
      blocks[at + BLOCK.calledAt] = convertedAt
      add(MARK.framesWritten, block.length)
      add(MARK.blocksWritten, 1)
      return true
    },
    frame: () => frame,
    overflow: () => add(MARK.overflows, 1),
    end: () => void Atomics.store(marks, MARK.hasEnded, 1),
  }
}

/** A small ring, whose counters may stand right before they wrap. */
export function createSmallRing({ frames = 64, blocks = 8, counted = 0 } = {}): AudioRing {
  const marks = new Int32Array(new SharedArrayBuffer(MARK_COUNT * Int32Array.BYTES_PER_ELEMENT))
  for (const mark of [MARK.framesWritten, MARK.framesRead]) marks[mark] = counted | 0
  for (const mark of [MARK.blocksWritten, MARK.blocksRead]) marks[mark] = counted | 0
  return {
    samples: new Float32Array(new SharedArrayBuffer(frames * Float32Array.BYTES_PER_ELEMENT)),
    blocks: new Float64Array(new SharedArrayBuffer(blocks * BLOCK_FIELDS * Float64Array.BYTES_PER_ELEMENT)),
    marks,
  }
}
