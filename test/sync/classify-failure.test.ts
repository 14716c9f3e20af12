import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backOffMs, LONGEST_BACK_OFF_MS } from '../../electron/host/sync/back-off'
import { classifyFailure } from '../../electron/host/sync/classify-failure'
import { refusalSentence } from '../../electron/host/sync/sync-sentences'

const kindOf = (status: number, code: string) => classifyFailure({ status, code, message: '' }).kind

test.each([
  // What the thing itself is at fault for.
  [400, '22003', 'refused'],
  [409, '23503', 'refused'],
  [409, '23505', 'refused'],
  [400, '23514', 'refused'],
  [403, '42501', 'refused'],
  [413, '', 'refused'],
  // The same code from somebody the cloud does not know is about the token.
  [401, '42501', 'signInAgain'],
  [401, '', 'signInAgain'],
  [401, 'PGRST301', 'signInAgain'],
  [401, 'PGRST303', 'signInAgain'],
  [404, 'PGRST202', 'updateCloud'],
  // No answer, a gateway's answer, a server that is ending, a crash in the middle of a call.
  [0, '', 'unreachable'],
  [400, '', 'unreachable'],
  [403, '', 'unreachable'],
  [404, '', 'unreachable'],
  [429, '', 'unreachable'],
  [500, '57P01', 'unreachable'],
  [500, '40001', 'unreachable'],
  [500, '57014', 'unreachable'],
  [503, 'PGRST000', 'unreachable'],
  [503, 'PGRST001', 'unreachable'],
  [500, '53300', 'unreachable'],
  // Looks like a class, is none.
  [500, '2200', 'unreachable'],
  [500, '230000', 'unreachable'],
])('HTTP %i with code "%s" means %s', (status, code, kind) => {
  expect(kindOf(status, code)).toBe(kind)
})

test('a refusal keeps the code by which it is explained', () => {
  expect(classifyFailure({ status: 409, code: '23503', message: '' })).toEqual({ kind: 'refused', sqlState: '23503' })
  const sentences = ['42501', '23503', '23505', '23514', '22P02', '54000', 'XX000'].map(refusalSentence)
  expect(new Set(sentences).size).toBe(sentences.length)
  expect(sentences.every((sentence) => /kept on this computer/.test(sentence))).toBe(true)
})

test('pauses double up to five minutes, and luck shortens them to no less than a twentieth of a second', () => {
  const longest = [0, 1, 2, 3, 8, 9, 1000].map((failures) => backOffMs(failures, () => 1 - 2 ** -53))
  expect(longest).toEqual([1000, 2000, 4000, 8000, 256_000, LONGEST_BACK_OFF_MS, LONGEST_BACK_OFF_MS])
  expect(backOffMs(5, () => 0)).toBe(50)
})

test('of many devices that failed together, few come back together', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, luck) => {
        const pause = backOffMs(failures, () => luck)
        expect(pause).toBeGreaterThanOrEqual(50)
        expect(pause).toBeLessThanOrEqual(LONGEST_BACK_OFF_MS)
        expect(backOffMs(failures, () => luck / 2)).toBeLessThanOrEqual(pause)
      },
    ),
  )
})
