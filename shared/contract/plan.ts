import { z } from 'zod'
import type { LocalDay } from '../curriculum/local-day'
import type { HandChoice } from '../music/score'
import type { Study } from '../studies/study'
import type { BarSpanNumbers } from '../plan/bar-span-numbers'
import type { PlanReason } from '../plan/plan-reason'
import type { ModeChoice } from './mode-choice'
import type { SongCard } from './song-card'

export type { PlanReason }

/** How long a day's practice may be, in minutes. */
export const planLengths = [10, 20, 40] as const

export const planInputs = {
  /** What is best practised today. Asked again on the same day it is the same, with what was done ticked off. */
  'plan/today': z.object({ minutes: z.literal(planLengths) }),
}

export interface PlanReplies {
  'plan/today': DayPlan
}

export interface DayPlan {
  readonly day: LocalDay
  readonly minutes: (typeof planLengths)[number]
  /** In the order in which it is best practised: the hardest comes last. */
  readonly items: readonly PlanItem[]
  /** Spots and techniques that are due besides, and wait for a longer day. */
  readonly alsoDue: number
}

export interface PlanItem {
  /** The same for the same work on the same day. */
  readonly id: string
  readonly kind: 'warmUp' | 'spot' | 'technique' | 'lesson' | 'sightReading' | 'piece'
  readonly piece: PlanPiece
  /** null for all of it. */
  readonly bars: BarSpanNumbers | null
  readonly hands: HandChoice
  readonly mode: ModeChoice
  /** Of the written tempo. */
  readonly tempoPercent: number
  readonly minutes: number
  readonly why: PlanReason
  /** What to do, and what to listen for, where it is an exercise: its sentence, in the language of the person. */
  readonly say: string | null
  readonly lessonId: string | null
  readonly exerciseId: string | null
  readonly isDone: boolean
}

export type PlanPiece =
  | { readonly kind: 'song'; readonly song: SongCard }
  /** Written when it is opened. */
  | { readonly kind: 'study'; readonly study: Study }
  /** Chosen when it is opened: nobody has seen it before. */
  | { readonly kind: 'unseen' }
