import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Backend } from './backend'
import { eventually } from './eventually'
import { openClient, signUp, type SignedUp } from './sign-up'
import { startBackend, whyNoBackend } from './start-backend'

const whyNotRun = whyNoBackend()

const MIGRATION = `
  create table pieces (id uuid primary key, user_id uuid not null default auth.uid() references auth.users, title text);
  alter table pieces enable row level security;
  create policy own_pieces on pieces for all to authenticated
    using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
  grant select, insert, update, delete on pieces to authenticated, service_role;
  create table ungranted (id int primary key);
  create function slow() returns void language sql as 'select pg_sleep(20)';
  create function limit_of_time() returns text language sql as $$ select current_setting('statement_timeout') $$;`

let backend: Backend
let ann: SignedUp
let bob: SignedUp

beforeAll(async () => {
  if (whyNotRun) return
  backend = await startBackend({ migrations: [MIGRATION] })
  ann = await signUp(backend, 'ann@example.org')
  bob = await signUp(backend, 'bob@example.org')
})

afterAll(async () => {
  if (!whyNotRun) await backend.stop()
})

afterEach(() => {
  if (!whyNotRun) backend.fault = null
})

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

test('a row is its owner’s: a stranger sees nothing, the server everything, and who is signed out is refused', async () => {
  const piece = { id: randomUUID(), title: 'Gymnopédie No. 1' }
  expect((await ann.client.from('pieces').insert(piece)).error).toBeNull()
  const titles = async (client: SignedUp['client']) =>
    (await client.from('pieces').select('title').eq('id', piece.id)).data
  expect(await titles(ann.client)).toEqual([{ title: piece.title }])
  expect(await titles(bob.client)).toEqual([])
  expect(await titles(openClient(backend, backend.serviceRoleKey))).toEqual([{ title: piece.title }])
  expect((await openClient(backend).from('pieces').select()).error?.code).toBe('42501')
})

test('migrations run as a role without superuser, and nothing is granted by default', async () => {
  const { rows } = await backend.sql(
    'select current_user::text as name, rolsuper from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([{ name: 'postgres', rolsuper: false }])
  expect((await openClient(backend, backend.serviceRoleKey).from('ungranted').select()).error?.code).toBe('42501')
})

test('statements have the time limits of the platform: three seconds for strangers, eight for students', async () => {
  expect((await openClient(backend).rpc('slow')).error?.code).toBe('57014')
  expect((await ann.client.rpc('limit_of_time')).data).toBe('8s')
})

test('an unknown key is sent away at the door', async () => {
  expect((await openClient(backend, 'sb_publishable_unknown').from('pieces').select()).status).toBe(401)
})

test('a refused request does nothing; one whose answer was dropped has done its work', async () => {
  const insert = async (fault: 'refuse' | 'dropAnswer') => {
    const piece = { id: randomUUID(), title: fault }
    backend.fault = () => fault
    const { status } = await ann.client.from('pieces').insert(piece)
    backend.fault = null
    const { data } = await ann.client.from('pieces').select('title').eq('id', piece.id)
    return { status, data }
  }
  expect(await insert('refuse')).toEqual({ status: 0, data: [] })
  expect(await insert('dropAnswer')).toEqual({ status: 0, data: [{ title: 'dropAnswer' }] })
})

test('a fault answers with a status of its own, or lets the request wait and pass', async () => {
  backend.fault = () => ({ status: 429, body: { message: 'slow down' } })
  expect(await ann.client.from('pieces').select()).toMatchObject({ status: 429, error: { message: 'slow down' } })
  backend.fault = () => ({ delayMs: 50 })
  expect((await ann.client.from('pieces').select()).error).toBeNull()
})

test('what was written is there after both servers were killed', async () => {
  const piece = { id: randomUUID(), title: 'before the crash' }
  await ann.client.from('pieces').insert(piece)
  const other = () => ann.client.from('pieces').insert({ id: randomUUID(), title: 'during the crash' })
  await backend.killPostgrest()
  expect((await other()).status).toBe(503)
  await backend.startPostgrest()
  await backend.killPostgres()
  expect((await other()).status).toBe(503)
  await backend.restart()
  const { data } = await ann.client.from('pieces').select('title').eq('id', piece.id)
  expect(data).toEqual([{ title: piece.title }])
})

test('PostgREST finds a Postgres that came back by itself', async () => {
  await backend.killPostgres()
  await backend.startPostgres()
  await eventually('a row is read', async () => (await ann.client.from('pieces').select().limit(1)).error === null)
})

test('a migration is known to the interface as soon as it has run', async () => {
  await backend.migrate('create function answer() returns int language sql as $$ select 42 $$;')
  expect((await ann.client.rpc('answer')).data).toBe(42)
})

test('an answer holds a thousand rows', async () => {
  await backend.sql(
    `insert into pieces (id, user_id, title) select gen_random_uuid(), '${bob.userId}', 'x' from generate_series(1, 1200)`,
  )
  expect((await bob.client.from('pieces').select('id')).data).toHaveLength(1000)
})
