import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backupsIn } from '../../electron/host/store/backup'
import { latestVersion } from '../../electron/host/store/migrations/migrations'
import { openStore } from '../../electron/host/store/open-store'
import { allRows, fileOfVersion } from './earlier-versions'
import { databaseFile, storeIn, temporaryFolder, withSqlite } from './store-folder'
import { fillUp, tinyDisk } from './tiny-disk'

const shipped = Array.from({ length: latestVersion - 1 }, (_, index) => index + 1)

test.each(shipped)('before a database of version %i is changed, all of it is copied', (version) => {
  const { folder, rows } = fileOfVersion(version)
  storeIn(folder)
  const [backup, ...others] = backupsIn(folder)
  expect(others).toEqual([])
  const sqlite = new Sqlite(backup, { readonly: true })
  expect([sqlite.pragma('user_version', { simple: true }), allRows(sqlite)]).toEqual([version, rows])
  sqlite.close()
})

test('a new database and one that is up to date are not copied', () => {
  const folder = temporaryFolder()
  storeIn(folder).close()
  storeIn(folder)
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})

test('the last three copies are kept, by version and day; what somebody else put there stays', () => {
  const { folder } = fileOfVersion(4)
  const backups = join(folder, 'backups')
  mkdirSync(backups)
  const older = ['v2-2026-01-05', 'v3-2026-02-01', 'v3-2026-03-01', 'v3-2026-02-28'].map(
    (name) => `piano-coach-${name}.sqlite`,
  )
  for (const name of [...older, 'mine.sqlite']) writeFileSync(join(backups, name), '')
  storeIn(folder)
  const kept = backupsIn(folder).map((path) => basename(path))
  expect(kept[0]).toMatch(/^piano-coach-v4-/)
  expect(kept.slice(1)).toEqual(['piano-coach-v3-2026-03-01.sqlite', 'piano-coach-v3-2026-02-28.sqlite'])
  expect(readdirSync(backups)).toContain('mine.sqlite')
})

test('where there is no space for the copy nothing is changed, and the person learns what to do', ({ skip }) => {
  const disk = tinyDisk()
  if (disk === null) {
    skip('this machine does not let a test mount a small disk')
    return
  }
  const { folder } = fileOfVersion(4, disk)
  fillUp(join(disk, 'rest'))
  const before = readFileSync(databaseFile(folder))
  const refused = openStore(folder)
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'diskFull' } })
  expect(refused.ok ? '' : refused.problem.sentence).toContain('Free some space')
  expect(readFileSync(databaseFile(folder))).toEqual(before)
  expect(backupsIn(folder)).toEqual([])

  rmSync(join(disk, 'rest'))
  storeIn(folder)
  expect(withSqlite(folder, (sqlite) => sqlite.pragma('user_version', { simple: true }))).toBe(latestVersion)
  expect(backupsIn(folder)).toHaveLength(1)
})
