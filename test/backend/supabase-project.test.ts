import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Backend } from './backend'
import { databaseTypesFile, generateDatabaseTypes } from './database-types'
import { inProject } from './project-root'
import { REDIRECT_URLS } from './redirect-list'
import { startBackend, whyNoBackend } from './start-backend'
import { runSupabase, whyNoSupabaseCli } from './supabase-cli'

const whyNotRun = whyNoBackend() ?? whyNoSupabaseCli()

// Supabase's command line takes seconds to start, on a busy machine many; nothing here is timed.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let project: Backend
let untouched: Backend

beforeAll(async () => {
  if (whyNotRun) return
  project = await startBackend({ seed: true })
  untouched = await startBackend({ migrations: [] })
})

afterAll(async () => {
  if (whyNotRun) return
  await project.stop()
  await untouched.stop()
})

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

/** One finding of Supabase's advisors (https://supabase.com/docs/guides/database/database-advisors). */
interface Finding {
  readonly name: string
  readonly level: 'INFO' | 'WARN' | 'ERROR'
  readonly detail: string
}

async function findings(backend: Backend): Promise<readonly Finding[]> {
  const { stdout, stderr } = await runSupabase(backend, 'db', 'advisors', '--level', 'info', '--output-format', 'json')
  const start = stdout.indexOf('{')
  if (start < 0) throw new Error(stderr)
  return (JSON.parse(stdout.slice(start)) as { results: readonly Finding[] }).results
}

test('Supabase’s advisors find nothing to say about the schema', async () => {
  const all = await findings(project)
  // Whether an index is used shows in a database that is used, and this one is new.
  expect(all.filter(({ name }) => name !== 'unused_index').map(({ detail }) => detail)).toEqual([])
  expect(all.every(({ level }) => level === 'INFO')).toBe(true)
})

test('the advisors do look: a table without policies is found', async () => {
  await untouched.migrate('create table open_to_all (id int primary key); grant select on open_to_all to anon;')
  const names = (await findings(untouched)).map(({ name }) => name)
  await untouched.migrate('drop table open_to_all')
  expect(names).toContain('rls_disabled_in_public')
})

test('the types of the cloud are those of the migrations: else run `npm run types`', async () => {
  expect(readFileSync(databaseTypesFile, 'utf8')).toBe(await generateDatabaseTypes(project))
})

test('`supabase db push` brings a new project to the same schema, with its songs', async () => {
  const { code, stderr } = await runSupabase(untouched, 'db', 'push', '--include-seed', '--yes')
  expect({ code, error: code === 0 ? '' : stderr }).toEqual({ code: 0, error: '' })
  expect(await shapeOf(untouched)).toEqual(await shapeOf(project))
})

test('a project that has all migrations is up to date', async () => {
  const { stdout } = await runSupabase(project, 'db', 'push', '--dry-run')
  expect(stdout).toContain('is up to date')
})

test('the configuration lets links lead to the app, and the stand-in for signing in knows the same places', () => {
  const config = readFileSync(inProject('supabase', 'config.toml'), 'utf8')
  const [, list = ''] = /^additional_redirect_urls = (\[.*\])$/m.exec(config) ?? []
  expect(JSON.parse(list)).toEqual(REDIRECT_URLS)
})

/** Columns, policies, functions and grants of the schema `public`, and how many songs there are. */
async function shapeOf(backend: Backend): Promise<unknown> {
  const queries = [
    `select table_name, column_name, data_type, column_default, is_nullable from information_schema.columns
     where table_schema = 'public' order by 1, 2`,
    `select tablename, policyname, roles::text, cmd, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`,
    `select proname, pg_get_functiondef(oid), proacl::text from pg_proc where pronamespace = 'public'::regnamespace order by 1, 2`,
    `select relname, relacl::text, relrowsecurity from pg_class where relnamespace = 'public'::regnamespace order by 1`,
    `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
    `select id, title, metadata from songs order by 1`,
  ]
  return Promise.all(queries.map(async (query) => (await backend.sql(query)).rows as unknown))
}
