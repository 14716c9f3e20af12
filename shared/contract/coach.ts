import { z } from 'zod'
import type { CoachPrompt } from '../coach/coach-prompt'
import type { CoachAnswer, CoachPayload } from '../performance/session-event'
import { sessionId } from './id-schemas'
import { barIndex } from './mode-choice'

export const coachInputs = {
  /** What the student does about the prompt that stands; what is done is asked for by itself. */
  'coach/answer': z.object({ id: z.uuid(), answer: z.enum(['accepted', 'dismissed', 'applied']) }),
  /** Which bar the student thinks went worst; kept with the session, once. */
  'coach/guessWorstBar': z.object({ sessionId, barIndex }),
}

export interface CoachReplies {
  'coach/answer': null
  /** All that the coach said in that session, the guess among it. */
  'coach/guessWorstBar': readonly CoachEvent[]
}

/** A row of `coach_events`, as the review shows it. */
export interface CoachEvent {
  readonly id: string
  /** Milliseconds since the session began. */
  readonly atMs: number
  readonly type: string
  readonly payload: CoachPayload
  /** null where the student let it pass. */
  readonly answer: CoachAnswer | null
}

/** The one prompt of the moment, in the window. */
export interface ShownPrompt {
  readonly prompt: CoachPrompt
  /** The coach has done it by itself: there is nothing to answer. */
  readonly isApplied: boolean
}
