import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { virtualDisplay } from './browser-for-tests.mjs'
import { endWithUs } from './end-with-us.mjs'
import { inRoot, node24, root, toolEnvironment } from './project.mjs'

/** Against a run that hangs: a quiet machine with two cores takes 21 minutes. */
const LIMIT_MINUTES = 35
const resultFile = inRoot('.cache', 'test-results.json')

/** Runs vitest and returns every test with its state and, where it did not pass, the reason. */
export async function runTests(vitestArgs) {
  rmSync(resultFile, { force: true })
  const end = await runVitest(vitestArgs)
  const results = readResults()
  if (!results) return [{ name: 'the test run', state: 'failed', why: `it ended without a result (${end})` }]
  return vitestArgs.length === 0 ? results.map(failWithoutReason) : results
}

function runVitest(vitestArgs) {
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', `--reporter=${inRoot('scripts', 'steps', 'vitest-results.mjs')}`]
  const [program, ...args] = [...virtualDisplay(), node24, vitest, 'run', ...reporters, ...vitestArgs]
  const child = spawn(program, args, {
    cwd: root,
    env: { ...toolEnvironment(), TEST_RESULT_FILE: resultFile },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const forget = endWithUs(() => child.kill())
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MINUTES * 60_000)
  return new Promise((done) => {
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      forget()
      done(signal ? `${signal}, after ${LIMIT_MINUTES} minutes at most` : `code ${code}`)
    })
  })
}

/** A test may be left out where the machine lacks something, and says what; just switching it off is a failure. */
const failWithoutReason = (result) =>
  result.state === 'skipped' && !result.why
    ? { ...result, state: 'failed', why: 'it was not run and gives no reason: context.skip("the reason")' }
    : result

function readResults() {
  try {
    return JSON.parse(readFileSync(resultFile, 'utf8'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return null
  }
}
