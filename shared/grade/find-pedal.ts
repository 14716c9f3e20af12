import type { Score } from '../music/score'
import type { SessionEvent } from '../performance/session-event'
import { blurredBars } from './blurred-bars'
import { findIf, type Finding } from './finding'
import { type AskedChange, changesDue, isMade, MIN_WRITTEN, pedalOverlap } from './grade-pedal'
import { type PedalPress, pedalUse, pressEndingAfter } from './pedal-spans'
import type { StruckNote } from './struck-notes'
import { measureMedian, measureShare } from './sureness'
import type { TempoPath } from './tempo-path'

/** The foot follows the hand: a pedal that comes up later than this after the new notes blurs. Ours. */
const LATE_MS = 300
/** Of a single change. */
const LEAST_LATE_MS = 40
/** A pedal that comes up within so much of the way to the next change is late, and after that it was not changed. Ours. */
const LATE_SHARE = 0.75
const MIN_CHANGES = 4
/** So many of the changes may be left out. Ours: professionals leave out none to a seventh. */
const UNCHANGED_SHARE = 0.35
/** So many bars may blur. Ours: of 61 professionals one blurs two bars of 85, the others none. */
const BLURRED_SHARE = 0.2
/** So much of the written pedal may be missing before it was not followed. Ours. */
const MISSING_SHARE = 0.6

interface PedalledSession {
  readonly events: readonly SessionEvent[]
  readonly struck: readonly StruckNote[]
  readonly paths: readonly TempoPath[]
}

/** One cause: late, never lifted, or not used. */
export function findPedal(score: Score, { events, struck, paths }: PedalledSession): readonly Finding[] {
  const { presses, isOnOff } = pedalUse(events)
  const isWritten = score.pedals.length >= MIN_WRITTEN
  if (presses.length === 0) return isWritten ? findNone(score, paths, isOnOff !== null) : []
  const changes = changesDue(score, presses, paths)
  const places = changes.map((change, i) => ({ change, lateMs: latenessOf(change, changes[i + 1], presses) }))
  const late = places.flatMap(({ change, lateMs }) => (lateMs !== null && lateMs > LATE_MS ? [change.bar] : []))
  const lateness = places.flatMap(({ lateMs }) => lateMs ?? [])
  if (lateness.length >= MIN_CHANGES && lateness.length > changes.length / 2) {
    const found = findIf('pedalLate', measureMedian(lateness, LATE_MS, LEAST_LATE_MS), { bars: late })
    if (found.length > 0) return found
  }
  const unchanged = changes.filter((change) => !isMade(change, presses))
  if (changes.length >= MIN_CHANGES) {
    const bars = unchanged.map(({ bar }) => bar)
    const found = findIf('pedalNeverLifted', measureShare(unchanged.length, changes.length, UNCHANGED_SHARE), { bars })
    if (found.length > 0) return found
  }
  return isWritten ? findMissing(score, presses, paths) : findBlur(struck, presses)
}

/** Where the harmony asks for few changes, the tune does: under one press for bars it blurs too. */
function findBlur(struck: readonly StruckNote[], presses: readonly PedalPress[]): readonly Finding[] {
  const { bars, count } = blurredBars(struck, presses)
  if (bars.length < MIN_CHANGES) return []
  return findIf('pedalNeverLifted', measureShare(bars.length, count, BLURRED_SHARE), { bars })
}

/** That a pedal sent nothing at all may be the cable's fault; one that sent only zeros was there. */
function findNone(score: Score, paths: readonly TempoPath[], isSent: boolean): readonly Finding[] {
  const spans = pedalOverlap(score, [], paths).asked
  if (spans.length < MIN_WRITTEN) return []
  const measure = { measured: 1, tolerance: MISSING_SHARE, error: 0, cases: spans.length }
  return findIf(isSent ? 'pedalMissing' : 'pedalNotSent', measure)
}

function findMissing(score: Score, presses: readonly PedalPress[], paths: readonly TempoPath[]): readonly Finding[] {
  const { asked, sharedMs } = pedalOverlap(score, presses, paths)
  const missing = asked.filter((span, i) => (sharedMs[i] ?? 0) < (1 - MISSING_SHARE) * (span.upMs - span.downMs))
  return asked.length < MIN_CHANGES
    ? []
    : findIf('pedalMissing', measureShare(missing.length, asked.length, UNCHANGED_SHARE))
}

/** How late the pedal came up after a change; null where it was up already, or only came up for the next one. */
function latenessOf(
  { fromMs, dueMs }: AskedChange,
  next: AskedChange | undefined,
  presses: readonly PedalPress[],
): number | null {
  const press = presses[pressEndingAfter(presses, fromMs)]
  if (!press || press.downMs >= dueMs) return null
  const lateMs = press.upMs - dueMs
  const untilNextMs = next && next.dueMs > dueMs ? next.dueMs - dueMs : Infinity
  return lateMs < LATE_SHARE * untilNextMs && lateMs < LONGEST_MS ? lateMs : null
}

/** Nobody lifts a pedal for a change that is so long ago. Ours. */
const LONGEST_MS = 2000
