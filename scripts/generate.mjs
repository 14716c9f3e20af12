import { prepare } from './steps/prepare.mjs'
import { Problem, runMain } from './steps/problem.mjs'
import { runTool } from './steps/run-app.mjs'

/** Files of the project that are made from others; a test of each says when it is out of date. */
const GENERATORS = {
  seed: 'test/backend/write-seed.ts',
  types: 'test/backend/write-database-types.ts',
}

/** `npm run seed` writes supabase/seed.sql, `npm run types` electron/host/sync/database-types.ts. */
await runMain(async () => {
  const file = GENERATORS[process.argv[2]]
  if (!file) throw new Problem(`Name what to write: ${Object.keys(GENERATORS).join(', ')}.`)
  await prepare()
  return runTool(file, [])
})
