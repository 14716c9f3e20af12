import { expect, test } from 'vitest'
import { PATIENCE_MS } from '../../electron/host/count-bars'
import { finishSession } from '../../electron/host/finish-session'
import { reviewRequests } from '../../electron/host/review-requests'
import type { SessionId } from '../../shared/base/ids'
import { pitch } from '../../shared/base/units'
import type { Overrule } from '../../shared/grade/overrule'
import { judgeSession } from '../../shared/grade/judge-session'
import { openSession, SESSION_A, SESSION_B } from '../store/store-samples'
import { withSqlite } from '../store/store-folder'
import { createHandClock } from '../support/hand-clock'
import { addSong, openRoom } from '../support/practice-room'
import { fromTheStart, key, melody, perform } from '../support/written-music'

/** Two sessions of one song, each with C♯ for its second note, and a student who overrules that. */
function reviewTwo() {
  const { folder, store } = openRoom()
  const clock = createHandClock()
  const score = melody(60, 62, 64, 65)
  const songId = addSong(store, score)
  for (const id of [SESSION_A, SESSION_B]) {
    const events = perform(score).with(1, key(61, 500))
    const session = { ...openSession(songId, id), rules: { mode: 'follow_score', ...fromTheStart } as const }
    store.journal.begin(session)
    store.journal.append(id, events)
    finishSession(store, { session, score, events, report: judgeSession(score, events, fromTheStart) })
  }
  const room = { isPlaying: false, changes: 0 }
  const review = reviewRequests({
    store,
    clock,
    isPlaying: () => room.isPlaying,
    onChanged: () => (room.changes += 1),
  })
  const overrule: Overrule = { kind: 'acceptedKey', noteId: score.notes[1]!.id, pitch: pitch(61) }
  const accept = () => review.handlers['overrules/add']({ songId, overrule })
  const correctOf = (id: SessionId) =>
    store.sessions.listForSong(songId).find(({ sessionId }) => sessionId === id)?.counts?.correct
  return { folder, clock, room, accept, correctOf }
}

test('a damaged session keeps its sums when its song is overruled, and the others are summed up anew', async () => {
  const { folder, clock, room, accept, correctOf } = reviewTwo()
  withSqlite(folder, (sqlite) => {
    sqlite.prepare(`update session_reports set report = x'00' where session_id = ?`).run(SESSION_A)
  })
  expect(await accept()).toMatchObject({ ok: true })
  clock.turn(0)
  expect([correctOf(SESSION_A), correctOf(SESSION_B), room.changes]).toEqual([3, 4, 1])
})

test('while somebody plays nothing is summed up, and all of it afterwards', async () => {
  const { clock, room, accept, correctOf } = reviewTwo()
  room.isPlaying = true
  await accept()
  clock.turn(3 * PATIENCE_MS)
  expect([correctOf(SESSION_A), correctOf(SESSION_B), room.changes]).toEqual([3, 3, 0])
  room.isPlaying = false
  clock.turn(PATIENCE_MS)
  expect([correctOf(SESSION_A), correctOf(SESSION_B), room.changes]).toEqual([4, 4, 1])
})
