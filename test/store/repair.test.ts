import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repair } from '../../electron/headless/commands/repair'
import { backupsIn } from '../../electron/host/store/backup'
import { openStore } from '../../electron/host/store/open-store'
import { checkLibrary, damagedFolder, restoreBackup, startEmpty } from '../../electron/host/store/repair'
import { damageTable } from './damage'
import { fileOfVersion } from './earlier-versions'
import { ACCOUNT, inLibrary, numberedSession, practiseIn } from './libraries'
import { databaseFile, storeIn, temporaryFolder } from './store-folder'

let said: string[] = []

beforeEach(() => {
  said = []
  const keep = (text: unknown) => {
    said.push(String(text))
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** A library that was updated from version 4 and then damaged. */
function damagedLibrary() {
  const { folder } = fileOfVersion(4)
  inLibrary(folder, undefined, (store) => practiseIn(store, { from: 0, until: 2 }))
  return { folder, bytes: damageTable(databaseFile(folder), 'notes') }
}

const setAsideIn = (folder: string) => readdirSync(damagedFolder(folder))

test('a sound library is called sound and left as it is, whatever is asked', () => {
  const folder = temporaryFolder()
  inLibrary(folder, undefined, (store) => practiseIn(store, { from: 0, until: 2 }))
  vi.stubEnv('PIANO_COACH_HOME', folder)
  const bytes = readFileSync(databaseFile(folder))
  expect([repair({ kind: 'repair', way: 'restore' }), repair({ kind: 'repair', way: 'startEmpty' })]).toEqual([0, 0])
  expect(readFileSync(databaseFile(folder))).toEqual(bytes)
  expect(said[0]).toContain('Sound from end to end')
})

test('damage is told with the way out, and nothing is changed by looking', () => {
  const { folder, bytes } = damagedLibrary()
  vi.stubEnv('PIANO_COACH_HOME', folder)
  expect(repair({ kind: 'repair', way: 'check' })).toBe(1)
  expect(said.join('')).toContain(`“piano-coach repair --restore” puts the backup ${backupsIn(folder)[0]}`)
  expect(readFileSync(databaseFile(folder))).toEqual(bytes)
  expect(existsSync(damagedFolder(folder))).toBe(false)
})

test('the newest backup takes the place of a damaged library, which is kept to the last byte', () => {
  const { folder, bytes } = damagedLibrary()
  vi.stubEnv('PIANO_COACH_HOME', folder)
  expect(repair({ kind: 'repair', way: 'restore' })).toBe(0)
  const [place] = setAsideIn(folder)
  expect(readFileSync(join(damagedFolder(folder), place!, 'piano-coach.sqlite'))).toEqual(bytes)
  expect(said.join('')).toContain(join(damagedFolder(folder), place!))
  const titles = storeIn(folder)
    .library.list()
    .map(({ title }) => title)
  expect(titles).toEqual(['Waltz'])
  expect(backupsIn(folder)).toHaveLength(1)
})

test('a write-ahead log goes with the file it belongs to', () => {
  const { folder } = damagedLibrary()
  writeFileSync(`${databaseFile(folder)}-wal`, 'log')
  const restored = restoreBackup(folder)
  if (!restored.ok) throw new Error(restored.problem.sentence)
  expect(readdirSync(restored.value.setAside).sort()).toEqual(['piano-coach.sqlite', 'piano-coach.sqlite-wal'])
  expect(existsSync(`${databaseFile(folder)}-wal`)).toBe(false)
})

test('a damaged backup is passed over for an older one', () => {
  const { folder } = damagedLibrary()
  const [sound] = backupsIn(folder)
  const newer = join(folder, 'backups', 'piano-coach-v4-2999-01-01.sqlite')
  writeFileSync(newer, readFileSync(sound!))
  damageTable(newer, 'songs')
  expect(restoreBackup(folder)).toMatchObject({ ok: true, value: { backup: sound } })
})

test('where there is no backup that is said, and an empty library can be begun', () => {
  const folder = temporaryFolder()
  inLibrary(folder, undefined, (store) => practiseIn(store, { from: 0, until: 2 }))
  const bytes = damageTable(databaseFile(folder), 'notes')
  vi.stubEnv('PIANO_COACH_HOME', folder)
  expect(repair({ kind: 'repair', way: 'check' })).toBe(1)
  expect(said.at(-1)).toContain('“piano-coach repair --start-empty”')
  expect(repair({ kind: 'repair', way: 'restore' })).toBe(1)
  expect(said.at(-1)).toContain('There is no backup')
  expect(readFileSync(databaseFile(folder))).toEqual(bytes)

  expect(repair({ kind: 'repair', way: 'startEmpty' })).toBe(0)
  const [place] = setAsideIn(folder)
  expect(readFileSync(join(damagedFolder(folder), place!, 'piano-coach.sqlite'))).toEqual(bytes)
  expect(storeIn(folder).library.list()).toEqual([])
})

test('the libraries of accounts are looked at too', () => {
  const home = temporaryFolder()
  const account = join(home, 'accounts', ACCOUNT.userId)
  inLibrary(account, ACCOUNT.userId, (store) => practiseIn(store, { from: 0, until: 2 }))
  damageTable(databaseFile(account), 'notes')
  vi.stubEnv('PIANO_COACH_HOME', home)
  expect(repair({ kind: 'repair', way: 'startEmpty' })).toBe(0)
  expect(said.join('')).toContain('There are no songs and sessions yet')
  expect(setAsideIn(account)).toHaveLength(1)
  inLibrary(account, ACCOUNT.userId, (store) => {
    expect(store.sessions.open(numberedSession(0))).toBeNull()
  })
})

test('a library that is open is not touched', () => {
  const folder = temporaryFolder()
  storeIn(folder)
  for (const outcome of [checkLibrary(folder), restoreBackup(folder), startEmpty(folder)]) {
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'locked' } })
  }
})

test('the sentence about a damaged library names the way out', () => {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(databaseFile(folder), 'My diary. '.repeat(1000))
  const opened = openStore(folder)
  expect(opened.ok ? '' : opened.problem.sentence).toContain('piano-coach repair')
})
