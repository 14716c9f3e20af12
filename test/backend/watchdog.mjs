import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

/**
 * Ends servers whose owner died. A process of its own: it reads lines `watch PID` and `remove FOLDER` until its input
 * ends, which it does even when the owner was killed; the line `dismiss` means that everything was ended properly.
 */
const LIMIT_MS = 10_000
const POLL_MS = 50

const pids = new Set()
const folders = new Set()

const lines = createInterface(process.stdin)
lines.on('line', (line) => {
  const [order, ...words] = line.split(' ')
  if (order === 'watch') pids.add(Number(words[0]))
  if (order === 'forget') pids.delete(Number(words[0]))
  if (order === 'remove') folders.add(words.join(' '))
  if (order === 'dismiss') process.exit(0)
})
lines.on('close', endAll)

/** SIGINT makes Postgres drop its clients and end; PostgREST ends as well. */
function endAll() {
  const startedAt = Date.now()
  signalAll('SIGINT')
  const timer = setInterval(() => {
    if (pids.size > 0 && Date.now() - startedAt > LIMIT_MS) signalAll('SIGKILL')
    for (const pid of pids) if (!isAlive(pid)) pids.delete(pid)
    if (pids.size > 0) return
    clearInterval(timer)
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }, POLL_MS)
}

function signalAll(signal) {
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, signal)
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
