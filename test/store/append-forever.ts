import { writeSync } from 'node:fs'
import { sessionId, songId } from '../../shared/base/ids'
import { openStore } from '../../electron/host/store/open-store'
import { burst } from './bursts'
import { openSession } from './store-samples'

/** Plays until it is killed: appends one burst after the other and prints the number of each that was appended. */
const [folder = '', song = '', session = ''] = process.argv.slice(2)
const opened = openStore(folder)
if (!opened.ok) throw new Error(opened.problem.sentence)
const { journal } = opened.value

journal.begin(openSession(songId(song), sessionId(session)))
for (let index = 0; ; index += 1) {
  journal.append(sessionId(session), burst(index))
  writeSync(1, `${index}\n`)
}
