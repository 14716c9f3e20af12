import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_PLAYED_BARS, playingOrder } from '../../shared/music/unfold'
import type { BarRepeats } from '../../shared/music/written-score'

const passes = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
const ending = fc.record({ id: fc.constantFrom('a', 'b', 'c'), passes })
const signs: fc.Arbitrary<BarRepeats> = fc.record({
  startsRepeat: fc.boolean(),
  endsRepeat: fc.boolean(),
  times: fc.integer({ min: 2, max: 4 }),
  ending: fc.option(ending),
  isSegno: fc.boolean(),
  isCoda: fc.boolean(),
  leavesToCoda: fc.boolean(),
  isFine: fc.boolean(),
  jump: fc.constantFrom(null, null, 'daCapo' as const, 'dalSegno' as const),
})
const plain: fc.Arbitrary<BarRepeats> = signs.map((bar) => ({
  ...bar,
  ending: null,
  leavesToCoda: false,
  isFine: false,
}))

test('whatever signs a score has, playing it ends and names bars it has', () => {
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (bars) => {
      const order = playingOrder(bars)
      expect(order.length).toBeLessThan(MAX_PLAYED_BARS)
      expect(order.every((index) => index in bars)).toBe(true)
    }),
  )
})

test('without endings, fine and coda every bar is played at least once', () => {
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 40 }), (bars) => {
      expect(new Set(playingOrder(bars)).size).toBe(bars.length)
    }),
  )
})
