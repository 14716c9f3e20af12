import { expect, onTestFinished, test } from 'vitest'
import type { SessionId } from '../../shared/base/ids'
import { type EpochMs, epochMs, pitch, takeMs } from '../../shared/base/units'
import type { SessionReport } from '../../shared/grade/session-report'
import type { Change } from '../../shared/storage/cloud-documents'
import { type Database, openDatabase } from '../../electron/host/store/database'
import { createStore } from '../../electron/host/store/open-store'
import { achievementId, sessionXpId } from '../../electron/host/store/reward-ids'
import { createRewards } from '../../electron/host/store/rewards'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { Store } from '../../electron/host/store/store'
import { createSyncStore } from '../../electron/host/store/sync'
import { caseLessonId, caseSessionId, caseSongIds, inOneOrder } from '../support/count-rewards'
import { type CaseRewards, type RewardCase, rewardCases } from '../support/reward-cases'
import { playSession } from '../support/play-session'
import { perform, steady } from '../support/written-music'
import { answered, pageOf, pulled, stamped, waitingIn } from './cloud-samples'
import { temporaryFolder } from './store-folder'
import { bundledSong, finishedSession, importedSong, openSession, SESSION_A, SESSION_B } from './store-samples'

const tune = bundledSongId('twenty-notes')
const twentyNotes = Array.from({ length: 20 }, (_, index) => 60 + ((index * 5) % 12))

interface Device {
  readonly store: Store
  readonly database: Database
}

function device(): Device {
  const opened = openDatabase(temporaryFolder())
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const store = createStore(opened.value)
  onTestFinished(() => {
    store.close()
  })
  const imported = importedSong('Twenty notes', twentyNotes)
  store.library.seed([bundledSong('first-steps', 1), { ...bundledSong('twenty-notes', 2), imported }], 'hash-1')
  return { store, database: opened.value }
}

const waitingRows = (database: Database) =>
  database.prepare('select kind, key, version from outbox order by kind, key').all()

test.each(rewardCases)('the rows of this device say: $name', (given) => {
  const { store, database } = device()
  writeCase(database, store.userId, given)
  const rewards = createRewards(database, store.userId)
  const now = epochMs(Date.parse(given.now))
  database.transaction(() => {
    rewards.refresh(now, 'all')
  })
  // A lesson that was not played through has no row: its status comes from the path.
  const played = given.expected.lessons.filter(([, , bestAccuracy]) => bestAccuracy !== null)
  const { freezes, exercisesDone, ...expected } = given.expected
  expect(inOneOrder(rewardsIn(database))).toEqual(inOneOrder({ ...expected, lessons: played }))
  const { streak, exercisesDone: done } = rewards.counted()
  expect([streak.freezes, streak.frozen.length, done.size]).toEqual([...freezes, exercisesDone])

  const waiting = waitingRows(database)
  database.transaction(() => {
    rewards.refresh(now, 'all')
  })
  expect(waitingRows(database)).toEqual(waiting)
})

/** Writes the rows of a case as another program's sessions would lie here. */
function writeCase(database: Database, userId: string, { sessions, path }: RewardCase): void {
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>) => {
    const columns = Object.keys(row)
    const places = columns.map((column) => `:${column}`).join(', ')
    database.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`).run(row)
  }
  for (const id of Object.values(caseSongIds)) insert('songs', { id, title: 'A song' })
  insert('units', { id: 'unit', title: 'A unit' })
  path.forEach(({ songs, exercises = [] }, order) => {
    const lessonId = caseLessonId(order)
    insert('lessons', { id: lessonId, unit_id: 'unit', title: 'A lesson', order_idx: order })
    for (const { song, mode } of songs)
      insert('lesson_songs', { lesson_id: lessonId, song_id: caseSongIds[song], mode })
    for (const id of exercises) insert('exercises', { id, lesson_id: lessonId, type: 'follow_score' })
  })
  sessions.forEach(({ song, startedAt, deviceInfo, aggregate, notes }, index) => {
    const id = caseSessionId(index)
    const times = { started_at: Date.parse(startedAt), device_info: deviceInfo && JSON.stringify(deviceInfo) }
    insert('sessions', { id, user_id: userId, song_id: caseSongIds[song], input_mode: 'midi', ...times })
    if (aggregate) insert('aggregates', { session_id: id, ...aggregate })
    const verdicts = notes ? [...fill(notes.correct, 1), ...fill(notes.wrong, 0), ...fill(notes.uncertain, null)] : []
    verdicts.forEach((correct, idx) => insert('notes', { session_id: id, idx, pitch: 60, onset_ms: idx, correct }))
  })
}

const fill = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value)

function rewardsIn(database: Database): Omit<CaseRewards, 'freezes' | 'exercisesDone'> {
  const [xp] = database.prepare<{ sum: number }>('select coalesce(sum(amount), 0) as sum from xp_events').all()
  const [streak] = database
    .prepare<{ current_days: number; best_days: number; updated_on: string }>(
      'select current_days, best_days, updated_on from streaks',
    )
    .all()
  const earned = database
    .prepare<{ code: string; earned_at: number }>(
      'select code, earned_at from user_achievements join achievements on achievements.id = achievement_id',
    )
    .all()
  const lessons = database
    .prepare<{ status: CaseRewards['lessons'][0][0]; stars: number; best_accuracy: number | null }>(
      'select status, stars, best_accuracy from progress where best_accuracy is not null order by lesson_id',
    )
    .all()
  return {
    xp: xp?.sum ?? 0,
    streak: streak ? [streak.current_days, streak.best_days, streak.updated_on] : [0, 0, null],
    achievements: earned.map(({ code, earned_at }) => [code, new Date(earned_at).toISOString()]),
    lessons: lessons.map(({ status, stars, best_accuracy }) => [status, stars, best_accuracy]),
  }
}

const songId = bundledSongId('first-steps')
const MAY_30 = Date.parse('2026-05-30T10:00:00Z')

/** Forty right notes in one clean take. */
function practise({ store }: Device, id: SessionId = SESSION_A, startedAt = MAY_30): void {
  const counts = { correct: 40, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 }
  const session = { ...openSession(songId, id, startedAt), utcOffsetMinutes: 120 }
  const finished = finishedSession(session, 1)
  const detail = { began: 'start', counts, accuracy: 1, timingStabilityMs: null, tempoCurve: [] } as const
  const report: SessionReport = {
    ...finished.report,
    counts,
    takes: [{ index: 0, startMs: takeMs(0), endMs: takeMs(4000), firstBar: 0, lastBar: 9, detail }],
    verdicts: Array.from({ length: 40 }, (_, index) => ({
      kind: 'correct',
      take: 0,
      playedIndex: index,
      noteIndex: index,
      deltaMs: 0,
    })),
  }
  const played = Array.from({ length: 40 }, (_, index) => ({
    index,
    pitch: pitch(60),
    velocity: 64,
    onsetMs: takeMs(index * 100),
    releaseMs: null,
    isPedalled: false,
  }))
  store.journal.begin(session)
  store.sessions.finish({ ...finished, report, played })
}

test('a finished session brings its award along, and what it earned beside waits for the cloud', () => {
  const here = device()
  practise(here)
  const sent = here.store.sync.session(SESSION_A)
  expect(sent?.aggregate).toMatchObject({ note_count: 40, correct_count: 40, clean_takes: 1 })
  expect(sent?.session.device_info).toMatchObject({ utcOffsetMinutes: 120 })
  expect(sent?.xp).toEqual([
    { id: sessionXpId(SESSION_A), source: 'session', amount: 20, created_at: MAY_30, session_id: SESSION_A },
  ])
  const earned = ['FIRST_SESSION', 'FIRST_CLEAN_TAKE'].map((code) => `achievement ${achievementId(code)}`)
  expect(waitingIn(here.store).toSorted()).toEqual(
    [`session ${SESSION_A}`, `streak ${here.store.userId}`, ...earned].toSorted(),
  )
})

test('a finished session tells of its exercise and its best time through, and neither changes on the way', () => {
  const [here, there] = [device(), device()]
  const { score } = there.store.library.open(tune)!
  const exerciseId = 'e1000000-0000-4000-8000-000000000001'
  playSession(there.store, { ...openSession(tune, SESSION_A, MAY_30), exerciseId }, score, perform(score, steady(96)))
  const sent = there.store.sync.session(SESSION_A)
  const run = { accuracy: 1, timingMs: 0, tempoPercent: 80 }
  expect(sent?.session.device_info).toMatchObject({ exerciseId, run })

  here.store.sync.applySessions(pulled([stamped(sent!, '800')]))
  expect(here.store.sync.session(SESSION_A)?.session.device_info).toEqual(sent?.session.device_info)
})

test('deleting a session takes its award away, and nothing else that was once reached', () => {
  const here = device()
  practise(here)
  practise(here, SESSION_B, MAY_30 + 86_400_000)
  here.store.sessions.delete(SESSION_B)
  here.store.sync.finishPull('900', epochMs(Date.now()))
  expect(rewardsIn(here.database)).toMatchObject({ xp: 20, streak: [2, 2, '2026-05-31'] })
})

test('what another laptop practised counts once the pull is over, and its award is not sent again', () => {
  const [here, there] = [device(), device()]
  practise(there)
  const document = stamped(there.store.sync.session(SESSION_A)!, '800')
  here.store.sync.applyChanges(pageOf([{ table: 'sessions', row: document.session }]))
  here.store.sync.applySessions({ sessions: [document], songs: [] })
  here.store.sync.finishPull('900', epochMs(Date.now()))
  expect(rewardsIn(here.database)).toEqual(rewardsIn(there.database))
  expect(waitingIn(here.store).filter((entry) => entry.startsWith('xp'))).toEqual([])
})

test('the award of a session that came without one is sent by itself', () => {
  const [here, there] = [device(), device()]
  practise(there)
  const document = { ...stamped(there.store.sync.session(SESSION_A)!, '800'), xp: [] }
  here.store.sync.applySessions({ sessions: [document], songs: [] })
  here.store.sync.finishPull('900', epochMs(Date.now()))
  expect(waitingIn(here.store)).toContain(`xp ${sessionXpId(SESSION_A)}`)
  const [entry] = here.store.sync.due(epochMs(Date.now()), 10).filter(({ kind }) => kind === 'xp')
  expect(here.store.sync.rewards([entry!]).xp).toEqual(there.store.sync.session(SESSION_A)?.xp)
})

test('a streak that a wrong clock told goes when the cloud has put the time right', () => {
  const here = device()
  practise(here, SESSION_A, Date.parse('2009-02-03T10:00:00Z'))
  here.database.exec(`update streaks set updated_on = '2046-02-03', best_days = 5`)
  const [entry] = here.store.sync.due(epochMs(Date.now()), 1)
  here.store.sync.confirmSession(entry!, { ...answered('stored', '800'), started_at: epochMs(MAY_30) })
  here.store.sync.finishPull('900', epochMs(Date.now()))
  expect(rewardsIn(here.database).streak).toEqual([1, 5, '2026-05-30'])
})

test('a pull counts again only what it brought a word on', () => {
  const { store, database } = device()
  practise({ store, database })
  const counted: (readonly SessionId[] | 'all')[] = []
  const keeper = {
    open: () => undefined,
    practice: () => [],
    counted: () => {
      throw new Error('Nobody asks for it here')
    },
    refresh: (_now: EpochMs, changed: readonly SessionId[] | 'all') => void counted.push(changed),
  }
  const sync = createSyncStore(database, store.userId, keeper)
  const now = epochMs(MAY_30)
  const pull = (changes: readonly Change[]) => {
    sync.applyChanges(pageOf(changes))
    sync.finishPull('900', now)
  }
  pull([])
  expect(counted).toEqual([])
  pull([{ table: 'streaks', row: { current_days: 2, best_days: 2, updated_on: '2026-05-30' } }])
  expect(counted).toEqual([[]])
  pull([{ table: 'deleted_sessions', row: { session_id: SESSION_A, deleted_at: now } }])
  expect(counted).toEqual([[], [SESSION_A]])
  pull([])
  expect(counted).toHaveLength(2)
})
