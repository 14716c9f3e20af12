import type { NoteId } from '../../shared/base/ids'

export type StaleMark =
  | { readonly kind: 'note'; readonly page: number; readonly id: NoteId }
  | { readonly kind: 'stray'; readonly playedIndex: number }

/** Marks that wait for a frame with time for them. */
export interface StaleMarks {
  addNotes(page: number, ids: Iterable<NoteId>): void
  addStray(playedIndex: number): void
  /** The page is drawn no more. */
  drop(page: number): void
  /** Takes one out: of a page that can be seen first. Null when none waits. */
  next(isInView: (page: number) => boolean): StaleMark | null
}

export function createStaleMarks(): StaleMarks {
  const idsByPage = new Map<number, Set<NoteId>>()
  const strays = new Set<number>()

  return {
    addNotes: (page, ids) => {
      const waiting = idsByPage.get(page) ?? new Set()
      for (const id of ids) waiting.add(id)
      if (waiting.size > 0) idsByPage.set(page, waiting)
    },
    addStray: (playedIndex) => strays.add(playedIndex),
    drop: (page) => idsByPage.delete(page),
    next: (isInView) => {
      const pages = [...idsByPage.keys()]
      const page = pages.find(isInView)
      if (page === undefined) for (const playedIndex of strays) return takeStray(playedIndex)
      return takeNote(page ?? pages[0])
    },
  }

  function takeStray(playedIndex: number): StaleMark {
    strays.delete(playedIndex)
    return { kind: 'stray', playedIndex }
  }

  function takeNote(page: number | undefined): StaleMark | null {
    if (page === undefined) return null
    const ids = idsByPage.get(page)
    for (const id of ids ?? []) {
      ids?.delete(id)
      if (ids?.size === 0) idsByPage.delete(page)
      return { kind: 'note', page, id }
    }
    return null
  }
}
