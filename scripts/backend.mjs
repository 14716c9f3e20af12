import { prepareInstall } from './steps/prepare.mjs'
import { runMain } from './steps/problem.mjs'
import { runTool } from './steps/run-app.mjs'

/** `npm run backend -- [arguments]`: a Supabase project on this machine, until Ctrl-C. See the file it runs. */
await runMain(async () => {
  await prepareInstall()
  return runTool('test/backend/serve-backend.ts', process.argv.slice(2))
})
