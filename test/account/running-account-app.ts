import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { Backend } from '../backend/backend'
import { headlessEntry } from '../support/run-command'

/** The built app as a process of its own, signed in to nobody yet, with this backend as its cloud. */
export interface AccountProcess {
  readonly url: string
  /** What it wrote for people and for logs so far. */
  output(): string
  stop(): Promise<void>
  /** As a power cut does. */
  kill(): Promise<void>
}

export async function startAccountApp(home: string, { url, anonKey }: Backend): Promise<AccountProcess> {
  const env = { ...process.env, PIANO_COACH_HOME: home, PIANO_COACH_CLOUD_URL: url, PIANO_COACH_CLOUD_KEY: anonKey }
  const child = spawn(process.execPath, [headlessEntry, 'serve', '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (written += text))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await exited
  }
  onTestFinished(() => end('SIGKILL'))

  const ended = exited.then(() => Promise.reject(new Error(`The app ended: ${written}`)))
  ended.catch(() => undefined)
  const [address] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string]
  return { url: address, output: () => written, stop: () => end('SIGINT'), kill: () => end('SIGKILL') }
}

/** The tokens that lie on this computer, of the one account that is signed in. */
export function tokensOf(home: string): readonly string[] {
  const accounts = join(home, 'accounts')
  const files = readdirSync(accounts).map((userId) => readFileSync(join(accounts, userId, 'tokens'), 'utf8'))
  const { accessToken, refreshToken } = JSON.parse(files[0] ?? '{}') as { accessToken: string; refreshToken: string }
  return [accessToken, refreshToken]
}
