import type { HandChoice } from '../../shared/music/score'
import type { Clock } from './written-music'

/** How a student plays and practises. What is left out is done as written: in time, every key, p softer than f. */
export interface Habits extends TempoHabits, KeyHabits, HandHabits, OrnamentHabits, TouchHabits, PracticeHabits {
  /** The same seed gives the same performance. */
  readonly seed?: number
  /** Which hands play; the notes of the other are not due. */
  readonly hands?: HandChoice
}

export interface TempoHabits {
  /** When each beat falls in a pass from the beginning; without one the written tempo times `tempoRange`. */
  readonly clock?: Clock
  /** The tempo of a session is this many times the written one. */
  readonly tempoRange?: Range
  /** Standard deviation of the tempo's change from beat to beat. */
  readonly driftPercent?: number
  /** The middle of a phrase is so much faster than its ends. */
  readonly rubatoPercent?: number
  /** The last beats of a phrase are up to so much slower. */
  readonly phraseEndPercent?: number
  /** Share of the hard places before which he hesitates, and how long, on average. */
  readonly hesitations?: number
  readonly hesitationMs?: number
}

export interface KeyHabits {
  /** Shares of the keys: a neighbouring key, the key in another octave, no key. */
  readonly slips?: number
  readonly octaveSlips?: number
  readonly omissions?: number
  /** Share of the altered notes (F♯, B♭) that are played unaltered, and then so to the end of the bar. */
  readonly forgottenAccidentals?: number
  /** Share of the keys with which a neighbouring key is struck too. */
  readonly brushes?: number
  /** Share of the chords that are struck once or twice more before he goes on. */
  readonly stutters?: number
  /** Share of the wrong keys that are put right after a moment. */
  readonly corrections?: number
  /** Written bars, by index, in which every second note is wrong. */
  readonly troubledBars?: readonly number[]
}

export interface HandHabits {
  /** Standard deviation of the onsets; `unevenBars` have it only there. */
  readonly timingNoiseMs?: number
  readonly unevenBars?: readonly number[]
  /** The same of a hand that has notes shorter than a quarter, there alone. */
  readonly runNoiseMs?: number
  /** Standard deviation of the keys of one hand within a chord. */
  readonly fingerNoiseMs?: number
  readonly leftHandLateMs?: number
  /** Standard deviation of how far the hands wander apart. */
  readonly handsApartMs?: number
  /** The upper voice comes so much before the rest. */
  readonly melodyLeadMs?: number
  /** Share of the chords that are rolled though not written so, and the time from key to key of any rolled chord. */
  readonly rolledChords?: number
  readonly rollMs?: number
}

export interface OrnamentHabits {
  /** Notes a second in trills, turns and tremolos; without it ornaments are left out, their written note is played. */
  readonly ornamentHz?: Range
  /** Share of the trills that begin with the upper note. */
  readonly trillsFromAbove?: number
  /** Standard deviation of the steps of an ornament, as a share. */
  readonly ornamentUnevenness?: number
  /** Length of a grace note; without it graces are struck with their chord. */
  readonly graceMs?: Range
  /** Share of the grace notes that are played on the beat, so that the decorated note comes late. */
  readonly gracesOnTheBeat?: number
}

export interface TouchHabits {
  /** Louder by this for each step from p to mp; negative is the reverse. */
  readonly velocityPerStep?: number
  readonly velocityNoise?: number
  readonly accentVelocity?: number
  /** What stands under a hairpin is as loud as what stands before it. */
  readonly ignoresHairpins?: boolean
  /** How much louder the left hand is, and what lies under the top of the right hand's chords. */
  readonly leftVelocity?: number
  readonly innerVelocity?: number
  /** Held time ÷ written length. */
  readonly staccatoRatio?: number
  readonly otherRatio?: number
  /** Of slurred notes; as the others where left out. */
  readonly slurredRatio?: number
  readonly pedal?: PedalHabit
}

export type PedalHabit =
  | { readonly kind: 'none' }
  /** Down and up as written, so much later. */
  | { readonly kind: 'written'; readonly lateMs: number; readonly downValue: number }
  /** Lifted at each bar line and taken again at once; 100 where no value is given. */
  | { readonly kind: 'everyBar'; readonly lateMs: number; readonly downValue?: number }
  | { readonly kind: 'alwaysDown' }

export interface PracticeHabits {
  /** Shares of the onsets after which he begins again: anywhere, and after something went wrong. */
  readonly restarts?: number
  readonly restartsAfterErrors?: number
  /** The pause before a restart or a jump, and the share of them without any. */
  readonly pauseMs?: Range
  readonly restartsWithoutPause?: number
  /** Share of the restarts that lead to any onset instead of a bar, a beat, a phrase or the last beginning. */
  readonly restartsAnywhere?: number
  /** Share of the restarted passes that are played with one hand. */
  readonly oneHandedRestarts?: number
  /** Shares of the onsets after which he leaves something out, or stops for long and goes on. */
  readonly jumps?: number
  readonly longPauses?: number
  /** Share of the written repeats that are not taken. */
  readonly skippedRepeats?: number
}

export type Range = readonly [from: number, to: number]
