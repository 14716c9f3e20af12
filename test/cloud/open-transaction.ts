import pg from 'pg'
import type { Backend } from '../backend/backend'

/** A request of a person that has been worked on but is not over yet: PostgREST keeps none open, so it is made here. */
export interface OpenTransaction {
  /** The first column of the first row of a statement. */
  ask(sql: string, values?: readonly unknown[]): Promise<unknown>
  commit(): Promise<void>
  /** Whether a statement of it has to wait for another transaction. */
  isWaiting(): Promise<boolean>
}

export async function openTransaction(backend: Backend, userId: string): Promise<OpenTransaction> {
  const client = new pg.Client({ connectionString: backend.databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const pid = String(rows[0]?.pid)
  const claims = JSON.stringify({ sub: userId, role: 'authenticated' })
  await client.query("begin; set local role authenticated; set local statement_timeout = '20s'")
  await client.query("select set_config('request.jwt.claims', $1, true)", [claims])
  return {
    ask: async (sql, values = []) => {
      const answer = await client.query<Record<string, unknown>>(sql, [...values])
      return Object.values(answer.rows[0] ?? {})[0]
    },
    commit: async () => {
      await client.query('commit')
      await client.end()
    },
    isWaiting: async () => {
      const { rows: waits } = await backend.sql(`select wait_event_type from pg_stat_activity where pid = ${pid}`)
      return (waits as { wait_event_type: string | null }[])[0]?.wait_event_type === 'Lock'
    },
  }
}
