import { expect, test } from 'vitest'
import { rulesOfPiece } from '../../electron/headless/rules-of-piece'
import { sampleBar, sampleScore } from '../support/sample-score'

/** Bars 1 2 1 2 3, as a repeat unfolds them. */
const repeated = sampleScore([], {
  bars: ['1', '2', '1', '2', '3'].map((number, index) => sampleBar(index, { number })),
})
const loop = (firstBar: string, lastBar: string) =>
  rulesOfPiece(repeated, { hands: 'left', mode: { kind: 'loop_bars', firstBar, lastBar } })

test('a loop is from the beginning of its first bar to the end of its last, where they are printed first', () => {
  expect(loop('2', '2')).toEqual({
    ok: true,
    value: { mode: 'loop_bars', hands: 'left', startOnset: 4, from: 4, until: 8 },
  })
  expect(loop('1', '3')).toMatchObject({ ok: true, value: { from: 0, until: 20 } })
})

test('a loop over the repeat goes from the first time to the second', () => {
  expect(loop('2', '1')).toMatchObject({ ok: true, value: { from: 4, until: 12 } })
})

test('a bar that is not printed is named', () => {
  expect(loop('9', '10')).toEqual({ ok: false, problem: 'There is no bar 9.' })
  expect(loop('3', '2')).toEqual({ ok: false, problem: 'There is no bar 2 after bar 3.' })
})
