import { z } from 'zod'
import type { SessionDetail } from '../grade/session-detail'

const count = z.number().int().min(0)
const maybeNumber = z.number().nullable()
/** A share of something, or nothing to be shared. */
const maybeShare = z.number().min(0).max(1).nullable()

const hand = z.object({
  expected: count,
  correct: count,
  wrongPitch: count,
  missed: count,
  timingSpreadMs: maybeNumber,
  lateMs: maybeNumber,
  medianVelocity: maybeNumber,
})

const bar = z.object({
  barIndex: count,
  quartersPerMinute: maybeNumber,
  medianVelocity: maybeNumber,
  leftErrors: count,
  rightErrors: count,
})

/** The part of a stored report that goes beyond right keys and their times. */
export const detailSchema = z.object({
  coverage: z.number().min(0).max(1),
  dynamics: z.object({
    score: maybeShare,
    reason: z.enum(['noMarks', 'noVelocity', 'oneLoudness', 'tooFew']).nullable(),
    finding: z.enum(['asWritten', 'flat', 'indifferent', 'against']).nullable(),
    rangeVelocity: maybeNumber,
    velocityPerStep: maybeNumber,
    accents: maybeShare,
    melodyLeadVelocity: maybeNumber,
  }),
  pedal: z.object({
    score: maybeShare,
    reason: z.enum(['noPedalSent', 'tooFew', 'nothingToJudge']).nullable(),
    judgedBy: z.enum(['written', 'harmony']).nullable(),
    isOnOff: z.boolean().nullable(),
    changesDue: count,
    changesMade: count,
    liftedLateMs: maybeNumber,
  }),
  articulation: z.object({
    score: maybeShare,
    reason: z.enum(['noStaccato', 'noReleases', 'tooFew']).nullable(),
    staccatoHeldRatio: maybeNumber,
    otherHeldRatio: maybeNumber,
    overlapRatio: maybeNumber,
  }),
  evenness: z.object({ spreadPercent: maybeNumber, runs: count, steps: count }),
  tempo: z.object({ medianQuartersPerMinute: maybeNumber, driftPercent: maybeNumber }),
  hands: z.object({ left: hand.nullable(), right: hand.nullable() }),
  bars: z.array(bar),
}) satisfies z.ZodType<SessionDetail>
