import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { databaseTypesFile, generateDatabaseTypes } from './database-types'
import { startBackend, whyNoBackend } from './start-backend'
import { whyNoSupabaseCli } from './supabase-cli'

/** `npm run types`. */
const whyNot = whyNoBackend() ?? whyNoSupabaseCli()
if (whyNot) {
  console.error(`The types cannot be written here: ${whyNot}.`)
  process.exitCode = 1
} else await write()

async function write(): Promise<void> {
  const backend = await startBackend()
  try {
    const types = await generateDatabaseTypes(backend)
    mkdirSync(dirname(databaseTypesFile), { recursive: true })
    writeFileSync(databaseTypesFile, types)
  } finally {
    await backend.stop()
  }
}
