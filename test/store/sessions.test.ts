import { expect, test } from 'vitest'
import {
  bundledSong,
  eventsOfEachKind,
  finishedSession,
  openSession,
  playedNotes,
  report,
  SESSION_A,
  SESSION_B,
} from './store-samples'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import { bundledSongId } from '../../electron/host/store/song-ids'

const songId = bundledSongId('first-steps')

function storeWithSong(folder: string) {
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1), bundledSong('second-steps', 2)], 'hash-1')
  return store
}

test('a finished session is read back as it was saved, after a restart too', () => {
  const folder = temporaryFolder()
  const first = storeWithSong(folder)
  const card = first.sessions.finish(finishedSession(openSession(songId)))
  expect(card).toEqual({
    sessionId: SESSION_A,
    songId,
    startedAt: 1_780_000_000_123,
    durationMs: 1701,
    hands: 'right',
    mode: 'follow_score',
    inputName: 'Roland FP-30',
    aggregate: report.aggregate,
    counts: report.counts,
  })
  first.close()

  const second = storeIn(folder)
  expect(second.sessions.open(SESSION_A)).toEqual({ card, report, played: playedNotes, pedals: [], coach: [] })
  expect(second.sessions.listForSong(songId)).toEqual([card])
})

test('a session that a listener heard is stored without velocities, and comes back with what was sure', () => {
  const folder = temporaryFolder()
  const store = storeWithSong(folder)
  const heard = playedNotes.map((note) => ({ ...note, velocity: null, probability: 0.5 }))
  store.sessions.finish({ ...finishedSession(openSession(songId)), played: heard })
  expect(store.sessions.open(SESSION_A)).toMatchObject({ played: heard })
  withSqlite(folder, (sqlite) => {
    expect(sqlite.prepare('select distinct vel from notes').all()).toEqual([{ vel: null }])
  })
})

test('when the pedal was down is told with the session, so that it can be heard again', () => {
  const store = storeWithSong(temporaryFolder())
  const session = openSession(songId)
  store.journal.begin(session)
  store.journal.append(SESSION_A, eventsOfEachKind)
  store.sessions.finish(finishedSession(session))
  // The device went away before the pedal came up.
  expect(store.sessions.open(SESSION_A)).toMatchObject({ pedals: [{ downMs: 12.0625, upMs: 1200.7 }] })
})

test('finishing writes the rows of the data model, the outbox entry and the performance, and closes the journal', () => {
  const folder = temporaryFolder()
  const store = storeWithSong(folder)
  const session = openSession(songId)
  store.journal.begin(session)
  store.journal.append(SESSION_A, eventsOfEachKind)
  store.sessions.finish(finishedSession(session))

  expect(store.journal.unfinished()).toEqual([])
  withSqlite(folder, (sqlite) => {
    const rows = (sql: string) => sqlite.prepare(sql).all()
    expect(rows('select * from sessions')).toEqual([
      {
        id: SESSION_A,
        user_id: store.userId,
        song_id: songId,
        input_mode: 'midi',
        started_at: 1_780_000_000_123,
        duration_ms: 1701,
        avg_latency_ms: 8,
        device_info:
          '{"input":"Roland FP-30","hands":"right","mode":"follow_score","api":"ALSA","latency":{"offsetMs":8.4,"jitterMs":1.5}}',
        notes_deleted: 0,
        cloud_xid: null,
        are_bars_counted: 1,
      },
    ])
    const note = { session_id: SESSION_A }
    expect(rows('select * from notes order by idx')).toEqual([
      { ...note, idx: 0, pitch: 60, onset_ms: 0, dur_ms: 480, vel: 60, correct: 1, delta_ms: -3, pedal: 1 },
      { ...note, idx: 1, pitch: 63, onset_ms: 508, dur_ms: null, vel: 61, correct: 0, delta_ms: 42, pedal: 0 },
      { ...note, idx: 2, pitch: 90, onset_ms: 601, dur_ms: 40, vel: 62, correct: 0, delta_ms: null, pedal: 0 },
      { ...note, idx: 3, pitch: 65, onset_ms: 1500, dur_ms: 201, vel: 63, correct: null, delta_ms: 0, pedal: 1 },
    ])
    expect(rows('select * from aggregates')).toEqual([
      {
        session_id: SESSION_A,
        accuracy: 0.2,
        timing_stability: 23.75,
        dynamics_score: null,
        pedal_score: 0.5,
        weak_bars: '[9,8]',
        note_count: 4,
        correct_count: 1,
        clean_takes: null,
        coverage: null,
      },
    ])
    expect(rows('select kind, key from outbox')).toEqual([{ kind: 'session', key: SESSION_A }])
    expect(rows('select * from journal_events')).toEqual([])
  })
})

test('finishing the same session twice changes nothing', () => {
  const folder = temporaryFolder()
  const store = storeWithSong(folder)
  const first = store.sessions.finish(finishedSession(openSession(songId)))
  const before = withSqlite(folder, (sqlite) => sqlite.prepare('select * from outbox').all())
  const second = store.sessions.finish(finishedSession(openSession(songId), 0.9))
  expect(second).toEqual(first)
  expect(store.sessions.listForSong(songId)).toEqual([first])
  expect(withSqlite(folder, (sqlite) => sqlite.prepare('select * from outbox').all())).toEqual(before)
})

test('the sessions of a song are listed newest first, those of other songs not at all', () => {
  const store = storeWithSong(temporaryFolder())
  store.sessions.finish(finishedSession(openSession(songId, SESSION_A, 1000)))
  store.sessions.finish(finishedSession(openSession(songId, SESSION_B, 2000)))
  expect(store.sessions.listForSong(songId).map((card) => card.sessionId)).toEqual([SESSION_B, SESSION_A])
  expect(store.sessions.listForSong(bundledSongId('second-steps'))).toEqual([])
})
