import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { Backend } from '../backend/backend'
import { inProject } from '../backend/project-root'
import { signUp, type SignedUp } from '../backend/sign-up'
import { startBackend, whyNoBackend } from '../backend/start-backend'
import { deleteSessions, forgetNotes, pullAll, pullSessions, refusalOf, rowsOf, syncSession } from './cloud-calls'
import { sampleSession } from './session-sample'

const LAYOUT = readFileSync(inProject('supabase', 'layouts', 'notes_in_parts.sql'), 'utf8')
const whyNotRun = whyNoBackend()

const songId = bundledSongId('fur-elise')
const session = (noteCount: number) => sampleSession(noteCount, { song_id: songId })
/** Sent before the tables are cut, and after. */
const early = session(60)
const [late, forgotten, deleted] = [session(40), session(30), session(20)]

interface Side {
  readonly backend: Backend
  readonly ann: SignedUp
  readonly bob: SignedUp
}

let whole: Side
let inParts: Side

beforeAll(async () => {
  if (whyNotRun) return
  whole = await startSide()
  inParts = await startSide()
  await inParts.backend.migrate(LAYOUT)
}, 120_000)

afterAll(async () => {
  if (whyNotRun) return
  await whole.backend.stop()
  await inParts.backend.stop()
})

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

async function startSide(): Promise<Side> {
  const backend = await startBackend({ seed: true })
  const ann = await signUp(backend, 'ann@example.org')
  const bob = await signUp(backend, 'bob@example.org')
  await syncSession(ann.client, early)
  return { backend, ann, bob }
}

/** A day in the life of two people; what it answers, without times and transactions, which differ each time. */
async function liveThrough({ ann, bob }: Side): Promise<unknown> {
  const sent = []
  for (const doc of [late, forgotten, deleted, late]) sent.push((await syncSession(ann.client, doc)).outcome)
  const before = (await pullAll(ann.client)).horizon
  await forgetNotes(ann.client, [forgotten.session.id])
  const { deleted: deletedCount } = await deleteSessions(ann.client, [deleted.session.id])
  const note = { session_id: late.session.id, idx: 1, pitch: 60, onset_ms: 0, correct: false }
  const refusals = {
    aStrangersSession: await refusalOf(bob.client.rpc('sync_session', { doc: late })),
    aStrangersNote: await refusalOf(bob.client.from('notes').upsert(note)),
    aNoteOfAForgottenSession: await refusalOf(
      ann.client.from('notes').insert({ ...note, session_id: forgotten.session.id, idx: 9 }),
    ),
    aNoteTwice: await refusalOf(ann.client.from('notes').insert(note)),
    aPitchThatIsNone: await refusalOf(ann.client.from('notes').insert({ ...note, idx: 900, pitch: 128 })),
    anUpsertOfOnesOwn: await refusalOf(ann.client.from('notes').upsert(note)),
  }
  const changed = await pullAll(ann.client, before)
  const { sessions } = await pullSessions(
    ann.client,
    [early, late, forgotten, deleted].map((doc) => doc.session.id),
  )
  const strangersView = await bob.client.from('notes').select('idx')
  return {
    sent,
    deletedCount,
    refusals,
    changed: rowsOf(changed.changes, 'sessions').map(({ id }) => id),
    gone: rowsOf(changed.changes, 'deleted_sessions').map((row) => row.session_id),
    sessions: sessions.map((doc) => ({ ...doc, session: { ...doc.session, changed_xid: '' } })),
    strangersView: strangersView.data,
  }
}

test('notes in parts answer as notes in one piece do, and those from before are there', async () => {
  const answers = await liveThrough(inParts)
  expect(answers).toEqual(await liveThrough(whole))
  expect(answers).toMatchObject({
    sent: ['stored', 'stored', 'stored', 'known'],
    refusals: { aStrangersSession: '42501', aStrangersNote: '42501', aNoteOfAForgottenSession: '42501' },
    gone: [deleted.session.id],
    strangersView: [],
  })
})

test('policies, rights, triggers and checks of the notes are the same', async () => {
  const queries = [
    `select policyname, roles::text, cmd, qual, with_check from pg_policies where tablename = 'notes' and schemaname = 'public'`,
    `select array(select unnest(relacl)::text order by 1) as rights, relrowsecurity from pg_class
     where oid = 'public.notes'::regclass`,
    `select tgname, tgtype, tgfoid::regproc::text, tgoldtable, tgnewtable from pg_trigger
     where tgrelid = 'public.notes'::regclass and not tgisinternal order by 1`,
    `select conname, pg_get_constraintdef(oid) from pg_constraint
     where conrelid = 'public.notes'::regclass and contype in ('c', 'f', 'p') order by 1`,
  ]
  const shapeOf = ({ backend }: Side) =>
    Promise.all(queries.map(async (query) => (await backend.sql(query)).rows as unknown))
  // A check that came without looking at old rows has looked at all of them when they were moved.
  const withoutNotValid = (shape: unknown) => JSON.stringify(shape).replaceAll(' NOT VALID', '')
  expect(withoutNotValid(await shapeOf(inParts))).toBe(withoutNotValid(await shapeOf(whole)))
})

test('the notes of a session are looked for in one part only', async () => {
  const asked = `select * from notes where session_id = '${early.session.id}'`
  expect(partsIn(await planAsStudent(`explain ${asked}`))).toHaveLength(1)
})

test('so they are where the plan was made before the session was known, as in the functions of the cloud', async () => {
  const plan = await planAsStudent(`
    set local plan_cache_mode = force_generic_plan;
    prepare notes_of(uuid) as select * from notes where session_id = $1;
    explain execute notes_of('${early.session.id}')`)
  expect(plan).toContain('Subplans Removed: 15')
  expect(partsIn(plan)).toHaveLength(1)

  const joined = await planAsStudent(`explain (analyze, costs off, timing off, summary off)
    select (select count(*) from notes n where n.session_id = s.id) from sessions s where s.id = '${early.session.id}'`)
  const executed = joined.split('\n').filter((line) => line.includes('actual rows'))
  expect(partsIn(executed.join('\n'))).toHaveLength(1)
})

test('sessions spread over the parts', async () => {
  await inParts.backend.sql(`
    insert into sessions (id, user_id, song_id, input_mode)
    select gen_random_uuid(), '${inParts.bob.userId}', '${songId}', 'midi' from generate_series(1, 400);
    insert into notes (session_id, idx, pitch, onset_ms) select id, 0, 60, 0 from sessions where user_id = '${inParts.bob.userId}'`)
  const { rows } = await inParts.backend.sql('select count(*)::int as count from notes group by tableoid')
  expect(rows).toHaveLength(16)
})

const partsIn = (plan: string) => [...new Set(plan.match(/notes_part_\d+/g))]

/** The plan that a signed-in student gets, row level security included. */
async function planAsStudent(explain: string): Promise<string> {
  const claims = JSON.stringify({ sub: inParts.ann.userId, role: 'authenticated' })
  const results = (await inParts.backend.sql(
    `begin; set local role authenticated; set local request.jwt.claims = '${claims}'; ${explain}; rollback`,
  )) as unknown as { rows: { 'QUERY PLAN': string }[] }[]
  return results.flatMap(({ rows }) => rows.map((row) => row['QUERY PLAN'])).join('\n')
}
