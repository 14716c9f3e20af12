import { expect, test } from 'vitest'
import type { Store } from '../../electron/host/store/store'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { epochMs } from '../../shared/base/units'
import { localDayAt } from '../../shared/curriculum/local-day'
import { DAY_MS } from '../../shared/curriculum/reward-rules'
import { playSession } from '../support/play-session'
import { perform } from '../support/written-music'
import { numberedSession } from './libraries'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import { bundledSong, importedSong, openSession } from './store-samples'

/** 2026-05-28 20:26 UTC. */
const FIRST = 1_780_000_000_000
const tune = bundledSongId('tune')
const twentyNotes = Array.from({ length: 20 }, (_, index) => 60 + ((index * 5) % 12))
const firstDay = localDayAt(epochMs(FIRST), 0)

/** Practice on days by their number, from the first one on. */
function practised(folder: string, days: readonly number[]): Store {
  const store = storeIn(folder)
  store.library.seed([{ ...bundledSong('tune', 1), imported: importedSong('Tune', twentyNotes) }], 'hash-1')
  const { score } = store.library.open(tune)!
  days.forEach((day, index) => {
    playSession(store, openSession(tune, numberedSession(index), FIRST + day * DAY_MS), score, perform(score))
  })
  return store
}

const streakOn = (store: Store, day: number) => store.progress.overview(epochMs(FIRST + day * DAY_MS), 0).streak
const week = [0, 1, 2, 3, 4, 5, 6]

test('a streak is alive yesterday and today, and over the day after, as long as no freeze was earned', () => {
  const store = practised(temporaryFolder(), [0, 1, 2])
  const alive = { currentDays: 3, bestDays: 3, freezes: 0, frozen: [] }
  expect(streakOn(store, 2)).toEqual(alive)
  expect(streakOn(store, 3)).toEqual(alive)
  expect(streakOn(store, 4)).toEqual({ ...alive, currentDays: 0 })
})

test('after a week a missed day is frozen: the streak is still alive, and the freeze is in use', () => {
  const store = practised(temporaryFolder(), week)
  expect(streakOn(store, 7)).toEqual({ currentDays: 7, bestDays: 7, freezes: 1, frozen: [] })
  expect(streakOn(store, 8)).toEqual({ currentDays: 7, bestDays: 7, freezes: 0, frozen: [firstDay + 7] })
  expect(streakOn(store, 9)).toEqual({ currentDays: 0, bestDays: 7, freezes: 0, frozen: [] })
})

test('the freezes of a streak are known again after a restart', () => {
  const folder = temporaryFolder()
  practised(folder, [...week, 8]).close()
  expect(streakOn(storeIn(folder), 9)).toEqual({ currentDays: 8, bestDays: 8, freezes: 0, frozen: [firstDay + 7] })
})

test('of a later day that another computer told of, nobody knows the freezes yet', () => {
  const folder = temporaryFolder()
  practised(folder, week).close()
  withSqlite(folder, (sqlite) => {
    sqlite.prepare(`update streaks set current_days = 9, best_days = 9, updated_on = '2026-06-06'`).run()
  })
  const store = storeIn(folder)
  expect(streakOn(store, 10)).toEqual({ currentDays: 9, bestDays: 9, freezes: 0, frozen: [] })
  expect(streakOn(store, 11)).toMatchObject({ currentDays: 0, bestDays: 9 })
})

test('before anything was practised there is none', () => {
  expect(streakOn(practised(temporaryFolder(), []), 0)).toEqual({ currentDays: 0, bestDays: 0, freezes: 0, frozen: [] })
})
