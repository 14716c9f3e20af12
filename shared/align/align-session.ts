import { lowerBound, type ScoreIndex, indexScore } from '../music/score-index'
import type { Score } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import { playedNotes } from '../performance/played-notes'
import type { SessionEvent } from '../performance/session-event'
import type { Beats } from '../base/units'
import { chooseTracker, loopOnsets } from '../follow/choose-tracker'
import type { ModeTracker } from '../follow/mode-tracker'
import type { FollowOptions } from '../follow/session-rules'
import { EXTRA, keyOf, SLIPPED } from '../follow/trail'
import { beginTrills } from './begin-trills'
import { cutIntoTakes, type TakeSpan } from './cut-takes'
import { matchByTime } from './match-by-time'
import { takesOfMode } from './mode-takes'
import { stepTimes } from './step-times'
import { median } from './median'
import { smoothTimes, type TimeCurve, type TimePoint } from './time-curve'
import { gapsIn, unheardIn, type HeardGap } from './unheard-keys'

/** Which key of the score each played note is, over a whole session, with hindsight. */
export interface SessionAlignment {
  readonly index: ScoreIndex
  readonly played: readonly PlayedNote[]
  /** For each played note its key, or `EXTRA`, `ORNAMENTAL`, `SILENT`. */
  readonly labels: Int32Array
  readonly takes: readonly AlignedTake[]
  /** False where the score waited for the student: nothing was early or late. */
  readonly isTimed: boolean
}

export interface AlignedTake extends TakeSpan {
  /** The student's own tempo in this take. */
  readonly curve: TimeCurve
  readonly missedKeys: readonly number[]
}

export function alignSession(score: Score, events: readonly SessionEvent[], options: FollowOptions): SessionAlignment {
  const index = indexScore(score, options.hands)
  const played = playedNotes(events)
  const tracker = chooseTracker(score, index, options)
  const starts = follow(tracker, index, events, options.startOnset)
  const labels = tracker.labels().map((label) => (label >= 0 && label & SLIPPED ? EXTRA : label))
  const spans = takesOfMode(tracker, {
    spans: cutIntoTakes(index, played, labels, starts),
    starts,
    loop: options.mode === 'loop_bars' ? loopOnsets(index, options) : null,
  })
  const keys = labels.map((label) => (label < 0 ? label : keyOf(label)))
  const smooth = tracker.isTimed ? smoothTimes : stepTimes
  const drawCurve = (span: TakeSpan) =>
    tracker.clockOf(span.firstPlayed) ?? smooth(timePoints(index, played, keys, span))
  const trills = trillKeys(score, index)
  const firstCurves = spans.map(drawCurve)
  const firstKeys = keys.slice()
  let holds = holdsOfPass(keys, spans, 0)
  spans.forEach((span, take) => {
    const curve = firstCurves[take]
    if (!curve || !tracker.isTimed) return
    // Under a click the tracker has matched by time already.
    if (tracker.canJump) {
      if (!span.goesOn) holds = holdsOfPass(keys, spans, take)
      count(holds, keys, span, -1)
      matchByTime(index, played, keys, { span, curve, isTaken: (key) => (holds.get(key) ?? 0) > 0 })
      count(holds, keys, span, 1)
    }
    beginTrills(index, played, keys, { span, curve, trills })
  })
  const isAsFirst = ({ firstPlayed, endPlayed }: TakeSpan) =>
    firstKeys.subarray(firstPlayed, endPlayed).every((key, i) => key === keys[firstPlayed + i])
  const curves = spans.map((span, take) => (isAsFirst(span) ? firstCurves[take] : drawCurve(span)))
  const missed = missedBySpan({ index, played, keys }, spans, gapsIn(events))
  const takes = spans.map((span, take) => ({
    ...span,
    curve: curves[take] ?? smoothTimes([]),
    missedKeys: missed[take] ?? [],
  }))
  return { index, played, labels: keys, takes, isTimed: tracker.isTimed }
}

/** Returns where the student said that he goes on, by the played note that came next. */
function follow(
  tracker: ModeTracker,
  index: ScoreIndex,
  events: readonly SessionEvent[],
  startOnset: Beats,
): ReadonlyMap<number, number> {
  const starts = new Map([[0, lowerBound(index.onsetBeats, startOnset)]])
  let count = 0
  for (const event of events) {
    if (event.kind === 'wentTo') {
      const onset = lowerBound(index.onsetBeats, event.onset)
      tracker.goTo(onset)
      starts.set(count, onset)
    } else if (event.kind === 'clickStarted') {
      const onset = lowerBound(index.onsetBeats, event.onset)
      tracker.startClick(event)
      starts.set(count, onset)
    } else if (event.kind === 'keyDown') {
      tracker.hear(event.pitch, event.atMs, event.probability)
      count += 1
    }
  }
  return starts
}

function timePoints(
  index: ScoreIndex,
  played: readonly PlayedNote[],
  keys: Int32Array,
  { firstPlayed, endPlayed }: TakeSpan,
): TimePoint[] {
  const timesByOnset = new Map<number, number[]>()
  for (let i = firstPlayed; i < endPlayed; i += 1) {
    const key = keys[i] ?? EXTRA
    if (key < 0 || index.keyIsGrace[key]) continue
    const onset = index.keyOnsets[key] ?? 0
    const times = timesByOnset.get(onset)
    const ms = played[i]?.onsetMs ?? 0
    if (times) times.push(ms)
    else timesByOnset.set(onset, [ms])
  }
  return [...timesByOnset]
    .sort(([a], [b]) => a - b)
    .map(([onset, times]) => ({ beat: index.onsetBeats[onset] ?? 0, ms: median(times), notes: times.length }))
}

function trillKeys(score: Score, { noteKeys }: ScoreIndex): ReadonlySet<number> {
  const trills = score.notes.filter(({ ornament }) => ornament === 'trill')
  return new Set(trills.map((note) => noteKeys[note.index] ?? -1).filter((key) => key >= 0))
}

/** How many played notes of a pass, from its first take on, hold each key. */
function holdsOfPass(keys: Int32Array, spans: readonly TakeSpan[], first: number): Map<number, number> {
  const holds = new Map<number, number>()
  for (let member = first; member === first || spans[member]?.goesOn; member += 1) {
    const span = spans[member]
    if (span) count(holds, keys, span, 1)
  }
  return holds
}

/** Adds the notes of a take, or takes them out. */
function count(holds: Map<number, number>, keys: Int32Array, { firstPlayed, endPlayed }: TakeSpan, sign: 1 | -1): void {
  for (let i = firstPlayed; i < endPlayed; i += 1) {
    const key = keys[i] ?? EXTRA
    holds.set(key, (holds.get(key) ?? 0) + sign)
  }
}

/** Takes that only a pause divides are one pass: what was played before the pause is not missed after it. */
function missedBySpan(
  heard: Pick<SessionAlignment, 'index' | 'played'> & { readonly keys: Int32Array },
  spans: readonly TakeSpan[],
  gaps: readonly HeardGap[],
): number[][] {
  const { index, keys } = heard
  const missed: number[][] = spans.map(() => [])
  let pass: number[] = []
  spans.forEach((span, take) => {
    if (!span.goesOn) pass = []
    pass.push(take)
    if (spans[take + 1]?.goesOn) return
    const members = pass.flatMap((member) => spans[member] ?? [])
    const isUnheard = unheardIn(heard, members, gaps)
    for (const key of missedInPass(index, keys, members)) {
      const onset = index.keyOnsets[key] ?? 0
      if (isUnheard(onset)) continue
      const owner = pass.findLast((member) => (spans[member]?.firstOnset ?? 0) <= onset) ?? take
      missed[owner]?.push(key)
    }
  })
  return missed
}

function missedInPass(index: ScoreIndex, keys: Int32Array, pass: readonly TakeSpan[]): number[] {
  const struck = new Set<number>()
  for (const span of pass) for (let i = span.firstPlayed; i < span.endPlayed; i += 1) struck.add(keys[i] ?? EXTRA)
  const first = Math.min(...pass.map((span) => span.firstOnset))
  const last = Math.max(...pass.map((span) => span.lastOnset))
  // A chord in which the student broke off is not held against him.
  const end = pass.at(-1)?.wasBrokenOff ? last : last + 1
  const missed: number[] = []
  for (let key = index.firstKeys[first] ?? 0; key < (index.firstKeys[Math.max(first, end)] ?? 0); key += 1)
    if (!struck.has(key)) missed.push(key)
  return missed
}
