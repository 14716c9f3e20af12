import { beforeAll, expect, test } from 'vitest'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { burst } from './bursts'
import { bundleScript, runUntilKilled } from './run-in-node'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import { bundledSong, finishedSession, openSession, SESSION_A } from './store-samples'

const songId = bundledSongId('first-steps')
let appendForever = ''
let finishForever = ''

beforeAll(async () => {
  appendForever = await bundleScript('append-forever.ts')
  finishForever = await bundleScript('finish-forever.ts')
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

test('a process killed while it stores sessions leaves each one whole or still in the journal', async () => {
  const folder = folderWithSong()
  const finished = await runUntilKilled(finishForever, [folder, songId], 40)

  const { journal, sessions } = storeIn(folder)
  const stored = sessions.listForSong(songId).map((card) => card.sessionId)
  expect(stored).toEqual(expect.arrayContaining(finished))
  for (const id of stored) expect(sessions.open(id)?.played).toHaveLength(4)
  for (const open of journal.unfinished()) expect(stored).not.toContain(open.sessionId)
  const counts = withSqlite(folder, (sqlite) =>
    sqlite
      .prepare(
        `select (select count(*) from sessions) as sessions, (select count(*) from aggregates) as aggregates,
           (select count(*) from session_reports) as reports, (select count(*) from performances) as performances,
           (select count(*) from outbox) as outbox, (select count(*) from notes) as notes`,
      )
      .get(),
  )
  const count = stored.length
  expect(counts).toEqual({
    sessions: count,
    aggregates: count,
    reports: count,
    performances: count,
    outbox: count,
    notes: count * 4,
  })
})
