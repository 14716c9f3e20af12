import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sessionId } from '../../shared/base/ids'
import type { Backend } from '../backend/backend'
import { startBackend, whyNoBackend } from '../backend/start-backend'
import { finishedSession, importedSong, openSession, sourceOf } from '../store/store-samples'
import { temporaryFolder } from '../store/store-folder'
import { makeAccounts } from './cloud-account'
import { readCloudState } from './cloud-state'
import { openDevice } from './device'
import { readDeviceState } from './device-state'
import { addKnownRowsTo } from './known-rows'

const whyNotRun = whyNoBackend()
let backend: Backend
let pool: pg.Pool

beforeAll(async () => {
  if (whyNotRun) return
  backend = await startBackend()
  await addKnownRowsTo(backend)
  pool = new pg.Pool({ connectionString: backend.databaseUrl })
})
afterAll(async () => {
  if (whyNotRun) return
  await pool.end()
  await backend.stop()
})
beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

test('two devices that practised apart hold the same after each has synced twice', async () => {
  const [account] = await makeAccounts(backend, 1)
  const project = { url: backend.url, key: backend.anonKey }
  const devices = ['one', 'two'].map((name) =>
    openDevice({ name, folder: temporaryFolder(), account: account!, project, random: Math.random }),
  )
  for (const device of devices) {
    const song = device.store.library.add(importedSong(device.name), sourceOf(device.name))
    for (let count = 0; count < 3; count += 1) {
      device.store.sessions.finish(finishedSession(openSession(song.songId, sessionId(randomUUID()))))
    }
  }
  for (const device of [...devices, ...devices]) expect(await device.sync()).toBe('idle')
  const cloud = await readCloudState(pool, account!.userId)
  expect(cloud.sessions).toHaveLength(6)
  expect(cloud.songs).toHaveLength(2)
  for (const device of devices) {
    device.close()
    expect(readDeviceState(device.folder)).toEqual(cloud)
  }
})
