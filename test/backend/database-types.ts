import { format, resolveConfig } from 'prettier'
import type { Backend } from './backend'
import { inProject } from './project-root'
import { runSupabase } from './supabase-cli'

export const databaseTypesFile = inProject('electron', 'host', 'sync', 'database-types.ts')

const HEADER = `/** The tables and functions of the cloud. Written by \`npm run types\` from supabase/migrations; never by hand. */\n`

/** What Supabase's generator says of the schema `public` of this database, in our format. */
export async function generateDatabaseTypes(backend: Backend): Promise<string> {
  const { code, stdout, stderr } = await runSupabase(backend, 'gen', 'types', '--schema', 'public')
  // It may speak of the connection before it writes the types.
  const start = stdout.indexOf('export type')
  if (code !== 0 || start < 0) throw new Error(`supabase gen types ended with ${code}: ${stderr}`)
  const config = await resolveConfig(databaseTypesFile)
  return format(HEADER + stdout.slice(start), { ...config, parser: 'typescript' })
}
