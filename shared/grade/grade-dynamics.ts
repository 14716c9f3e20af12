import { median } from '../align/time-curve'
import { groupBy } from '../base/group-by'
import type { Hand, Score } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import { melodyLead } from './melody-lead'
import { quantile } from './quantile'
import { type Agreement, rankAgreement, type Ranked } from './rank-agreement'
import type { DynamicsDetail, DynamicsFinding } from './session-detail'
import { isPlain, type LoudNote, loudNotes, type StruckNote } from './struck-notes'
import { hasDynamics, type WrittenLoudness, writtenLoudness } from './written-loudness'

/** Fewer beats (of one hand) than this, or fewer that stand out from the commonest step, are no passage. Ours. */
const MIN_PASSAGES = 8
const MIN_CONTRASTS = 3
/** A piano that gave one velocity for so many keys gives no other. Ours. */
const MIN_NOTES = 8
/** Fewer accents accuse nobody. */
const MIN_ACCENTS = 3
/** Beside a beat of a hand. Ours: many signs in print are patterns, and pianists play few of them louder. */
const ACCENT_WEIGHT = 0.25
/** An accent stands out from the notes of its hand so near to it. Ours: one beat. */
const NEAR_BEATS = 1
/** Soft and loud nearer than this are one loudness. Ours: of 61 measured performances the flattest had 21. */
const FLAT_RANGE_VELOCITY = 15
/**
 * How long a mark is taken at its word: then the phrase takes over, in every performance
 * that was measured (docs/decisions/0007-grading.md). Ours: a bar of 4/4.
 */
const FRESH_BEATS = 4
/** Where a finding changes its word. Ours: halfway between indifferent and perfect, and as far below. */
const AS_WRITTEN = 0.65
const AGAINST = 0.35

/** How well the velocities follow the written dynamics, whatever the player's own range. */
export function gradeDynamics(
  score: Score,
  struck: readonly StruckNote[],
  played: readonly PlayedNote[],
): DynamicsDetail {
  const velocities = played.flatMap(({ velocity }) => velocity ?? [])
  const loud = loudNotes(struck)
  const rangeVelocity = velocities.length === 0 ? null : quantile(velocities, 0.9) - quantile(velocities, 0.1)
  const heard = { rangeVelocity, melodyLeadVelocity: melodyLead(loud) }
  const unjudged = { score: null, finding: null, velocityPerStep: null, accents: null, ...heard }
  if (!hasDynamics(score)) return { ...unjudged, reason: 'noMarks' }
  if (velocities.length < MIN_NOTES && velocities.length < played.length) return { ...unjudged, reason: 'noVelocity' }
  if (velocities.length >= MIN_NOTES && new Set(velocities).size === 1) {
    return { ...unjudged, melodyLeadVelocity: null, reason: 'oneLoudness' }
  }

  const loudnessOf = writtenLoudness(score)
  const notes = loud.filter(isPlain).map((note) => ({ note, ...loudnessOf(note.written) }))
  const passages = passagesOf(notes)
  const steps = agreementOfSteps(passages)
  const accents = agreementOfAccents(notes)
  const share = shareOf([steps, accents])
  if (share === null) return { ...unjudged, reason: 'tooFew' }
  return {
    score: share,
    reason: null,
    finding: findingOf(share, rangeVelocity),
    velocityPerStep: steps ? velocityForStep(passages) : null,
    accents: accents ? accents.agreement.agreeing / accents.agreement.pairs : null,
    ...heard,
  }
}

type HeardNote = WrittenLoudness & { readonly note: LoudNote }

/** One beat of one hand, by its loudest key: the voices inside it differ for other reasons than the marks. */
interface Passage extends Ranked {
  readonly hand: Hand
}

function passagesOf(notes: readonly HeardNote[]): readonly Passage[] {
  const unaccented = notes.filter(({ ageBeats, isAccented }) => ageBeats <= FRESH_BEATS && !isAccented)
  const beats = groupBy(unaccented, ({ note }) => `${note.take} ${note.written.hand} ${Math.floor(note.written.onset)}`)
  return [...beats.values()].flatMap((beat) => {
    const loudest = beat.reduce((best, one) => (one.note.played.velocity > best.note.played.velocity ? one : best))
    const { written, played } = loudest.note
    return loudest.step === null ? [] : [{ hand: written.hand, asked: loudest.step, heard: played.velocity }]
  })
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

function hasContrast(passages: readonly Passage[]): boolean {
  const counts = [...groupBy(passages, ({ asked }) => Math.round(asked)).values()].map(({ length }) => length)
  return passages.length >= MIN_PASSAGES && passages.length - Math.max(...counts) >= MIN_CONTRASTS
}

/** Each accented note against the unaccented ones of its hand that are near it and asked to be as loud. */
function agreementOfAccents(notes: readonly HeardNote[]): Weighed | null {
  const parts = groupBy(notes, ({ note }) => `${note.take} ${note.written.staff} ${note.written.voice}`)
  const told = [...parts.values()].flatMap((part) =>
    part.flatMap((accented, at) => (accented.isAccented ? standsOut(part, accented, at) : [])),
  )
  if (told.length < MIN_ACCENTS) return null
  return {
    agreement: { pairs: told.length, agreeing: told.reduce((sum, one) => sum + one, 0) },
    weight: told.length * ACCENT_WEIGHT,
  }
}

/** 1 louder, 0.5 as loud, 0 softer than its neighbours; nothing where it has none. */
function standsOut(part: readonly HeardNote[], accented: HeardNote, at: number): readonly number[] {
  const { onset } = accented.note.written
  const isNear = ({ note }: HeardNote | { note?: undefined }) =>
    note !== undefined && Math.abs(note.written.onset - onset) <= NEAR_BEATS
  let from = at
  while (isNear(part[from - 1] ?? {})) from -= 1
  let to = at + 1
  while (isNear(part[to] ?? {})) to += 1
  const others = part.slice(from, to).filter(({ isAccented }) => !isAccented)
  if (others.length < 2) return []
  const usual = median(others.map(({ note }) => note.played.velocity))
  return [(1 + Math.sign(accented.note.played.velocity - usual)) / 2]
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

function findingOf(share: number, rangeVelocity: number | null): DynamicsFinding {
  if (share <= AGAINST) return 'against'
  if (rangeVelocity !== null && rangeVelocity < FLAT_RANGE_VELOCITY) return 'flat'
  return share >= AS_WRITTEN ? 'asWritten' : 'indifferent'
}
