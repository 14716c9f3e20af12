import { createHash } from 'node:crypto'
import type { SongId } from '../../shared/base/ids'
import type { ImportStage, News } from '../../shared/contract/news'
import type { ImportReply } from '../../shared/contract/requests'
import type { Clock } from './clock'
import type { Importer } from './importer'
import type { PracticeSession } from './practice-session'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import { sentences } from './sentences'
import type { Store } from './store/store'

type LibraryHandlers = Pick<
  Handlers,
  'library/list' | 'library/open' | 'library/delete' | 'import/start' | 'import/cancel'
>

/** The songs, and bringing new ones in. */
export function libraryRequests(parts: {
  readonly store: Store
  readonly importer: Importer
  readonly practice: PracticeSession
  readonly clock: Clock
  readonly publish: (news: News) => void
  /** A window shows this song. */
  readonly onOpened: (songId: SongId) => void
}): LibraryHandlers {
  const { store, importer, practice, clock, publish, onOpened } = parts
  const cancelsByImportId = new Map<string, AbortController>()

  async function importFile(importId: string, fileName: string, bytes: Uint8Array): Promise<ImportReply> {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const known = store.library.findByHash(hash)
    if (known) return { kind: 'known', card: known }

    const cancel = new AbortController()
    cancelsByImportId.set(importId, cancel)
    const onStage = (stage: ImportStage) => publish({ kind: 'importProgressed', importId, stage })
    const outcome = await importer.run({ fileName, bytes }, { onStage, signal: cancel.signal })
    cancelsByImportId.delete(importId)
    if (!outcome.ok && outcome.problem.kind === 'cancelled') return { kind: 'cancelled' }
    if (!outcome.ok) return { kind: 'refused', sentence: outcome.problem.sentence }

    onStage('storing')
    const card = store.library.add(outcome.value, { fileName, hash, importedAt: clock.now() })
    return { kind: 'imported', card, warnings: outcome.value.warnings }
  }

  return {
    'library/list': () => reply(store.library.list()),
    'library/open': ({ songId }) => {
      const opened = store.library.open(songId)
      if (!opened) return refuse(sentences.noSuchSong)
      onOpened(songId)
      return reply(opened)
    },
    'library/delete': async ({ songId }) => {
      const state = practice.state()
      // What is being played on it is finished first, so that nothing played is lost.
      if (state.kind !== 'idle' && state.songId === songId) await practice.stop()
      return store.library.delete(songId) ? reply(null) : refuse(sentences.notYours)
    },
    'import/start': async ({ importId, fileName, bytes }) => reply(await importFile(importId, fileName, bytes)),
    'import/cancel': ({ importId }) => {
      cancelsByImportId.get(importId)?.abort()
      return reply(null)
    },
  }
}
