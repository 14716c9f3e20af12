import pg from 'pg'
import type { Backend } from '../backend/backend'
import type { FaultRule } from '../backend/fault'
import { startBackend } from '../backend/start-backend'
import { type CloudAccount, makeAccounts } from './cloud-account'
import { addKnownRowsTo } from './known-rows'

/** One backend for many histories at once, each with an account of its own and its own faults. */
export interface World {
  readonly backend: Backend
  readonly pool: pg.Pool
  readonly project: { readonly url: string; readonly key: string }
  /** What breaks the requests of a device, by its `authorization`. */
  readonly faults: Map<string, FaultRule>
  account(): CloudAccount
  /** Resolves when all that was killed runs again. */
  recovered: Promise<void>
  stop(): Promise<void>
}

export async function createWorld(accountCount: number): Promise<World> {
  const backend = await startBackend({ seed: true })
  await addKnownRowsTo(backend)
  await backend.migrate(SLOW_COMMITS)
  const accounts = await makeAccounts(backend, accountCount)
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 4 })
  // The server is killed under us; who asks then asks again.
  pool.on('error', () => undefined)
  const faults = new Map<string, FaultRule>()
  backend.fault = (request) => faults.get(request.authorization)?.(request) ?? 'pass'
  return {
    ...{ backend, pool, faults, recovered: Promise.resolve() },
    project: { url: backend.url, key: backend.anonKey },
    account: () => accounts.pop()!,
    stop: async () => {
      await pool.end()
      await backend.stop()
    },
  }
}

/** Some sessions take long from their first row to their commit, so that others commit before them. */
const SLOW_COMMITS = `
create function private.commit_slowly() returns trigger language plpgsql as $$
begin
  if random() < 0.2 then perform pg_sleep(random() * 0.05); end if;
  return null;
end $$;
revoke execute on function private.commit_slowly() from public;
create trigger commit_slowly after insert on aggregates for each row execute function private.commit_slowly();`
