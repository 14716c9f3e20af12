import { createFollower } from '../../../shared/follow/follower'
import { judgeSession } from '../../../shared/grade/judge-session'
import { fromTheStart } from '../../support/written-music'
import { practiseFor, randomScore } from './random-session'

export interface MemoryCost {
  readonly noteCount: number
  readonly playedCount: number
  readonly minutes: number
  /** What is held more than before, after everything that can go was collected: by the follower, then by the report. */
  readonly followerMb: number
  readonly reportMb: number
}

const BYTES_PER_MB = 2 ** 20

/** Needs a process started with `--expose-gc`. Score and events are there before and count for nobody. */
export function measureMemory(noteCount: number, keyCount: number): MemoryCost {
  const score = randomScore(noteCount)
  const events = practiseFor(score, keyCount)
  const beforeFollower = heldMb()
  const follower = createFollower(score, fromTheStart)
  for (const event of events) follower.hear(event)
  const followerMb = heldMb() - beforeFollower
  // Said once more, so that it was still needed when its memory was measured.
  const last = events.at(-1)
  if (last) follower.hear(last)

  const beforeReport = heldMb()
  const report = judgeSession(score, events, fromTheStart)
  const reportMb = heldMb() - beforeReport
  if (report.verdicts.length < events.length) throw new Error('Every played note has a verdict')
  return { noteCount, playedCount: events.length, minutes: (last?.atMs ?? 0) / 60_000, followerMb, reportMb }
}

/** Typed arrays lie outside the heap. */
function heldMb(): number {
  if (!globalThis.gc) throw new Error('Start this process with --expose-gc')
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / BYTES_PER_MB
}
