import type { ScoreIndex } from '../music/score-index'
import type { PlayedNote } from '../performance/played-note'
import type { SessionEvent } from '../performance/session-event'
import type { TakeSpan } from './cut-takes'

/** A time in which the instrument was away. */
export interface HeardGap {
  /** How many played notes came before it. */
  readonly at: number
  readonly sinceMs: number
  readonly untilMs: number
}

export function gapsIn(events: readonly SessionEvent[]): readonly HeardGap[] {
  const gaps: HeardGap[] = []
  let at = 0
  for (const event of events) {
    if (event.kind === 'keyDown') at += 1
    else if (event.kind === 'gap') gaps.push({ at, sinceMs: event.sinceMs, untilMs: event.atMs })
  }
  return gaps
}

/** Notes of a chord that is cut off by a gap may be as far apart. Ours: an arpeggiated one. */
const CHORD_MS = 200

interface Unheard {
  /** Onsets, both included. */
  readonly from: number
  readonly until: number
}

/**
 * Whether a key that was not struck in a pass lies where nobody could hear it: between the last note before a gap and
 * the first one after. Nobody knows what was played there, so it is not missed. A pass of a loop may end in a gap, and
 * the next one begin in it.
 */
export function unheardIn(
  { index, played, keys }: { index: ScoreIndex; played: readonly PlayedNote[]; keys: Int32Array },
  pass: readonly TakeSpan[],
  gaps: readonly HeardGap[],
): (onset: number) => boolean {
  const first = pass[0]?.firstPlayed ?? 0
  const end = pass.at(-1)?.endPlayed ?? 0
  const isStruck = (i: number) => (keys[i] ?? -1) >= 0
  const onsetOf = (i: number) => index.keyOnsets[keys[i] ?? 0] ?? 0
  const msOf = (i: number) => played[i]?.onsetMs ?? 0

  function unheard({ at, sinceMs, untilMs }: HeardGap): readonly Unheard[] {
    let before = Math.min(at, end) - 1
    while (before >= first && !isStruck(before)) before -= 1
    let after = Math.max(at, first)
    while (after < end && !isStruck(after)) after += 1
    if (at < first || at > end) return []
    const from = before < first ? (pass[0]?.firstOnset ?? 0) : onsetOf(before)
    const isWhole = before >= first && msOf(before) < sinceMs - CHORD_MS
    return [{ from: isWhole ? from + 1 : from, until: after < end ? untilOf(after, untilMs) : Infinity }]
  }

  function untilOf(after: number, untilMs: number): number {
    const isWhole = msOf(after) > untilMs + CHORD_MS
    return isWhole ? onsetOf(after) - 1 : onsetOf(after)
  }

  const spans = gaps.flatMap(unheard)
  return (onset) => spans.some(({ from, until }) => onset >= from && onset <= until)
}
