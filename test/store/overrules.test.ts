import { expect, test } from 'vitest'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { Store } from '../../electron/host/store/store'
import { songId } from '../../shared/base/ids'
import { epochMs, pitch } from '../../shared/base/units'
import type { Overrule } from '../../shared/grade/overrule'
import type { SessionEvent } from '../../shared/performance/session-event'
import { key, perform } from '../support/written-music'
import { bundledSong, openSession, SESSION_A, SESSION_B } from './store-samples'
import { playSession } from '../support/play-session'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'

const tune = bundledSongId('first-steps')
const other = bundledSongId('second-steps')
const now = epochMs(1_780_000_100_000)

function storeWithSongs(folder: string): Store {
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1), bundledSong('second-steps', 2)], 'hash-1')
  return store
}

/** Plays the tune (60, 62, 64, 65) with C♯ for its second note, and stores the session as the host does. */
function playWithSlip(store: Store, id = SESSION_A): void {
  const { score } = store.library.open(tune)!
  const events: readonly SessionEvent[] = perform(score).with(1, key(61, 500))
  playSession(store, openSession(tune, id), score, events)
}

function acceptCSharp(store: Store): Overrule {
  return { kind: 'acceptedKey', noteId: store.library.open(tune)!.score.notes[1]!.id, pitch: pitch(61) }
}

function storedRows(folder: string) {
  return withSqlite(folder, (sqlite) => ({
    notes: sqlite.prepare('select idx, correct from notes order by session_id, idx').all(),
    accuracies: sqlite.prepare('select accuracy from aggregates order by session_id').pluck().all(),
    outbox: sqlite.prepare('select kind, key, version from outbox order by kind, key').all(),
  }))
}

test('a rule changes how an earlier session is shown and listed, not what was stored and sent of it', () => {
  const folder = temporaryFolder()
  const store = storeWithSongs(folder)
  playWithSlip(store)
  const before = store.sessions.open(SESSION_A)
  const rows = storedRows(folder)
  expect(before).toMatchObject({ report: { counts: { correct: 3, wrongPitch: 1 } } })

  expect(store.overrules.add(tune, acceptCSharp(store), now)).toBe(true)
  store.sessions.sumUpAnew(SESSION_A)
  const after = store.sessions.open(SESSION_A)
  expect(after).toMatchObject({
    card: { aggregate: { accuracy: 1 }, counts: { correct: 4, wrongPitch: 0 } },
    report: { aggregate: { accuracy: 1 }, counts: { correct: 4, wrongPitch: 0 } },
    overrules: [{ overrule: acceptCSharp(store) }],
  })
  expect(store.sessions.listForSong(tune)).toEqual([after?.card])
  expect(storedRows(folder)).toEqual(rows)

  const [kept] = store.overrules.ofSong(tune)
  expect(store.overrules.remove(tune, kept!.id)).toBe(true)
  store.sessions.sumUpAnew(SESSION_A)
  expect(store.sessions.open(SESSION_A)).toEqual(before)
  expect(store.sessions.listForSong(tune)).toEqual([before?.card])
})

test('the next session of the song obeys when it is stored; taking the rule back shows it as it was judged', () => {
  const folder = temporaryFolder()
  const store = storeWithSongs(folder)
  store.overrules.add(tune, acceptCSharp(store), now)
  playWithSlip(store, SESSION_B)
  expect(storedRows(folder)).toMatchObject({
    notes: [0, 1, 2, 3].map((idx) => ({ idx, correct: 1 })),
    accuracies: [1],
  })
  expect(store.sessions.open(SESSION_B)).toMatchObject({ report: { counts: { correct: 4 } } })

  store.overrules.remove(tune, store.overrules.ofSong(tune)[0]!.id)
  store.sessions.sumUpAnew(SESSION_B)
  expect(store.sessions.open(SESSION_B)).toMatchObject({ report: { counts: { correct: 3, wrongPitch: 1 } } })
  expect(store.sessions.listForSong(tune)).toMatchObject([{ counts: { correct: 3, wrongPitch: 1 } }])
})

test('a rule is of one song, is kept over a restart, and saying it twice keeps it once', () => {
  const folder = temporaryFolder()
  const first = storeWithSongs(folder)
  const rule = acceptCSharp(first)
  expect([first.overrules.add(tune, rule, now), first.overrules.add(tune, rule, now)]).toEqual([true, true])
  first.close()
  const second = storeIn(folder)
  expect(second.overrules.ofSong(tune).map(({ overrule }) => overrule)).toEqual([rule])
  expect(second.overrules.ofSong(other)).toEqual([])
  expect(second.overrules.remove(other, second.overrules.ofSong(tune)[0]!.id)).toBe(false)
})

test('nothing is kept of a song or a session that is not here', () => {
  const store = storeWithSongs(temporaryFolder())
  const stranger = songId('00000000-0000-4000-8000-0000000000ff')
  expect(store.overrules.add(stranger, acceptCSharp(store), now)).toBe(false)
  const doubt: Overrule = { kind: 'unsure', sessionId: SESSION_A, playedIndex: 0, take: null, noteIndex: null }
  expect(store.overrules.add(tune, doubt, now)).toBe(false)
  playWithSlip(store)
  expect(store.overrules.add(tune, doubt, now)).toBe(true)
  store.sessions.delete(SESSION_A)
  expect(store.overrules.ofSong(tune)).toEqual([])
})
