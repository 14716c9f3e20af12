import { groupBy } from '../base/group-by'
import type { Hairpin, Score } from '../music/score'
import type { Passage } from './heard-loudness'
import { writtenHairpins } from './written-loudness'

/** How much louder (or softer, where that is written) a hairpin became from its beginning to its end. */
export interface HairpinChange {
  readonly bars: readonly number[]
  /** In velocities, positive as written. */
  readonly changeVelocity: number
  /** Standard error of it. */
  readonly errorVelocity: number
}

/** Shorter ones are an accent for the ear, and fewer beats are no slope. Ours. */
const MIN_BEATS = 2
const MIN_PASSAGES = 5
/** Beats of one hand differ by so much in any playing. Ours. */
const LEAST_DEVIATION = 3

/** Every hairpin of every take that is long enough; two that contradict each other at one place tell nothing. */
export function hairpinChanges(score: Score, passages: readonly Passage[]): readonly HairpinChange[] {
  const hairpins = writtenHairpins(score)
  const clear = hairpins.filter(
    (one) =>
      !hairpins.some((other) => other.direction !== one.direction && other.onset < one.end && one.onset < other.end),
  )
  const spans = [...groupBy(clear, ({ onset, end }) => `${onset} ${end}`).values()].flatMap(([first]) => first ?? [])
  const takes = [...groupBy(passages, ({ take }) => take).values()].map(placesByBeat)
  return spans.flatMap((hairpin) => takes.flatMap((take) => changeOf(hairpin, passagesIn(hairpin, take))))
}

/** A passage of a take and where in it it stands: float sums depend on their order. */
interface Place {
  readonly at: number
  readonly passage: Passage
}

function placesByBeat(take: readonly Passage[]): ReadonlyMap<number, readonly Place[]> {
  return groupBy(
    take.map((passage, at) => ({ at, passage })),
    ({ passage }) => Math.floor(passage.beat),
  )
}

/** Not the whole take is looked through for every hairpin. */
function passagesIn({ onset, end }: Hairpin, take: ReadonlyMap<number, readonly Place[]>): readonly Passage[] {
  const places: Place[] = []
  for (let beat = Math.floor(onset); beat < end; beat += 1) places.push(...(take.get(beat) ?? []))
  const inside = places.filter(({ passage }) => passage.beat >= onset && passage.beat < end)
  return inside.sort((a, b) => a.at - b.at).map(({ passage }) => passage)
}

function changeOf({ onset, end, direction }: Hairpin, inside: readonly Passage[]): readonly HairpinChange[] {
  if (end - onset < MIN_BEATS || inside.length < MIN_PASSAGES) return []
  const hands = [...groupBy(inside, ({ hand }) => hand).values()]
  const centred = hands.flatMap((hand) => {
    const [beat, heard] = [mean(hand.map((one) => one.beat)), mean(hand.map((one) => one.heard))]
    return hand.map((one) => ({ beat: one.beat - beat, heard: one.heard - heard }))
  })
  const variance = centred.reduce((sum, { beat }) => sum + beat * beat, 0)
  if (variance === 0) return []
  const slope = centred.reduce((sum, { beat, heard }) => sum + beat * heard, 0) / variance
  const squares = centred.reduce((sum, { beat, heard }) => sum + (heard - slope * beat) ** 2, 0)
  const deviation = Math.sqrt(squares / Math.max(1, inside.length - hands.length - 1))
  const sign = direction === 'crescendo' ? 1 : -1
  return [
    {
      bars: inside.map(({ bar }) => bar),
      changeVelocity: sign * slope * (end - onset),
      errorVelocity: (Math.max(LEAST_DEVIATION, deviation) / Math.sqrt(variance)) * (end - onset),
    },
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
