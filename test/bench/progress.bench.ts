// What progress and the library cost: `-- SESSIONS NOTES SONGS`: so many (10,000) sessions of so many notes (150), spread
// over 200 of so many (5,000) songs of 40 bars.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { epochMs } from '../../shared/base/units'
import { DATABASE_FILE_NAME } from '../../electron/host/store/database'
import { openStore } from '../../electron/host/store/open-store'
import { bundledSongId } from '../../electron/host/store/song-ids'
import { fillWithSessions } from '../store/many-sessions'
import { median } from '../../shared/align/median'
import { bundledSong } from '../store/store-samples'

const sessions = Number(process.argv[3] ?? 10_000)
const notes = Number(process.argv[4] ?? 150)
const songs = Number(process.argv[5] ?? 5000)
const PRACTISED_SONGS = 200
const BARS = 40
const home = mkdtempSync(join(tmpdir(), 'piano-coach-bench-'))

try {
  const first = open()
  first.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  const { userId } = first
  first.close()
  fillWithSessions(home, { userId, songId: bundledSongId('first-steps'), sessions, notes })
  spread()
  console.log(`${sessions} sessions of ${notes} notes, ${songs} songs: ${Math.round(statSync(file()).size / 1e6)} MB`)
  console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`)

  const opening = took(() => open().close())
  console.log(`${'open the library'.padEnd(28)} ${opening.toFixed(1)} ms`)
  const store = open()
  const now = epochMs(1_780_000_000_000 + (sessions + 1) * 60_000)
  tell('overview', () => store.progress.overview(now, 60))
  tell('overview, as JSON', () => JSON.stringify(store.progress.overview(now, 60)))
  tell('list of all songs', () => store.library.list())
  console.log(`overview: ${JSON.stringify(store.progress.overview(now, 60)).length} bytes`)
  store.close()
} finally {
  rmSync(home, { recursive: true })
}

/** Other songs, each with its share of the sessions, over two years, with what they say of bars. */
function spread(): void {
  const sqlite = new Sqlite(file())
  sqlite.pragma('synchronous = off')
  sqlite.exec(`
    begin;
    with recursive number(n) as (select 1 union all select n + 1 from number where n < ${songs})
      insert into songs (id, title, composer, difficulty, key_sig, time_sig)
      select printf('50a60000-0000-4000-8000-%012d', n), 'Song ' || n, 'Composer ' || n % 300, 1 + n % 10, 'Cmaj', '4/4'
      from number;
    insert into library (song_id, is_own, sort_order, bar_count, note_count)
      select id, 1, 0, ${BARS}, 150 from songs where id like '50a60000-%';
    update sessions set are_bars_counted = 1, started_at = 1780000000000 - (substr(id, 25) % 730) * 86400000,
      device_info = '{"input":"Piano","hands":"both","mode":"follow_score","utcOffsetMinutes":120}',
      song_id = printf('50a60000-0000-4000-8000-%012d', 1 + substr(id, 25) % ${PRACTISED_SONGS});
    update aggregates set timing_stability = 20 + substr(session_id, 25) % 40, clean_takes = substr(session_id, 25) % 4;
    insert into session_bars select id, started_at / 86400000, '0-${BARS - 1}', '0-${BARS / 2}' from sessions;
    with recursive number(n) as (select 0 union all select n + 1 from number where n < ${BARS - 1})
      insert into bars (song_id, bar_index, played_on, clean_on, mastered_on)
      select id, n, 20000 + n, iif(n % 2, 20100 + n, null), iif(n % 4 = 1, 20200 + n, null) from number
      cross join (select distinct song_id as id from sessions);
    commit`)
  sqlite.close()
}

function open() {
  const opened = openStore(home)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  return opened.value
}

function file(): string {
  return join(home, DATABASE_FILE_NAME)
}

function tell(what: string, work: () => unknown): void {
  const first = took(work)
  const times: number[] = []
  for (let round = 0; round < 20; round += 1) times.push(took(work))
  console.log(`${what.padEnd(28)} first ${first.toFixed(1)} ms, median ${median(times).toFixed(1)} ms`)
}

function took(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}
