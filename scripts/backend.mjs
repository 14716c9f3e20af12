import { prepareInstall } from './steps/prepare.mjs'
import { runMain } from './steps/problem.mjs'
import { inRoot, node24, root, toolEnvironment } from './steps/project.mjs'
import { runApp } from './steps/run-app.mjs'

/** `npm run backend -- [arguments]`: a Supabase project on this machine, until Ctrl-C. See test/backend/serve-backend.ts. */
await runMain(async () => {
  await prepareInstall()
  const run = [inRoot('scripts', 'steps', 'run-typescript.mjs'), 'test/backend/serve-backend.ts']
  const args = [...run, ...process.argv.slice(2)]
  return (await runApp(node24, args, { cwd: root, env: toolEnvironment() })).code
})
