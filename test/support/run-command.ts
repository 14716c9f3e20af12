import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export const headlessEntry = resolve(import.meta.dirname, '../../out/main/headless.js')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line as a process of its own, with its data in `home`. */
export function runCommand(home: string, ...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, PIANO_COACH_HOME: home }
  const child = spawn(process.execPath, [headlessEntry, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((settle) => child.on('close', (code) => settle({ code, stdout, stderr })))
}
