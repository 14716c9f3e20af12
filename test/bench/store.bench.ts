// What the store costs: the outbox, documents, pulled pages, deleting, copying. `-- SESSIONS NOTES`: so many (10,000)
// sessions of so many notes (400) are there.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessionId, userId, type SessionId } from '../../shared/base/ids'
import { epochMs, takeMs } from '../../shared/base/units'
import { pulledSessions, type SessionDocument } from '../../shared/storage/cloud-documents'
import { adoptInto } from '../../electron/host/store/adopt'
import { DATABASE_FILE_NAME, openDatabase } from '../../electron/host/store/database'
import { exportLibrary } from '../../electron/host/store/export/export-library'
import { createStore } from '../../electron/host/store/open-store'
import { checkLibrary } from '../../electron/host/store/repair'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { FinishedSession, Store } from '../../electron/host/store/store'
import { fillWithSessions } from '../store/many-sessions'
import { bundledSong, finishedSession, openSession } from '../store/store-samples'

const sessions = Number(process.argv[3] ?? 10_000)
const notes = Number(process.argv[4] ?? 400)
/** In each of the sessions that are pulled. */
const PULLED_NOTES = 400
const home = mkdtempSync(join(tmpdir(), 'piano-coach-bench-'))
const songId = bundledSongId('first-steps')
const account = userId('7c0e3d52-6d6f-4a59-9d2b-5f5f3f1d2a01')
const later = epochMs(2_000_000_000_000)

try {
  const from = join(home, 'anonymous')
  const store = open(from)
  fillWithSessions(from, { userId: store.userId, songId, sessions, notes })
  console.log(`${sessions} sessions of ${notes} notes: ${megabytes(join(from, DATABASE_FILE_NAME))} MB`)

  tell('counts', 200, () => store.sync.counts())
  tell('due, 50 of them', 200, () => store.sync.due(later, 50))
  tell('nextTryAt', 200, () => store.sync.nextTryAt())
  store.sync.postpone(store.sync.due(later, sessions), epochMs(later + 1))
  tell('due, when all are postponed', 50, () => store.sync.due(later, 50))
  store.sync.retryNow()

  const long = numbered(1)
  store.sessions.finish(playedSession(long, 1500))
  tell('finish a session of 1,500 notes', 5, (round) =>
    store.sessions.finish(playedSession(numbered(10 + round), 1500)),
  )
  tell('document of 1,500 notes', 50, () => store.sync.session(long))
  tell('document of 1,500 notes, as JSON', 50, () => JSON.stringify(store.sync.session(long)))

  const other = open(join(home, 'other'), account)
  const page = documents(store, 20)
  tell('apply 20 sessions, 8,000 notes, new', 5, (round) =>
    other.sync.applySessions(pulledSessions.parse(renamed(page, round))),
  )
  tell('apply the same again', 5, () => other.sync.applySessions(pulledSessions.parse(page)))
  tell('parse the 20 sessions', 5, () => pulledSessions.parse(page))
  other.close()

  tell('forget the notes of one session', 5, (round) => store.sessions.forgetNotes([numbered(10 + round)]))
  tell('delete a session', 5, (round) => store.sessions.delete(numbered(10 + round)))
  const exported = await tellOnce('export', () =>
    exportLibrary({ folder: from, userId: store.userId, path: join(home, 'export.zip') }),
  )
  console.log(`  the zip has ${exported.ok ? (exported.value.bytes / 1e6).toFixed(0) : 0} MB`)
  store.close()

  await tellOnce('check every page (piano-coach repair)', () => checkLibrary(from))
  const to = join(home, 'account')
  open(to, account).close()
  const adopted = await tellOnce('adopt into a library that is there', () =>
    adoptInto({ from, to, userId: account, email: null }),
  )
  if (!adopted.ok) throw new Error(adopted.problem.sentence)
  const own = open(to, account)
  await tellOnce(`forget the notes of all sessions`, () => own.sessions.forgetNotes('all'))
  own.close()
} finally {
  rmSync(home, { recursive: true })
}
// Above the number of cores, other programs are measured too.
console.log(`load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)

function open(folder: string, accountId?: typeof account): Store {
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const store = createStore(opened.value, accountId)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  return store
}

function numbered(number: number): SessionId {
  return sessionId(`0b9f3c1e-8a52-4c55-9a0e-${String(number).padStart(12, '0')}`)
}

/** So many notes, each judged. */
function playedSession(id: SessionId, noteCount: number): FinishedSession {
  const finished = finishedSession(openSession(songId, id))
  const [note] = finished.played
  const [verdict] = finished.report.verdicts
  if (!note || !verdict) throw new Error('The sample has no note')
  const played = Array.from({ length: noteCount }, (_, index) => ({
    ...note,
    index,
    onsetMs: takeMs(index * 181.25),
    releaseMs: takeMs(index * 181.25 + 160.5),
  }))
  const verdicts = played.map(({ index }) => ({
    ...verdict,
    playedIndex: index,
    noteIndex: index,
    deltaMs: index % 40,
  }))
  return { ...finished, played, report: { ...finished.report, verdicts } }
}

/** Sessions of 400 notes with their detail, as they come through the wire. */
function documents(store: Store, count: number): { readonly sessions: SessionDocument[]; readonly songs: [] } {
  const made = Array.from({ length: count }, (_, index) => {
    const id = numbered(1000 + index)
    store.sessions.finish(playedSession(id, PULLED_NOTES))
    return store.sync.session(id)
  })
  return JSON.parse(JSON.stringify({ sessions: made, songs: [] })) as ReturnType<typeof documents>
}

function renamed(page: ReturnType<typeof documents>, round: number): unknown {
  const sessionsOfRound = page.sessions.map((document, index) => ({
    ...document,
    session: { ...document.session, id: numbered(2000 + round * 100 + index) },
    xp: [],
  }))
  return { ...page, sessions: sessionsOfRound }
}

/** Prints the fastest, the median and the slowest of some rounds: on a busy machine the first is the work alone. */
function tell(what: string, rounds: number, work: (round: number) => unknown): void {
  const times = Array.from({ length: rounds }, (_, round) => {
    const begun = performance.now()
    work(round)
    return performance.now() - begun
  }).sort((one, other) => one - other)
  const [fastest = 0, median = 0, slowest = 0] = [times[0], times[Math.floor(rounds / 2)], times.at(-1)]
  const [least, usual, most] = [fastest, median, slowest].map((ms) => ms.toFixed(2).padStart(9))
  console.log(`${what.padEnd(40)} ${least} ${usual} ${most} ms`)
}

async function tellOnce<Value>(what: string, work: () => Value | Promise<Value>): Promise<Value> {
  const begun = performance.now()
  const value = await work()
  console.log(`${what.padEnd(40)} ${((performance.now() - begun) / 1000).toFixed(2).padStart(9)} s`)
  return value
}

function megabytes(path: string): string {
  return (statSync(path).size / 1e6).toFixed(0)
}
