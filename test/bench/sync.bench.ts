// What syncing costs a device: the real engine, SQLite on the disk, real HTTP, a Postgres that waits for its disk.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sessionId } from '../../shared/base/ids'
import { epochMs, pitch, takeMs } from '../../shared/base/units'
import type { FinishedSession } from '../../electron/host/store/store'
import { sessionXpId } from '../../electron/host/store/reward-ids'
import { startBackend } from '../backend/start-backend'
import { withSqlite } from '../store/store-folder'
import { finishedSession, openSession, report } from '../store/store-samples'
import { type CloudAccount, makeAccounts } from '../sync/cloud-account'
import { type Device, openDevice } from '../sync/device'
import { addKnownRowsTo, BUNDLED_SONG_ID } from '../sync/known-rows'
import { median } from '../../shared/align/median'
import { timed, thousands } from './measure'

const ROUNDS = 5
const NOTES_PER_SESSION = 1500
const SESSIONS_EACH = 12
const DEVICES = 8
const PULLED_SESSIONS = Math.ceil(100_000 / NOTES_PER_SESSION)
const BACKLOG = 10_000
const BACKLOG_NOTES = 40

const root = mkdtempSync(join(tmpdir(), 'piano-coach-sync-bench-'))
const backend = await startBackend({ isDurable: true })
const opened: Device[] = []
try {
  await addKnownRowsTo(backend)
  const accounts = await makeAccounts(backend, 2 * DEVICES + 10)
  await oneSession(accounts.pop()!)
  await pushRates(accounts)
  await pullRate(accounts.pop()!)
  await backlog(accounts.pop()!)
} finally {
  for (const device of opened) device.close()
  await backend.stop()
  rmSync(root, { recursive: true, force: true })
}
// Above the number of cores, other programs are measured too.
say('load of the machine', `${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)

/** From the moment a session is stored until the cloud has confirmed it, and until this device has heard all news. */
async function oneSession(account: CloudAccount): Promise<void> {
  const device = open(account)
  await device.sync()
  const times: number[] = []
  for (let round = 0; round < 15; round += 1) {
    practise(device, NOTES_PER_SESSION)
    times.push(await timed(() => device.sync()))
  }
  say(`one session of ${NOTES_PER_SESSION} notes, pushed and pulled`, `${median(times).toFixed(0)} ms`)
}

async function pushRates(accounts: CloudAccount[]): Promise<void> {
  for (const count of [1, DEVICES]) {
    const devices = Array.from({ length: count }, () => open(accounts.pop()!))
    for (const device of devices) await device.sync()
    const [rates, replays]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const device of devices) for (let one = 0; one < SESSIONS_EACH; one += 1) practise(device, NOTES_PER_SESSION)
      const pushedMs = await timed(() => Promise.all(devices.map((device) => device.sync())))
      rates.push((count * SESSIONS_EACH * NOTES_PER_SESSION * 1000) / pushedMs)
      for (const { folder } of devices) sendAgain(folder)
      const replayedMs = await timed(() => Promise.all(devices.map((device) => device.sync())))
      replays.push(replayedMs / (count * SESSIONS_EACH))
    }
    say(`push from ${count}`, `${thousands(median(rates))} notes/s`)
    say(`the same again from ${count}`, `${median(replays).toFixed(1)} ms a session`)
  }
}

/** The sessions of the last round, as if their answers had been lost. */
function sendAgain(folder: string): void {
  withSqlite(folder, (sqlite) =>
    sqlite.exec(`insert into outbox (kind, key, created_at)
      select 'session', id, started_at from sessions order by rowid desc limit ${SESSIONS_EACH}`),
  )
}

async function pullRate(account: CloudAccount): Promise<void> {
  const device = open(account)
  for (let one = 0; one < PULLED_SESSIONS; one += 1) practise(device, NOTES_PER_SESSION)
  await device.sync()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = open(account)
    const stalls = monitorEventLoopDelay({ resolution: 1 })
    stalls.enable()
    times.push(await timed(() => fresh.sync()))
    stalls.disable()
    const notes = fresh.store.sessions.listForSong(BUNDLED_SONG_ID).length * NOTES_PER_SESSION
    if (notes < PULLED_SESSIONS * NOTES_PER_SESSION) throw new Error(`Only ${notes} notes came`)
    say('longest stall of the event loop in this pull', `${(stalls.max / 1e6).toFixed(0)} ms`)
  }
  const notes = PULLED_SESSIONS * NOTES_PER_SESSION
  say(
    `pull of ${thousands(notes)} notes`,
    `${median(times).toFixed(0)} ms, ${thousands((notes * 1000) / median(times))} notes/s`,
  )
}

/** Months offline: how long, how much memory, and how long the app answers nothing. */
async function backlog(account: CloudAccount): Promise<void> {
  const device = open(account)
  practise(device, BACKLOG_NOTES)
  copySessions(device.folder, BACKLOG - 1)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
  const stalls = monitorEventLoopDelay({ resolution: 1 })
  stalls.enable()
  const ms = await timed(async () => {
    while (device.store.sync.counts().waiting > 0) await device.sync()
  })
  stalls.disable()
  clearInterval(sampling)
  const { waiting, refused } = device.store.sync.counts()
  if (waiting + refused > 0) throw new Error(`${waiting} still wait, ${refused} were refused`)
  say(`${thousands(BACKLOG)} sessions of ${BACKLOG_NOTES} notes`, `${(ms / 1000).toFixed(1)} s`)
  say('memory above what it was before', `${((peak - before) / 2 ** 20).toFixed(0)} MiB at most`)
  say('event loop', `99 %: ${(stalls.percentile(99) / 1e6).toFixed(0)} ms, longest ${(stalls.max / 1e6).toFixed(0)} ms`)
}

/** The one session there is, again and again under new ids. */
function copySessions(folder: string, count: number): void {
  const columnsOf = {
    sessions: 'user_id, song_id, input_mode, started_at, duration_ms, avg_latency_ms, device_info',
    notes: 'idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal',
    aggregates: 'accuracy, timing_stability, dynamics_score, pedal_score, weak_bars, note_count, correct_count',
    session_reports: 'correct, wrong_pitch, missed, extra, uncertain, report',
    performances: 'played, events',
  }
  withSqlite(folder, (sqlite) => {
    const [{ id: original }] = sqlite.prepare('select id from sessions').all() as [{ id: string }]
    const copies = Object.entries(columnsOf).map(([table, columns]) => {
      const key = table === 'sessions' ? 'id' : 'session_id'
      return sqlite.prepare(
        `insert into ${table} (${key}, ${columns}) select ?, ${columns} from ${table} where ${key} = ?`,
      )
    })
    const award = sqlite.prepare(`insert into xp_events (id, user_id, source, amount, created_at, session_id)
      select ?, user_id, source, amount, created_at, ? from xp_events where session_id = ?`)
    const mark = sqlite.prepare(`insert into outbox (kind, key, created_at) values ('session', ?, ?)`)
    sqlite.transaction(() => {
      for (let copy = 0; copy < count; copy += 1) {
        const id = randomUUID()
        for (const statement of copies) statement.run(id, original)
        award.run(sessionXpId(sessionId(id)), id, original)
        mark.run(id, copy)
      }
    })()
  })
}

function open(account: CloudAccount): Device {
  const project = { url: backend.url, key: backend.anonKey }
  const device = openDevice({
    name: randomUUID(),
    folder: join(root, randomUUID()),
    account,
    project,
    random: Math.random,
  })
  opened.push(device)
  return device
}

function practise(device: Device, noteCount: number): void {
  device.store.sessions.finish(longSession(noteCount))
}

/** A stretch of playing in which every twentieth note is wrong. */
function longSession(noteCount: number): FinishedSession {
  const session = openSession(BUNDLED_SONG_ID, sessionId(randomUUID()), epochMs(Date.now() - 600_000))
  const indexes = Array.from({ length: noteCount }, (_, index) => index)
  const played = indexes.map((index) => ({
    ...{ index, pitch: pitch(40 + ((index * 7) % 48)), velocity: 40 + (index % 60) },
    ...{ onsetMs: takeMs(index * 211.3), releaseMs: takeMs(index * 211.3 + 180.7), isPedalled: index % 3 === 0 },
  }))
  const verdicts = indexes.map((index) => ({
    ...{ kind: index % 20 === 0 ? ('wrongPitch' as const) : ('correct' as const), take: 0, playedIndex: index },
    ...{ noteIndex: index, deltaMs: ((index * 13) % 41) - 20.5 },
  }))
  const counts = {
    ...report.counts,
    correct: noteCount - Math.ceil(noteCount / 20),
    wrongPitch: Math.ceil(noteCount / 20),
  }
  return { ...finishedSession(session), report: { ...report, verdicts, counts }, played, durationMs: noteCount * 211 }
}

function say(what: string, figure: string): void {
  console.log(`${what}: ${figure}`)
}
