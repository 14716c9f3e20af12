import { build } from './steps/build.mjs'
import { runMain } from './steps/problem.mjs'

await runMain(async () => {
  await build()
  return 0
})
