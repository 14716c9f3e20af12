import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackendOptions } from './backend'
import { copyDataFolder } from './copy-folder'
import { dataTemplate, type DataContent } from './data-template'
import { projectMigrations, projectSeed } from './run-migrations'
import { backendCache, type ServerPrograms } from './server-folder'
import { handOver } from './unprivileged'

export interface BackendFolder {
  /** Holds Postgres' folder `data` and the logs. */
  readonly path: string
  readonly isKept: boolean
  readonly jwtSecret: string
  /** Of the database's roles. */
  readonly password: string
}

/** What a kept folder remembers beside its data. */
type Secrets = Pick<BackendFolder, 'jwtSecret' | 'password'>

/** The folder of one backend, filled from a template when it is new. */
export async function prepareFolder(programs: ServerPrograms, options: BackendOptions): Promise<BackendFolder> {
  const path = options.keptFolder ?? mkdtempSync(join(backendCache, 'running-'))
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const isKept = options.keptFolder !== undefined
  const secretsFile = join(path, 'secrets.json')
  if (existsSync(secretsFile)) {
    return { path, isKept, ...(JSON.parse(readFileSync(secretsFile, 'utf8')) as Secrets) }
  }
  const template = await dataTemplate(programs, contentOf(options))
  copyDataFolder(template.dataFolder, join(path, 'data'))
  const secrets = { jwtSecret: randomBytes(32).toString('hex'), password: template.password }
  writeFileSync(secretsFile, JSON.stringify(secrets), { mode: 0o600 })
  handOver(path)
  return { path, isKept, ...secrets }
}

function contentOf({ migrations = 'project', seed = false }: BackendOptions): DataContent {
  const seeds = seed ? projectSeed() : []
  if (migrations === 'project') return { migrations: projectMigrations(), others: seeds }
  const texts = migrations.map((text, index) => ({ name: `migration ${index + 1}`, text }))
  return { migrations: [], others: [...texts, ...seeds] }
}
