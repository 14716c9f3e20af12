import pg from 'pg'

/** Who may log in. Migrations run as `postgres`; `supabase_admin` is the only superuser. */
export type DatabaseRole = 'postgres' | 'supabase_admin' | 'supabase_auth_admin' | 'authenticator'

export const LOGIN_ROLES: readonly DatabaseRole[] = [
  'postgres',
  'supabase_admin',
  'supabase_auth_admin',
  'authenticator',
]

/** `password` is every role's; the server answers on the loopback address only. */
export interface DatabaseAddress {
  readonly port: number
  readonly password: string
}

export const databaseUrl = ({ port, password }: DatabaseAddress, role: DatabaseRole) =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/postgres`

/** Runs one text, of one or many statements, on a connection of its own. Many statements are one transaction. */
export async function runSql(address: DatabaseAddress, text: string, role: DatabaseRole): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl(address, role) })
  // The server may be killed under us; the query that was running then fails by itself.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end().catch(() => undefined)
  }
}
