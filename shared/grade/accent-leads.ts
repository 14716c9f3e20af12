import { median } from '../align/median'
import { groupBy } from '../base/group-by'
import type { HeardNote } from './heard-loudness'

/** An accent stands out from what its hand plays so near to it. Ours: one beat. */
const NEAR_BEATS = 1
/** Fewer onsets beside it are no level. */
const MIN_NEIGHBOURS = 2
/** Among so many beats on each side, more accents than one onset in five are a pattern. Ours. */
const PATTERN_BEATS = 4
const PATTERN_SHARE = 0.2

export interface AccentLead {
  readonly bar: number
  /** How much louder than its unaccented neighbours, in velocities. */
  readonly leadVelocity: number
  /** One of many around it: a figure that is written so, not a stress. */
  readonly isPattern: boolean
}

/** One onset of one hand, by its loudest key: that is what is heard. */
interface Stroke {
  readonly beat: number
  readonly bar: number
  readonly velocity: number
  readonly isAccented: boolean
}

/** Each accented onset against the unaccented ones of its hand near it; nothing of those that have none. */
export function accentLeads(notes: readonly HeardNote[]): readonly AccentLead[] {
  const hands = groupBy(notes, ({ note }) => `${note.take} ${note.written.hand}`)
  return [...hands.values()].flatMap((hand) => {
    const strokes = strokesOf(hand)
    return strokes.flatMap((stroke, at) => (stroke.isAccented ? leadOf(strokes, stroke, at) : []))
  })
}

function strokesOf(hand: readonly HeardNote[]): readonly Stroke[] {
  const onsets = [...groupBy(hand, ({ note }) => note.written.onset)].sort(([a], [b]) => a - b)
  return onsets.map(([beat, chord]) => ({
    beat,
    bar: chord[0]?.note.written.bar ?? 0,
    velocity: Math.max(...chord.map(({ note }) => note.played.velocity)),
    isAccented: chord.some(({ isAccented }) => isAccented),
  }))
}

function leadOf(strokes: readonly Stroke[], { bar, velocity }: Stroke, at: number): readonly AccentLead[] {
  const others = around(strokes, at, NEAR_BEATS).filter((stroke) => !stroke.isAccented)
  if (others.length < MIN_NEIGHBOURS) return []
  const field = around(strokes, at, PATTERN_BEATS)
  const isPattern = field.filter(({ isAccented }) => isAccented).length > PATTERN_SHARE * field.length
  return [{ bar, leadVelocity: velocity - median(others.map((other) => other.velocity)), isPattern }]
}

function around(strokes: readonly Stroke[], at: number, reachBeats: number): readonly Stroke[] {
  const beat = strokes[at]?.beat ?? 0
  const isNear = (i: number) => Math.abs((strokes[i]?.beat ?? Infinity) - beat) <= reachBeats
  let from = at
  while (isNear(from - 1)) from -= 1
  let to = at + 1
  while (isNear(to)) to += 1
  return strokes.slice(from, to)
}
