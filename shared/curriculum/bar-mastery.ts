import type { NoteVerdict, SessionReport, Take } from '../grade/session-report'
import { writtenTempo } from '../grade/grade-tempo'
import { isOrnamental } from '../grade/ornamental'
import { groupBy } from '../base/group-by'
import type { Score } from '../music/score'
import { localDay, type LocalDay } from './local-day'

/**
 * A bar is mastered when it was played without an error, at 90 % of the written tempo or faster, on two different days.
 *
 * - Without an error: within one take each of its notes was struck right, none wrong, none beside them. Both hands are
 *   meant: one hand alone masters the bars in which the other has nothing to play. An uncertain note is no error; grace
 *   notes may be left out. A bar without notes goes with the bar before it in the take.
 * - The tempo is the student's own, at the middle of the bar's beats. Where no tempo is written any will do. Where the
 *   score waited for the student there is none, and nothing is mastered.
 * - The days are the student's own, two of them because mastery is what is still there on another day.
 *
 * Bars count as they are played: a repeated one twice, as in the length of a song.
 */
const MASTERY_TEMPO_SHARE = 0.9

/** Which bars a session played, and which of them without an error and fast enough. Indices into `Score.bars`, ascending. */
export interface SessionBars {
  readonly played: readonly number[]
  readonly clean: readonly number[]
}

/** `isTempoWritten`: false where `Score.tempos` only says how fast the app would play it. */
export function barsOfSession(
  score: Score,
  report: Pick<SessionReport, 'verdicts' | 'takes'>,
  isTempoWritten: boolean,
): SessionBars {
  const expected = notesToStrike(score)
  const played = new Set<number>()
  const clean = new Set<number>()
  const verdictsByTake = groupBy(report.verdicts, ({ take }) => take)
  for (const take of report.takes) {
    const passes = passesOf(score, verdictsByTake.get(take.index) ?? [])
    let isClean = false
    for (let bar = take.firstBar; bar <= take.lastBar; bar += 1) {
      const pass = passes.get(bar)
      if (pass && pass.right.size > 0) played.add(bar)
      if (expected[bar] !== 0) isClean = isCleanPass(pass, expected[bar] ?? Infinity)
      if (isClean && isFastEnough(score, take, bar, isTempoWritten)) clean.add(bar)
    }
  }
  const ascending = (bars: ReadonlySet<number>) => [...bars].sort((one, other) => one - other)
  for (const bar of clean) played.add(bar)
  return { played: ascending(played), clean: ascending(clean) }
}

interface Pass {
  /** Indices of the notes that were struck right, or perhaps so. */
  readonly right: Set<number>
  hasError: boolean
}

/** How many notes each bar asks for; grace notes are not asked for. */
function notesToStrike({ notes, bars }: Score): readonly number[] {
  const counts = bars.map(() => 0)
  for (const { bar, isGrace } of notes) if (!isGrace) counts[bar] = (counts[bar] ?? 0) + 1
  return counts
}

/** What one take did in each bar. An extra note counts for the bar of the note before it. */
function passesOf(score: Score, verdicts: readonly NoteVerdict[]): ReadonlyMap<number, Pass> {
  const passes = new Map<number, Pass>()
  let bar = verdicts.map(({ noteIndex }) => score.notes[noteIndex ?? -1]?.bar).find((known) => known !== undefined) ?? 0
  for (const verdict of verdicts) {
    const note = score.notes[verdict.noteIndex ?? -1]
    bar = note?.bar ?? bar
    const pass = passes.get(bar) ?? { right: new Set(), hasError: false }
    passes.set(bar, pass)
    if (isOrnamental(verdict)) continue
    if (verdict.isUntimed) pass.hasError = true
    if (verdict.kind !== 'correct' && verdict.kind !== 'uncertain')
      pass.hasError ||= !(note?.isGrace && verdict.kind === 'missed')
    else if (note && !note.isGrace) pass.right.add(note.index)
  }
  return passes
}

function isCleanPass(pass: Pass | undefined, expected: number): boolean {
  return pass !== undefined && !pass.hasError && pass.right.size >= expected
}

function isFastEnough(score: Score, { detail }: Take, barIndex: number, isTempoWritten: boolean): boolean {
  const bar = score.bars[barIndex]
  const curve = detail?.tempoCurve ?? []
  if (!bar || curve.length === 0) return false
  if (!isTempoWritten) return true
  const middle = bar.onset + bar.duration / 2
  const inBar = curve.filter(({ beat }) => beat >= bar.onset && beat < bar.onset + bar.duration)
  // A bar shorter than a quarter note may lie between two points of the curve.
  const points = inBar.length > 0 ? inBar : [nearest(curve, middle)]
  const sorted = points.map(({ quartersPerMinute }) => quartersPerMinute).sort((one, other) => one - other)
  const tempo = sorted[Math.floor(sorted.length / 2)] ?? 0
  return tempo >= MASTERY_TEMPO_SHARE * writtenTempo(score.tempos, middle)
}

function nearest<Point extends { readonly beat: number }>(curve: readonly Point[], beat: number): Point {
  return curve.reduce((best, point) => (Math.abs(point.beat - beat) < Math.abs(best.beat - beat) ? point : best))
}

/** What became of one bar, by the student's own days. */
export interface BarDays {
  /** When it was first played. */
  readonly playedOn: LocalDay
  /** When it was first played without an error; null before that. */
  readonly cleanOn: LocalDay | null
  /** When that came true on a second day; null before that. */
  readonly masteredOn: LocalDay | null
}

/** A bar after one session more. Sessions may come in any order, and twice. */
export function withSession(bar: BarDays | undefined, day: LocalDay, isClean: boolean): BarDays {
  const before = bar ?? { playedOn: day, cleanOn: null, masteredOn: null }
  const playedOn = localDay(Math.min(before.playedOn, day))
  if (!isClean) return { ...before, playedOn }
  const days = [before.cleanOn, before.masteredOn, day].filter((known) => known !== null)
  const [cleanOn = null, masteredOn = null] = [...new Set(days)].sort((one, other) => one - other)
  return { playedOn, cleanOn, masteredOn }
}
