import { prepareBrowser } from './steps/browser-for-tests.mjs'
import { runChecks } from './steps/checks.mjs'
import { prepare, prepareInstall } from './steps/prepare.mjs'
import { Problem, runMain } from './steps/problem.mjs'
import { runTests } from './steps/run-tests.mjs'
import { prepareSound } from './steps/sound-for-tests.mjs'

/** Arguments go to vitest: names of test files, or `-t` and a part of a test's name. */
const vitestArgs = process.argv.slice(2)

const PREPARATIONS = [
  ['the packages are installed', prepareInstall],
  ['the browser for the tests is there', prepareBrowser],
  ['sound and MIDI for the tests were looked for', prepareSound],
  ['the app is built', prepare],
]

await runMain(async () => {
  const results = await prepareAll()
  if (results.every(({ state }) => state === 'passed')) {
    if (vitestArgs.length === 0) results.push(...(await runChecks()))
    results.push(...(await runTests(vitestArgs)))
  }
  return report(results)
})

/** Each step counts as one test; the tests need all of them, so the first that fails is the last. */
async function prepareAll() {
  const results = []
  for (const [name, step] of PREPARATIONS) {
    try {
      await step()
      results.push({ name, state: 'passed' })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      console.error(`\n${error.message}`)
      return [...results, { name, state: 'failed', why: 'no test was run' }]
    }
  }
  return results
}

/** What failed and what did not run, each with its reason; then the one line that sums up. */
function report(results) {
  const inState = (state) => results.filter((result) => result.state === state)
  const lines = (title, some) =>
    some.length === 0 ? [] : ['', title, ...some.map(({ name, why }) => `  ${name}${why ? ` — ${why}` : ''}`)]
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(inState)

  console.log([...lines('Failed:', failed), ...lines('Not run:', skipped), ''].join('\n'))
  console.log(`${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`)
  return failed.length === 0 ? 0 : 1
}
