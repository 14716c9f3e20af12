import { type ChildProcess, spawn } from 'node:child_process'
import { join, parse } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

/** Inside node_modules, so that the bundle finds the native module beside it. */
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/piano-coach-tests')

/** Bundles a script of this folder, so that plain Node can run it as a process of its own. */
export async function bundleScript(fileName: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: join(import.meta.dirname, fileName),
      outDir: join(CACHE, parse(fileName).name),
      minify: false,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  })
  return join(CACHE, parse(fileName).name, 'script.mjs')
}

/**
 * Runs the script and kills it with SIGKILL as soon as it has printed `lineCount` lines.
 * Gives back all the lines that came out before it was dead.
 */
export async function runUntilKilled(script: string, args: readonly string[], lineCount: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    if (completeLines(printed).length >= lineCount) child.kill('SIGKILL')
  })

  const signal = await signalThatEnded(child)
  if (signal !== 'SIGKILL') throw new Error(`The script ended by itself: ${complaint}`)
  return completeLines(printed)
}

/**
 * Runs the script and kills it with SIGKILL so many milliseconds after its first line. False when it had ended by
 * itself before.
 */
export async function runAndKillAfter(script: string, args: readonly string[], delayMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delayMs))
  return (await signalThatEnded(child)) === 'SIGKILL'
}

/** A line that was cut off by the kill does not count. */
function completeLines(text: string): string[] {
  return text.split('\n').slice(0, -1)
}

function signalThatEnded(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (_code, signal) => resolve(signal))
  })
}
