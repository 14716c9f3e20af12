/** A device as a process of its own, for a test that kills it: opens a folder and syncs until it is dead. */
import { userId } from '../../shared/base/ids'
import { ok } from '../../shared/base/result'
import { createSystemClock } from '../../electron/host/clock'
import { openStore } from '../../electron/host/store/open-store'
import { createCloud } from '../../electron/host/sync/cloud'
import { createSyncEngine } from '../../electron/host/sync/sync-engine'

const [folder = '', user = '', url = '', key = '', token = ''] = process.argv.slice(2)
const opened = openStore(folder, { userId: userId(user) })
if (!opened.ok) throw new Error(opened.problem.sentence)

const engine = createSyncEngine({
  store: opened.value.sync,
  cloud: createCloud({ project: { url, key }, accessToken: () => Promise.resolve(ok(token)) }),
  clock: createSystemClock(),
  random: Math.random,
  onState: ({ phase }) => process.stdout.write(`${phase}\n`),
  onHistoryChanged: () => undefined,
  onSignInAgain: () => undefined,
})
engine.now()
setInterval(() => engine.now(), 20)
