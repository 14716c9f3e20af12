import type { TakeBeginning } from '../align/cut-takes'
import type { Beats, TakeMs } from '../base/units'
import type { OverruleKind } from './overrule'
import type { SessionDetail } from './session-detail'

/** The final word about a session: what is stored, drawn in the review and printed by the command line. */
export interface SessionReport {
  /** One verdict for every played note and every missed one: played notes by `playedIndex`, then the missed. */
  readonly verdicts: readonly NoteVerdict[]
  readonly takes: readonly Take[]
  /** One entry for each bar of the score that was covered, by `barIndex`. */
  readonly bars: readonly BarResult[]
  readonly counts: VerdictCounts
  readonly aggregate: Aggregate
  /** Missing in reports that were stored before there was one. */
  readonly detail?: SessionDetail
}

export type VerdictKind = 'correct' | 'wrongPitch' | 'missed' | 'extra' | 'uncertain'

export interface NoteVerdict {
  readonly kind: VerdictKind
  /** Index of the take it belongs to. */
  readonly take: number
  /** null for a missed note. */
  readonly playedIndex: number | null
  /** Index into `Score.notes`; null for an extra note. */
  readonly noteIndex: number | null
  /**
   * Milliseconds late against the student's own tempo curve, or the click; negative is early. null for missed and
   * extra, for what the score waited for, and for the further notes of a written ornament: these are `correct` with the
   * ornamented note's index, and not counted.
   */
  readonly deltaMs: number | null
  /** The score waited for this note: it counts, its time does not. */
  readonly isUntimed?: true
  /** The student has overruled what was judged, by a rule of this kind (`overrule.ts`). */
  readonly overruled?: OverruleKind
}

/** One pass: a start, a jump or a long pause begins another. */
export interface Take {
  readonly index: number
  readonly startMs: TakeMs
  readonly endMs: TakeMs
  readonly firstBar: number
  readonly lastBar: number
  /** Missing in reports that were stored before there was one. */
  readonly detail?: TakeDetail
}

/** What a take comes to by itself. Its verdicts are those of the report that name it. */
export interface TakeDetail {
  readonly began: TakeBeginning
  /** Over all takes these sum to the counts of the session. */
  readonly counts: VerdictCounts
  readonly accuracy: number | null
  readonly timingStabilityMs: number | null
  /** The student's own tempo: one point for each whole quarter note from the first to the last that was reached. */
  readonly tempoCurve: readonly TempoPoint[]
}

export interface TempoPoint {
  /** Quarter notes from the beginning of the score, unfolded. */
  readonly beat: Beats
  /** When it was due by the student's own tempo, on the take clock; to a tenth. */
  readonly ms: TakeMs
  /** To a tenth. */
  readonly quartersPerMinute: number
}

export interface BarResult {
  /** Index into `Score.bars`. */
  readonly barIndex: number
  readonly expected: number
  readonly correct: number
  readonly wrongPitch: number
  readonly missed: number
  readonly extra: number
  /** 1.4826 × MAD of the deltas in ms; null with fewer than 3 correct notes. */
  readonly timingSpreadMs: number | null
}

export type VerdictCounts = Readonly<Record<VerdictKind, number>>

/** The row of `aggregates`, before it is one. */
export interface Aggregate {
  /** correct ÷ (expected in the bars actually covered + extra), 0..1; null when nothing was played. */
  readonly accuracy: number | null
  /** 1.4826 × MAD of the onset deviations of correct notes in ms, lower is better; null with fewer than 3. */
  readonly timingStabilityMs: number | null
  /** 0..1, or null when it cannot be judged. */
  readonly dynamicsScore: number | null
  readonly pedalScore: number | null
  /** Printed bar numbers, weakest first; only bars that are reliably weaker than the session as a whole. */
  readonly weakBars: readonly number[]
}
