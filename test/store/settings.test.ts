import { expect, test } from 'vitest'
import { defaultSettings } from '../../shared/contract/settings'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'

test('a new store has the default settings; what is changed survives a restart', () => {
  const folder = temporaryFolder()
  const first = storeIn(folder)
  expect(first.settings.read()).toEqual(defaultSettings)
  expect(first.settings.change({ theme: 'dark', volume: 0.25 })).toEqual({
    ...defaultSettings,
    theme: 'dark',
    volume: 0.25,
  })
  first.close()
  const second = storeIn(folder)
  expect(second.settings.change({ theme: undefined, selectedDevice: 'Roland FP-30#1' })).toEqual({
    ...defaultSettings,
    theme: 'dark',
    volume: 0.25,
    selectedDevice: 'Roland FP-30#1',
  })
})

test('a broken or unknown setting falls back alone', () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.settings.change({ theme: 'light', volume: 0.5, scoreZoomPercent: 150 })
  withSqlite(folder, (sqlite) => {
    sqlite.exec(`update settings set value = '"purple"' where key = 'theme'`)
    sqlite.exec(`insert into settings values ('fromTheFuture', '{"a":1}')`)
    // As a bad disk would: past the check that the cell is JSON.
    sqlite.exec(`pragma ignore_check_constraints = on; update settings set value = '0.5' || x'7b' where key = 'volume'`)
  })
  expect(store.settings.read()).toEqual({ ...defaultSettings, scoreZoomPercent: 150 })
})

test('the anonymous user is made once and has its row', () => {
  const folder = temporaryFolder()
  const first = storeIn(folder)
  first.close()
  const second = storeIn(folder)
  expect(second.userId).toBe(first.userId)
  expect(withSqlite(folder, (sqlite) => sqlite.prepare('select id, email from users').all())).toEqual([
    { id: first.userId, email: null },
  ])
})
