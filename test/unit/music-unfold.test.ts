import { expect, test } from 'vitest'
import { playingOrder } from '../../shared/music/unfold'
import { NO_REPEATS, type BarRepeats } from '../../shared/music/written-score'

const plain = NO_REPEATS
const bar = (signs: Partial<BarRepeats>): BarRepeats => ({ ...NO_REPEATS, ...signs })
const inEnding = (id: string, passes: readonly number[], signs: Partial<BarRepeats> = {}) =>
  bar({ ending: { id, passes }, ...signs })

/** The order of playing with bars counted from 1, as on paper. */
const played = (...bars: readonly BarRepeats[]) => playingOrder(bars).map((index) => index + 1)

test('without signs the bars are played once, in order', () => {
  expect(played(plain, plain, plain)).toEqual([1, 2, 3])
})

test('a repeat between its signs is played twice', () => {
  expect(played(plain, bar({ startsRepeat: true }), bar({ endsRepeat: true }), plain)).toEqual([1, 2, 3, 2, 3, 4])
})

test('a repeat without a beginning goes back to the start of the piece', () => {
  expect(played(plain, bar({ endsRepeat: true }), plain)).toEqual([1, 2, 1, 2, 3])
})

test('a second repeat without a beginning goes back to the end of the first', () => {
  expect(played(plain, bar({ endsRepeat: true }), plain, bar({ endsRepeat: true }))).toEqual([1, 2, 1, 2, 3, 4, 3, 4])
})

test('endings are played in their passes', () => {
  expect(played(plain, inEnding('a', [1], { endsRepeat: true }), inEnding('b', [2]), plain)).toEqual([1, 2, 1, 3, 4])
})

test('an ending of several bars belongs together', () => {
  const first = [inEnding('a', [1]), inEnding('a', [1], { endsRepeat: true })]
  const second = [inEnding('b', [2]), inEnding('b', [2])]
  expect(played(plain, ...first, ...second, plain)).toEqual([1, 2, 3, 1, 4, 5, 6])
})

test('an ending for passes one and two makes the repeat a threefold one', () => {
  expect(played(plain, inEnding('a', [1, 2], { endsRepeat: true }), inEnding('b', [3]))).toEqual([1, 2, 1, 2, 1, 3])
})

test('a first ending alone is left out the second time', () => {
  expect(played(plain, inEnding('a', [1], { endsRepeat: true }), plain)).toEqual([1, 2, 1, 3])
})

test('the repeat after endings has endings of its own', () => {
  const endings = [inEnding('a', [1], { endsRepeat: true }), inEnding('b', [2])]
  const again = [inEnding('c', [1], { endsRepeat: true }), inEnding('d', [2])]
  expect(played(plain, ...endings, plain, ...again)).toEqual([1, 2, 1, 3, 4, 5, 4, 6])
})

test('a minuet goes back to the beginning, without repeats, and ends at fine', () => {
  const minuet = [plain, bar({ endsRepeat: true, isFine: true })]
  const trio = [plain, bar({ endsRepeat: true, jump: 'daCapo' })]
  expect(played(...minuet, ...trio)).toEqual([1, 2, 1, 2, 3, 4, 3, 4, 1, 2])
})

test('dal segno al coda leaves for the coda on the second time', () => {
  const order = played(
    plain,
    bar({ isSegno: true }),
    bar({ leavesToCoda: true }),
    bar({ jump: 'dalSegno' }),
    bar({ isCoda: true }),
  )
  expect(order).toEqual([1, 2, 3, 4, 2, 3, 5])
})

test('after a jump only the last ending is played', () => {
  const order = played(plain, inEnding('a', [1], { endsRepeat: true }), inEnding('b', [2]), bar({ jump: 'daCapo' }))
  expect(order).toEqual([1, 2, 1, 3, 4, 1, 3, 4])
})

test('a segno that is nowhere is passed over', () => {
  expect(played(plain, bar({ jump: 'dalSegno' }), plain)).toEqual([1, 2, 3])
})

test('signs that contradict each other still end', () => {
  const everything = bar({
    startsRepeat: true,
    endsRepeat: true,
    isSegno: true,
    isCoda: true,
    leavesToCoda: true,
    jump: 'dalSegno',
    ending: { id: 'x', passes: [1, 3] },
  })
  expect(played(everything, everything, everything).length).toBeLessThan(20)
})
