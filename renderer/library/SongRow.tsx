import { Trash2 } from 'lucide-react'
import { memo } from 'react'
import type { SongCard } from '../../shared/contract/requests'
import { routeToHash } from '../route'
import { formatAccuracy, formatDay, formatKey } from '../text/format'
import { text } from '../text/text'
import { IconButton } from '../ui/Button'
import { MasteryBar } from '../ui/MasteryBar'
import { useNow } from '../use-now'
import { SongCover } from './SongCover'

interface SongRowProps {
  readonly song: SongCard
  /** Among the songs, from 0. */
  readonly place: number
  /** Among all rows of the table, from 1, for whoever hears them read. */
  readonly rowNumber: number
  readonly onDelete: (song: SongCard) => void
}

export const SongRow = memo(function SongRow({ song, place, rowNumber, onDelete }: SongRowProps) {
  const hash = routeToHash({ kind: 'practice', songId: song.songId, barIndex: 0 })
  const nowMs = useNow()
  return (
    <tr className="song" aria-rowindex={rowNumber}>
      <td className="song__cover">
        <SongCover songId={song.songId} />
      </td>
      <th scope="row" className="song__title">
        <a href={hash} className="song__link" data-place={place} aria-label={text.library.practise(song.title)}>
          {song.title}
        </a>
        <span className="song__composer">{song.composer ?? text.library.noComposer}</span>
      </th>
      <td>{song.difficulty === null ? text.nothing : text.songList.level(song.difficulty)}</td>
      <td className="song__key">{formatKey(song.keySignature)}</td>
      <td className="songs__number song__metre">{song.timeSignature ?? text.nothing}</td>
      <td className="songs__number song__bars">{song.barCount}</td>
      <td>
        <Mastery song={song} />
      </td>
      <td>{song.lastPractisedAt === null ? text.library.never : formatDay(song.lastPractisedAt, nowMs)}</td>
      <td className="songs__number">{formatAccuracy(song.bestAccuracy)}</td>
      <td className="song__actions">
        {song.isOwn && (
          <IconButton
            label={text.library.deleteOf(song.title)}
            icon={<Trash2 size={18} aria-hidden />}
            onClick={() => onDelete(song)}
          />
        )}
      </td>
    </tr>
  )
})

function Mastery({ song: { practisedBars, masteredBars, barCount } }: { readonly song: SongCard }) {
  if (practisedBars === 0) return text.nothing
  return (
    <span className="song__mastery">
      <span aria-hidden>{text.songList.masteryShort(masteredBars, barCount)}</span>
      <span className="unseen">{text.songList.masteryOf(masteredBars, barCount)}</span>
      <MasteryBar practisedBars={practisedBars} masteredBars={masteredBars} barCount={barCount} />
    </span>
  )
}
