import { prepare } from './steps/prepare.mjs'
import { Problem, runMain } from './steps/problem.mjs'
import { benchNames } from './steps/bench-names.mjs'
import { inRoot, node24, root, toolEnvironment } from './steps/project.mjs'
import { runApp } from './steps/run-app.mjs'

/** `npm run bench -- NAME [arguments]`: runs test/bench/NAME.bench.mjs or .ts against the built app. */
await runMain(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (!benchNames().includes(name)) throw new Problem(`Name a benchmark: ${benchNames().join(', ')}.`)

  await prepare()
  const run = [inRoot('scripts', 'steps', 'run-bench.mjs'), name, ...args]
  return (await runApp(node24, run, { cwd: root, env: toolEnvironment() })).code
})
