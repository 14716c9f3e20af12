#!/usr/bin/env node
import { prepare } from './steps/prepare.mjs'
import { runMain } from './steps/problem.mjs'
import { callersFolder, inRoot, node24 } from './steps/project.mjs'
import { runApp } from './steps/run-app.mjs'

await runMain(async () => {
  await prepare()
  const headless = inRoot('out', 'main', 'headless.js')
  return (await runApp(node24, [headless, ...process.argv.slice(2)], { cwd: callersFolder() })).code
})
