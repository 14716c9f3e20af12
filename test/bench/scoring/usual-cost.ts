import { quantile } from '../../../shared/grade/quantile'
import type { SessionCost } from './measure-cost'

/** What a session usually costs: the middle of several runs, each in a process of its own. */
export interface UsualCost {
  readonly noteCount: number
  readonly playedCount: number
  readonly meanMs: number
  readonly meanCpuMs: number
  readonly p99Ms: number
  readonly longestMs: number
  /** The longest of what each note took at least: what other programs lengthen is not the same note in every run. */
  readonly longestInAllMs: number
  readonly firstFinalCpuMs: number
  readonly finalCpuMs: number
}

export function usualCost(runs: readonly SessionCost[]): UsualCost {
  const { noteCount = 0, playedCount = 0, noteMs = [] } = runs[0] ?? {}
  const middle = (valueOf: (run: SessionCost) => number) => quantile(runs.map(valueOf), 0.5)
  const leastMs = noteMs.map((_, note) => Math.min(...runs.map((run) => run.noteMs[note] ?? Infinity)))
  return {
    noteCount,
    playedCount,
    meanMs: middle((run) => run.noteMs.reduce((sum, ms) => sum + ms, 0) / playedCount),
    meanCpuMs: middle(({ liveCpuMs }) => liveCpuMs / playedCount),
    p99Ms: middle((run) => quantile(run.noteMs, 0.99)),
    longestMs: middle((run) => Math.max(...run.noteMs)),
    longestInAllMs: Math.max(...leastMs),
    firstFinalCpuMs: middle(({ firstFinalCpuMs }) => firstFinalCpuMs),
    finalCpuMs: middle(({ finalCpuMs }) => finalCpuMs),
  }
}
