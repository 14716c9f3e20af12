import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { sessionId, songId } from '../../shared/base/ids'
import { openStore } from '../../electron/host/store/open-store'
import { burst } from './bursts'
import { finishedSession, openSession } from './store-samples'

/** Plays and finishes one session after the other until it is killed, and prints the id of each that was finished. */
const [folder = '', song = ''] = process.argv.slice(2)
const opened = openStore(folder)
if (!opened.ok) throw new Error(opened.problem.sentence)
const { journal, sessions } = opened.value

for (;;) {
  const session = openSession(songId(song), sessionId(randomUUID()))
  journal.begin(session)
  journal.append(session.sessionId, burst(0))
  sessions.finish(finishedSession(session))
  writeSync(1, `${session.sessionId}\n`)
}
