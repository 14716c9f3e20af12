import type { Clock } from '../../electron/host/clock'
import { epochMs } from '../../shared/base/units'

/** A clock that stands still until the test turns it. */
export interface HandClock extends Clock {
  /** Turns on to each due time in order, then to the end of the span. */
  turn(ms: number): void
}

interface Waiting {
  dueMs: number
  readonly periodMs: number | null
  readonly callback: () => void
}

/** It stands in Kathmandu, which is like no other zone. */
export const HAND_CLOCK_UTC_OFFSET_MINUTES = 345

export function createHandClock(startMs = 1_800_000_000_000): HandClock {
  let nowMs = startMs
  const waiting = new Set<Waiting>()
  const add = (entry: Waiting) => {
    waiting.add(entry)
    return () => void waiting.delete(entry)
  }
  const nextDue = (untilMs: number) =>
    [...waiting].filter(({ dueMs }) => dueMs <= untilMs).sort((one, other) => one.dueMs - other.dueMs)[0]

  return {
    now: () => epochMs(nowMs),
    utcOffsetMinutes: () => HAND_CLOCK_UTC_OFFSET_MINUTES,
    after: (delayMs, callback) => add({ dueMs: nowMs + delayMs, periodMs: null, callback }),
    every: (periodMs, callback) => add({ dueMs: nowMs + periodMs, periodMs, callback }),
    turn: (ms) => {
      const untilMs = nowMs + ms
      for (let due = nextDue(untilMs); due; due = nextDue(untilMs)) {
        nowMs = Math.max(nowMs, due.dueMs)
        if (due.periodMs === null) waiting.delete(due)
        else due.dueMs += due.periodMs
        due.callback()
      }
      nowMs = untilMs
    },
  }
}
