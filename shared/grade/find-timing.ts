import { MS_PER_MINUTE } from '../base/units'
import { median } from '../align/median'
import { groupBy } from '../base/group-by'
import type { Hand, Score } from '../music/score'
import { findRuns } from './grade-evenness'
import { lengthOf, type TempoStep, tempoSteps, weightedMedian, writtenTempo } from './grade-tempo'
import { findIf, type Finding } from './finding'
import { isPlain, type StruckNote } from './struck-notes'
import { type Measure, measureMedian, measureSpread, surenessOf } from './sureness'
import type { TempoPath } from './tempo-path'

/**
 * Onsets may scatter so much: 4 % of a quarter, a little over what is heard in an even row (2.5 %, Friberg & Sundberg
 * 1995), and in fast music 25 ms. Ours: of 61 professionals three quarters keep to 19 ms, nine tenths to 30.
 */
const LOOSE_SHARE = 0.04
const LOOSE_MS = 25
/** Fewer notes than this are no manner of playing. Ours. */
const MIN_NOTES = 24
/** A melody leads its accompaniment by up to so much in good playing (20–30 ms; Goebl 2001). */
const APART_MS = 30
/** Of a single onset; half of a chord that sounds together. */
const LEAST_APART_MS = 10
/** A tempo that changes by so much over a piece is heard as another. Ours. */
const DRIFT_PERCENT = 7
/** A part is among the loose ones when it is likely one; the finding itself is sure. Ours. */
const LIKELY = 0.9
/** Of the tempo of four beats: 1 %. */
const LEAST_DRIFT = 0.01
/** Drift is heard from four beats to the next four, in takes of at least eight bars of 4/4. Ours. */
const GROUP_BEATS = 4
const MIN_BEATS = 32
const MIN_GROUPS = 3
/** So much of a drift has happened by the middle third. Ours. */
const ON_THE_WAY = 0.2

/** Hands apart, loose timing, uneven runs, a tempo that runs away: each cause by one word. */
export function findTiming(
  score: Score,
  struck: readonly StruckNote[],
  paths: readonly TempoPath[],
): readonly Finding[] {
  return [...findLateHand(struck), ...findLooseness(struck, looseMs(paths)), ...findDrift(score, paths)]
}

function looseMs(paths: readonly TempoPath[]): number {
  const quartersPerMinute = weightedMedian(paths.flatMap(tempoSteps)) ?? Infinity
  return Math.max(LOOSE_MS, (LOOSE_SHARE * MS_PER_MINUTE) / quartersPerMinute)
}

/** By what both hands struck together. */
function findLateHand(struck: readonly StruckNote[]): readonly Finding[] {
  const chords = groupBy(
    struck.filter((note) => isPlain(note) && !note.written.isArpeggiated),
    ({ take, written }) => `${take} ${written.onset}`,
  )
  const leftLateMs = [...chords.values()].flatMap((chord) => {
    const [left, right] = (['left', 'right'] as const).map((hand) => timesOf(chord, hand))
    return left?.length && right?.length ? [median(left) - median(right)] : []
  })
  if (leftLateMs.length < MIN_NOTES / 2) return []
  const late = measureMedian(leftLateMs, APART_MS, LEAST_APART_MS)
  return [
    ...findIf('handLate', late, { hand: 'left' }),
    ...findIf('handLate', { ...late, measured: -late.measured }, { hand: 'right' }),
  ]
}

function timesOf(chord: readonly StruckNote[], hand: Hand): readonly number[] {
  return chord.filter(({ written }) => written.hand === hand).map(({ played }) => played.onsetMs)
}

/** The onsets of one hand, in its runs or outside, and how far they scatter. */
interface Part {
  readonly hand: Hand
  readonly isRun: boolean
  /** About their own middle: that a hand comes late is another matter. */
  readonly deltasMs: readonly number[]
  readonly spread: Measure
}

/**
 * Loose everywhere is loose timing; loose in runs alone, beside others that are firm, is uneven runs; and in one hand
 * alone, beside the other that is firm, it is that hand's.
 */
function findLooseness(struck: readonly StruckNote[], tolerance: number): readonly Finding[] {
  const parts = partsOf(struck, tolerance)
  const loose = parts.filter(({ spread }) => surenessOf(spread) >= LIKELY)
  const firm = parts.filter(({ spread }) => spread.measured <= tolerance)
  const meant = loose.length > 0 ? loose : parts
  const deltasMs = meant.flatMap((part) => part.deltasMs)
  if (deltasMs.length < MIN_NOTES) return []
  const isOnlyRuns = loose.length > 0 && loose.every(({ isRun }) => isRun) && firm.some(({ isRun }) => !isRun)
  const kind = isOnlyRuns ? 'unevenRuns' : 'timingLoose'
  return findIf(kind, measureSpread(deltasMs, tolerance), { hand: loneHand(meant, firm) })
}

function partsOf(struck: readonly StruckNote[], tolerance: number): readonly Part[] {
  const inRuns = new Set(findRuns(struck).flat())
  const groups = groupBy(struck.filter(isPlain), (note) => `${note.written.hand} ${inRuns.has(note)}`)
  return [...groups.values()].flatMap((notes): Part[] => {
    const [first] = notes
    if (!first || notes.length < MIN_NOTES) return []
    const middle = median(notes.map(({ deltaMs }) => deltaMs))
    const deltasMs = notes.map(({ deltaMs }) => deltaMs - middle)
    const { hand } = first.written
    return [{ hand, isRun: inRuns.has(first), deltasMs, spread: measureSpread(deltasMs, tolerance) }]
  })
}

/** The one hand that these parts are of, where the other has one that is firm. */
function loneHand(meant: readonly Part[], firm: readonly Part[]): Hand | null {
  const hand = meant[0]?.hand ?? null
  const isLone = meant.every((part) => part.hand === hand) && firm.some((part) => part.hand !== hand)
  return isLone ? hand : null
}

/** The last third of the longest take against its first, written changes taken out: a last ritardando is no drift. */
function findDrift({ tempos }: Score, paths: readonly TempoPath[]): readonly Finding[] {
  const takes = paths.map(tempoSteps)
  const steps = takes.reduce<readonly TempoStep[]>((best, one) => (lengthOf(one) > lengthOf(best) ? one : best), [])
  const first = steps[0]?.beat ?? 0
  const length = lengthOf(steps)
  if (length < MIN_BEATS) return []
  const ratios = steps.map((step) => ({
    ...step,
    quartersPerMinute: step.quartersPerMinute / writtenTempo(tempos, step.beat),
  }))
  const groups = [...groupBy(ratios, ({ beat }) => Math.floor((beat - first) / GROUP_BEATS))]
  const third = (from: number, to: number) =>
    groups.flatMap(([group, members]) => {
      const share = (group * GROUP_BEATS) / length
      return share >= from && share < to ? [Math.log(weightedMedian(members) ?? 1)] : []
    })
  const [early, middle, late] = [third(0, 1 / 3), third(1 / 3, 2 / 3), third(2 / 3, 1)]
  if ([early, middle, late].some((groups) => groups.length < MIN_GROUPS)) return []
  const drift = driftOf(early, late)
  // A tempo that runs away does so all the way: another tempo for the end alone is a choice.
  const onTheWay = driftOf(early, middle).measured / drift.measured
  if (onTheWay < ON_THE_WAY || onTheWay > 1) return []
  return [...findIf('rushing', drift), ...findIf('dragging', { ...drift, measured: -drift.measured })]
}

function driftOf(early: readonly number[], late: readonly number[]): Measure {
  const [before, after] = [early, late].map((logs) => measureMedian(logs, 0, LEAST_DRIFT))
  const measured = (Math.exp((after?.measured ?? 0) - (before?.measured ?? 0)) - 1) * 100
  const error = 100 * Math.hypot(before?.error ?? 0, after?.error ?? 0)
  return { measured, tolerance: DRIFT_PERCENT, error, cases: early.length + late.length }
}
