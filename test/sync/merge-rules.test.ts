import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochMs } from '../../shared/base/units'
import type { RewardsDocument, SongRowDocument } from '../../shared/storage/cloud-documents'
import { mergeRewards } from '../../shared/storage/merge-rewards'
import { mergeSongRow } from '../../shared/storage/merge-song-row'
import { anyRewards, anySongRow } from './any-rewards'
import { noRewards } from '../support/no-rewards'

test('rewards merge to the same whichever comes first', () => {
  fc.assert(
    fc.property(anyRewards, anyRewards, (here, there) => {
      expect(mergeRewards(here, there)).toEqual(mergeRewards(there, here))
    }),
  )
})

test('rewards merge to the same however they are grouped', () => {
  fc.assert(
    fc.property(anyRewards, anyRewards, anyRewards, (first, second, third) => {
      expect(mergeRewards(mergeRewards(first, second), third)).toEqual(mergeRewards(first, mergeRewards(second, third)))
    }),
  )
})

test('rewards that come again change nothing', () => {
  fc.assert(
    fc.property(anyRewards, anyRewards, (here, there) => {
      const merged = mergeRewards(here, there)
      expect(mergeRewards(merged, there)).toEqual(merged)
      expect(mergeRewards(merged, here)).toEqual(merged)
    }),
  )
})

test('a song row merges to the same in any order and however often', () => {
  fc.assert(
    fc.property(anySongRow, anySongRow, anySongRow, (first, second, third) => {
      expect(mergeSongRow(first, second)).toEqual(mergeSongRow(second, first))
      expect(mergeSongRow(mergeSongRow(first, second), third)).toEqual(mergeSongRow(first, mergeSongRow(second, third)))
      expect(mergeSongRow(first, first)).toEqual(first)
    }),
  )
})

const lesson = '6d1a4f0e-6a77-4b39-8d18-2f4c1c9d3a10'

test('a lesson keeps the best that either device reached', () => {
  const here = { lesson_id: lesson, status: 'passed', stars: 1, best_accuracy: 0.97, updated_at: epochMs(5) } as const
  const there = {
    lesson_id: lesson,
    status: 'mastered',
    stars: 3,
    best_accuracy: null,
    updated_at: epochMs(2),
  } as const
  expect(mergeRewards({ ...noRewards, progress: [here] }, { ...noRewards, progress: [there] }).progress).toEqual([
    { lesson_id: lesson, status: 'mastered', stars: 3, best_accuracy: 0.97, updated_at: 5 },
  ])
})

test('a streak that broke yesterday does not come back from an older device, but its best does', () => {
  const old = { current_days: 9, best_days: 9, updated_on: '2026-03-01' }
  const now = { current_days: 1, best_days: 4, updated_on: '2026-03-03' }
  expect(mergeRewards({ ...noRewards, streak: old }, { ...noRewards, streak: now }).streak).toEqual({
    current_days: 1,
    best_days: 9,
    updated_on: '2026-03-03',
  })
})

test('the later name wins, and of one moment the greater by code point', () => {
  const named = (display_name: string | null, updated_at: number): RewardsDocument => ({
    ...noRewards,
    displayName: { display_name, updated_at: epochMs(updated_at) },
  })
  expect(mergeRewards(named('Zoe', 1), named('Ann', 2)).displayName?.display_name).toBe('Ann')
  // As UTF-16 units the second would be the lesser.
  expect(mergeRewards(named('\uff5e', 1), named('\u{1f3b9}', 1)).displayName?.display_name).toBe('\u{1f3b9}')
})

test('a song taken out of the library on one device stays out when the other only knew it before', () => {
  const row = (is_archived: boolean, updated_at: number): SongRowDocument => ({
    ...fc.sample(anySongRow, 1)[0]!,
    is_archived,
    updated_at: epochMs(updated_at),
  })
  expect(mergeSongRow(row(true, 20), row(false, 10)).is_archived).toBe(true)
  expect(mergeSongRow(row(true, 20), row(false, 30)).is_archived).toBe(false)
})
