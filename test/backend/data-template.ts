import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOGIN_ROLES, runSql, type DatabaseAddress } from './database'
import { freePort } from './free-port'
import { createPostgresServer } from './postgres-server'
import { inProject } from './project-root'
import { runFiles, runNewMigrations, type SqlFile } from './run-migrations'
import { backendCache, draftOf, settle, type ServerPrograms } from './server-folder'
import { handOver, serverIds } from './unprivileged'
import { startWatchdog } from './watch-servers'

/** What is in the database when it starts. */
export interface DataContent {
  /** The project's, which the database keeps a list of. */
  readonly migrations: readonly SqlFile[]
  /** Run after them. */
  readonly others: readonly SqlFile[]
}

export interface DataTemplate {
  /** A data folder of a stopped server, to be copied. */
  readonly dataFolder: string
  /** Of every role that may log in. Made with the template and readable by its owner alone. */
  readonly password: string
}

/** Ours: templates of migrations that nobody ran for a day are removed. */
const UNUSED_MS = 24 * 60 * 60 * 1000

/** Making a data folder takes seconds, copying one a moment: each set of migrations is run once, and then copied. */
export async function dataTemplate(programs: ServerPrograms, content: DataContent): Promise<DataTemplate> {
  const folder = join(backendCache, `template-${hashOf(programs, content)}`)
  removeUnused()
  if (!existsSync(folder)) await makeTemplate(programs, folder, content)
  utimesSync(folder, new Date(), new Date())
  return { dataFolder: join(folder, 'data'), password: readFileSync(join(folder, 'password'), 'utf8') }
}

/** Whatever shapes the folder: the servers, this file, the texts. The name of the program holds its version. */
function hashOf(programs: ServerPrograms, { migrations, others }: DataContent): string {
  const hash = createHash('sha256').update(`${programs.initdb}\n${migrations.length}\n`)
  hash.update(readFileSync(inProject('test', 'backend', 'data-template.ts')))
  for (const { text } of [...platformFiles(), ...migrations, ...others]) hash.update(`${text.length}\n`).update(text)
  return hash.digest('hex').slice(0, 16)
}

/** Letters are what Unicode says, in the order of their code points: the same on every machine, whatever it has installed. */
const LOCALE = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
/** Small pieces of the log of writes: less to copy. */
const INITDB = ['-U', 'supabase_admin', '-A', 'scram-sha-256', ...LOCALE, '--wal-segsize=1', '--no-instructions']

/** Postgres' own templates are two thirds of the files to copy. Without them `create database` needs `template postgres`. */
const WITHOUT_TEMPLATES = [
  "update pg_database set datistemplate = false where datname in ('template0', 'template1')",
  'drop database template0',
  'drop database template1',
]

async function makeTemplate(programs: ServerPrograms, folder: string, content: DataContent): Promise<void> {
  const draft = draftOf(folder)
  mkdirSync(draft, { mode: 0o700 })
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(draft, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  handOver(draft, passwordFile)

  const initdb = [...INITDB, '--no-sync', '-D', join(draft, 'data'), `--pwfile=${passwordFile}`]
  execFileSync(programs.initdb, initdb, { ...serverIds, cwd: draft, stdio: ['ignore', 'ignore', 'pipe'] })
  await fillTemplate(programs, draft, { port: await freePort(), password }, content)
  settle(draft, folder)
}

async function fillTemplate(
  programs: ServerPrograms,
  folder: string,
  address: DatabaseAddress,
  content: DataContent,
): Promise<void> {
  const watchdog = startWatchdog()
  watchdog.removeAtDeath(folder)
  const server = createPostgresServer({ program: programs.postgres, folder, address, isDurable: false, watchdog })
  try {
    await server.start()
    const [platform, platformAuth] = platformFiles()
    const passwords = LOGIN_ROLES.map((role) => `alter role ${role} password '${address.password}';`).join('\n')
    await runSql(address, `${platform.text}\n${passwords}`, 'supabase_admin')
    await runSql(address, platformAuth.text, 'supabase_auth_admin')
    if (content.migrations.length > 0) await runNewMigrations(address, content.migrations)
    await runFiles(address, content.others)
    for (const text of WITHOUT_TEMPLATES) await runSql(address, text, 'supabase_admin')
  } finally {
    await server.end('SIGINT')
    await watchdog.dismiss()
  }
}

function platformFiles(): readonly [SqlFile, SqlFile] {
  const read = (name: string) => ({ name, text: readFileSync(inProject('test', 'backend', name), 'utf8') })
  return [read('platform.sql'), read('platform-auth.sql')]
}

function removeUnused(): void {
  const folders = readdirSync(backendCache).filter((name) => name.startsWith('template-'))
  for (const folder of folders.map((name) => join(backendCache, name))) {
    const usedAtMs = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - usedAtMs > UNUSED_MS) rmSync(folder, { recursive: true, force: true })
  }
}
