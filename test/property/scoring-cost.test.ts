import { expect, test } from 'vitest'
import { indexScore, type ScoreIndex } from '../../shared/music/score-index'
import { measuredMoveCosts } from '../../shared/follow/move-costs'
import { createTracker } from '../../shared/follow/tracker'
import { practise, randomScore } from '../bench/scoring/random-session'

/** An index that counts how often its numbers are read. */
function counted(index: ScoreIndex) {
  const reads = { count: 0 }
  const counting: ProxyHandler<object> = {
    get(target, name) {
      reads.count += 1
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'object' && value !== null ? new Proxy(value, counting) : value
    },
  }
  const entries = Object.entries(index).map(([name, value]: [string, unknown]) => {
    return [name, typeof value === 'object' && value !== null ? new Proxy(value, counting) : value]
  })
  return { reads, index: Object.fromEntries(entries) as ScoreIndex }
}

const HEARD_NOTES = 1500

/** How often the score is looked at for one played note: at most, over a session with errors, pauses and restarts. */
function mostReads(noteCount: number): number {
  const score = randomScore(noteCount)
  const { reads, index } = counted(indexScore(score, 'both'))
  const tracker = createTracker(index, measuredMoveCosts, { onset: 0, msPerQuarter: 500 })
  let most = 0
  for (const event of practise(score).slice(0, HEARD_NOTES)) {
    if (event.kind !== 'keyDown') continue
    reads.count = 0
    tracker.hear(event.pitch, event.atMs)
    most = Math.max(most, reads.count)
  }
  return most
}

test('a played note costs no more in a score of 80,000 notes than in one of 20,000', () => {
  const [long, longest] = [mostReads(20_000), mostReads(80_000)]
  expect(long).toBeGreaterThan(0)
  // Two more halvings for each of the places a binary search is made from.
  expect(longest).toBeLessThan(1.1 * long)
})

test('a note costs no more at the end of a long session than at its beginning', () => {
  const score = randomScore(400)
  const { reads, index } = counted(indexScore(score, 'both'))
  const tracker = createTracker(index, measuredMoveCosts, { onset: 0, msPerQuarter: 500 })
  const once = practise(score)
  const lengthMs = (once.at(-1)?.atMs ?? 0) + 1500
  const readsOfPasses = Array.from({ length: 12 }, (_, pass) => {
    reads.count = 0
    for (const event of once) if (event.kind === 'keyDown') tracker.hear(event.pitch, event.atMs + pass * lengthMs)
    return reads.count
  })
  expect(readsOfPasses[11]).toBeLessThan(1.2 * (readsOfPasses[1] ?? 0))
})

test('a follower that has begun takes no more memory for its hypotheses, however long a session lasts', () => {
  const score = randomScore(2000)
  const tracker = createTracker(indexScore(score, 'both'), measuredMoveCosts, { onset: 0, msPerQuarter: 500 })
  const events = practise(score)
  const buffersBefore = process.memoryUsage().arrayBuffers
  for (const event of events) if (event.kind === 'keyDown') tracker.hear(event.pitch, event.atMs)
  expect(process.memoryUsage().arrayBuffers).toBeLessThanOrEqual(buffersBefore)
})
