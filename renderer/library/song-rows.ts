import type { SongCard } from '../../shared/contract/requests'
import { text } from '../text/text'

/** A row of the table. */
export type SongListRow =
  | { readonly kind: 'group'; readonly title: string; readonly count: number }
  /** `place` is its place among the songs. */
  | { readonly kind: 'song'; readonly song: SongCard; readonly place: number }

/** Own music first, then what came with the app, each under its name. `songs` is in the order of the list. */
export function songRows(songs: readonly SongCard[]): readonly SongListRow[] {
  const own = songs.filter(({ isOwn }) => isOwn)
  const bundled = songs.filter(({ isOwn }) => !isOwn)
  return [...group(text.library.own, own, 0), ...group(text.library.bundled, bundled, own.length)]
}

function group(title: string, songs: readonly SongCard[], from: number): readonly SongListRow[] {
  if (songs.length === 0) return []
  const rows = songs.map((song, index) => ({ kind: 'song', song, place: from + index }) as const)
  return [{ kind: 'group', title, count: songs.length }, ...rows]
}
