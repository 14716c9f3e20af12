import { median } from '../align/median'
import { beats } from '../base/units'
import type { PedalSpan, Score } from '../music/score'
import type { SessionEvent } from '../performance/session-event'
import { harmonyChanges, type PedalChange, writtenChanges } from './pedal-changes'
import { overlapMs, type PedalPress, type PedalUse, pedalUse, pressEndingAfter, totalMs } from './pedal-spans'
import type { PedalDetail } from './session-detail'
import { dueMsAt, type TempoPath } from './tempo-path'

/** The pedal follows the hands: so long after the new notes the old ones may still ring. Ours. */
const LIFT_MS = 300
/** A page with fewer pedals than this shows how to go on ("simile"), not what to do. Ours. */
export const MIN_WRITTEN = 4
/** Fewer harmony changes under the pedal than this are no habit. Ours. */
const MIN_CHANGES = 4
const MIN_LIFTS = 3
/** A written pedal that is never changed keeps half of what its overlap gives. Ours. */
const UNCHANGED_SHARE = 0.5

/** Against the written pedal; where none is written, whether it was changed with the harmony. */
export function gradePedal(score: Score, events: readonly SessionEvent[], paths: readonly TempoPath[]): PedalDetail {
  const use = pedalUse(events)
  const unjudged: PedalDetail = {
    score: null,
    reason: 'noPedalSent',
    judgedBy: null,
    isOnOff: use.isOnOff,
    changesDue: 0,
    changesMade: 0,
    liftedLateMs: null,
  }
  // Controllers send a zero at power-on: a pedal that never went down may not be there.
  if (use.presses.length === 0) return { ...unjudged, isOnOff: null }
  return score.pedals.length >= MIN_WRITTEN
    ? gradeWritten(score, use, paths, unjudged)
    : gradeHarmony(changesDue(score, use.presses, paths), use, unjudged)
}

function gradeWritten(score: Score, use: PedalUse, paths: readonly TempoPath[], unjudged: PedalDetail): PedalDetail {
  const { pedals } = score
  const judgedBars = pedalledBars(score)
  let shared = 0
  let either = 0
  for (const path of paths) {
    const asked = pressesOf(pedals, path)
    // Outside the bars that have a pedal written the player is free.
    const heard = pressesOf(judgedBars, path).flatMap((bars) => clip(use.presses, bars))
    const both = overlapMs(asked, heard)
    shared += both
    either += totalMs(asked) + totalMs(heard) - both
  }
  if (either === 0) return { ...unjudged, reason: 'nothingToJudge' }
  const changes = changesDue(score, use.presses, paths)
  const made = changes.filter((change) => isMade(change, use.presses))
  const madeShare = changes.length === 0 ? 1 : made.length / changes.length
  return {
    score: (shared / either) * (UNCHANGED_SHARE + (1 - UNCHANGED_SHARE) * madeShare),
    reason: null,
    judgedBy: 'written',
    isOnOff: use.isOnOff,
    changesDue: changes.length,
    changesMade: made.length,
    liftedLateMs: usualLateness(changes, use.presses),
  }
}

function gradeHarmony(changes: readonly AskedChange[], use: PedalUse, unjudged: PedalDetail): PedalDetail {
  const made = changes.filter((change) => isMade(change, use.presses))
  const counts = { changesDue: changes.length, changesMade: made.length }
  if (changes.length < MIN_CHANGES) return { ...unjudged, ...counts, reason: 'tooFew' }
  return {
    score: made.length / changes.length,
    reason: null,
    judgedBy: 'harmony',
    isOnOff: use.isOnOff,
    ...counts,
    // A harmony may be left early or late: only a written change has its moment.
    liftedLateMs: null,
  }
}

/** The bars in which a pedal is written, neighbours joined. */
function pedalledBars({ bars, pedals }: Score): readonly PedalSpan[] {
  const joined: PedalSpan[] = []
  for (const { onset, duration } of bars) {
    const end = beats(onset + duration)
    if (!pedals.some((pedal) => pedal.onset < end && pedal.end > onset)) continue
    const last = joined.at(-1)
    if (last?.end === onset) joined[joined.length - 1] = { onset: last.onset, end }
    else joined.push({ onset, end })
  }
  return joined
}

/** What of these spans lies in a take, on the student's own clock. */
function pressesOf(spans: readonly PedalSpan[], path: TempoPath): readonly PedalPress[] {
  const first = path.beats[0] ?? Infinity
  const last = path.beats.at(-1) ?? -Infinity
  const presses: PedalPress[] = []
  for (const { onset, end } of spans) {
    if (onset >= last || end <= first) continue
    const downMs = dueMsAt(path, Math.max(first, onset))
    const upMs = dueMsAt(path, Math.min(last, end))
    if (downMs === null || upMs === null || upMs <= downMs) continue
    presses.push({ downMs: Math.max(downMs, presses.at(-1)?.upMs ?? downMs), upMs })
  }
  return presses.filter((press) => press.upMs > press.downMs)
}

/** `presses` are in order; only those near are looked at. */
function clip(presses: readonly PedalPress[], within: PedalPress): readonly PedalPress[] {
  const clipped: PedalPress[] = []
  for (let i = pressEndingAfter(presses, within.downMs); (presses[i]?.downMs ?? Infinity) < within.upMs; i += 1) {
    const downMs = Math.max(presses[i]?.downMs ?? 0, within.downMs)
    const upMs = Math.min(presses[i]?.upMs ?? 0, within.upMs)
    if (upMs > downMs) clipped.push({ downMs, upMs })
  }
  return clipped
}

export interface AskedChange {
  /** Index into `Score.bars`. */
  readonly bar: number
  readonly fromMs: number
  readonly dueMs: number
  readonly atMs: number
}

/** The changes that were due in a session: as written, or by the harmony where the pedal was down. */
export function changesDue(
  score: Score,
  presses: readonly PedalPress[],
  paths: readonly TempoPath[],
): readonly AskedChange[] {
  return score.pedals.length >= MIN_WRITTEN
    ? askedChanges(score, writtenChanges(score.pedals), paths)
    : askedChanges(score, harmonyChanges(score), paths).filter((change) => isUnderPedal(change, presses))
}

/** The written pedals as they fell in the takes, and for how long each was pressed. */
export function pedalOverlap(score: Score, presses: readonly PedalPress[], paths: readonly TempoPath[]) {
  const asked = paths.flatMap((path) => pressesOf(score.pedals, path))
  return { asked, sharedMs: asked.map((span) => totalMs(clip(presses, span))) }
}

/** The changes inside each take, on its clock. */
function askedChanges(
  score: Score,
  changes: readonly PedalChange[],
  paths: readonly TempoPath[],
): readonly AskedChange[] {
  return paths.flatMap((path) => {
    const first = path.beats[0] ?? Infinity
    const last = path.beats.at(-1) ?? -Infinity
    return changes.flatMap(({ from, due, at }) => {
      if (from < first || at > last) return []
      const [fromMs, dueMs, atMs] = [dueMsAt(path, from), dueMsAt(path, due), dueMsAt(path, at)]
      if (fromMs === null || dueMs === null || atMs === null) return []
      return [{ bar: barAt(score, at), fromMs, dueMs, atMs }]
    })
  })
}

function barAt({ bars }: Score, beat: number): number {
  return bars.findLast(({ onset }) => onset <= beat)?.index ?? 0
}

function isUnderPedal({ fromMs, atMs }: AskedChange, presses: readonly PedalPress[]): boolean {
  return (presses[pressEndingAfter(presses, fromMs)]?.downMs ?? Infinity) < atMs
}

/** No single press holds the old notes and the new ones together. */
export function isMade({ fromMs, atMs }: AskedChange, presses: readonly PedalPress[]): boolean {
  const press = presses[pressEndingAfter(presses, fromMs)]
  return !press || press.downMs > fromMs || press.upMs < atMs + LIFT_MS
}

function usualLateness(changes: readonly AskedChange[], presses: readonly PedalPress[]): number | null {
  const lateness = changes.flatMap(({ fromMs, dueMs }) => {
    const press = presses[pressEndingAfter(presses, fromMs)]
    return press && press.downMs < dueMs ? [press.upMs - dueMs] : []
  })
  return lateness.length < MIN_LIFTS ? null : median(lateness)
}
