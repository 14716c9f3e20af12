import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { inRoot, node24, root, toolEnvironment } from './project.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** How long the app may take to store what was played, once it was asked to end. */
const FAREWELL_MS = 10_000

/** Runs TypeScript of the project in the foreground, in Node 24. The packages must be installed. Says its exit code. */
export async function runTool(file, args) {
  const run = [inRoot('scripts', 'steps', 'run-typescript.mjs'), file, ...args]
  return (await runApp(node24, run, { cwd: root, env: toolEnvironment() })).code
}

/** Runs a program in the foreground: signals go through. Says its exit code and whether a signal asked it to end. */
export function runApp(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options })
  let wasAsked = false
  const forward = (signal) => {
    wasAsked = true
    // Ctrl-C in a terminal reaches the child without us; a second one would cut its farewell short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS).unref()
  }
  for (const signal of SIGNALS) process.on(signal, forward)

  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.removeListener(name, forward)
      done({ code: code ?? 128 + constants.signals[signal], wasAsked })
    })
  })
}
