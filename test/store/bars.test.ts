import { expect, onTestFinished, test } from 'vitest'
import { adoptInto } from '../../electron/host/store/adopt'
import { openDatabase } from '../../electron/host/store/database'
import { createStore } from '../../electron/host/store/open-store'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { Store } from '../../electron/host/store/store'
import type { SessionId } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import { DAY_MS } from '../../shared/curriculum/reward-rules'
import { localDayAt } from '../../shared/curriculum/local-day'
import { key, perform, steady } from '../support/written-music'
import { pulled, stamped } from './cloud-samples'
import { ACCOUNT, inLibrary, numberedSession } from './libraries'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import { playSession } from '../support/play-session'
import { bundledSong, importedSong, openSession } from './store-samples'

const tune = bundledSongId('two-bars')
/** 2026-05-28 20:26 UTC. */
const FIRST = 1_780_000_000_000
const now = epochMs(FIRST + 40 * DAY_MS)
const pitches = [60, 62, 64, 65, 67, 65, 64, 62]

function seed(store: Store): Store {
  const imported = importedSong('Two bars', pitches)
  store.library.seed([{ ...bundledSong('two-bars', 1), imported }], 'hash-1')
  return store
}

interface Played {
  readonly day?: number
  readonly quartersPerMinute?: number
  /** Beat on which another key is struck. */
  readonly slip?: number
  readonly utcOffsetMinutes?: number
}

/** Plays the two bars of quarters, written at 120, and stores the session as the host does. */
function play(
  store: Store,
  id: SessionId,
  { day = 0, quartersPerMinute = 120, slip, utcOffsetMinutes = 0 }: Played = {},
) {
  const { score } = store.library.open(tune)!
  const clock = steady(quartersPerMinute)
  const events = perform(score, clock).map((event, beat) => (beat === slip ? key(61, clock(beat)) : event))
  playSession(store, { ...openSession(tune, id, FIRST + day * DAY_MS), utcOffsetMinutes }, score, events)
}

const numberOf = (count: number) => Array.from({ length: count }, (_, index) => numberedSession(index))

function masteredIn(store: Store) {
  const { songs, bars, areBarsCounted } = store.progress.overview(now, 0)
  const [card] = store.library.list()
  expect([card?.practisedBars, card?.masteredBars]).toEqual([songs[0]?.practisedBars ?? 0, songs[0]?.masteredBars ?? 0])
  return {
    practised: songs[0]?.practisedBars ?? 0,
    mastered: songs[0]?.masteredBars ?? 0,
    days: bars.map(({ day, begun, mastered }) => [day - localDayAt(epochMs(FIRST), 0), begun, mastered]),
    areBarsCounted,
  }
}

test('bars are mastered when they were played right and fast enough on two different days', () => {
  const store = seed(storeIn(temporaryFolder()))
  const [first, again, slow, slip, second] = numberOf(5)
  play(store, first!)
  play(store, again!)
  expect(masteredIn(store)).toEqual({ practised: 2, mastered: 0, days: [[0, 2, 0]], areBarsCounted: true })
  play(store, slow!, { day: 1, quartersPerMinute: 90 })
  expect(masteredIn(store).mastered).toBe(0)
  play(store, slip!, { day: 2, slip: 5 })
  expect(masteredIn(store).mastered).toBe(1)
  play(store, second!, { day: 3 })
  expect(masteredIn(store)).toEqual({
    practised: 2,
    mastered: 2,
    days: [
      [0, 2, 0],
      [2, 0, 1],
      [3, 0, 1],
    ],
    areBarsCounted: true,
  })
})

test('the days are those of the clock on the student’s wall', () => {
  const store = seed(storeIn(temporaryFolder()))
  const [evening, night] = numberOf(2)
  play(store, evening!, { utcOffsetMinutes: 120 })
  // Four hours later: the same date in UTC, the next one where he is.
  play(store, night!, { day: 1 / 8, utcOffsetMinutes: 120 })
  expect(masteredIn(store).mastered).toBe(2)
})

test('a session that is deleted takes its bars with it; one whose notes are forgotten does not', () => {
  const store = seed(storeIn(temporaryFolder()))
  const [first, second, third] = numberOf(3)
  play(store, first!)
  play(store, second!, { day: 1 })
  play(store, third!, { day: 2, slip: 1 })
  store.sessions.forgetNotes('all')
  expect(masteredIn(store).mastered).toBe(2)
  store.sessions.delete(second!)
  expect(masteredIn(store)).toMatchObject({ practised: 2, mastered: 1 })
  store.sessions.delete(first!)
  store.sessions.delete(third!)
  expect(masteredIn(store)).toMatchObject({ practised: 0, mastered: 0, days: [] })
})

test('an older library is counted from its reports, a few sessions at a time, with the same outcome', () => {
  const folder = temporaryFolder()
  const ids = numberOf(7)
  const before = inLibrary(folder, undefined, (store) => {
    seed(store)
    ids.forEach((id, day) => play(store, id, day % 3 === 1 ? { day, slip: 2 } : { day }))
    return masteredIn(store)
  })
  withSqlite(folder, (sqlite) => {
    sqlite.exec('delete from bars; delete from session_bars; update sessions set are_bars_counted = 0')
    // Of a damaged report nothing is said, and nothing waits for it for ever.
    sqlite.prepare(`update session_reports set report = x'00' where session_id = ?`).run(ids[6])
  })
  inLibrary(folder, undefined, (store) => {
    expect(masteredIn(store)).toEqual({ practised: 0, mastered: 0, days: [], areBarsCounted: false })
    expect([3, 3, 3, 3].map((atMost) => store.progress.countBars(now, atMost))).toEqual([3, 3, 1, 0])
    expect(masteredIn(store)).toEqual(before)
  })
})

test('bars come with the sessions that the cloud brings, and go with those it takes away', () => {
  const device = () => {
    const opened = openDatabase(temporaryFolder())
    if (!opened.ok) throw new Error(opened.problem.sentence)
    const store = createStore(opened.value, ACCOUNT.userId)
    onTestFinished(() => {
      store.close()
    })
    return seed(store)
  }
  const [one, other] = [device(), device()]
  const [first, second] = numberOf(2)
  play(one, first!)
  play(one, second!, { day: 1 })
  const documents = [first!, second!].map((id) => stamped(one.sync.session(id)!, '800'))
  other.sync.applySessions(pulled(documents))
  expect(masteredIn(other)).toMatchObject({ practised: 0, areBarsCounted: false })
  expect(other.progress.countBars(now, 10)).toBe(2)
  expect(masteredIn(other)).toEqual(masteredIn(one))

  other.sync.applySessions(pulled(documents))
  expect(other.progress.countBars(now, 10)).toBe(2)
  expect(masteredIn(other)).toEqual(masteredIn(one))

  const row = { session_id: second!, deleted_at: epochMs(FIRST + 2 * DAY_MS) }
  const page = { now, version: { schema: 1, oldestClient: 1 }, horizon: '900', nextPage: null }
  other.sync.applyChanges({ ...page, changes: [{ table: 'deleted_sessions', row }] })
  expect(masteredIn(other)).toMatchObject({ practised: 2, mastered: 0 })
})

test('what was practised without an account counts with what the account has, also without its notes', () => {
  const from = temporaryFolder()
  const to = `${from}/accounts/${ACCOUNT.userId}`
  const [here, there] = numberOf(2)
  inLibrary(to, ACCOUNT.userId, (store) => play(seed(store), there!, { day: 1 }))
  inLibrary(from, undefined, (store) => {
    play(seed(store), here!)
    store.sessions.forgetNotes('all')
  })
  expect(adoptInto({ from, to, ...ACCOUNT })).toMatchObject({ ok: true })
  inLibrary(to, ACCOUNT.userId, (store) => {
    store.progress.countBars(now, 10)
    expect(masteredIn(store)).toMatchObject({ practised: 2, mastered: 2 })
  })
})
