/**
 * Sound on its way from the sound card's callback to whoever listens: one writer, one reader, no lock. All of it lies in
 * memory that threads share. The writer is `native/audio/ring.h`, which knows the same layout.
 */
export interface AudioRing {
  /** One channel, -1..1. A power of two of frames; the n-th that was written lies at n modulo its length. */
  readonly samples: Float32Array
  /** `BLOCK_FIELDS` numbers for each block that the callback brought: see `BLOCK`. A power of two of blocks. */
  readonly blocks: Float64Array
  /** Counters that grow for ever and wrap as 32-bit numbers, read and written atomically: see `MARK`. */
  readonly marks: Int32Array
}

export const MARK = {
  /** Frames written, by the writer. */
  framesWritten: 0,
  /** Frames that may be overwritten, by the reader. */
  framesRead: 1,
  blocksWritten: 2,
  blocksRead: 3,
  /** How often the system said that it had lost sound before it reached us. */
  overflows: 4,
  /** Frames that found the ring full. */
  framesDropped: 5,
  /** 1 once the stream has ended by itself. */
  hasEnded: 6,
  /** Blocks whose time the system did not tell, or told impossibly: it was reckoned from its latency. */
  stampsGuessed: 7,
} as const
export const MARK_COUNT = 8

/** The fields of a block, in `blocks`. */
export const BLOCK = {
  /** Of all frames of the stream, those that were dropped included: a jump is a gap. */
  firstFrame: 0,
  frameCount: 1,
  /**
   * When the first frame was converted from analogue, in seconds of the machine's steady clock: that of
   * `process.hrtime()`, the same in all threads and processes. `performance.now()` counts from the start of its own.
   */
  convertedAt: 2,
  /** When the callback ran, on the same clock. */
  calledAt: 3,
} as const
export const BLOCK_FIELDS = 4

/** 2.7 s at 48 kHz: longer than any thread was seen to stand still. */
export const RING_FRAMES = 131_072
/** As many blocks of 64 frames. */
export const RING_BLOCKS = 2048

export function createAudioRing(): AudioRing {
  return {
    samples: new Float32Array(new SharedArrayBuffer(RING_FRAMES * Float32Array.BYTES_PER_ELEMENT)),
    blocks: new Float64Array(new SharedArrayBuffer(RING_BLOCKS * BLOCK_FIELDS * Float64Array.BYTES_PER_ELEMENT)),
    marks: new Int32Array(new SharedArrayBuffer(MARK_COUNT * Int32Array.BYTES_PER_ELEMENT)),
  }
}
