import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { inProject } from '../backend/project-root'

const ARCHIVE = inProject('node_modules', '@electric-sql', 'pglite-pgtap', 'dist', 'pgtap.tar.gz')
const SCRIPT = 'share/postgresql/extension/pgtap--1.3.5.sql'

/**
 * pgTAP 1.3.5 (https://pgtap.org) as SQL, for the schema `extensions`: `supabase test db` creates the extension there.
 * It is nothing but functions, so that a server without the extension can run them.
 */
export function pgtapSql(): string {
  const script = execFileSync('tar', ['-xzOf', ARCHIVE, SCRIPT], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
  return `set search_path = extensions; ${script}`
}

export interface TapReport {
  readonly planned: number
  readonly passed: number
  /** Each failing line, with what pgTAP says of it below. */
  readonly failures: readonly string[]
}

/** Runs one file of pgTAP tests, which is one transaction that is rolled back, as `postgres`. */
export async function runPgtap(databaseUrl: string, text: string): Promise<TapReport> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const results = [await client.query<Record<string, unknown>>(text)].flat()
    const cells = results.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
    return readTap(cells.filter((cell) => typeof cell === 'string').flatMap((cell) => cell.split('\n')))
  } finally {
    await client.end()
  }
}

/** Test Anything Protocol: a plan, then "ok" or "not ok" for each test, and remarks that begin with "#". */
export function readTap(lines: readonly string[]): TapReport {
  const planned = Number(/^1\.\.(\d+)$/.exec(lines.find((line) => line.startsWith('1..')) ?? '')?.[1] ?? 0)
  const failures: string[] = []
  let passed = 0
  let isFailing = false
  for (const line of lines) {
    if (/^(not )?ok \d+/.test(line)) {
      isFailing = line.startsWith('not ok')
      if (isFailing) failures.push(line)
      else passed += 1
    } else if (isFailing && line.startsWith('#')) {
      failures.push(`${failures.pop() ?? ''}\n${line}`)
    }
  }
  return { planned, passed, failures }
}
