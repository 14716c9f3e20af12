import { groupBy } from '../../../shared/base/group-by'
import type { SessionId } from '../../../shared/base/ids'
import { epochMs } from '../../../shared/base/units'
import type { OutboxEntry, OutboxKind } from '../store/sync-store'
import { backOffMs } from './back-off'
import type { Answer } from './cloud'
import { inFlight } from './in-flight'
import type { Run, Stop } from './run'
import { air, isHeld, MOST_IN_FLIGHT, wholeNow } from './run'
import { sendSession, sendSong } from './send-document'

/** Ours: entries that are read from the outbox at a time; documents are read when they are sent. */
const BATCH = 500
/** Ours: after so many failures in a row it is the network or the cloud, not the thing that was sent. */
const MOST_FAILURES = 3

/** A session needs its song; a deletion ends a session; what was earned comes from sessions. */
const stages: readonly (readonly OutboxKind[])[] = [
  ['song'],
  ['session'],
  ['deleteSession'],
  ['forgetNotes'],
  ['progress', 'xp', 'streak', 'achievement', 'profile', 'displayName'],
]

/** Sends all that is due. null: it is sent, refused, or put off to a later time. */
export async function push(run: Run): Promise<Stop | null> {
  const settle = createSettling(run)
  let stop: Stop | null = null
  while (stop === null) {
    if (isHeld(run)) return { kind: 'held' }
    const due = run.store.due(wholeNow(run.clock), BATCH)
    if (due.length === 0) return null
    const entriesByStage = groupBy(due, ({ kind }) => stages.findIndex((stage) => stage.includes(kind)))
    for (const index of stages.keys()) {
      stop ??= await sendStage(run, settle, entriesByStage.get(index) ?? [])
    }
  }
  return stop
}

function sendStage(run: Run, settle: Settling, entries: readonly OutboxEntry[]): Promise<Stop | null> {
  const [first] = entries
  if (first?.kind === 'song' || first?.kind === 'session') return sendEach(run, settle, entries)
  return sendTogether(run, settle, entries)
}

/** Songs and sessions: a call for each. */
function sendEach(run: Run, settle: Settling, entries: readonly OutboxEntry[]): Promise<Stop | null> {
  return inFlight(entries, MOST_IN_FLIGHT, async (entry) => {
    if (isHeld(run)) return { kind: 'held' }
    const answer = await (entry.kind === 'song' ? sendSong(run, entry) : sendSession(run, entry))
    const stop = settle([entry], answer)
    await air()
    return stop
  })
}

/** Deletions and small things: one call for all. When the cloud refuses, one after another, to find which it was. */
async function sendTogether(run: Run, settle: Settling, entries: readonly OutboxEntry[]): Promise<Stop | null> {
  if (entries.length === 0) return null
  if (isHeld(run)) return { kind: 'held' }
  const answer = await callFor(run, entries)
  await air()
  if (answer.ok || answer.problem.kind !== 'refused' || entries.length === 1) return settle(entries, answer)
  return inFlight(entries, 1, (entry) => sendTogether(run, settle, [entry]))
}

async function callFor(run: Run, entries: readonly OutboxEntry[]): Promise<Answer<unknown>> {
  const { cloud, store, signal } = run
  const ids = entries.map(({ key }) => key as SessionId)
  const kind = entries[0]?.kind
  if (kind === 'deleteSession') return cloud.deleteSessions(ids, signal)
  if (kind === 'forgetNotes') return cloud.forgetNotes(ids, signal)
  return cloud.syncRewards(store.rewards(entries), signal)
}

/** Writes down what became of entries; says when the run has to stop. */
type Settling = (entries: readonly OutboxEntry[], answer: Answer<unknown>) => Stop | null

function createSettling(run: Run): Settling {
  const { store, clock, random, onProgress } = run
  let failures = 0
  let settled = 0
  return (entries, answer) => {
    if (isHeld(run)) return { kind: 'held' }
    if (answer.ok) {
      store.done(entries)
      failures = 0
    } else if (answer.problem.kind === 'refused') {
      for (const entry of entries) store.refuse(entry, answer.problem.sqlState)
      failures = 0
    } else if (answer.problem.kind === 'unreachable') {
      postpone(entries)
      failures += 1
      return failures < MOST_FAILURES ? null : answer.problem
    } else {
      return answer.problem
    }
    settled += entries.length
    onProgress(settled, () => settled + store.counts().waiting)
    return null
  }

  function postpone(entries: readonly OutboxEntry[]): void {
    const attempts = Math.min(...entries.map((entry) => entry.attempts))
    store.postpone(entries, epochMs(wholeNow(clock) + backOffMs(attempts, random)))
  }
}
