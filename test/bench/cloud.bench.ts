// What syncing costs the server: real Postgres that waits for its disk, real PostgREST, eight students at once.
import { availableParallelism, loadavg } from 'node:os'
import pg from 'pg'
import { signUp, type CloudClient } from '../backend/sign-up'
import { startBackend } from '../backend/start-backend'
import { changesPage, pulledSessions } from '../../shared/storage/cloud-documents'
import { measureStorage } from './cloud-storage'
import { newSessions, NOTES_PER_SESSION, sendByFunction, sendByUpserts, succeed } from './cloud-load'
import type { SentSession } from '../cloud/session-sample'
import { median } from '../../shared/align/median'
import { timed, thousands } from './measure'

const ROUNDS = 5
const CLIENTS = 8
const SESSIONS_EACH = 4
const PULLED_NOTES = 100_000
/** As the app asks: at most 8,000 notes in one answer. */
const SESSIONS_PER_PULL = Math.floor(8000 / NOTES_PER_SESSION)
const POLICY_ROUNDS = 25
const POLICY_NOTES = 2000

type Send = (client: CloudClient, doc: SentSession) => Promise<void>

const backend = await startBackend({ seed: true, isDurable: true })
try {
  const clients: CloudClient[] = []
  for (let index = 0; index < CLIENTS; index += 1)
    clients.push((await signUp(backend, `bench-${index}@example.org`)).client)
  await pushRates(clients)
  await replayTime(clients[0]!)
  await pullRate()
  await policyCost()
  await retention()
} finally {
  await backend.stop()
}
const { notesPerSession, bytesPerSession, sentBytesPerSession } = await measureStorage()
say('a practised session', `${Math.round(notesPerSession)} notes, ${thousands(sentBytesPerSession)} bytes sent`)
for (const [table, bytes] of Object.entries(bytesPerSession)) say(`  in ${table}`, `${Math.round(bytes)} bytes`)
// Above the number of cores, other programs are measured too.
say('load of the machine', `${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`)

/** The two ways take turns, so that whatever else the machine does meets both. */
async function pushRates(clients: readonly CloudClient[]): Promise<void> {
  await pushRate(clients, sendByFunction)
  for (const some of [clients.slice(0, 1), clients]) {
    const rates = { byFunction: [] as number[], byUpserts: [] as number[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.byFunction.push(await pushRate(some, sendByFunction))
      rates.byUpserts.push(await pushRate(some, sendByUpserts))
    }
    const [fast, slow] = [median(rates.byFunction), median(rates.byUpserts)]
    say(
      `push, ${some.length} at once`,
      `sync_session ${thousands(fast)} rows/s, four upserts ${thousands(slow)} rows/s: ${(fast / slow).toFixed(1)} times`,
    )
  }
}

/** Rows of `notes` that reach the disk in a second. */
async function pushRate(clients: readonly CloudClient[], send: Send): Promise<number> {
  const work = clients.map((client) => ({ client, docs: newSessions(SESSIONS_EACH) }))
  const startedAt = performance.now()
  await Promise.all(
    work.map(async ({ client, docs }) => {
      for (const doc of docs) await send(client, doc)
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  return (clients.length * SESSIONS_EACH * NOTES_PER_SESSION) / seconds
}

/** A session is sent again because its answer was lost. */
async function replayTime(client: CloudClient): Promise<void> {
  const [doc] = newSessions(1)
  const first = await timed(() => sendByFunction(client, doc!))
  const again: number[] = []
  for (let round = 0; round < 40; round += 1) again.push(await timed(() => sendByFunction(client, doc!)))
  say(`session of ${NOTES_PER_SESSION} notes`, `new ${first.toFixed(0)} ms, known ${median(again).toFixed(1)} ms`)
}

/** A second device fetches everything. */
async function pullRate(): Promise<void> {
  const { client } = await signUp(backend, 'two-devices@example.org')
  for (const doc of newSessions(Math.ceil(PULLED_NOTES / NOTES_PER_SESSION))) await sendByFunction(client, doc)
  const rates: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    let notes = 0
    const ms = await timed(async () => {
      const page = changesPage.parse(succeed(await client.rpc('pull_changes', { since: '0' })))
      const ids = page.changes.flatMap((change) => (change.table === 'sessions' ? [change.row.id] : []))
      for (let start = 0; start < ids.length; start += SESSIONS_PER_PULL) {
        const asked = { ids: ids.slice(start, start + SESSIONS_PER_PULL) }
        const { sessions } = pulledSessions.parse(succeed(await client.rpc('pull_sessions', asked)))
        notes += sessions.reduce((sum, session) => sum + session.notes.idx.length, 0)
      }
    })
    rates.push((notes / ms) * 1000)
  }
  say(`pull of ${thousands(PULLED_NOTES)} notes`, `${thousands(median(rates))} rows/s, checked on arrival`)
}

/** The same rows into the same table, asked by a student and by a role that no policy binds. */
async function policyCost(): Promise<void> {
  const { client, userId } = await signUp(backend, 'policy@example.org')
  const [doc] = newSessions(1)
  await sendByFunction(client, doc!)
  const database = new pg.Client({ connectionString: backend.databaseUrl })
  await database.connect()
  const claims = JSON.stringify({ sub: userId, role: 'authenticated' })
  const asStudent = `set local role authenticated; set local request.jwt.claims = '${claims}'`
  const insert = `insert into notes (session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal)
    select '${doc!.session.id}', 10000 + i, 60, i * 100, 90, 64, true, 5, false from generate_series(1, ${POLICY_NOTES}) i`
  const times = { student: [] as number[], unbound: [] as number[] }
  for (let round = 0; round < POLICY_ROUNDS; round += 1) {
    for (const who of ['student', 'unbound'] as const) {
      await database.query(`begin; ${who === 'student' ? asStudent : ''}`)
      times[who].push(await timed(() => database.query(insert)))
      await database.query('rollback')
    }
  }
  await database.end()
  const perNote = (some: readonly number[]) => (median(some) / POLICY_NOTES) * 1000
  const [student, unbound] = [perNote(times.student), perNote(times.unbound)]
  say(
    'insert of a note',
    `${student.toFixed(1)} µs with policies, ${unbound.toFixed(1)} µs without: ${(student / unbound).toFixed(2)} times`,
  )
}

/** What a note takes on the disk, and what taking it away costs. */
async function retention(): Promise<void> {
  const { client } = await signUp(backend, 'retention@example.org')
  const docs = newSessions(40)
  for (const doc of docs) await sendByFunction(client, doc)
  await backend.sql('vacuum analyze notes')
  const { rows } = await backend.sql(`
    select count(*)::float8 as notes, pg_relation_size('notes')::float8 as heap, pg_indexes_size('notes')::float8 as indexes
      from notes`)
  const [{ notes, heap, indexes }] = rows as [{ notes: number; heap: number; indexes: number }]
  say('a note on the disk', `${(heap / notes).toFixed(0)} bytes and ${(indexes / notes).toFixed(0)} in its index`)

  const ids = docs.map((doc) => doc.session.id)
  const forgetMs = await timed(async () => void succeed(await client.rpc('forget_notes', { ids })))
  const vacuumMs = await timed(() => backend.sql('vacuum notes'))
  const forgotten = docs.length * NOTES_PER_SESSION
  const each = (ms: number) => `${((ms / forgotten) * 1000).toFixed(1)} µs`
  say('a note forgotten', `${each(forgetMs)}, and ${each(vacuumMs)} to make its place free`)
}

function say(what: string, found: string): void {
  console.log(`${what.padEnd(28)}${found}`)
}
