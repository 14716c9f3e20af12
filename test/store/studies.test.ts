import { expect, test } from 'vitest'
import { openDatabase } from '../../electron/host/store/database'
import { createSongDocuments } from '../../electron/host/store/song-documents'
import { createSongWriter } from '../../electron/host/store/song-writer'
import type { FinishedSession, Store } from '../../electron/host/store/store'
import { type SessionId, type SongId, userId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { type Study, studyCode } from '../../shared/studies/study'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import { detail, finishedSession, importedSong, openSession, SESSION_A, SESSION_B, sourceOf } from './store-samples'

const piece: Study = { kind: 'sightReading', key: 'Gmaj', metre: '3/4', hands: 'right', level: 3, variant: 7 }
const scale: Study = { ...piece, kind: 'scale' }

const addStudy = (store: Store, study: Study) =>
  store.library.add(importedSong(studyCode(study)), { ...sourceOf(studyCode(study)), study }).songId

/** Played from end to end with the right hand, but for `coverage`. */
function played(
  songId: SongId,
  accuracy: number,
  { id = SESSION_A, startedAt = 1_780_000_000_000, coverage = 1, mode = 'follow_score' as const }: Played = {},
): FinishedSession {
  const session = openSession(songId, id, startedAt)
  const finished = finishedSession({ ...session, rules: { ...session.rules, mode } }, accuracy)
  return { ...finished, report: { ...finished.report, detail: { ...detail, coverage } } }
}

interface Played {
  readonly id?: SessionId
  readonly startedAt?: number
  readonly coverage?: number
  readonly mode?: 'follow_score' | 'wait'
}

test('a song that the app wrote says what it was written by, and how hard it is', () => {
  const { library } = storeIn(temporaryFolder())
  const card = library.add(importedSong('Scale'), { ...sourceOf('aa'), study: scale })
  expect(card).toMatchObject({ study: scale, difficulty: 3, isOwn: true })
  expect(library.list()).toEqual([card])
  expect(library.open(card.songId)?.card.study).toEqual(scale)
})

test('a study that was deleted is the same song when it is opened again', () => {
  const { library, sessions } = storeIn(temporaryFolder())
  const added = library.add(importedSong('Scale'), { ...sourceOf('aa'), study: scale })
  sessions.finish(finishedSession(openSession(added.songId)))
  expect(library.delete(added.songId)).toBe(true)
  expect(library.list()).toEqual([])
  const back = library.add(importedSong('Scale'), { ...sourceOf('aa'), study: scale })
  expect([back.songId, back.study]).toEqual([added.songId, scale])
})

test('what travels to another device still is a study there', () => {
  const [here, there] = [openedDatabase(), openedDatabase()]
  const writer = createSongWriter(here)
  const id = '0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e77' as SongId
  const source = { ...sourceOf('aa'), study: piece }
  const source_song = importedSong('Piece')
  here.transaction(() => writer.write(id, source_song, { kind: 'own', source, ownerId: OWNER }))
  const document = createSongDocuments(here, OWNER).read(id)
  if (!document?.score) throw new Error('Nothing to send')
  const { song, score } = document
  const arriving = createSongDocuments(there, OWNER)
  there.transaction(() => {
    arriving.apply(song, false)
    arriving.applyScore(id, score)
    // It comes again while a change of its own waits to be sent.
    arriving.apply({ ...song, title: 'Renamed', updated_at: epochMs(song.updated_at + 1) }, true)
  })
  expect(arriving.read(id)?.song).toMatchObject({ metadata: { study: piece }, difficulty: 3, title: 'Renamed' })
})

const OWNER = userId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e0a')

function openedDatabase() {
  const folder = temporaryFolder()
  storeIn(folder).close()
  withSqlite(folder, (sqlite) =>
    sqlite.prepare('insert into users (id, created_at) values (?, 0) on conflict do nothing').run(OWNER),
  )
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  return opened.value
}

test('only the first session on a piece says how it was read', () => {
  const store = storeIn(temporaryFolder())
  const songId = addStudy(store, piece)
  store.sessions.finish(played(songId, 0.98, { id: SESSION_B, startedAt: 1_780_000_100_000 }))
  store.sessions.finish(played(songId, 0.7))
  expect(store.sightReading.readings()).toEqual([{ day: expect.any(Number) as number, study: piece, accuracy: 0.7 }])
})

test('a piece that was given up before its middle was not read, and is not read at first sight again', () => {
  const store = storeIn(temporaryFolder())
  const songId = addStudy(store, piece)
  store.sessions.finish(played(songId, 1, { coverage: 0.3 }))
  store.sessions.finish(played(songId, 0.9, { id: SESSION_B, startedAt: 1_780_000_100_000 }))
  expect(store.sightReading.readings()).toEqual([])
})

test('a score that waited was not read in time', () => {
  const store = storeIn(temporaryFolder())
  store.sessions.finish(played(addStudy(store, piece), 1, { mode: 'wait' }))
  expect(store.sightReading.readings()).toEqual([])
})

test('one hand of a piece for both does not say how both are read', () => {
  const store = storeIn(temporaryFolder())
  store.sessions.finish(played(addStudy(store, { ...piece, hands: 'both' }), 1))
  expect(store.sightReading.readings()).toEqual([])
})

test('readings come in the order of time, and other studies are none', () => {
  const store = storeIn(temporaryFolder())
  const later = addStudy(store, piece)
  const earlier = addStudy(store, { ...piece, variant: 8 })
  store.sessions.finish(played(later, 0.8, { id: SESSION_B, startedAt: 1_780_000_100_000 }))
  store.sessions.finish(played(earlier, 0.9))
  addStudy(store, scale)
  expect(store.sightReading.readings().map(({ accuracy }) => accuracy)).toEqual([0.9, 0.8])
})

test('a piece that was opened was seen, even if it was not played, or deleted after it was', () => {
  const store = storeIn(temporaryFolder())
  const played_id = addStudy(store, piece)
  addStudy(store, { ...piece, variant: 8 })
  store.sessions.finish(played(played_id, 0.9))
  store.library.delete(played_id)
  expect(store.sightReading.seen()).toEqual(new Set([studyCode(piece), studyCode({ ...piece, variant: 8 })]))
})
