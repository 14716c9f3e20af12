import { writeFileSync } from 'node:fs'

/** A reporter of vitest: its own JSON has no place for the reason why a test was left out. Made with `new` by vitest. */
export default function ResultsReporter() {
  return {
    onTestRunEnd(testModules, unhandledErrors) {
      const results = [
        ...testModules.flatMap(resultsOf),
        ...unhandledErrors.map((error) => failure('outside of every test', [error])),
      ]
      writeFileSync(process.env.TEST_RESULT_FILE, JSON.stringify(results))
    },
  }
}

function resultsOf(testModule) {
  const { relativeModuleId: file, children } = testModule
  const brokenModule = testModule.errors().length > 0 ? [failure(file, testModule.errors())] : []
  const brokenSuites = [...children.allSuites()].filter((suite) => suite.errors().length > 0)
  return [
    ...brokenModule,
    ...brokenSuites.map((suite) => failure(`${file} > ${suite.fullName}`, suite.errors())),
    ...[...children.allTests()].map((test) => resultOf(file, test)),
  ]
}

function resultOf(file, test) {
  const name = `${file} > ${test.fullName}`
  const { state, note, errors } = test.result()
  if (state === 'passed') return { name, state }
  return state === 'skipped' ? { name, state, why: note } : failure(name, errors ?? [{ message: 'it never ended' }])
}

const failure = (name, errors) => ({ name, state: 'failed', why: firstLine(errors[0]?.message) })

const firstLine = (message) => (message ?? 'no message').split('\n', 1)[0]
