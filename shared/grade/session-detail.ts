import type { Finding } from './finding'

/**
 * What a session says beyond right keys and their times. Each part is null, with a reason, where it cannot be judged:
 * silence is better than a guess.
 */
export interface SessionDetail {
  /** Share of the chosen hands' notes that were reached, 0..1. An accuracy over three notes says little. */
  readonly coverage: number
  readonly dynamics: DynamicsDetail
  readonly pedal: PedalDetail
  readonly articulation: ArticulationDetail
  readonly evenness: EvennessDetail
  readonly tempo: TempoDetail
  /** null for a hand that was not asked or has nothing to play. */
  readonly hands: { readonly left: HandDetail | null; readonly right: HandDetail | null }
  /** One entry for each entry of `SessionReport.bars` in which something was struck right. */
  readonly bars: readonly BarDetail[]
  /** What a teacher would say, and nothing that is not sure. */
  readonly findings: readonly Finding[]
}

export interface DynamicsDetail {
  /** Share of comparisons that went as written: 1 as written, 0.5 indifferent, 0 reversed. */
  readonly score: number | null
  /** Why there is no score. */
  readonly reason: 'noMarks' | 'noVelocity' | 'oneLoudness' | 'tooFew' | null
  /** From a soft note (10th percentile) to a loud one (90th), in MIDI velocities; null when nothing was struck. */
  readonly rangeVelocity: number | null
  /** How much louder one step (p to mp) was played, in velocities; null without a score from marks. */
  readonly velocityPerStep: number | null
  /** How much hairpins changed the loudness their way, median in velocities; null without one of two beats. */
  readonly hairpinVelocity: number | null
  /** Share of written accents that stood out from their neighbours; null where fewer than three could be told. */
  readonly accents: number | null
  /** How much louder the upper voice was than the left hand under it, in velocities; null with fewer than eight. */
  readonly melodyLeadVelocity: number | null
  /** The same for the top of the right hand's chords over their inner notes. */
  readonly topLeadVelocity: number | null
}

export interface PedalDetail {
  readonly score: number | null
  readonly reason: 'noPedalSent' | 'tooFew' | 'nothingToJudge' | null
  /** Against which of the two the score was found. */
  readonly judgedBy: 'written' | 'harmony' | null
  /** The pedal knows only up and down: half pedalling cannot be seen. null when none was sent. */
  readonly isOnOff: boolean | null
  /** Changes that were due (written, or by the harmony) and those at which the pedal was lifted. */
  readonly changesDue: number
  readonly changesMade: number
  /** How long after a written change the pedal came up, median in ms, negative is before; null with fewer than three. */
  readonly liftedLateMs: number | null
}

export interface ArticulationDetail {
  /** Share of the staccato notes that were short. */
  readonly score: number | null
  readonly reason: 'noStaccato' | 'noReleases' | 'tooFew' | null
  /** Share of the steps under slurs at which the keys were joined; what the pedal held is left out. */
  readonly legatoScore: number | null
  readonly legatoReason: 'noSlurs' | 'noReleases' | 'tooFew' | null
  /** Held time ÷ written length, medians; null with fewer than three. */
  readonly staccatoHeldRatio: number | null
  readonly otherHeldRatio: number | null
  /** Overlap of one note with the next of its voice ÷ the time between them; negative is a gap. */
  readonly overlapRatio: number | null
}

export interface EvennessDetail {
  /** Spread of the steps in runs of equal notes, in percent of the step at the student's local tempo. */
  readonly spreadPercent: number | null
  readonly runs: number
  readonly steps: number
}

export interface TempoDetail {
  readonly medianQuartersPerMinute: number | null
  /** Last third of the longest take against its first, written changes taken out: positive is faster. */
  readonly driftPercent: number | null
}

export interface HandDetail {
  readonly expected: number
  readonly correct: number
  readonly wrongPitch: number
  readonly missed: number
  readonly timingSpreadMs: number | null
  /** How much later than the student's own curve this hand is, median. */
  readonly lateMs: number | null
  readonly medianVelocity: number | null
}

export interface BarDetail {
  /** Index into `Score.bars`. */
  readonly barIndex: number
  readonly quartersPerMinute: number | null
  readonly medianVelocity: number | null
  /** Wrong and missed notes of each hand. */
  readonly leftErrors: number
  readonly rightErrors: number
}
