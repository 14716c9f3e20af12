import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { eventually } from './eventually'
import { inProject } from './project-root'
import { backendCache } from './server-folder'
import { whyNoBackend } from './start-backend'

const whyNotRun = whyNoBackend()
/** Starts Node, a bundler and two servers, and makes their data the first time: long on a busy machine, never timed. */
const PATIENCE_MS = 120_000

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

/** `npm run backend` without its preparations. */
async function serve(...args: readonly string[]): Promise<{ child: ChildProcess; databaseUrl: string; key: string }> {
  const run = [inProject('scripts', 'steps', 'run-typescript.mjs'), 'test/backend/serve-backend.ts', '--port', '0']
  const child = spawn(process.execPath, [...run, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = new Map<string, string>()
  for await (const line of createInterface(child.stdout)) {
    const [, name = '', value = ''] = /^(anon key|database) +(\S+)$/.exec(line) ?? []
    said.set(name, value)
    if (line.includes('Ctrl-C')) break
  }
  return { child, databaseUrl: said.get('database') ?? '', key: said.get('anon key') ?? '' }
}

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text)
  await client.end()
  return rows
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit')
  child.kill(signal)
  const [code] = (await gone) as [number | null]
  return code
}

const isRefused = (databaseUrl: string) =>
  query(databaseUrl, 'select 1').then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === 'ECONNREFUSED',
  )

test(
  'servers and data of a process that was killed do not stay behind',
  async () => {
    const { child, databaseUrl } = await serve()
    const [{ folder }] = (await query(databaseUrl, "select current_setting('data_directory') as folder")) as [
      { folder: string },
    ]
    expect(folder.startsWith(backendCache)).toBe(true)
    await end(child, 'SIGKILL')
    await eventually('Postgres is gone', () => isRefused(databaseUrl))
  },
  PATIENCE_MS,
)

test(
  'a kept folder has its rows and its keys again, and Ctrl-C ends everything',
  async () => {
    const folder = mkdtempSync(join(backendCache, 'kept-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const first = await serve('--keep', folder)
    await query(first.databaseUrl, 'create table kept as select 42 as answer')
    expect(await end(first.child, 'SIGINT')).toBe(0)
    expect(await isRefused(first.databaseUrl)).toBe(true)

    const second = await serve('--keep', folder)
    expect(second.key).toBe(first.key)
    expect(await query(second.databaseUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(await end(second.child, 'SIGINT')).toBe(0)
  },
  PATIENCE_MS,
)
