import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Backend } from './backend'
import type { Mail } from './sign-in-mail'
import { startBackend, whyNoBackend } from './start-backend'

/** Supabase's own for a project on the same machine. */
const PORT = '54321'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    port: { type: 'string', default: PORT },
    keep: { type: 'string' },
    'confirm-email': { type: 'boolean', default: false },
  },
})

const whyNot = whyNoBackend()
if (whyNot) {
  console.error(`The backend cannot run here: ${whyNot}.`)
  process.exitCode = 1
} else await serve()

async function serve(): Promise<void> {
  const backend = await startBackend({
    migrations: 'project',
    seed: true,
    port: Number(values.port),
    auth: { isEmailConfirmed: values['confirm-email'], onMail: printMail },
    // The folder is meant from where the person stands, and npm moves to the project's.
    ...(values.keep === undefined ? {} : { keptFolder: resolve(process.env['INIT_CWD'] ?? '.', values.keep) }),
  })
  printAddresses(backend)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      process.stdout.write('\n')
      void backend.stop().then(() => process.exit(0))
    })
  }
}

function printAddresses(backend: Backend): void {
  const kept = values.keep === undefined ? 'gone when it ends (--keep FOLDER keeps it)' : `kept in ${values.keep}`
  console.log(`A Supabase project for development, with the project's migrations and songs. Its data is ${kept}.
Real: Postgres and PostgREST. Stood in for: signing in. Missing: Realtime, Storage, Functions.

URL               ${backend.url}
anon key          ${backend.anonKey}
service_role key  ${backend.serviceRoleKey}
database          ${backend.databaseUrl}

Point the app at it:
PIANO_COACH_CLOUD_URL=${backend.url} PIANO_COACH_CLOUD_KEY=${backend.anonKey} npm start

E-mails appear here instead of being sent. Ctrl-C ends it.`)
}

function printMail({ to, kind, link, code }: Mail): void {
  console.log(`\nE-mail to ${to} (${kind}): ${code}\n${link}`)
}
