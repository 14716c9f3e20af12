import type { SongId } from '../../shared/base/ids'
import { ok } from '../../shared/base/result'
import type { Clock } from './clock'
import type { Importer } from './importer'
import { drawRollCover } from './roll-cover'
import type { Handlers } from './serve-requests'
import { reply } from './serve-requests'
import type { Store } from './store/store'

type ProgressHandlers = Pick<Handlers, 'progress/overview' | 'library/cover'>

/** What practice came to, and the pictures that songs are known by. */
export function progressRequests(parts: {
  readonly store: Store
  readonly importer: Importer
  readonly clock: Clock
}): ProgressHandlers {
  const { store, importer, clock } = parts
  const drawing = new Map<SongId, Promise<string | null>>()

  /** Several windows may ask for the same one at once. */
  function draw(songId: SongId): Promise<string | null> {
    const running = drawing.get(songId) ?? drawAndKeep(songId).finally(() => drawing.delete(songId))
    drawing.set(songId, running)
    return running
  }

  async function drawAndKeep(songId: SongId): Promise<string | null> {
    const source = store.covers.source(songId)
    if (!source) return null
    const drawn = source.mei === null ? ok(drawRollCover(source.score())) : await importer.drawCover(source.mei)
    // The app is closing, or the computer is busy: another time it may be drawn. Whatever else went wrong would again.
    if (!drawn.ok && ['cancelled', 'tookTooLong'].includes(drawn.problem.kind)) return null
    const svg = drawn.ok ? drawn.value : null
    store.covers.keep(songId, svg)
    return svg
  }

  return {
    'progress/overview': () => {
      const now = clock.now()
      return reply(store.progress.overview(now, clock.utcOffsetMinutes(now)))
    },
    'library/cover': async ({ songId }) => {
      const kept = store.covers.read(songId)
      return reply(kept === undefined ? await draw(songId) : kept)
    },
  }
}
