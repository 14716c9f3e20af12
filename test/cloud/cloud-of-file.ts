import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Backend } from '../backend/backend'
import { openClient, signUp, type CloudClient, type SignedUp } from '../backend/sign-up'
import { startBackend, whyNoBackend } from '../backend/start-backend'
import { catalogueRows } from './catalogue-rows'

/** A project with two songs, a lesson and two achievements (`catalogue-rows.ts`), for the tests of one file. */
export interface CloudOfFile {
  readonly backend: Backend
  /** The key that every copy of the app has. */
  readonly nobody: CloudClient
  /** The key that only a server has: it is no person and sees everything. */
  readonly server: CloudClient
  /** A new account with an address of its own. */
  newPerson(name?: string): Promise<SignedUp>
  /** Runs one statement or many, which are one transaction, as `postgres`; the rows of the last. */
  rows(sql: string): Promise<readonly Record<string, unknown>[]>
}

/** Called once at the top of a file. Where Postgres cannot run, the file's tests are skipped and say why. */
export function cloudForThisFile(): CloudOfFile {
  const whyNotRun = whyNoBackend()
  let backend: Backend | undefined
  let database: pg.Client | undefined
  let people = 0

  beforeAll(async () => {
    if (whyNotRun !== null) return
    backend = await startBackend()
    database = new pg.Client({ connectionString: backend.databaseUrl })
    await database.connect()
    await database.query(catalogueRows)
  })
  afterAll(async () => {
    await database?.end()
    await backend?.stop()
  })
  beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

  const running = () => started(backend)
  return {
    get backend() {
      return running()
    },
    get nobody() {
      return openClient(running())
    },
    get server() {
      return openClient(running(), running().serviceRoleKey)
    },
    newPerson: (name = 'person') => signUp(running(), `${name}-${String(++people)}@example.org`),
    rows: async (sql) => {
      const results = [await started(database).query<Record<string, unknown>>(sql)].flat()
      return results.at(-1)?.rows ?? []
    },
  }
}

function started<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('The backend is not started yet')
  return part
}
