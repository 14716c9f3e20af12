import { expect, test } from 'vitest'
import { compressText } from '../../electron/host/store/compressed-cell'
import { bundledSongId, ownSongId } from '../../electron/host/store/song-ids'
import { songId, userId } from '../../shared/base/ids'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import {
  bundledSong,
  detail,
  finishedSession,
  importedSong,
  openSession,
  SESSION_A,
  SESSION_B,
  sourceOf,
} from './store-samples'

const firstSteps = bundledSongId('first-steps')
const titles = (cards: readonly { readonly title: string }[]) => cards.map((card) => card.title)

test('a bundled song has the same id on every device', () => {
  expect(firstSteps).toBe('1398b6d3-9768-591d-85c3-c62f369af92f')
})

test('the bundled songs are listed in the order of the book and open with score and engraving', () => {
  const { library } = storeIn(temporaryFolder())
  library.seed([bundledSong('second-steps', 2), bundledSong('first-steps', 1)], 'hash-1')
  expect(titles(library.list())).toEqual(['Song first-steps', 'Song second-steps'])

  const opened = library.open(firstSteps)
  const imported = importedSong('Song first-steps')
  expect(opened).toEqual({
    card: {
      songId: firstSteps,
      title: 'Song first-steps',
      composer: 'Trad.',
      difficulty: 1,
      tempoBpm: 96,
      timeSignature: '4/4',
      keySignature: 'Cmaj',
      barCount: 1,
      noteCount: 4,
      isOwn: false,
      study: null,
      lastPractisedAt: null,
      bestAccuracy: null,
      practisedBars: 0,
      masteredBars: 0,
      weakBars: [],
    },
    score: imported.score,
    mei: imported.mei,
  })
})

test('a second start with the same songs writes nothing', () => {
  const folder = temporaryFolder()
  const first = storeIn(folder)
  expect(first.library.isSeeded('hash-1')).toBe(false)
  first.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  first.close()

  const second = storeIn(folder)
  expect(second.library.isSeeded('hash-1')).toBe(true)
  withSqlite(folder, (sqlite) => {
    const changes = () => sqlite.pragma('data_version', { simple: true })
    const before = changes()
    second.library.seed([], 'hash-1')
    expect(changes()).toBe(before)
    second.library.seed([bundledSong('first-steps', 1)], 'hash-2')
    expect(changes()).not.toBe(before)
  })
  expect(titles(second.library.list())).toEqual(['Song first-steps'])
})

test('a new version of the app brings a bundled song up to date under the same id', () => {
  const { library } = storeIn(temporaryFolder())
  library.seed([bundledSong('first-steps', 1)], 'hash-1')
  const revised = { ...bundledSong('first-steps', 1), imported: importedSong('First steps', [60, 62, 64, 65, 67]) }
  library.seed([revised], 'hash-2')
  expect(library.list()).toEqual([
    { ...library.open(firstSteps)?.card, songId: firstSteps, title: 'First steps', barCount: 2, noteCount: 5 },
  ])
  expect(library.open(firstSteps)?.score).toEqual(revised.imported.score)
})

test('a bundled song that is no longer shipped disappears, but stays readable where sessions refer to it', () => {
  const { library, sessions } = storeIn(temporaryFolder())
  library.seed([bundledSong('first-steps', 1), bundledSong('second-steps', 2)], 'hash-1')
  sessions.finish(finishedSession(openSession(firstSteps)))
  library.seed([bundledSong('third-steps', 3)], 'hash-2')

  expect(titles(library.list())).toEqual(['Song third-steps'])
  expect(library.open(firstSteps)?.card.title).toBe('Song first-steps')
  expect(library.open(bundledSongId('second-steps'))).toBeNull()
  expect(sessions.listForSong(firstSteps)).toHaveLength(1)

  library.seed([bundledSong('first-steps', 1)], 'hash-3')
  expect(titles(library.list())).toEqual(['Song first-steps'])
})

test('an own song stands after the bundled ones, the newest first, and is found by its bytes', () => {
  const { library } = storeIn(temporaryFolder())
  library.seed([bundledSong('first-steps', 1)], 'hash-1')
  const older = library.add(importedSong('Older'), sourceOf('aa', 1000))
  const newer = library.add(importedSong('Newer'), sourceOf('bb', 2000))
  expect(titles(library.list())).toEqual(['Song first-steps', 'Newer', 'Older'])
  expect(newer).toMatchObject({ isOwn: true, difficulty: null, barCount: 1, noteCount: 4 })
  expect(library.findByHash('aa')).toEqual(older)
  expect(library.findByHash('cc')).toBeNull()
})

test('a MIDI file has a score and nothing to engrave', () => {
  const { library } = storeIn(temporaryFolder())
  const { songId: id } = library.add({ ...importedSong('From MIDI'), tempoBpm: 71.9, mei: null }, sourceOf('aa'))
  expect(library.open(id)).toMatchObject({ card: { tempoBpm: 72 }, mei: null })
})

test('a song that was stored before slurs and the keys of ornaments were read opens', () => {
  const folder = temporaryFolder()
  const { library } = storeIn(folder)
  const { songId: id } = library.add(importedSong('Waltz'), sourceOf('aa'))
  const { score } = importedSong('Waltz')
  const trilled = score.notes.map((note, index) => (index === 1 ? { ...note, ornament: 'trill' } : note))
  const older = { ...score, notes: trilled.map(({ isSlurred: _, ornamentPitches: __, ...note }) => note) }
  withSqlite(folder, (sqlite) => sqlite.prepare('update scores set score = ?').run(compressText(JSON.stringify(older))))
  const notes = trilled.map((note, index) => (index === 1 ? { ...note, ornamentPitches: [60, 61, 63, 64] } : note))
  expect(library.open(id)?.score).toEqual({ ...score, notes })
})

test('the same file added twice is the same song', () => {
  const store = storeIn(temporaryFolder())
  const first = store.library.add(importedSong('Waltz'), sourceOf('aa'))
  const second = store.library.add(importedSong('Waltz, again'), sourceOf('aa'))
  expect(second.songId).toBe(first.songId)
  expect(first.songId).toBe(ownSongId(store.userId, 'aa'))
  expect(titles(store.library.list())).toEqual(['Waltz, again'])
})

test("another person's copy of a file is another song", () => {
  const one = userId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e0a')
  const other = userId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9e0b')
  expect(ownSongId(one, 'aa')).not.toBe(ownSongId(other, 'aa'))
})

test('a deleted own song that was never played is gone', () => {
  const folder = temporaryFolder()
  const { library } = storeIn(folder)
  const { songId: id } = library.add(importedSong('Waltz'), sourceOf('aa'))
  expect(library.delete(id)).toBe(true)
  expect(library.list()).toEqual([])
  expect(library.open(id)).toBeNull()
  const left = withSqlite(folder, (sqlite) =>
    sqlite.prepare('select song_id from library union select song_id from scores union select id from songs').all(),
  )
  expect(left).toEqual([])
})

test('a deleted own song that was played keeps its sessions, and finds them when the file comes back', () => {
  const { library, sessions } = storeIn(temporaryFolder())
  const { songId: id } = library.add(importedSong('Waltz'), sourceOf('aa'))
  const card = sessions.finish(finishedSession(openSession(id)))
  expect(library.delete(id)).toBe(true)
  expect(library.list()).toEqual([])
  expect(library.findByHash('aa')).toBeNull()
  expect(sessions.open(SESSION_A)?.card).toEqual(card)
  expect(library.delete(id)).toBe(false)

  const back = library.add(importedSong('Waltz'), sourceOf('aa'))
  expect(back).toMatchObject({ songId: id, bestAccuracy: 0.2 })
  expect(titles(library.list())).toEqual(['Waltz'])
})

test('a song with an unfinished session stays for its recovery when it is deleted', () => {
  const { library, journal } = storeIn(temporaryFolder())
  const { songId: id } = library.add(importedSong('Waltz'), sourceOf('aa'))
  journal.begin(openSession(id))
  expect(library.delete(id)).toBe(true)
  expect(library.open(id)?.card.title).toBe('Waltz')
})

test('bundled and unknown songs cannot be deleted', () => {
  const { library } = storeIn(temporaryFolder())
  library.seed([bundledSong('first-steps', 1)], 'hash-1')
  expect(library.delete(firstSteps)).toBe(false)
  expect(library.delete(songId('0b9f3c1e-8a52-4c55-9a0e-1d6b7c8d9eff'))).toBe(false)
  expect(titles(library.list())).toEqual(['Song first-steps'])
})

test('a card says when the song was last practised and how well it went at best', () => {
  const { library, sessions } = storeIn(temporaryFolder())
  library.seed([bundledSong('first-steps', 1), bundledSong('second-steps', 2)], 'hash-1')
  sessions.finish(finishedSession(openSession(firstSteps, SESSION_A, 1000), 0.95))
  sessions.finish(finishedSession(openSession(firstSteps, SESSION_B, 2000), 0.4))
  expect(library.list().map(({ lastPractisedAt, bestAccuracy }) => ({ lastPractisedAt, bestAccuracy }))).toEqual([
    { lastPractisedAt: 2000, bestAccuracy: 0.95 },
    { lastPractisedAt: null, bestAccuracy: null },
  ])
})

test('a few right notes are no best performance of a song', () => {
  const { library, sessions } = storeIn(temporaryFolder())
  library.seed([bundledSong('first-steps', 1)], 'hash-1')
  const tried = finishedSession(openSession(firstSteps, SESSION_A, 1000), 1)
  sessions.finish({ ...tried, report: { ...tried.report, detail: { ...detail, coverage: 0.1 } } })
  expect(library.list()[0]?.bestAccuracy).toBeNull()
  const played = finishedSession(openSession(firstSteps, SESSION_B, 2000), 0.8)
  sessions.finish({ ...played, report: { ...played.report, detail: { ...detail, coverage: 0.5 } } })
  expect(library.list()[0]?.bestAccuracy).toBe(0.8)
})
