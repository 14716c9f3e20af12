import { expect } from 'vitest'
import type { SessionDocument } from '../../shared/storage/cloud-documents'
import { readCloudState } from './cloud-state'
import { readDeviceState, type SyncedState, syncedTables } from './device-state'
import type { History } from './history'

/** Ours: pushes of one round are pulled in the next; what is derived from what was pulled may need another. */
const MOST_ROUNDS = 6

/** All is well again, and each device syncs until nothing moves; then all must hold the same, and all of it. */
export async function settle(history: History): Promise<void> {
  const { world, devices, foreign, story } = history
  await world.recovered
  for (const device of devices) world.faults.delete(device.authorization)
  await foreign.finish()

  let cloud = await readCloudWhenUp(history)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const device of devices) story.push(`${device.name} settles: ${await device.sync()}`)
    cloud = await readCloudWhenUp(history)
    const isAgreed = devices.every(
      ({ folder }) => Object.keys(differences(readDeviceState(folder), cloud)).length === 0,
    )
    if (round > 0 && isAgreed) break
  }
  for (const { folder, name, store } of devices) {
    const { waiting } = store.sync.counts()
    const refused = store.sync.refused()
    if (waiting + refused.length > 0) throw new Error(`${name}: ${waiting} wait, refused: ${JSON.stringify(refused)}`)
    const differing = differences(readDeviceState(folder), cloud)
    if (Object.keys(differing).length > 0) throw new Error(`${name} differs: ${JSON.stringify(differing)}`)
  }
  checkLedger(history, cloud)
}

/** Another history may be killing the server meanwhile. */
async function readCloudWhenUp({ world, account }: History): Promise<SyncedState> {
  for (let attempt = 0; ; attempt += 1) {
    await world.recovered
    try {
      return await readCloudState(world.pool, account.userId)
    } catch (error) {
      if (attempt >= 3) throw error
    }
  }
}

/** The rows that only one of the two has, by table; tables that agree are left out. */
function differences(device: SyncedState, cloud: SyncedState): object {
  const tables = syncedTables.flatMap((table) => {
    const [here, there] = [device[table], cloud[table]].map((rows) => new Set(rows.map(canonical)))
    const onlyHere = [...here!].filter((row) => !there!.has(row))
    const onlyThere = [...there!].filter((row) => !here!.has(row))
    const isDoubled = device[table].length !== here!.size || cloud[table].length !== there!.size
    return onlyHere.length + onlyThere.length > 0 || isDoubled ? [[table, { onlyHere, onlyThere, isDoubled }]] : []
  })
  return Object.fromEntries(tables) as object
}

/** The same text for the same row, whatever the order of its columns. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${key}:${canonical(member)}`).join()}}`
}

/** Nothing lost, nothing doubled, nothing that was deleted come back. */
function checkLedger({ ledger, devices }: History, cloud: SyncedState): void {
  const kept = [...ledger.sessions.keys()].filter((id) => !ledger.deleted.has(id))
  expect(idsOf(cloud.sessions, 'id')).toEqual(kept.toSorted())
  expect(idsOf(cloud.deleted_sessions, 'session_id')).toEqual([...ledger.deleted].toSorted())
  expect(idsOf(cloud.songs, 'id')).toEqual([...ledger.songs].toSorted())
  expect(idsOf(cloud.song_scores, 'song_id')).toEqual([...ledger.songs].toSorted())

  const { store } = devices[0]!
  for (const id of kept) {
    if (ledger.retouched.has(id)) continue
    const written = ledger.sessions.get(id)!
    const isForgotten = ledger.forgotten.has(id)
    expect(contentOf(store.sync.session(id)!)).toEqual(contentOf(isForgotten ? forgotten(written) : written))
  }
  const lastName = ledger.names.toSorted((one, other) => one.updated_at - other.updated_at).at(-1)
  if (lastName && !ledger.isLastWordUnsure) expect(cloud.users).toEqual([lastName])
  const earned = ledger.rewards()
  expect(idsOf(cloud.xp_events, 'id')).toEqual(expect.arrayContaining(earned.xp.map(({ id }) => id)))
  expect(idsOf(cloud.progress, 'lesson_id')).toEqual(
    expect.arrayContaining(earned.progress.map((row) => row.lesson_id)),
  )
  const achieved = earned.achievements.map((row) => row.achievement_id)
  expect(idsOf(cloud.user_achievements, 'achievement_id')).toEqual(expect.arrayContaining(achieved))
}

function idsOf(rows: readonly object[], column: string): unknown[] {
  return rows.map((row) => (row as Record<string, unknown>)[column]).toSorted()
}

/** What a session says, without what the cloud puts right (its beginning) or adds. */
function contentOf({ session, notes, aggregate, events, detail }: SessionDocument) {
  return { header: { ...session, started_at: 0, changed_xid: '' }, notes, aggregate, events, detail }
}

function forgotten(written: SessionDocument): SessionDocument {
  const notes = { idx: [], pitch: [], onset_ms: [], dur_ms: [], vel: [], correct: [], delta_ms: [], pedal: [] }
  return { ...written, session: { ...written.session, notes_deleted: true }, notes, detail: null }
}
