import { epochMs } from '../../shared/base/units'
import { ok, type Result } from '../../shared/base/result'
import type { CloudProblem } from '../../electron/host/sync/classify-failure'
import type { Answer, Cloud } from '../../electron/host/sync/cloud'

/**
 * A cloud that only says when it answers, and what: for tests of the schedule. What is said in the documents is tested
 * over the real one.
 */
export interface ScriptedCloud extends Cloud {
  /** The names of all calls so far. */
  readonly calls: string[]
  /** What calls are answered with from now on; null: as ever. */
  problem: Result<never, CloudProblem> | null
  /** While true, calls wait until they are aborted. */
  isSilent: boolean
  oldestClient: number
  /** Most calls that were under way at once. */
  readonly mostAtOnce: () => number
}

export function createScriptedCloud(): ScriptedCloud {
  let under = 0
  let most = 0
  const moment = { now: 1 }
  async function answer<Value>(name: string, signal: AbortSignal, value: () => Value): Promise<Answer<Value>> {
    cloud.calls.push(name)
    most = Math.max(most, ++under)
    if (cloud.isSilent) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    else await new Promise((resolve) => setImmediate(resolve))
    under -= 1
    return cloud.problem ?? ok(value())
  }
  const cloud: ScriptedCloud = {
    calls: [],
    problem: null,
    isSilent: false,
    oldestClient: 1,
    mostAtOnce: () => most,
    syncSession: (_document, signal) =>
      answer('syncSession', signal, () => ({
        outcome: 'stored',
        started_at: null,
        changed_xid: '7',
        now: epochMs(1),
      })),
    deleteSessions: (_ids, signal) => answer('deleteSessions', signal, () => moment),
    forgetNotes: (_ids, signal) => answer('forgetNotes', signal, () => moment),
    syncSong: (_document, signal) => answer('syncSong', signal, () => moment),
    syncRewards: (_document, signal) => answer('syncRewards', signal, () => moment),
    pullChanges: (_from, signal) =>
      answer('pullChanges', signal, () => ({
        now: epochMs(1),
        version: { schema: 1, oldestClient: cloud.oldestClient },
        horizon: '9',
        nextPage: null,
        changes: [],
      })),
    pullSessions: (_ids, signal) => answer('pullSessions', signal, () => ({ sessions: [], songs: [] })),
    pullSongs: (_ids, signal) => answer('pullSongs', signal, () => []),
    deleteAccount: (signal) => answer('deleteAccount', signal, () => null),
  }
  return cloud
}
