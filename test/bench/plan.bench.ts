// What a day's plan costs: `-- SESSIONS NOTES SONGS`: so many (10,000) sessions of so many notes (20) over two years, on so
// many (200) songs of 64 bars, in a library with the course.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { course } from '../../electron/host/course/course-source'
import { planLessons } from '../../electron/host/course/plan-lessons'
import { planRequests } from '../../electron/host/plan-requests'
import { DATABASE_FILE_NAME } from '../../electron/host/store/database'
import { openStore } from '../../electron/host/store/open-store'
import { median } from '../../shared/align/median'
import { epochMs } from '../../shared/base/units'
import { fillWithSessions } from '../store/many-sessions'
import { threadCpuMs } from '../support/cpu-time'
import { createHandClock } from '../support/hand-clock'
import { recitalPiece } from '../support/recital-piece'
import { studyPiece } from '../support/study-piece'

const sessions = Number(process.argv[3] ?? 10_000)
const notes = Number(process.argv[4] ?? 20)
const songs = Number(process.argv[5] ?? 200)
/** As `fillWithSessions` stamps the last one, at most. */
const NOW_MS = 1_780_000_000_000
const SPAN_DAYS = 730
const LONGEST_BLOCK_MS = 100
const home = mkdtempSync(join(tmpdir(), 'piano-coach-bench-'))

try {
  const store = open()
  const scores = [recitalPiece({ isPedalled: false }), studyPiece()]
  const ids = Array.from({ length: songs }, (_, index) => {
    const score = scores[index % scores.length]!
    const imported = {
      composer: null,
      tempoBpm: 120,
      timeSignature: '4/4',
      keySignature: 'Cmaj',
      mei: null,
      warnings: [],
    }
    const source = { fileName: `${index}.mid`, hash: String(index), importedAt: epochMs(0) }
    return store.library.add({ ...imported, title: `Song ${index}`, score }, source).songId
  })
  const { userId } = store
  store.close()
  fillWithSessions(home, { userId, songId: ids[0]!, sessions, notes })
  spread(ids)
  console.log(
    `${sessions} sessions on ${songs} songs; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`,
  )
  await measure()
} finally {
  rmSync(home, { recursive: true })
}

/** Each song has its share of the sessions, on days in turn; a third of them went through it, a tenth had weak bars. */
function spread(ids: readonly string[]): void {
  const sqlite = new Sqlite(join(home, DATABASE_FILE_NAME))
  sqlite.pragma('synchronous = off')
  sqlite.exec('create temp table ids (n integer primary key, id text)')
  const insert = sqlite.prepare('insert into ids values (?, ?)')
  for (const [index, id] of ids.entries()) insert.run(index, id)
  sqlite.exec(`
    begin;
    update sessions set are_bars_counted = 1, started_at = ${NOW_MS} - (substr(id, 25) % ${SPAN_DAYS}) * 86400000,
      device_info = '{"input":"Piano","hands":"both","mode":"follow_score","utcOffsetMinutes":120}',
      song_id = (select id from ids where n = (substr(sessions.id, 25) / 7) % ${ids.length});
    update aggregates set clean_takes = substr(session_id, 25) % 4, accuracy = 0.85 + (substr(session_id, 25) % 15) / 100.0,
      coverage = iif(substr(session_id, 25) % 3, 0.4, 1.0), weak_bars = iif(substr(session_id, 25) % 10, '[]', '[3,9]');
    insert into session_bars select id, started_at / 86400000, '0-31', '0-7 10-20 24-31' from sessions;
    commit`)
  sqlite.close()
}

async function measure(): Promise<void> {
  const store = open()
  const lessons = planLessons(course, 'en')
  const clock = createHandClock(NOW_MS + 3_600_000)
  const handlers = planRequests({
    store,
    clock,
    lessons: () => lessons,
    sayExercise: () => null,
    readingLevel: () => 3,
  })
  const blocks = watchBlocks()
  const ask = async () => {
    const startedAt = threadCpuMs()
    const answer = await handlers['plan/today']({ minutes: 40 })
    if (!answer.ok) throw new Error(answer.sentence)
    return { ms: threadCpuMs() - startedAt, plan: answer.reply }
  }
  const first = await ask()
  const firstBlockMs = blocks.longestMs()
  const times: number[] = []
  for (let round = 0; round < 20; round += 1) times.push((await ask()).ms)
  blocks.stop()
  store.close()
  const { items, alsoDue } = first.plan
  console.log(
    `${items.length} items, ${items.filter(({ kind }) => kind === 'spot').length} spots, ${alsoDue} more are due`,
  )
  console.log(`first, with all scores to read: ${first.ms.toFixed(0)} ms, longest block ${firstBlockMs.toFixed(0)} ms`)
  console.log(`then: median ${median(times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`)
  if (median(times) > LONGEST_BLOCK_MS) process.exitCode = 1
}

/** How long the host answered nobody, at most; in time of its own thread, so that other programs do not count. */
function watchBlocks(): { readonly longestMs: () => number; readonly stop: () => void } {
  let [lastMs, longestMs] = [threadCpuMs(), 0]
  const look = () => {
    longestMs = Math.max(longestMs, threadCpuMs() - lastMs)
    lastMs = threadCpuMs()
    watching = setImmediate(look)
  }
  let watching = setImmediate(look)
  return { longestMs: () => longestMs, stop: () => clearImmediate(watching) }
}

function open() {
  const opened = openStore(home)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  return opened.value
}
