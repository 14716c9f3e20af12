import type { BarResult } from '../grade/session-report'
import { writtenBar } from '../music/bar-runs'
import type { Bar } from '../music/score'
import type { CoachPayload } from '../performance/session-event'

/**
 * Before the result is shown the student says which bar was worst. Who estimates his own error first learns more from
 * being told it (Guadagnoli & Kohl 2001, Journal of Motor Behavior 33, 217–224): the guess makes him listen back, and how
 * near it is tells him how well he hears himself.
 */
export interface WorstBarGuess {
  /** Printed numbers. */
  readonly predicted: string
  readonly actual: string
  readonly outcome: GuessOutcome
}

/** `near`: the bar beside it, or one that was almost as bad. */
export type GuessOutcome = 'right' | 'near' | 'other'

/** With fewer bars there is nothing to guess. */
export const FEWEST_GUESSED_BARS = 4

interface WrittenBar {
  readonly number: string
  /** Its place on the page, counted in bars. */
  readonly place: number
  readonly errorShare: number
  readonly spreadMs: number
}

/** The bars that were played, as they stand on the page. */
export function guessedBars(bars: readonly Bar[], results: readonly BarResult[]): readonly Bar[] {
  return writtenResults(bars, results).map(({ bar }) => bar)
}

/** How near a guess (an index into `bars`) was; null where too little was played to guess, or the bar was not played. */
export function judgeGuess(
  bars: readonly Bar[],
  results: readonly BarResult[],
  barIndex: number,
): WorstBarGuess | null {
  const written = writtenResults(bars, results).map(describe)
  const guessed = bars[barIndex]
  const predicted = written.find((one) => guessed !== undefined && one.key === writtenBar(guessed))
  const [worst] = written.toSorted(worseFirst)
  if (written.length < FEWEST_GUESSED_BARS || !worst || !predicted) return null
  return { predicted: predicted.number, actual: worst.number, outcome: outcomeOf(predicted, worst) }
}

/** Error shares this near to each other are one. Ours. */
const SAME_SHARE = 0.05

function outcomeOf(predicted: WrittenBar, worst: WrittenBar): GuessOutcome {
  if (predicted.place === worst.place) return 'right'
  const isAsBad = worst.errorShare === predicted.errorShare && worst.spreadMs === predicted.spreadMs
  if (isAsBad) return 'right'
  const isAlmostAsBad = worst.errorShare > 0 && worst.errorShare - predicted.errorShare <= SAME_SHARE
  return isAlmostAsBad || Math.abs(predicted.place - worst.place) === 1 ? 'near' : 'other'
}

/** Wrong notes first; where there are none, the most uneven bar. */
function worseFirst(a: WrittenBar, b: WrittenBar): number {
  return b.errorShare - a.errorShare || b.spreadMs - a.spreadMs || a.place - b.place
}

interface WrittenResult {
  readonly bar: Bar
  readonly place: number
  readonly results: readonly BarResult[]
}

/** A bar that is repeated stands on the page once: its passes count together. */
function writtenResults(bars: readonly Bar[], results: readonly BarResult[]): readonly WrittenResult[] {
  const placeByKey = new Map<string | number, number>()
  for (const bar of bars) if (!placeByKey.has(writtenBar(bar))) placeByKey.set(writtenBar(bar), placeByKey.size)
  const byKey = new Map<string | number, { readonly bar: Bar; readonly place: number; readonly results: BarResult[] }>()
  for (const result of results) {
    const bar = bars[result.barIndex]
    if (!bar || result.expected + result.extra === 0) continue
    const known = byKey.get(writtenBar(bar))
    if (known) known.results.push(result)
    else byKey.set(writtenBar(bar), { bar, place: placeByKey.get(writtenBar(bar)) ?? 0, results: [result] })
  }
  return [...byKey.values()].sort((a, b) => a.place - b.place)
}

function describe({ bar, place, results }: WrittenResult): WrittenBar & { readonly key: string | number } {
  const sum = (of: (result: BarResult) => number) => results.reduce((total, result) => total + of(result), 0)
  const errors = sum(({ wrongPitch, missed, extra }) => wrongPitch + Math.max(missed, extra))
  const notes = sum(({ expected, extra, missed }) => expected + Math.max(0, extra - missed))
  return {
    key: writtenBar(bar),
    number: bar.number,
    place,
    errorShare: notes === 0 ? 0 : errors / notes,
    spreadMs: Math.max(0, ...results.map(({ timingSpreadMs }) => timingSpreadMs ?? 0)),
  }
}

/** `rule` of the event that keeps a guess. */
const WORST_BAR_GUESS = 'worstBarGuess'

export function guessToPayload({ predicted, actual, outcome }: WorstBarGuess): CoachPayload {
  return { rule: WORST_BAR_GUESS, predicted, actual, outcome }
}

/** null for what is no guess. */
export function guessFromPayload({ rule, predicted, actual, outcome }: CoachPayload): WorstBarGuess | null {
  if (rule !== WORST_BAR_GUESS || typeof predicted !== 'string' || typeof actual !== 'string') return null
  if (outcome !== 'right' && outcome !== 'near' && outcome !== 'other') return null
  return { predicted, actual, outcome }
}
