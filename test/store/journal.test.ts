import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { burst } from './bursts'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import { bundledSong, eventsOfEachKind, openSession, SESSION_A, SESSION_B } from './store-samples'

const songId = bundledSongId('first-steps')

function storeWithSong(folder = temporaryFolder()) {
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  return store
}

test('an unfinished session and its events are read back exactly after a restart', () => {
  const folder = temporaryFolder()
  const first = storeWithSong(folder)
  first.journal.begin(openSession(songId))
  first.journal.append(SESSION_A, eventsOfEachKind.slice(0, 2))
  first.journal.append(SESSION_A, [])
  first.journal.append(SESSION_A, eventsOfEachKind.slice(2))
  first.close()

  const second = storeIn(folder)
  expect(second.journal.unfinished()).toEqual([openSession(songId)])
  expect(second.journal.events(SESSION_A)).toEqual(eventsOfEachKind)
})

test('an unfinished session keeps the offset of the clock that it began by, and its exercise', () => {
  const folder = temporaryFolder()
  const first = storeWithSong(folder)
  const session = { ...openSession(songId), utcOffsetMinutes: -210, exerciseId: 'e1000000-0000-4000-8000-000000000001' }
  first.journal.begin(session)
  first.close()
  expect(storeIn(folder).journal.unfinished()).toEqual([session])
})

test.each([
  { mode: 'wait' },
  { mode: 'metronome', quartersPerMinute: 72.5 },
  { mode: 'loop_bars', from: beats(28), until: beats(40) },
] as const)('an unfinished session keeps how it was practised: $mode', (practised) => {
  const folder = temporaryFolder()
  const first = storeWithSong(folder)
  const session = { ...openSession(songId), rules: { ...practised, hands: 'left', startOnset: beats(28) } } as const
  first.journal.begin(session)
  first.close()
  expect(storeIn(folder).journal.unfinished()).toEqual([session])
})

test('an unfinished session from before there were modes, or in a mode of a later version, is followed', () => {
  const folder = temporaryFolder()
  const first = storeWithSong(folder)
  first.journal.begin(openSession(songId))
  first.close()
  for (const mode of ['follow_score', 'duet', 'loop_bars']) {
    withSqlite(folder, (sqlite) => sqlite.prepare(`update journal_sessions set mode = ?, config = '{}'`).run(mode))
    const store = storeIn(folder)
    // Earlier versions knew no more of an instrument than its name.
    const session = { ...openSession(songId), instrument: ownInstrument('Roland FP-30') }
    expect(store.journal.unfinished()).toEqual([session])
    store.close()
  }
})

test('two open sessions keep their events apart, the earlier one is named first', () => {
  const { journal } = storeWithSong()
  const later = openSession(songId, SESSION_A, 2000)
  const earlier = openSession(songId, SESSION_B, 1000)
  journal.begin(later)
  journal.begin(earlier)
  journal.append(SESSION_A, burst(1))
  journal.append(SESSION_B, burst(2))
  journal.append(SESSION_A, burst(3))
  expect(journal.unfinished()).toEqual([earlier, later])
  expect(journal.events(SESSION_A)).toEqual([...burst(1), ...burst(3)])
  expect(journal.events(SESSION_B)).toEqual(burst(2))
})

test('a discarded session leaves no trace', () => {
  const folder = temporaryFolder()
  const { journal } = storeWithSong(folder)
  journal.begin(openSession(songId))
  journal.append(SESSION_A, burst(0))
  journal.discard(SESSION_A)
  expect(journal.unfinished()).toEqual([])
  expect(withSqlite(folder, (sqlite) => sqlite.prepare('select * from journal_events').all())).toEqual([])
})

test('beginning a session again keeps what was played', () => {
  const { journal } = storeWithSong()
  journal.begin(openSession(songId))
  journal.append(SESSION_A, burst(0))
  journal.begin(openSession(songId))
  expect(journal.events(SESSION_A)).toEqual(burst(0))
})

test('events of a session that was never begun are a mistake in the code, not swallowed', () => {
  const { journal } = storeWithSong()
  expect(() => {
    journal.append(SESSION_A, burst(0))
  }).toThrow('FOREIGN KEY')
})

test('a session cannot begin on a song that does not exist', () => {
  const { journal } = storeWithSong()
  expect(() => {
    journal.begin(openSession(bundledSongId('never-shipped')))
  }).toThrow('FOREIGN KEY')
})
