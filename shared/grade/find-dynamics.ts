import { groupBy } from '../base/group-by'
import type { Score } from '../music/score'
import { type AccentLead, accentLeads } from './accent-leads'
import { findIf, type Finding } from './finding'
import { hasContrast } from './grade-dynamics'
import { type HairpinChange, hairpinChanges } from './hairpin-changes'
import { heardNotes, type Passage, passagesOf } from './heard-loudness'
import { leadsOverInner, leadsOverLeft } from './melody-lead'
import { quantile } from './quantile'
import type { DynamicsDetail } from './session-detail'
import { loudNotes, type StruckNote } from './struck-notes'
import { type Measure, measureMean, measureMedian } from './sureness'

/**
 * The least that is heard as a difference, in velocities: from one step of the marks to the next, over a hairpin, of an
 * accent. Ours: of 45 professionals three quarters play more
 * than 3.9 a step, half 4.4 or more.
 */
const LEAST_STEP = 2.5
const LEAST_HAIRPIN = 6
const LEAST_ACCENT = 4
/** Fewer marks in a row are no habit, and fewer accents. Ours. */
const MIN_MARKS = 3
const MIN_ACCENTS = 6
const MIN_HAIRPINS = 2
/** A melody that lies less below is not covered. Ours: professionals raise it by 6 to 20 over the left hand and over
 * its own chords, none plays it softer. */
const COVERED_VELOCITY = 2
const MIN_CHORDS = 12
/** Of a single note. */
const LEAST_DEVIATION = 3
/**
 * Soft and loud nearer than this are one loudness: then dynamics are flat, not strange. Ours: of 61 measured
 * performances the flattest had 21.
 */
const FLAT_RANGE_VELOCITY = 15

/** Loudness against the marks, and whether the melody is heard. What one cause explains is said once. */
export function findDynamics(
  score: Score,
  struck: readonly StruckNote[],
  dynamics: DynamicsDetail,
): readonly Finding[] {
  if (dynamics.reason === 'oneLoudness' || dynamics.reason === 'noVelocity') return []
  const loud = loudNotes(struck)
  const notes = heardNotes(score, loud)
  const passages = passagesOf(notes)
  const marks = findMarks(passages)
  const isDeaf = marks.some(({ kind }) => kind !== 'dynamicsReversed')
  const signs = isDeaf
    ? []
    : [...(marks.length > 0 ? [] : findHairpins(hairpinChanges(score, passages))), ...findAccents(accentLeads(notes))]
  return [
    ...marks,
    ...signs,
    ...findCover('leftHandCovers', leadsOverLeft(loud)),
    ...findCover('innerNotesCover', leadsOverInner(loud)),
  ]
}

/** Reversed, or deaf to the marks: with one loudness, or with loudness of its own. */
function findMarks(passages: readonly Passage[]): readonly Finding[] {
  const hands = [...groupBy(passages, ({ hand }) => hand).values()].filter(hasContrast).flat()
  const slope = slopeOf(hands)
  if (slope === null) return []
  const below = (least: number): Measure => ({ ...slope, measured: least - slope.measured, tolerance: 0 })
  const reversed = findIf('dynamicsReversed', below(-LEAST_STEP))
  if (reversed.length > 0) return reversed
  const velocities = centre(hands).map(({ y }) => y)
  const isFlat = quantile(velocities, 0.9) - quantile(velocities, 0.1) < FLAT_RANGE_VELOCITY
  return findIf(isFlat ? 'dynamicsFlat' : 'dynamicsIgnored', below(LEAST_STEP))
}

/**
 * Velocities for a step, within each hand by least squares. What stands under one mark rises and falls together, so the
 * error is that of the marks, not of the beats (Liang & Zeger 1986), and no less than that of the beats.
 */
function slopeOf(passages: readonly Passage[]): Measure | null {
  const centred = centre(passages)
  const marks = [...groupBy(centred, ({ mark }) => mark).values()]
  const variance = sum(centred.map(({ x }) => x * x))
  if (marks.length < MIN_MARKS || variance === 0) return null
  const slope = sum(centred.map(({ x, y }) => x * y)) / variance
  const off = ({ x, y }: { readonly x: number; readonly y: number }) => y - slope * x
  const ofMarks = sum(marks.map((mark) => sum(mark.map((one) => one.x * off(one))) ** 2))
  const ofBeats = (sum(centred.map((one) => off(one) ** 2)) / centred.length) * variance
  const error = Math.sqrt(Math.max(ofMarks * (marks.length / (marks.length - 1)), ofBeats)) / variance
  return { measured: slope, tolerance: 0, error, cases: marks.length }
}

/** What was asked (x) and what was heard (y), each hand of each take about its own middle. */
function centre(passages: readonly Passage[]) {
  const hands = [...groupBy(passages, ({ take, hand }) => `${take} ${hand}`).values()]
  return hands.flatMap((hand) => {
    const [asked, heard] = [mean(hand.map((one) => one.asked)), mean(hand.map((one) => one.heard))]
    return hand.map((one) => ({ mark: `${one.take} ${one.since}`, x: one.asked - asked, y: one.heard - heard }))
  })
}

function findHairpins(changes: readonly HairpinChange[]): readonly Finding[] {
  if (changes.length < MIN_HAIRPINS) return []
  const usual = mean(changes.map(({ changeVelocity }) => changeVelocity))
  const scatter = Math.sqrt(mean(changes.map(({ changeVelocity }) => (changeVelocity - usual) ** 2)))
  const single = mean(changes.map(({ errorVelocity }) => errorVelocity))
  const error = Math.max(scatter, single) / Math.sqrt(changes.length)
  const ignored = changes.filter(({ changeVelocity }) => changeVelocity < LEAST_HAIRPIN)
  const measure = { measured: LEAST_HAIRPIN - usual, tolerance: 0, error, cases: changes.length }
  return findIf('hairpinsIgnored', measure, { bars: ignored.flatMap(({ bars }) => bars) })
}

function findAccents(all: readonly AccentLead[]): readonly Finding[] {
  const leads = all.filter(({ isPattern }) => !isPattern)
  if (leads.length < MIN_ACCENTS) return []
  const missing = leads.map(({ leadVelocity }) => LEAST_ACCENT - leadVelocity)
  const weak = leads.filter(({ leadVelocity }) => leadVelocity < LEAST_ACCENT)
  return findIf('accentsMissing', measureMean(missing, 0, LEAST_DEVIATION), { bars: weak.map(({ bar }) => bar) })
}

function findCover(kind: 'leftHandCovers' | 'innerNotesCover', leads: readonly number[]): readonly Finding[] {
  if (leads.length < MIN_CHORDS) return []
  const below = leads.map((lead) => -lead)
  const hand = kind === 'leftHandCovers' ? 'left' : 'right'
  return findIf(kind, measureMedian(below, COVERED_VELOCITY, LEAST_DEVIATION), { hand })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
