import { readdirSync, readFileSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { runSql, type DatabaseAddress } from './database'
import { inProject } from './project-root'

/** A text of SQL and what to call it in an error. */
export interface SqlFile {
  readonly name: string
  readonly text: string
}

const migrationsFolder = inProject('supabase', 'migrations')

/** The project's migrations in the order of their names. */
export function projectMigrations(): readonly SqlFile[] {
  if (!existsSync(migrationsFolder)) return []
  const names = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))
  return names.toSorted().map((name) => ({ name, text: readFileSync(`${migrationsFolder}/${name}`, 'utf8') }))
}

/** Songs and achievements that every project has. Can be run again. */
export function projectSeed(): readonly SqlFile[] {
  const file = inProject('supabase', 'seed.sql')
  return existsSync(file) ? [{ name: 'seed.sql', text: readFileSync(file, 'utf8') }] : []
}

/** Each in one transaction as `postgres`. */
export async function runFiles(address: DatabaseAddress, files: readonly SqlFile[]): Promise<void> {
  for (const { name, text } of files) {
    try {
      await runSql(address, `begin;\n${text}\n;commit;`, 'postgres')
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }
}

/** Runs those that this database has not seen. It keeps the list where Supabase's own command line looks for it. */
export async function runNewMigrations(address: DatabaseAddress, files: readonly SqlFile[]): Promise<void> {
  await runSql(address, MIGRATION_LIST, 'postgres')
  const { rows } = await runSql(address, 'select version from supabase_migrations.schema_migrations', 'postgres')
  const known = new Set((rows as { version: string }[]).map(({ version }) => version))
  const isNew = ({ name }: SqlFile) => !known.has(versionOf(name))
  await runFiles(address, files.filter(isNew).map(listed))
}

const MIGRATION_LIST = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (
    version text not null primary key, statements text[], name text
  );`

/** 20251022000000_data_model.sql has the version 20251022000000 and the name data_model. */
const versionOf = (name: string) => name.split('_', 1)[0]!

function listed({ name, text }: SqlFile): SqlFile {
  const title = name.slice(versionOf(name).length + 1, -'.sql'.length)
  const row = `insert into supabase_migrations.schema_migrations (version, name) values ('${versionOf(name)}', '${title}')`
  return { name, text: `${text}\n;${row}` }
}
