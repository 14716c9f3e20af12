import { EXTRA, ORNAMENTAL } from '../follow/trail'
import { firstFrom } from '../base/first-from'
import type { ScoreIndex } from '../music/score-index'
import type { PlayedNote } from '../performance/played-note'
import type { TakeSpan } from './cut-takes'
import type { TimeCurve } from './time-curve'

/** Milliseconds off the curve that begin to count: so much of a quarter note, and at least. Ours. */
const SLACK_QUARTERS = 0.1
const MIN_SLACK_MS = 40
/** What it costs that a played and a written note are left without each other, where x slacks off costs ln(1 + x²). */
const UNMATCHED = 4
/** What a note must win by to lose the key that the follower gave it. */
const KEPT = 0.3
/** Notes of one pitch with such a silence between them have nothing to do with each other. */
const APART_MS = 2000

interface TakeInTime {
  readonly span: TakeSpan
  readonly curve: TimeCurve
  /** Whether another take of the same pass holds a key. */
  readonly isTaken: (key: number) => boolean
}

interface Heard {
  readonly playedIndex: number
  readonly ms: number
}

interface Due {
  readonly key: number
  readonly ms: number
  readonly slackMs: number
}

/**
 * The second look, with hindsight. The follower hears from left to right and gives a key to the first note that fits;
 * here, one pitch at a time, a note that comes nearer to when the key was due gets it, and a note that was given
 * nothing gets the unplayed key that was due just then. Changes `labels` of one take.
 */
export function matchByTime(
  index: ScoreIndex,
  played: readonly PlayedNote[],
  labels: Int32Array,
  { span, curve, isTaken }: TakeInTime,
): void {
  for (const [pitch, heard] of heardByPitch(index, played, labels, span)) {
    if (!heard.some(({ playedIndex }) => isFree(labels, playedIndex))) continue
    const due = keysBetween(index, pitch, span)
      .filter((key) => !isTaken(key) && !index.keyIsGrace[key])
      .map((key): Due => {
        const beat = index.onsetBeats[index.keyOnsets[key] ?? 0] ?? 0
        const slackMs = Math.max(MIN_SLACK_MS, SLACK_QUARTERS * curve.msPerQuarterAt(beat))
        return { key, ms: curve.msAt(beat), slackMs }
      })
    const holders = new Map(heard.map(({ playedIndex }) => [labels[playedIndex] ?? EXTRA, playedIndex]))
    eachGroup(heard, due, (near, keys) => {
      if (!near.some(({ playedIndex }) => isFree(labels, playedIndex))) return
      const members = new Set(near.map(({ playedIndex }) => playedIndex))
      const isHere = (holder: number | undefined) => holder === undefined || members.has(holder)
      assign(
        near,
        keys.filter(({ key }) => isHere(holders.get(key))),
        labels,
      )
    })
  }
}

function isFree(labels: Int32Array, playedIndex: number): boolean {
  return labels[playedIndex] === EXTRA || labels[playedIndex] === ORNAMENTAL
}

/** Grace notes keep what they have: nobody can say when they are due. */
function heardByPitch(
  index: ScoreIndex,
  played: readonly PlayedNote[],
  labels: Int32Array,
  { firstPlayed, endPlayed }: TakeSpan,
): Map<number, Heard[]> {
  const byPitch = new Map<number, Heard[]>()
  for (let playedIndex = firstPlayed; playedIndex < endPlayed; playedIndex += 1) {
    const label = labels[playedIndex] ?? EXTRA
    const note = played[playedIndex]
    const isMovable = label >= 0 ? !index.keyIsGrace[label] : isFree(labels, playedIndex)
    if (!note || !isMovable) continue
    const heard = byPitch.get(note.pitch)
    if (heard) heard.push({ playedIndex, ms: note.onsetMs })
    else byPitch.set(note.pitch, [{ playedIndex, ms: note.onsetMs }])
  }
  return byPitch
}

function keysBetween(index: ScoreIndex, pitch: number, { firstOnset, lastOnset }: TakeSpan): number[] {
  const first = index.firstKeys[firstOnset] ?? 0
  const end = index.firstKeys[lastOnset + 1] ?? 0
  const keys = index.keysByPitch[pitch]
  return keys ? [...keys.subarray(firstFrom(keys, first), firstFrom(keys, end))] : []
}

/** Calls back for each group of played and written notes that are near each other in time. */
function eachGroup(
  heard: readonly Heard[],
  due: readonly Due[],
  solve: (heard: readonly Heard[], due: readonly Due[]) => void,
): void {
  let i = 0
  let j = 0
  while (i < heard.length || j < due.length) {
    const [firstHeard, firstDue] = [i, j]
    let reachMs = Math.min(heard[i]?.ms ?? Infinity, due[j]?.ms ?? Infinity) + APART_MS
    for (;;) {
      const heardMs = heard[i]?.ms ?? Infinity
      const dueMs = due[j]?.ms ?? Infinity
      const nextMs = Math.min(heardMs, dueMs)
      if (!(nextMs <= reachMs)) break
      reachMs = Math.max(reachMs, nextMs + APART_MS)
      if (heardMs <= dueMs) i += 1
      else j += 1
    }
    if (i === firstHeard && j === firstDue) return
    solve(heard.slice(firstHeard, i), due.slice(firstDue, j))
  }
}

const SKIP_HEARD = 1
const SKIP_DUE = 2
const MATCH = 3

/** The cheapest assignment in the order of time, by dynamic programming. */
function assign(heard: readonly Heard[], due: readonly Due[], labels: Int32Array): void {
  const width = due.length + 1
  const costs = new Float64Array((heard.length + 1) * width)
  const steps = new Uint8Array((heard.length + 1) * width)
  for (let i = 0; i <= heard.length; i += 1) {
    for (let j = 0; j <= due.length; j += 1) {
      const cell = i * width + j
      const skipHeard = i > 0 ? (costs[cell - width] ?? 0) + UNMATCHED / 2 : Infinity
      const skipDue = j > 0 ? (costs[cell - 1] ?? 0) + UNMATCHED / 2 : Infinity
      const match =
        i > 0 && j > 0 ? (costs[cell - width - 1] ?? 0) + matchCost(heard[i - 1], due[j - 1], labels) : Infinity
      const best = Math.min(skipHeard, skipDue, match)
      costs[cell] = cell === 0 ? 0 : best
      steps[cell] = match === best ? MATCH : skipHeard === best ? SKIP_HEARD : SKIP_DUE
    }
  }
  writeLabels(heard, due, steps, labels)
}

function matchCost(heard: Heard | undefined, due: Due | undefined, labels: Int32Array): number {
  if (!heard || !due) return Infinity
  const off = (heard.ms - due.ms) / due.slackMs
  return Math.log(1 + off * off) - (labels[heard.playedIndex] === due.key ? KEPT : 0)
}

/** Reads the assignment back. Who gives up a key to a note of an ornament takes that note's place in it. */
function writeLabels(heard: readonly Heard[], due: readonly Due[], steps: Uint8Array, labels: Int32Array): void {
  const before = heard.map(({ playedIndex }) => labels[playedIndex] ?? EXTRA)
  const ornamentKeys = new Set<number>()
  const unmatched: number[] = []
  let i = heard.length
  let j = due.length
  while (i > 0 || j > 0) {
    const step = steps[i * (due.length + 1) + j]
    if (step === MATCH) {
      const key = due[j - 1]?.key ?? EXTRA
      if (before[i - 1] === ORNAMENTAL) ornamentKeys.add(key)
      labels[heard[i - 1]?.playedIndex ?? 0] = key
    } else if (step === SKIP_HEARD) unmatched.push(i - 1)
    if (step !== SKIP_DUE) i -= 1
    if (step !== SKIP_HEARD) j -= 1
  }
  for (const at of unmatched) {
    const label = before[at] ?? EXTRA
    labels[heard[at]?.playedIndex ?? 0] = label < 0 ? label : ornamentKeys.has(label) ? ORNAMENTAL : EXTRA
  }
}
