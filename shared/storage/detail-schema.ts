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

const findingKind = z.enum([
  'instrumentAway',
  'wrongNotes',
  'missedNotes',
  'extraNotes',
  'weakBars',
  'timingLoose',
  'unevenRuns',
  'handLate',
  'rushing',
  'dragging',
  'dynamicsFlat',
  'dynamicsIgnored',
  'dynamicsReversed',
  'hairpinsIgnored',
  'accentsMissing',
  'leftHandCovers',
  'innerNotesCover',
  'pedalLate',
  'pedalNeverLifted',
  'pedalMissing',
  'pedalNotSent',
  'staccatoHeld',
  'legatoBroken',
])

const finding = z.object({
  kind: findingKind,
  bars: z.array(count),
  hand: z.enum(['left', 'right']).nullable(),
  measured: z.number(),
  tolerance: z.number(),
  error: z.number(),
  cases: count,
  sureness: z.number().min(0).max(1),
})

/** A later version may tell more: what this one has no words for is left out, and the rest stands. */
const findings = z
  .array(z.looseObject({ kind: z.unknown() }))
  .transform((told) => told.filter(({ kind }) => findingKind.safeParse(kind).success))
  .pipe(z.array(finding))

/**
 * The part of a stored report that goes beyond right keys and their times. What details came to say later has a
 * default: an older one is whole without it.
 */
export const detailSchema = z.object({
  coverage: z.number().min(0).max(1),
  dynamics: z.object({
    score: maybeShare,
    reason: z.enum(['noMarks', 'noVelocity', 'oneLoudness', 'tooFew']).nullable(),
    rangeVelocity: maybeNumber,
    velocityPerStep: maybeNumber,
    hairpinVelocity: maybeNumber.default(null),
    accents: maybeShare,
    melodyLeadVelocity: maybeNumber,
    topLeadVelocity: maybeNumber.default(null),
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
    legatoScore: maybeShare.default(null),
    legatoReason: z.enum(['noSlurs', 'noReleases', 'tooFew']).nullable().default('noSlurs'),
    staccatoHeldRatio: maybeNumber,
    otherHeldRatio: maybeNumber,
    overlapRatio: maybeNumber,
  }),
  evenness: z.object({ spreadPercent: maybeNumber, runs: count, steps: count }),
  tempo: z.object({ medianQuartersPerMinute: maybeNumber, driftPercent: maybeNumber }),
  hands: z.object({ left: hand.nullable(), right: hand.nullable() }),
  bars: z.array(bar),
  findings: findings.default([]),
}) satisfies z.ZodType<SessionDetail>
