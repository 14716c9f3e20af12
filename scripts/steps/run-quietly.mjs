import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'
import { endWithUs } from './end-with-us.mjs'
import { Problem } from './problem.mjs'
import { inRoot, root, toolEnvironment } from './project.mjs'

const EDGE_LINES = 20

/** Runs one step with its output kept in a log; its edges are shown only when the step fails. */
export async function runQuietly(step) {
  const startedAt = Date.now()
  console.error(`${step.title} …`)
  const code = await runLogged(step)
  if (code === 0) return console.error(`${step.title}: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)

  const log = stripVTControlCharacters(await readFile(logOf(step), 'utf8'))
  const lines = log.trimEnd().split('\n')
  console.error(edgesOf(lines).join('\n'))
  throw new Problem(`${step.failure} The whole output is in .cache/${step.name}.log.`)
}

const edgesOf = (lines) =>
  lines.length <= 2 * EDGE_LINES ? lines : [...lines.slice(0, EDGE_LINES), '…', ...lines.slice(-EDGE_LINES)]

const logOf = ({ name }) => inRoot('.cache', `${name}.log`)

function runLogged(step) {
  mkdirSync(inRoot('.cache'), { recursive: true })
  const log = createWriteStream(logOf(step))
  const child = spawn(step.command, step.args, {
    cwd: step.folder ?? root,
    env: step.environment ?? toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: process.platform === 'win32' && !step.command.endsWith('.exe'),
  })
  const forget = endWithUs(() => child.kill())
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  return new Promise((done) => {
    child.on('error', (error) => log.end(`${error.message}\n`, () => done(1)))
    child.on('close', (code) => log.end(() => done(code ?? 1)))
  }).finally(forget)
}
