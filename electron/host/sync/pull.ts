import type { SessionId, SongId } from '../../../shared/base/ids'
import type { ChangesPage, PulledSessions } from '../../../shared/storage/cloud-documents'
import type { CloudProblem } from './classify-failure'
import type { Answer } from './cloud'
import { inFlight } from './in-flight'
import type { Run, Stop } from './run'
import { air, isHeld, MOST_IN_FLIGHT, wholeNow } from './run'

/** Ours: what this version of the app can read; a cloud that needs a later one says so in `oldestClient`. */
const CLIENT_VERSION = 1
/** Ours: what this version of the app needs the cloud to know. */
const OLDEST_SCHEMA = 1

/** Ours: changes of one page; headers are about 300 bytes each. */
const PAGE_SIZE = 500
/** Ours: sessions of one answer, and the notes in it that we aim at: about a megabyte, applied in some 30 ms. */
const MOST_SESSIONS = 20
const NOTES_AIMED_AT = 8000
/** Ours: scores are up to some megabytes each. */
const MOST_SONGS = 3

/** `hasNews`: something was fetched or applied that the window may want to show. */
export type PullEnd = { readonly stop: Stop | null; readonly hasNews: boolean }

/** Fetches and applies all that changed since the last pull. Repeating part of it is harmless. */
export async function pull(run: Run): Promise<PullEnd> {
  const { store, cloud, clock, signal } = run
  const fetching = createFetching(run)
  const since = store.horizon()
  let hasNews = false
  let page: string | null = null
  for (;;) {
    const answer: Answer<ChangesPage> = await cloud.pullChanges({ since, page, pageSize: PAGE_SIZE }, signal)
    if (isHeld(run)) return { stop: { kind: 'held' }, hasNews }
    const unfit = answer.ok ? versionStop(answer.value) : stopOf(answer.problem)
    if (!answer.ok || unfit) return { stop: unfit, hasNews }

    const { wanted, songs } = store.applyChanges(answer.value)
    hasNews ||= wanted.length + songs.length > 0 || answer.value.changes.some(({ table }) => table !== 'sessions')
    await air()
    const stop = (await fetching.songs(songs)) ?? (await fetching.sessions(wanted))
    if (stop !== null || isHeld(run)) return { stop: stop ?? { kind: 'held' }, hasNews }

    page = answer.value.nextPage
    if (page !== null) continue
    store.finishPull(answer.value.horizon, wholeNow(clock))
    return { stop: null, hasNews }
  }
}

function versionStop({ version }: ChangesPage): Stop | null {
  if (version.oldestClient > CLIENT_VERSION) return { kind: 'updateApp' }
  return version.schema < OLDEST_SCHEMA ? { kind: 'updateCloud' } : null
}

/** Nothing of ours is refused when we ask; a cloud that refuses its own rows is out of order. */
function stopOf(problem: CloudProblem): Stop {
  return problem.kind === 'refused' ? { kind: 'unreachable', detail: `pull: ${problem.sqlState}` } : problem
}

function createFetching(run: Run) {
  const { store, cloud, signal, onProgress } = run
  let done = 0
  let total = 0
  /** Grows and shrinks with how many notes the sessions have; the first answer tells. */
  let sessionsAtATime = 4

  async function apply<Value>(
    count: number,
    answer: Answer<Value>,
    keep: (value: Value) => void,
  ): Promise<Stop | null> {
    if (isHeld(run)) return { kind: 'held' }
    if (!answer.ok) return stopOf(answer.problem)
    keep(answer.value)
    done += count
    onProgress(done, () => total)
    await air()
    return null
  }

  async function songs(ids: readonly SongId[]): Promise<Stop | null> {
    total += ids.length
    return inFlight(chunked(ids, MOST_SONGS), 1, async (some) => {
      if (isHeld(run)) return { kind: 'held' }
      return apply(some.length, await cloud.pullSongs(some, signal), (pulled) => store.applySongs(pulled))
    })
  }

  async function sessions(ids: readonly SessionId[]): Promise<Stop | null> {
    total += ids.length
    let from = 0
    const workers = Array.from({ length: MOST_IN_FLIGHT }, (_, index) => index)
    return inFlight(workers, MOST_IN_FLIGHT, async () => {
      while (from < ids.length) {
        if (isHeld(run)) return { kind: 'held' }
        const some = ids.slice(from, from + sessionsAtATime)
        from += some.length
        const answer = await cloud.pullSessions(some, signal)
        if (answer.ok) sessionsAtATime = nextBatch(answer.value)
        const stop: Stop | null = await apply(some.length, answer, (pulled) => store.applySessions(pulled))
        if (stop) return stop
      }
      return null
    })
  }

  return { songs, sessions }
}

function nextBatch({ sessions }: PulledSessions): number {
  const notes = sessions.reduce((sum, session) => sum + session.notes.idx.length, 0)
  const notesEach = Math.max(1, notes / Math.max(1, sessions.length))
  return Math.max(1, Math.min(MOST_SESSIONS, Math.floor(NOTES_AIMED_AT / notesEach)))
}

function chunked<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
