import { median } from '../align/median'
import { groupBy } from '../base/group-by'
import type { Score } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import { type AccentLead, accentLeads } from './accent-leads'
import { type HairpinChange, hairpinChanges } from './hairpin-changes'
import { heardNotes, type Passage, passagesOf } from './heard-loudness'
import { melodyLead, topLead } from './melody-lead'
import { quantile } from './quantile'
import { type Agreement, rankAgreement } from './rank-agreement'
import type { DynamicsDetail } from './session-detail'
import { loudNotes, type StruckNote } from './struck-notes'
import { hasDynamics } from './written-loudness'

/** Fewer beats (of one hand) than this, or fewer that stand out from the commonest step, are no passage. Ours. */
const MIN_PASSAGES = 8
const MIN_CONTRASTS = 3
/** A piano that gave one velocity for so many keys gives no other. Ours. */
const MIN_NOTES = 8
/** Fewer accents accuse nobody. */
const MIN_ACCENTS = 3
/** Beside a beat of a hand. Ours: many signs in print are patterns, and pianists play few of them louder. */
const ACCENT_WEIGHT = 0.25

/** How well the velocities follow the written dynamics, whatever the player's own range. */
export function gradeDynamics(
  score: Score,
  struck: readonly StruckNote[],
  played: readonly PlayedNote[],
): DynamicsDetail {
  const velocities = played.flatMap(({ velocity }) => velocity ?? [])
  const loud = loudNotes(struck)
  const rangeVelocity = velocities.length === 0 ? null : quantile(velocities, 0.9) - quantile(velocities, 0.1)
  const heard = { rangeVelocity, melodyLeadVelocity: melodyLead(loud), topLeadVelocity: topLead(loud) }
  const unwritten = { velocityPerStep: null, hairpinVelocity: null, accents: null }
  const unjudged = { score: null, ...unwritten, ...heard }
  if (!hasDynamics(score)) return { ...unjudged, reason: 'noMarks' }
  if (velocities.length < MIN_NOTES && velocities.length < played.length) return { ...unjudged, reason: 'noVelocity' }
  if (velocities.length >= MIN_NOTES && new Set(velocities).size === 1) {
    return { ...unjudged, melodyLeadVelocity: null, topLeadVelocity: null, reason: 'oneLoudness' }
  }

  const notes = heardNotes(score, loud)
  const passages = passagesOf(notes)
  const steps = agreementOfSteps(passages)
  const accents = agreementOfAccents(accentLeads(notes))
  const share = shareOf([steps, accents])
  if (share === null) return { ...unjudged, reason: 'tooFew' }
  return {
    score: share,
    reason: null,
    velocityPerStep: steps ? velocityForStep(passages) : null,
    hairpinVelocity: usualChange(hairpinChanges(score, passages)),
    accents: accents ? accents.agreement.agreeing / accents.agreement.pairs : null,
    ...heard,
  }
}

/** An agreement and how many passages or accents stand behind it. */
interface Weighed {
  readonly agreement: Agreement
  readonly weight: number
}

/** Hands are compared each with itself: which of them is louder is another question. */
function agreementOfSteps(passages: readonly Passage[]): Weighed | null {
  const hands = [...groupBy(passages, ({ hand }) => hand).values()].filter(hasContrast)
  if (hands.length === 0) return null
  const agreements = hands.map(rankAgreement)
  const agreement = {
    pairs: agreements.reduce((sum, { pairs }) => sum + pairs, 0),
    agreeing: agreements.reduce((sum, { agreeing }) => sum + agreeing, 0),
  }
  return { agreement, weight: hands.flat().length }
}

/** Whether a hand has enough passages, and enough that are asked to be louder or softer than most. */
export function hasContrast(passages: readonly Passage[]): boolean {
  const counts = [...groupBy(passages, ({ asked }) => Math.round(asked)).values()].map(({ length }) => length)
  return passages.length >= MIN_PASSAGES && passages.length - Math.max(...counts) >= MIN_CONTRASTS
}

function agreementOfAccents(leads: readonly AccentLead[]): Weighed | null {
  if (leads.length < MIN_ACCENTS) return null
  const agreeing = leads.reduce((sum, { leadVelocity }) => sum + (1 + Math.sign(leadVelocity)) / 2, 0)
  return { agreement: { pairs: leads.length, agreeing }, weight: leads.length * ACCENT_WEIGHT }
}

function shareOf(weighed: readonly (Weighed | null)[]): number | null {
  const known = weighed.filter((one) => one !== null)
  const weight = known.reduce((sum, one) => sum + one.weight, 0)
  if (weight === 0) return null
  return known.reduce((sum, one) => sum + (one.agreement.agreeing / one.agreement.pairs) * one.weight, 0) / weight
}

/** The usual slope of loudness over steps: within each hand by least squares, both hands together. */
function velocityForStep(passages: readonly Passage[]): number {
  let covariance = 0
  let variance = 0
  for (const hand of groupBy(passages, (passage) => passage.hand).values()) {
    const meanAsked = hand.reduce((sum, { asked }) => sum + asked, 0) / hand.length
    for (const { asked, heard } of hand) {
      covariance += (asked - meanAsked) * heard
      variance += (asked - meanAsked) ** 2
    }
  }
  return variance === 0 ? 0 : covariance / variance
}

function usualChange(changes: readonly HairpinChange[]): number | null {
  return changes.length === 0 ? null : median(changes.map(({ changeVelocity }) => changeVelocity))
}
