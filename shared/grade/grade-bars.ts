import { robustSpread } from '../align/median'
import type { Score } from '../music/score'
import { isOrnamental } from './ornamental'
import type { BarResult, NoteVerdict } from './session-report'

/** Fewer deltas than this have no spread worth telling. */
const MIN_DELTAS = 3

/** 1.4826 × MAD; null for fewer than three deltas. */
export function spreadMs(deltas: readonly number[]): number | null {
  return deltas.length < MIN_DELTAS ? null : robustSpread(deltas)
}

interface Tally {
  correct: number
  wrongPitch: number
  missed: number
  extra: number
  readonly deltas: number[]
}

/** What happened in each bar, all takes together. An extra note counts for the bar of the note before it. */
export function gradeBars(score: Score, verdicts: readonly NoteVerdict[]): readonly BarResult[] {
  const tallies = new Map<number, Tally>()
  let lastBar = firstBar(score, verdicts)
  for (const verdict of verdicts) {
    if (verdict.noteIndex !== null) lastBar = score.notes[verdict.noteIndex]?.bar ?? lastBar
    tally(tallyOf(tallies, lastBar), verdict)
  }
  return [...tallies]
    .sort(([a], [b]) => a - b)
    .map(([barIndex, { correct, wrongPitch, missed, extra, deltas }]) => {
      const expected = correct + wrongPitch + missed
      return { barIndex, expected, correct, wrongPitch, missed, extra, timingSpreadMs: spreadMs(deltas) }
    })
}

function firstBar(score: Score, verdicts: readonly NoteVerdict[]): number {
  const first = verdicts.find((verdict) => verdict.noteIndex !== null)?.noteIndex
  return score.notes[first ?? 0]?.bar ?? 0
}

function tallyOf(tallies: Map<number, Tally>, bar: number): Tally {
  const known = tallies.get(bar)
  if (known) return known
  const fresh = { correct: 0, wrongPitch: 0, missed: 0, extra: 0, deltas: [] }
  tallies.set(bar, fresh)
  return fresh
}

function tally(bar: Tally, verdict: NoteVerdict): void {
  if (verdict.kind === 'uncertain' || isOrnamental(verdict)) return
  bar[verdict.kind] += 1
  if (verdict.kind === 'correct' && verdict.deltaMs !== null) bar.deltas.push(verdict.deltaMs)
}
