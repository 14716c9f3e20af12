import type { SongCard } from '../../shared/contract/requests'
import { fold, wordsOf } from '../text/fold-words'
import { compareWords, formatKey } from '../text/format'
import { passesFilters, type SongFilters } from './song-filters'

export type SongOrder =
  'title' | 'composer' | 'difficulty' | 'key' | 'metre' | 'bars' | 'mastery' | 'lastPractised' | 'bestAccuracy'

export interface Arrangement {
  readonly query: string
  readonly order: SongOrder
  readonly isDescending: boolean
  readonly filters?: SongFilters
}

/** The songs that match every word of the query, in the chosen order; what is not known comes last either way. */
export function arrangeSongs(
  songs: readonly SongCard[],
  { query, order, isDescending, filters }: Arrangement,
): SongCard[] {
  const words = wordsOf(query)
  const matching = songs.filter((song) => {
    if (filters && !passesFilters(song, filters)) return false
    return words.length === 0 || words.every((word) => searchedOf(song).includes(word))
  })
  return matching.sort((left, right) => compareSongs(left, right, order, isDescending))
}

/** The first song from `start` on, round and round, whose title begins with what was typed; -1 for none. */
export function findByTyping(songs: readonly SongCard[], typed: string, start: number): number {
  const wanted = fold(typed)
  const places = songs.map((_, offset) => (Math.max(0, start) + offset) % songs.length)
  return places.find((place) => fold(songs[place]?.title ?? '').startsWith(wanted)) ?? -1
}

const searched = new WeakMap<SongCard, string>()

/** Folding is what takes time, and a list is searched with every letter that is typed. */
function searchedOf(song: SongCard): string {
  const known = searched.get(song)
  if (known !== undefined) return known
  const folded = fold([song.title, song.composer ?? '', formatKey(song.keySignature)].join(' '))
  searched.set(song, folded)
  return folded
}

function compareSongs(left: SongCard, right: SongCard, order: SongOrder, isDescending: boolean): number {
  const [first, second] = [keyOf(left, order), keyOf(right, order)]
  if (first === null || second === null) return Number(first === null) - Number(second === null) || byTitle(left, right)
  const compared =
    typeof first === 'number' && typeof second === 'number'
      ? first - second
      : compareWords(String(first), String(second))
  return (isDescending ? -compared : compared) || byTitle(left, right)
}

function keyOf(song: SongCard, order: SongOrder): string | number | null {
  switch (order) {
    case 'title':
      return song.title
    case 'composer':
      return song.composer
    case 'difficulty':
      return song.difficulty
    case 'key':
      return song.keySignature
    case 'metre':
      return song.timeSignature
    case 'bars':
      return song.barCount
    case 'mastery':
      return song.practisedBars > 0 ? song.masteredBars / song.barCount : null
    case 'lastPractised':
      return song.lastPractisedAt
    case 'bestAccuracy':
      return song.bestAccuracy
  }
}

function byTitle(left: SongCard, right: SongCard): number {
  return compareWords(left.title, right.title)
}
