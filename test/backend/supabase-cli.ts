import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Backend } from './backend'
import { inProject } from './project-root'

export interface CommandReply {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Why Supabase's own command line cannot run on this machine; null when it can. */
export function whyNoSupabaseCli(): string | null {
  const programs = `@supabase/cli-${process.platform}-${process.arch}`
  return existsSync(inProject('node_modules', programs)) ? null : `npm has no Supabase command line here (${programs})`
}

/** Runs it on the project's folder and this database. It needs no account and no network for that, and reports nothing. */
export async function runSupabase(backend: Backend, ...args: readonly string[]): Promise<CommandReply> {
  const program = inProject('node_modules', 'supabase', 'dist', 'supabase.js')
  const child = spawn(process.execPath, [program, ...args, `--remote=${backend.databaseUrl}`], {
    cwd: inProject(),
    env: { ...process.env, PGSSLMODE: 'disable', DO_NOT_TRACK: '1', SUPABASE_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, stdout, stderr }
}
