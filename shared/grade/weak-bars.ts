import type { Score } from '../music/score'
import type { BarResult } from './session-report'

/** So many bars may be accused by chance in a whole session of even quality, and each with at most so much chance. Ours. */
const FALSE_ACCUSATIONS = 0.5
const MOST_CHANCE = 0.05
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
export function findWeakBars(
  score: Score,
  bars: readonly BarResult[],
  sessionSpreadMs: number | null,
  falseAccusations = FALSE_ACCUSATIONS,
): number[] {
  const printed = [...mergeByNumber(score, bars)]
  const errors = sum(printed.map(([, bar]) => errorsOf(bar)))
  const notes = sum(printed.map(([, bar]) => notesOf(bar)))
  const sessionRate = notes === 0 ? 0 : errors / notes
  const chance = Math.min(MOST_CHANCE, falseAccusations / printed.length)
  const sureness = normalQuantile(chance)
  const bound = { rate: sessionRate, sureness, chance }
  return printed
    .map(([number, bar]) => ({
      number,
      weakness: Math.max(excessErrors(bar, bound), excessSpread(bar, sessionSpreadMs, sureness)),
    }))
    .filter(({ weakness }) => weakness > 0)
    .sort((a, b) => b.weakness - a.weakness)
    .map(({ number }) => number)
}

type PrintedBar = Omit<BarResult, 'barIndex'>

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
    wrongPitch: a.wrongPitch + b.wrongPitch,
    missed: a.missed + b.missed,
    extra: a.extra + b.extra,
    timingSpreadMs: isFirstLarger ? a.timingSpreadMs : b.timingSpreadMs,
  }
}

/** A missed note and an extra one are mostly one accident: a slip too wide to be named. */
const errorsOf = ({ wrongPitch, missed, extra }: PrintedBar) => wrongPitch + Math.max(missed, extra)
const notesOf = (bar: PrintedBar) => bar.expected + Math.max(0, bar.extra - bar.missed)

interface Bound {
  readonly rate: number
  readonly sureness: number
  readonly chance: number
}

/** Wilson's bound is a little bold with few notes and rare errors: so much must be too unlikely by the binomial as well. */
function excessErrors(bar: PrintedBar, { rate, sureness, chance }: Bound): number {
  const errors = errorsOf(bar)
  const notes = notesOf(bar)
  if (errors < MIN_ERRORS || notes < MIN_NOTES || chanceOf(errors, notes, rate) > chance) return 0
  return wilsonLowerBound(errors, notes, sureness) - rate
}

/** How likely so many errors or more are in a bar that is no worse than the rest. */
function chanceOf(errors: number, notes: number, rate: number): number {
  if (rate <= 0) return 0
  if (rate >= 1) return 1
  let term = (1 - rate) ** notes
  let below = 0
  for (let count = 0; count < errors; count += 1) {
    below += term
    term *= ((notes - count) / (count + 1)) * (rate / (1 - rate))
  }
  return Math.max(0, 1 - below)
}

/** The error rate that a bar has at least, so many standard errors surely (Wilson 1927, corrected for continuity). */
export function wilsonLowerBound(errors: number, notes: number, sureness: number): number {
  const rate = (errors - 0.5) / notes
  const z = sureness * sureness
  const centre = rate + z / (2 * notes)
  const half = sureness * Math.sqrt((rate * (1 - rate)) / notes + z / (4 * notes * notes))
  return (centre - half) / (1 + z / notes)
}

/** Standard errors above which a normal value lies with this chance, below a half (Abramowitz & Stegun 26.2.23). */
function normalQuantile(chance: number): number {
  const t = Math.sqrt(-2 * Math.log(chance))
  return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
}

function excessSpread(bar: PrintedBar, sessionSpreadMs: number | null, sureness: number): number {
  if (bar.timingSpreadMs === null || sessionSpreadMs === null || bar.correct < MIN_DELTAS) return 0
  if (bar.timingSpreadMs < UNEVEN_MS) return 0
  const atLeastMs = bar.timingSpreadMs * (1 - (sureness * SPREAD_ERROR) / Math.sqrt(bar.correct))
  const levelMs = UNEVEN_RATIO * sessionSpreadMs
  return atLeastMs > levelMs ? (atLeastMs - levelMs) / atLeastMs : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
