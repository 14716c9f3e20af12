import { setTimeout } from 'node:timers/promises'
import { steadyNow } from '../../native/midi/steady-clock'
import type { AudioRing } from '../../shared/listen/audio-ring'
import { MARK } from '../../shared/listen/audio-ring'
import { readAudioRing } from '../support/read-audio-ring'

/** What became of the sound that was captured, on its way into JavaScript. */
export interface HeardSound {
  /** Between the first and the last block: there was no room for them in the ring. */
  readonly framesLost: number
  readonly overflows: number
  /** Against the count of frames; the least is 0. */
  readonly calledMs: readonly number[]
  readonly readMs: readonly number[]
  /** When clicks were converted, in seconds of the steady clock. */
  readonly clicksAt: readonly number[]
}

/** A loop that looks as often as the coach process would. */
const POLL_MS = 2
const CLICK = 0.5
const MS_PER_SECOND = 1000

interface Line {
  readonly at: number
  readonly frame: number
}

/** Reads for so long, and stands still for `blockMs` in every second of it. */
export async function hearBlocks(
  ring: AudioRing,
  { sampleRate, seconds, blockMs }: { readonly sampleRate: number; readonly seconds: number; readonly blockMs: number },
): Promise<HeardSound> {
  const [called, read]: [Line[], Line[]] = [[], []]
  const clicksAt: number[] = []
  let frames = 0
  let firstOfAll: number | null = null
  // What came before somebody read.
  readAudioRing(ring)
  const since = steadySeconds()
  let blockedAt = since
  while (steadySeconds() - since < seconds) {
    for (const block of readAudioRing(ring)) {
      const { firstFrame, frameCount, convertedAt, calledAt, samples } = block
      firstOfAll ??= firstFrame
      called.push({ at: calledAt, frame: firstFrame + frameCount })
      read.push({ at: steadySeconds(), frame: firstFrame + frameCount })
      samples.forEach((sample, at) => sample > CLICK && clicksAt.push(convertedAt + at / sampleRate))
      frames += frameCount
    }
    if (blockMs > 0 && steadySeconds() - blockedAt > 1) blockedAt = standStill(blockMs)
    await setTimeout(POLL_MS)
  }
  const late = (lines: readonly Line[]) => lateBy(lines, sampleRate)
  return {
    framesLost: called.at(-1)!.frame - firstOfAll! - frames,
    overflows: Atomics.load(ring.marks, MARK.overflows),
    calledMs: late(called),
    readMs: late(read),
    clicksAt,
  }
}

/** A clock that runs evenly but not at our rate is no jitter: a straight line is taken off first. */
function lateBy(lines: readonly Line[], sampleRate: number): number[] {
  const off = lines.map(({ at, frame }) => at - frame / sampleRate)
  const drift = slopeOf(off)
  const straight = off.map((value, at) => value - drift * at)
  const least = straight.reduce((least, value) => Math.min(least, value))
  return straight.map((value) => (value - least) * MS_PER_SECOND)
}

function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const rise = values.reduce((sum, value, at) => sum + (at - middle) * value, 0)
  const run = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
  return run === 0 ? 0 : rise / run
}

export function standStill(ms: number): number {
  const since = steadySeconds()
  while (steadySeconds() - since < ms / MS_PER_SECOND);
  return steadySeconds()
}

function steadySeconds(): number {
  return steadyNow() / MS_PER_SECOND
}
