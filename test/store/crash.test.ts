import { beforeAll, expect, test } from 'vitest'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { burst } from './bursts'
import { bundleScript, runUntilKilled } from './run-in-node'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import { bundledSong, finishedSession, openSession, playedNotes, SESSION_A, SESSION_B } from './store-samples'

const songId = bundledSongId('first-steps')
let appendForever = ''
let finishHalfway = ''

beforeAll(async () => {
  appendForever = await bundleScript('append-forever.ts')
  finishHalfway = await bundleScript('finish-halfway.ts')
})

function folderWithSong(): string {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  store.close()
  return folder
}

test('a process killed while a student plays loses nothing that it had appended', async () => {
  const folder = folderWithSong()
  const appended = await runUntilKilled(appendForever, [folder, songId, SESSION_A], 300)

  const { journal, sessions } = storeIn(folder)
  expect(journal.unfinished()).toEqual([openSession(songId)])
  const events = journal.events(SESSION_A)
  // The burst that was being appended when the process died is there or not, but never in part.
  const burstCount = events.length / 3
  expect(burstCount - appended.length).toBeOneOf([0, 1])
  expect(events).toEqual(Array.from({ length: burstCount }, (_, index) => burst(index)).flat())

  sessions.finish(finishedSession(openSession(songId)))
  expect(journal.unfinished()).toEqual([])
})

test('a process killed in the middle of storing a session leaves that one in the journal and the others whole', async () => {
  const folder = folderWithSong()
  await runUntilKilled(finishHalfway, [folder, songId], 1)

  const { journal, sessions } = storeIn(folder)
  expect(journal.unfinished()).toEqual([openSession(songId, SESSION_B)])
  expect(journal.events(SESSION_B)).toEqual(burst(0))
  expect(sessions.listForSong(songId).map((card) => card.sessionId)).toEqual([SESSION_A])
  const stored = withSqlite(folder, (sqlite) =>
    ['sessions', 'notes', 'aggregates', 'session_reports', 'performances', 'outbox'].map((table) => {
      const column = { sessions: 'id', outbox: 'key' }[table] ?? 'session_id'
      return [table, sqlite.prepare(`select distinct ${column} from ${table}`).pluck().all()]
    }),
  )
  expect(stored).toEqual(stored.map(([table]) => [table, [SESSION_A]]))

  sessions.finish(finishedSession(openSession(songId, SESSION_B)))
  expect(sessions.open(SESSION_B)).toMatchObject({ played: playedNotes })
  expect(journal.unfinished()).toEqual([])
})
