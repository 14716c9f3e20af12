import type { SongId } from '../../shared/base/ids'
import { ask } from '../bridge'

/** Ours: whoever scrolls on is not kept waiting for what is out of sight, and the engraver is one. */
const ASKED_AT_ONCE = 2

const known = new Map<SongId, string | null>()
/** The one asked for last stands last, and is the first to be fetched: it is what the person looks at. */
const waiting = new Map<SongId, Set<(svg: string | null) => void>>()
let running = 0

/** undefined while it is not here yet. */
export function readCover(songId: SongId): string | null | undefined {
  return known.get(songId)
}

/** Tells the cover when it is here; returns how to stop waiting for it. */
export function awaitCover(songId: SongId, tell: (svg: string | null) => void): () => void {
  const listeners = waiting.get(songId) ?? new Set()
  waiting.delete(songId)
  waiting.set(songId, listeners.add(tell))
  void fetchNext()
  return () => {
    listeners.delete(tell)
    if (listeners.size === 0 && waiting.get(songId) === listeners) waiting.delete(songId)
  }
}

async function fetchNext(): Promise<void> {
  const [songId, listeners] = [...waiting].at(-1) ?? []
  if (!songId || !listeners || running >= ASKED_AT_ONCE) return
  waiting.delete(songId)
  running += 1
  const answer = await ask('library/cover', { songId })
  running -= 1
  // What could not be asked or drawn now may be when it is next seen.
  if (answer.ok && answer.reply !== null) known.set(songId, answer.reply)
  for (const tell of listeners) tell(answer.ok ? answer.reply : null)
  void fetchNext()
}
