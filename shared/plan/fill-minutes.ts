import type { Candidate, PlannedItem } from './planned-day'

/** Work with its minutes. */
export interface Filled {
  readonly candidate: Candidate
  readonly minutes: number
}

/**
 * Takes work in the order of its urgency until the minutes are full, then gives what is left to what was taken; the
 * minutes add up to what the student has. What is left over for nobody goes to `spare`, work that is good on any day.
 */
export function fillMinutes(
  candidates: readonly Candidate[],
  spare: Iterable<Candidate>,
  minutes: number,
): readonly Filled[] {
  const taken = new Map<string, { readonly candidate: Candidate; minutes: number }>()
  let left = minutes
  const take = (candidate: Candidate) => {
    if (taken.has(candidate.work.id) || candidate.leastMinutes > left) return
    taken.set(candidate.work.id, { candidate, minutes: candidate.leastMinutes })
    left -= candidate.leastMinutes
  }
  for (const candidate of candidates) take(candidate)
  const room = () =>
    [...taken.values()].reduce((sum, { candidate, minutes: has }) => sum + candidate.mostMinutes - has, 0)
  for (const candidate of spare) {
    if (room() >= left) break
    take(candidate)
  }
  for (let round = 0; left > 0 && taken.size > 0; round += 1) left -= stretch([...taken.values()], left)
  return [...taken.values()]
}

/** Whole pieces first: they are what minutes are for. */
const STRETCH_ORDER: readonly PlannedItem['kind'][] = ['lesson', 'piece', 'spot', 'technique', 'sightReading', 'warmUp']

/** A minute more for each that can use one; where none can, for each that is no warm-up. Says how many were given. */
function stretch(taken: readonly { readonly candidate: Candidate; minutes: number }[], left: number): number {
  const inOrder = taken.toSorted(
    (one, other) => STRETCH_ORDER.indexOf(one.candidate.work.kind) - STRETCH_ORDER.indexOf(other.candidate.work.kind),
  )
  const hungry = inOrder.filter(({ candidate, minutes }) => minutes < candidate.mostMinutes)
  const work = inOrder.filter(({ candidate }) => candidate.work.kind !== 'warmUp')
  const given = (hungry.length > 0 ? hungry : work.length > 0 ? work : inOrder).slice(0, left)
  for (const item of given) item.minutes += 1
  return given.length
}
