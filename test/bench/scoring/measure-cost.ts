import { rehearse } from '../../../electron/coach/rehearse'
import { createFollower } from '../../../shared/follow/follower'
import type { SessionRules } from '../../../shared/follow/session-rules'
import { judgeSession } from '../../../shared/grade/judge-session'
import { quantile } from '../../../shared/grade/quantile'
import type { Score } from '../../../shared/music/score'
import type { SessionEvent } from '../../../shared/performance/session-event'
import { threadCpuMs } from '../../support/cpu-time'
import { fromTheStart } from '../../support/written-music'
import { practise, randomScore } from './random-session'

/** What one session cost in a process that had just started. */
export interface SessionCost {
  readonly noteCount: number
  readonly playedCount: number
  /** Of each played note, until its verdict was there. */
  readonly noteMs: readonly number[]
  /** Of all of them. */
  readonly liveCpuMs: number
  /** Processor time of the final word per 1,000 played notes: the first one, and the usual one after it. */
  readonly firstFinalCpuMs: number
  readonly finalCpuMs: number
}

const RULES: SessionRules = { mode: 'follow_score', ...fromTheStart }
const MORE_FINALS = 5

/** One session as the coach process has it: rehearsed or not, followed note by note, and then judged. */
export async function measureSession(noteCount: number, isRehearsed: boolean): Promise<SessionCost> {
  // Through a message port everything comes as a clone.
  const score = structuredClone(randomScore(noteCount))
  const events = structuredClone(practise(score))
  if (isRehearsed) await rehearse(score, RULES, () => true)
  const startedAt = threadCpuMs()
  const noteMs = hearAll(score, events)
  const liveCpuMs = threadCpuMs() - startedAt
  const [firstFinalCpuMs = NaN, ...others] = Array.from({ length: 1 + MORE_FINALS }, () => judgeOnce(score, events))
  return {
    noteCount,
    playedCount: events.length,
    noteMs,
    liveCpuMs,
    firstFinalCpuMs,
    finalCpuMs: quantile(others, 0.5),
  }
}

function hearAll(score: Score, events: readonly SessionEvent[]): readonly number[] {
  const follower = createFollower(score, RULES)
  return events.map((event) => {
    const heardAt = performance.now()
    follower.hear(event)
    return performance.now() - heardAt
  })
}

function judgeOnce(score: Score, events: readonly SessionEvent[]): number {
  const startedAt = threadCpuMs()
  judgeSession(score, events, RULES)
  return (threadCpuMs() - startedAt) / (events.length / 1000)
}
