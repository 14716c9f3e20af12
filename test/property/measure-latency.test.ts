import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heardThroughAir, measureLatency, tappedByHand } from '../../shared/performance/measure-latency'
import { lawful } from '../support/lawful'
import { createDice } from '../support/practice-dice'

const STEP_MS = 600
const clicksOf = (count: number) => Array.from({ length: count }, (_, nth) => 5000 + nth * STEP_MS)

interface Tapper {
  readonly lateMs: number
  readonly spreadMs: number
  readonly missed: number
  readonly doubled: number
  readonly slipped: number
}

/** Taps to each click, as people do: some twice, some not, some beside it. */
function tapsOf(clicks: readonly number[], tapper: Tapper, seed: number): number[] {
  const dice = createDice(seed)
  return clicks.flatMap((click) => {
    if (dice.falls(tapper.missed)) return []
    const slip = dice.falls(tapper.slipped) ? dice.pick([-190, 190])! : 0
    const tap = click + tapper.lateMs + dice.bell() * tapper.spreadMs + slip
    return dice.falls(tapper.doubled) ? [tap, tap + dice.between(15, 80)] : [tap]
  })
}

const tapper = fc.record({
  lateMs: fc.integer({ min: -60, max: 300 }),
  spreadMs: fc.integer({ min: 0, max: 15 }),
  missed: fc.constantFrom(0, 0.1),
  doubled: fc.constantFrom(0, 0.1),
  slipped: fc.constantFrom(0, 0.05),
})

test('any lateness is found again, with misses, double taps and slips among the taps', () => {
  lawful(
    fc.property(tapper, fc.integer({ min: 1, max: 1e6 }), (who, seed) => {
      const clicks = clicksOf(24)
      const measured = measureLatency(clicks, tapsOf(clicks, who, seed))
      if (!measured.ok) throw new Error(measured.problem)
      const { offsetMs, jitterMs } = measured.value
      // Six standard errors of a median of 16.
      expect(Math.abs(offsetMs - Math.max(0, who.lateMs))).toBeLessThanOrEqual(2 + 1.9 * who.spreadMs)
      expect(jitterMs).toBeLessThanOrEqual(2 + 1.5 * who.spreadMs)
    }),
  )
})

test('the shift of both clocks changes nothing', () => {
  lawful(
    fc.property(tapper, fc.integer({ min: -1e6, max: 1e6 }), (who, shift) => {
      const clicks = clicksOf(16)
      const taps = tapsOf(clicks, who, 7)
      const moved = measureLatency(
        clicks.map((click) => click + shift),
        taps.map((tap) => Math.round(tap) + shift),
      )
      expect(moved).toEqual(measureLatency(clicks, taps.map(Math.round)))
    }),
  )
})

test('the order in which taps come changes nothing', () => {
  lawful(
    fc.property(tapper, (who) => {
      const clicks = clicksOf(16)
      const taps = tapsOf(clicks, who, 3)
      expect(measureLatency(clicks, taps.toReversed())).toEqual(measureLatency(clicks, taps))
    }),
  )
})

test.each([
  ['tapped by hand', tappedByHand],
  ['heard through the air', heardThroughAir],
])('random taps are no measurement: %s', (_, limits) => {
  const series = Array.from({ length: 1000 }, (_, seed) => {
    const dice = createDice(seed + 1)
    const clicks = clicksOf(16)
    return measureLatency(
      clicks,
      clicks.map(() => dice.between(4800, 5000 + 16 * STEP_MS)),
      limits,
    )
  })
  expect(series.filter(({ ok }) => ok).length).toBeLessThanOrEqual(2)
})

test('twelve random taps, one to each click, are seldom taken for a measurement', () => {
  const series = Array.from({ length: 1000 }, (_, seed) => {
    const dice = createDice(seed + 1)
    const clicks = clicksOf(12)
    return measureLatency(
      clicks,
      clicks.map((click) => click + dice.between(-STEP_MS / 2, STEP_MS / 2)),
    )
  })
  expect(series.filter(({ ok }) => ok).length).toBeLessThanOrEqual(5)
})
