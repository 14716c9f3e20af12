import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankAgreement } from '../../shared/grade/rank-agreement'
import { lawful } from '../support/lawful'

const steps = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 60 })
const share = (ranked: Parameters<typeof rankAgreement>[0]) => {
  const { pairs, agreeing } = rankAgreement(ranked)
  return pairs === 0 ? null : agreeing / pairs
}

test('any loudness that grows with what is asked agrees wholly, any that falls not at all', () => {
  lawful(
    fc.property(steps, fc.double({ min: 0.1, max: 20, noNaN: true }), (asked, slope) => {
      fc.pre(new Set(asked).size > 1)
      expect(share(asked.map((step) => ({ asked: step, heard: slope * step ** 3 })))).toBeCloseTo(1, 9)
      expect(share(asked.map((step) => ({ asked: step, heard: -slope * step })))).toBeCloseTo(0, 9)
      expect(share(asked.map((step) => ({ asked: step, heard: slope })))).toBeCloseTo(0.5, 9)
    }),
  )
})

test('reversing a performance reverses its agreement, and its order in time is nothing', () => {
  const ranked = fc.array(fc.record({ asked: fc.integer({ min: 0, max: 9 }), heard: fc.integer({ min: 1, max: 127 }) }))
  lawful(
    fc.property(ranked, (heard) => {
      const straight = share(heard)
      fc.pre(straight !== null)
      const reversed = share(heard.map((one) => ({ ...one, heard: -one.heard })))
      expect(straight + Number(reversed)).toBeCloseTo(1, 9)
      expect(share(heard.toReversed())).toBeCloseTo(straight, 9)
    }),
  )
})
