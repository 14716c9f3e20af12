import { SIMILAR, similarity } from './passage-profile'
import type { Candidate } from './planned-day'
import type { Filled } from './fill-minutes'

/**
 * The order of a day: the warm-up first, the hardest last, and between them songs that take turns.
 *
 * - Blocked until stable, then interleaved: each spot is one block, longer while it is not stable, and the block after it
 *   is of another song where there is one (Carter & Grahn 2016; Shea & Morgan 1979).
 * - What is new is not followed, nor preceded, by what is like it: the second of two similar things disturbs the first
 *   (retroactive interference: Müller & Pilzecker 1900; of finger sequences: Brashers-Krug, Shadmehr & Bizzi 1996).
 * - What a lesson's exercises prepare comes after them.
 * - The hardest comes last: the end of practice is what is remembered of it (Kahneman et al. 1993), and nothing that is
 *   played after it interferes with it.
 */
export function orderDay(filled: readonly Filled[]): readonly Filled[] {
  const first = filled.filter(({ candidate }) => candidate.work.kind === 'warmUp')
  const last = hardestOf(filled)
  const middle = filled.filter((item) => item !== last && !first.includes(item))
  const ends = last ? [last] : []
  let order = middle.toSorted((one, other) => one.candidate.hardness - other.candidate.hardness)
  let cost = costOf([...first, ...order, ...ends])
  for (let isBetter = true; isBetter;) {
    isBetter = false
    for (const swapped of neighboursOf(order)) {
      const costs = costOf([...first, ...swapped, ...ends])
      if (costs < cost - TOO_LITTLE) [order, cost, isBetter] = [swapped, costs, true]
    }
  }
  return [...first, ...order, ...ends]
}

/** An exercise does not end the day when the piece that it prepares is played too. */
function hardestOf(filled: readonly Filled[]): Filled | undefined {
  const playedLessons = new Set(filled.flatMap(({ candidate: { work } }) => (isPiece(work) ? [work.lessonId] : [])))
  const fit = filled.filter(
    ({ candidate: { work } }) =>
      !['warmUp', 'sightReading'].includes(work.kind) && (isPiece(work) || !playedLessons.has(work.lessonId)),
  )
  return fit.reduce<Filled | undefined>((hardest, item) => (isHarder(item, hardest) ? item : hardest), undefined)
}

function isPiece({ exerciseId, lessonId }: Candidate['work']): boolean {
  return exerciseId === null && lessonId !== null
}

function isHarder(item: Filled, than: Filled | undefined): boolean {
  return !than || item.candidate.hardness > than.candidate.hardness
}

/** All that differ from an order by one exchange, or by one item that moved. A day has a dozen items. */
function* neighboursOf(order: readonly Filled[]): Generator<Filled[]> {
  for (let i = 0; i < order.length; i += 1) {
    for (let j = 0; j < order.length; j += 1) {
      if (i === j) continue
      const moved = [...order]
      moved.splice(j, 0, ...moved.splice(i, 1))
      yield moved
      if (j < i) continue
      const swapped = [...order]
      ;[swapped[i], swapped[j]] = [swapped[j] as Filled, swapped[i] as Filled]
      yield swapped
    }
  }
}

const TOO_LITTLE = 1e-9
/** Ours: each outweighs all that is below it. */
const PIECE_BEFORE_EXERCISE = 50
const SIMILAR_NEIGHBOURS = 10
const SAME_SONG = 4
/** New music is read with a fresh head. */
const LATE_READING = 0.1
/** From easy to hard. */
const EASIER_AFTER = 0.01

function costOf(order: readonly Filled[]): number {
  let cost = 0
  for (const [i, { candidate }] of order.entries()) {
    const before = order[i - 1]?.candidate
    if (candidate.work.kind === 'sightReading') cost += i * LATE_READING
    if (before) cost += neighbourCost(before, candidate)
    if (!isPiece(candidate.work)) continue
    for (const later of order.slice(i + 1)) if (isPreparedBy(candidate, later.candidate)) cost += PIECE_BEFORE_EXERCISE
  }
  return cost
}

function isPreparedBy({ work }: Candidate, { work: later }: Candidate): boolean {
  return later.exerciseId !== null && later.lessonId === work.lessonId
}

function neighbourCost(before: Candidate, after: Candidate): number {
  let cost = Math.max(0, before.hardness - after.hardness) * EASIER_AFTER
  if (isSameSong(before, after)) cost += SAME_SONG
  if (areSimilarAndNew(before, after)) cost += SIMILAR_NEIGHBOURS
  return cost
}

function isSameSong({ work: one }: Candidate, { work: other }: Candidate): boolean {
  return one.piece.kind === 'song' && other.piece.kind === 'song' && one.piece.songId === other.piece.songId
}

export function areSimilarAndNew(one: Candidate, other: Candidate): boolean {
  if (!one.profile || !other.profile || !(one.isFresh || other.isFresh)) return false
  return similarity(one.profile, other.profile) >= SIMILAR
}
