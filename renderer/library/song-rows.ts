import type { SongCard } from '../../shared/contract/requests'
import { text } from '../text/text'
import type { SongOrder } from './arrange-songs'

/** A row of the table. */
export type SongListRow =
  | { readonly kind: 'group'; readonly title: string; readonly count: number }
  /** `place` is its place among the songs. */
  | { readonly kind: 'song'; readonly song: SongCard; readonly place: number }

/**
 * Own music first, then what came with the app, each under its name; that in steps of difficulty where it is sorted by
 * it. `songs` is in the order of the list.
 */
export function songRows(songs: readonly SongCard[], order: SongOrder): readonly SongListRow[] {
  const own = songs.filter(({ isOwn }) => isOwn)
  const bundled = songs.filter(({ isOwn }) => !isOwn)
  const steps = order === 'difficulty' ? stepsOf(bundled) : [{ title: text.library.bundled, songs: bundled }]
  let place = own.length
  return [
    ...group(text.library.own, own, 0),
    ...steps.flatMap((step) => {
      place += step.songs.length
      return group(step.title, step.songs, place - step.songs.length)
    }),
  ]
}

/** Songs of one name for their level, as they come. */
function stepsOf(songs: readonly SongCard[]) {
  const steps: { readonly title: string; readonly songs: SongCard[] }[] = []
  for (const song of songs) {
    const title = song.difficulty === null ? text.library.bundled : text.songList.levelName(song.difficulty)
    const step = steps.at(-1)
    if (step?.title === title) step.songs.push(song)
    else steps.push({ title, songs: [song] })
  }
  return steps
}

function group(title: string, songs: readonly SongCard[], from: number): readonly SongListRow[] {
  if (songs.length === 0) return []
  const rows = songs.map((song, index) => ({ kind: 'song', song, place: from + index }) as const)
  return [{ kind: 'group', title, count: songs.length }, ...rows]
}
