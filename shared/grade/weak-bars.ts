import type { Score } from '../music/score'
import type { BarResult } from './session-report'

/** One-sided 95 %. */
const CONFIDENCE = 1.645
/** Two notes accuse nobody: a bar needs this many judged notes and errors before it can be weak. Ours. */
const MIN_NOTES = 3
const MIN_ERRORS = 2
/** Standard error of a MAD-based spread of n deltas is this × spread ÷ √n (its efficiency is 37 %). */
const SPREAD_ERROR = 1.16
const MIN_DELTAS = 6
/** Below this nobody hears a bar as uneven. Ours, from the 50 ms at which a chord still sounds together. */
const UNEVEN_MS = 40
/** How much more uneven than the session a bar has to be: every expressive bar is a little. Ours. */
const UNEVEN_RATIO = 1.5

/** Printed numbers of the bars that are reliably weaker than the session as a whole, weakest first. */
export function findWeakBars(score: Score, bars: readonly BarResult[], sessionSpreadMs: number | null): number[] {
  const printed = [...mergeByNumber(score, bars)]
  const errors = sum(printed.map(([, bar]) => errorsOf(bar)))
  const notes = sum(printed.map(([, bar]) => notesOf(bar)))
  const sessionRate = notes === 0 ? 0 : errors / notes
  return printed
    .map(([number, bar]) => ({
      number,
      weakness: Math.max(excessErrors(bar, sessionRate), excessSpread(bar, sessionSpreadMs)),
    }))
    .filter(({ weakness }) => weakness > 0)
    .sort((a, b) => b.weakness - a.weakness)
    .map(({ number }) => number)
}

type PrintedBar = Pick<BarResult, 'expected' | 'correct' | 'extra' | 'timingSpreadMs'>

function mergeByNumber(score: Score, bars: readonly BarResult[]): Map<number, PrintedBar> {
  const merged = new Map<number, PrintedBar>()
  for (const bar of bars) {
    const number = Number.parseInt(score.bars[bar.barIndex]?.number ?? '', 10)
    if (!Number.isFinite(number)) continue
    const other = merged.get(number)
    merged.set(number, other ? mergeBars(other, bar) : bar)
  }
  return merged
}

function mergeBars(a: PrintedBar, b: PrintedBar): PrintedBar {
  const isFirstLarger = a.correct >= b.correct
  return {
    expected: a.expected + b.expected,
    correct: a.correct + b.correct,
    extra: a.extra + b.extra,
    timingSpreadMs: isFirstLarger ? a.timingSpreadMs : b.timingSpreadMs,
  }
}

const notesOf = (bar: PrintedBar) => bar.expected + bar.extra
const errorsOf = (bar: PrintedBar) => bar.expected - bar.correct + bar.extra

function excessErrors(bar: PrintedBar, sessionRate: number): number {
  const errors = errorsOf(bar)
  if (errors < MIN_ERRORS || notesOf(bar) < MIN_NOTES) return 0
  return wilsonLowerBound(errors, notesOf(bar)) - sessionRate
}

/** The error rate that a bar has at least, with the confidence above (Wilson 1927). */
export function wilsonLowerBound(errors: number, notes: number): number {
  const rate = errors / notes
  const z = CONFIDENCE * CONFIDENCE
  const centre = rate + z / (2 * notes)
  const half = CONFIDENCE * Math.sqrt((rate * (1 - rate)) / notes + z / (4 * notes * notes))
  return (centre - half) / (1 + z / notes)
}

function excessSpread(bar: PrintedBar, sessionSpreadMs: number | null): number {
  if (bar.timingSpreadMs === null || sessionSpreadMs === null || bar.correct < MIN_DELTAS) return 0
  const atLeastMs = bar.timingSpreadMs * (1 - (CONFIDENCE * SPREAD_ERROR) / Math.sqrt(bar.correct))
  const levelMs = Math.max(UNEVEN_MS, UNEVEN_RATIO * sessionSpreadMs)
  return atLeastMs > levelMs ? (atLeastMs - levelMs) / atLeastMs : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
