import type { PlanReason } from './plan-reason'
import type { SongId } from '../base/ids'
import type { HandChoice } from '../music/score'
import type { Study } from '../studies/study'
import type { BarSpanNumbers } from './bar-span-numbers'
import type { PassageProfile } from './passage-profile'

/** A day's practice in the words of `shared/contract/plan.ts`, before titles and cards are put to it. */
export interface PlannedDay {
  readonly items: readonly PlannedItem[]
  /** Spots and techniques that are due besides. */
  readonly alsoDue: number
}

export interface PlannedItem extends PlannedWork {
  /** Whole. */
  readonly minutes: number
}

/** What is practised, and how, whenever it comes. */
export interface PlannedWork {
  /** The same for the same work on the same day. */
  readonly id: string
  readonly kind: 'warmUp' | 'spot' | 'technique' | 'lesson' | 'sightReading' | 'piece'
  readonly piece: PlannedPiece
  /** null for all of it. */
  readonly bars: BarSpanNumbers | null
  readonly hands: HandChoice
  readonly mode: PlannedMode
  /** Of the written tempo. */
  readonly tempoPercent: number
  readonly why: PlanReason
  readonly lessonId: string | null
  readonly exerciseId: string | null
}

export type PlannedPiece =
  | { readonly kind: 'song'; readonly songId: SongId }
  | { readonly kind: 'study'; readonly study: Study }
  | { readonly kind: 'unseen' }

export type PlannedMode =
  | { readonly kind: 'follow_score' }
  | { readonly kind: 'metronome'; readonly quartersPerMinute: number }
  | { readonly kind: 'loop_bars'; readonly firstBar: number; readonly lastBar: number }

/** Work that may have a place in the day. */
export interface Candidate {
  readonly work: PlannedWork
  /** Below the first it is not worth its while; above the second it tires. Whole. */
  readonly leastMinutes: number
  readonly mostMinutes: number
  /** To compare with what else is done that day: levels of the library, and more for what is not secure. */
  readonly hardness: number
  /** Not learnt yet: it is easily disturbed by what is like it. */
  readonly isFresh: boolean
  /** What it feels like under the hands, where that is known. */
  readonly profile: PassageProfile | null
}

export const FULL_TEMPO_PERCENT = 100
