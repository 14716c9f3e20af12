import { damagedSentence } from './problem-sentences'
import type { StoreProblem } from './store'

/** Thrown by any call of the store when the disk or the file fails it. What was saved before is still there. */
export interface StoreBroken extends Error {
  readonly name: 'StoreBroken'
  readonly problem: StoreProblem
}

/** `cause` keeps SQLite's own words for a log. */
export function storeBroken(problem: StoreProblem, cause?: unknown): StoreBroken {
  return Object.assign(new Error(problem.sentence, { cause }), { name: 'StoreBroken' as const, problem })
}

export function isStoreBroken(error: unknown): error is StoreBroken {
  return error instanceof Error && error.name === 'StoreBroken'
}

export function damaged(thing: Parameters<typeof damagedSentence>[0]): StoreBroken {
  return storeBroken({ kind: 'corrupt', sentence: damagedSentence(thing) })
}
