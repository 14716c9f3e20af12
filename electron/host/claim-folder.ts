import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Server } from 'node:net'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'

/** While it is held, no other app runs on this data folder. It ends with the process, however that ends. */
export interface FolderClaim {
  release(): Promise<void>
}

/**
 * One app for each data folder: a second one would take the session that is being played for one that a crash left.
 * A local socket is the claim, because the system lets go of it even when the process is killed.
 */
export async function claimFolder(folder: string): Promise<Result<FolderClaim, 'taken'>> {
  const path = socketPath(folder)
  const first = await listen(path)
  if (first !== 'inUse') return ok(claimOf(first))
  if (await isAnswered(path)) return failed('taken')

  // The socket file of a process that was killed.
  await rm(path, { force: true })
  const second = await listen(path)
  return second === 'inUse' ? failed('taken') : ok(claimOf(second))
}

/** Not in the folder itself: the path of a socket may have no more than about a hundred characters. */
function socketPath(folder: string): string {
  const name = `piano-coach-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

/** `noSockets` where the system gives us none: then we rather start without the claim than not at all. */
function listen(path: string): Promise<Server | 'inUse' | 'noSockets'> {
  const server = createServer((visitor) => visitor.destroy())
  return new Promise((settle) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => settle(code === 'EADDRINUSE' ? 'inUse' : 'noSockets'))
    server.listen(path, () => {
      server.unref()
      settle(server)
    })
  })
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((settle) => {
    const visit = connect(path)
    visit.once('connect', () => {
      visit.destroy()
      settle(true)
    })
    visit.once('error', () => settle(false))
  })
}

function claimOf(server: Server | 'noSockets'): FolderClaim {
  return {
    release: () =>
      new Promise((settle) => {
        if (server === 'noSockets') settle()
        else server.close(() => settle())
      }),
  }
}
