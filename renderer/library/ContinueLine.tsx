import { ArrowRight } from 'lucide-react'
import type { SongCard } from '../../shared/contract/requests'
import { routeToHash } from '../route'
import { formatList } from '../text/format'
import { text } from '../text/text'

/** Ours: as many bars as one keeps in mind. */
const WEAK_BARS_SHOWN = 3

/** The song practised last, and what is weak in it; nothing before the first. */
export function ContinueLine({ songs }: { readonly songs: readonly SongCard[] }) {
  const song = songs.reduce<SongCard | null>(
    (last, one) => ((one.lastPractisedAt ?? 0) > (last?.lastPractisedAt ?? 0) ? one : last),
    null,
  )
  if (!song) return null
  const words = text.songList.continue
  return (
    <a className="continue" href={routeToHash({ kind: 'practice', songId: song.songId, barIndex: 0 })}>
      <span className="continue__label">{words.label}</span> <span className="continue__title">{song.title}</span>{' '}
      <span className="continue__standing numbers">{sayStanding(song)}</span>
      <ArrowRight size={20} aria-hidden />
    </a>
  )
}

function sayStanding({ weakBars, masteredBars, barCount }: SongCard): string {
  const words = text.songList.continue
  const weak = weakBars.slice(0, WEAK_BARS_SHOWN).toSorted((one, other) => one - other)
  if (weak.length > 0) return words.weak(formatList(weak), weak.length)
  return masteredBars === barCount ? words.whole : words.mastered(masteredBars, barCount)
}
