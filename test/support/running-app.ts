import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { chromium, type Browser } from 'playwright-core'
import { clockAheadArguments } from './clock-ahead'
import { headlessEntry } from './run-command'

export interface RunningApp {
  readonly url: string
  /** Ends it as Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut does. */
  kill(): Promise<void>
}

/** Starts the built app as a process of its own, with its data in `home`. */
export function startApp(home: string, ...args: readonly string[]): Promise<RunningApp> {
  return startUnder([], home, args)
}

/** Starts it on a computer whose clock is so far ahead of this one's. */
export function startAppAhead(home: string, aheadMs: number): Promise<RunningApp> {
  return startUnder(clockAheadArguments(aheadMs), home, [])
}

async function startUnder(
  nodeArguments: readonly string[],
  home: string,
  args: readonly string[],
): Promise<RunningApp> {
  const serve = [headlessEntry, 'serve', '--no-open', '--port', '0', ...args]
  const child = spawn(process.execPath, [...nodeArguments, ...serve], {
    env: { ...process.env, PIANO_COACH_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await firstLine(child)
  return {
    url,
    stop: () => end(child, 'SIGINT'),
    kill: async () => {
      await end(child, 'SIGKILL')
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The app has no output')
  const lines = createInterface(child.stdout)
  const exited = once(child, 'exit').then(() => Promise.reject(new Error('The app ended before it said its address')))
  const [line] = (await Promise.race([once(lines, 'line'), exited])) as [string]
  return line
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, 'exit')
  child.kill(signal)
  const [code] = (await exited) as [number | null]
  return code
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']

/** A real Chromium without a window. `isHeard`: it plays to the sound system of its environment, not to nowhere. */
export function openChromium({ isHeard = false } = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? BROWSERS.find((path) => existsSync(path))
  if (!executablePath) throw new Error('No Chromium is installed: apt-get install chromium')
  return chromium.launch({
    executablePath,
    ignoreDefaultArgs: isHeard ? ['--mute-audio'] : [],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
