import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finishSession } from '../../electron/host/finish-session'
import { openStore } from '../../electron/host/store/open-store'
import type { BundledSong, Store } from '../../electron/host/store/store'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { sessionId } from '../../shared/base/ids'
import { beats, epochMs } from '../../shared/base/units'
import { judgeSession } from '../../shared/grade/judge-session'
import type { SessionDocument } from '../../shared/storage/cloud-documents'
import { inProject } from '../backend/project-root'
import { signUp } from '../backend/sign-up'
import { startBackend } from '../backend/start-backend'
import { levels } from '../support/practice-levels'
import { practise } from '../support/practice-simulator'
import { succeed } from './cloud-load'

/** Ours: enough that the pages of small tables are full. */
const SESSIONS_PER_SONG = 12
const TABLES = ['notes', 'session_details', 'sessions', 'aggregates', 'coach_events', 'xp_events'] as const

export interface StorageFigures {
  readonly notesPerSession: number
  /** With indexes and whatever else belongs to the table. */
  readonly bytesPerSession: Readonly<Record<(typeof TABLES)[number], number>>
  /** Of the document as it is sent. */
  readonly sentBytesPerSession: number
}

/** What sessions of simulated students on the bundled songs take in the cloud, as the app itself sends them. */
export async function measureStorage(): Promise<StorageFigures> {
  const documents = practisedDocuments()
  const backend = await startBackend({ seed: true })
  try {
    const { client } = await signUp(backend, 'storage@example.org')
    for (const doc of documents) succeed(await client.rpc('sync_session', { doc }))
    await backend.sql('vacuum analyze')
    const bytes = await Promise.all(
      TABLES.map(async (table) => {
        const { rows } = await backend.sql(`select pg_total_relation_size('${table}')::float8 as bytes`)
        return [table, (rows as { bytes: number }[])[0]!.bytes / documents.length] as const
      }),
    )
    const sum = (valueOf: (doc: SessionDocument) => number) => documents.reduce((total, doc) => total + valueOf(doc), 0)
    return {
      notesPerSession: sum((doc) => doc.notes.idx.length) / documents.length,
      bytesPerSession: Object.fromEntries(bytes) as StorageFigures['bytesPerSession'],
      sentBytesPerSession: sum((doc) => JSON.stringify({ doc }).length) / documents.length,
    }
  } finally {
    await backend.stop()
  }
}

/** Practised, judged, stored and read for sending by the app's own code. */
function practisedDocuments(): readonly SessionDocument[] {
  const home = mkdtempSync(join(tmpdir(), 'piano-coach-bench-'))
  const opened = openStore(home)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const store = opened.value
  try {
    const songs = JSON.parse(readFileSync(inProject('out', 'songs', 'songs.json'), 'utf8')) as readonly BundledSong[]
    store.library.seed(songs, 'bench')
    return Array.from({ length: SESSIONS_PER_SONG }, (_, seed) => practiseAll(store, seed)).flat()
  } finally {
    store.close()
    rmSync(home, { recursive: true, force: true })
  }
}

function practiseAll(store: Store, seed: number): readonly SessionDocument[] {
  const students = Object.values(levels)
  const habits = { ...students[seed % students.length], seed }
  return store.library.list().map(({ songId }) => {
    const song = store.library.open(songId)
    if (!song) throw new Error('A listed song is there')
    const { events } = practise(song.score, habits)
    const rules = { mode: 'follow_score', hands: 'both', startOnset: beats(0) } as const
    const session = { sessionId: sessionId(randomUUID()), songId, startedAt: epochMs(Date.now() - 3_600_000), rules }
    const report = judgeSession(song.score, events, rules)
    finishSession(store, {
      session: { ...session, instrument: ownInstrument('Piano') },
      score: song.score,
      events,
      report,
    })
    const document = store.sync.session(session.sessionId)
    if (!document) throw new Error('A finished session can be sent')
    return document
  })
}
