import { writeSync } from 'node:fs'
import { songId } from '../../shared/base/ids'
import { openStore } from '../../electron/host/store/open-store'
import { burst } from './bursts'
import { finishedSession, openSession, SESSION_A, SESSION_B } from './store-samples'

/** Stores one session, and stops for ever in the middle of storing another: its notes are written, nothing after them. */
const [folder = '', song = ''] = process.argv.slice(2)
const opened = openStore(folder)
if (!opened.ok) throw new Error(opened.problem.sentence)
const { journal, sessions } = opened.value

for (const id of [SESSION_A, SESSION_B]) {
  journal.begin(openSession(songId(song), id))
  journal.append(id, burst(0))
}
sessions.finish(finishedSession(openSession(songId(song), SESSION_A)))

const second = finishedSession(openSession(songId(song), SESSION_B))
sessions.finish({
  ...second,
  report: {
    ...second.report,
    get aggregate() {
      writeSync(1, 'halfway\n')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      return second.report.aggregate
    },
  },
})
