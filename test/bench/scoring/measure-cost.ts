import { createFollower } from '../../../shared/follow/follower'
import { judgeSession } from '../../../shared/grade/judge-session'
import { quantile } from '../../../shared/grade/quantile'
import type { Score } from '../../../shared/music/score'
import type { SessionEvent } from '../../../shared/performance/session-event'
import { cpuMs } from '../../support/cpu-time'
import { fromTheStart } from '../../support/written-music'
import { practise, randomScore } from './random-session'

export interface LiveCost {
  readonly noteCount: number
  readonly playedCount: number
  readonly meanMs: number
  /** Processor time alone, which other programs do not lengthen. */
  readonly meanCpuMs: number
  readonly p99Ms: number
  readonly longestMs: number
}

export interface FinalCost {
  readonly noteCount: number
  readonly playedCount: number
  readonly msPerThousand: number
  readonly cpuMsPerThousand: number
}

/** One session over a score of so many notes, note by note. */
export function measureLive(noteCount: number): LiveCost {
  const score = randomScore(noteCount)
  const events = practise(score)
  const startedAt = cpuMs()
  const times = hearAll(score, events)
  const spentMs = cpuMs() - startedAt
  return {
    noteCount,
    playedCount: times.length,
    meanMs: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    meanCpuMs: spentMs / times.length,
    p99Ms: quantile(times, 0.99),
    longestMs: Math.max(...times),
  }
}

function hearAll(score: Score, events: readonly SessionEvent[]): readonly number[] {
  const follower = createFollower(score, fromTheStart)
  return events.map((event) => {
    const heardAt = performance.now()
    follower.hear(event)
    return performance.now() - heardAt
  })
}

/** The final judgement of such a session; the middle one of so many runs. */
export function measureFinal(noteCount: number, runs: number): FinalCost {
  const score = randomScore(noteCount)
  const events = practise(score)
  const times = Array.from({ length: runs }, () => {
    const startedAt = { ms: performance.now(), cpuMs: cpuMs() }
    judgeSession(score, events, fromTheStart)
    return { ms: performance.now() - startedAt.ms, cpuMs: cpuMs() - startedAt.cpuMs }
  })
  const middle = (values: readonly number[]) => quantile(values, 0.5) / (events.length / 1000)
  return {
    noteCount,
    playedCount: events.length,
    msPerThousand: middle(times.map(({ ms }) => ms)),
    cpuMsPerThousand: middle(times.map((time) => time.cpuMs)),
  }
}
