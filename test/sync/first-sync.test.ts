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

test('what is said of a session after it was synced reaches the cloud and the other device', async () => {
  const [account] = await makeAccounts(backend, 1)
  const project = { url: backend.url, key: backend.anonKey }
  const [one, two] = ['one', 'two'].map((name) =>
    openDevice({ name, folder: temporaryFolder(), account: account!, project, random: Math.random }),
  ) as [ReturnType<typeof openDevice>, ReturnType<typeof openDevice>]
  const song = one.store.library.add(importedSong('one'), sourceOf('one'))
  const id = sessionId(randomUUID())
  one.store.sessions.finish(finishedSession(openSession(song.songId, id)))
  for (const device of [one, two]) expect(await device.sync()).toBe('idle')

  const event = { id: randomUUID(), atMs: 500, type: 'tip', payload: { rule: 'worstBarGuess', predicted: '3' } }
  expect(one.store.sessions.addCoachEvent(id, event)).toBe(true)
  for (const device of [one, two, one]) expect(await device.sync()).toBe('idle')
  for (const device of [one, two]) {
    expect(device.store.sessions.open(id)?.coach).toEqual([{ ...event, answer: null }])
    device.close()
  }
})
