import { useState } from 'react'
import type { SongProgress } from '../../shared/contract/progress'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { MasteryBar } from '../ui/MasteryBar'

/** Ours: what was practised of late; whoever wants all of it asks. */
const SHOWN_AT_FIRST = 8

/** How far each song has come, the one practised last first. */
export function SongsMastery({ songs }: { readonly songs: readonly SongProgress[] }) {
  const [isWhole, setWhole] = useState(false)
  if (songs.length === 0) return null
  const words = text.progress.songs
  const shown = isWhole ? songs : songs.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="songs-mastery">
      <h2 className="chart__title">{words.title}</h2>
      <ul aria-label={words.list}>
        {shown.map((song) => (
          <SongLine key={song.songId} song={song} />
        ))}
      </ul>
      {songs.length > SHOWN_AT_FIRST && (
        <Button look="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.all(songs.length)}
        </Button>
      )}
    </section>
  )
}

function SongLine({ song }: { readonly song: SongProgress }) {
  const { songId, title, composer, barCount, practisedBars, masteredBars, isInLibrary } = song
  return (
    <li className="song-mastery">
      <span className="song-mastery__name">
        {isInLibrary ? <a href={routeToHash({ kind: 'practice', songId, barIndex: 0 })}>{title}</a> : title}
        <span className="song-mastery__composer">{composer}</span>
      </span>
      <MasteryBar practisedBars={practisedBars} masteredBars={masteredBars} barCount={barCount} />
      <span className="song-mastery__words numbers">
        {text.progress.songs.mastery(masteredBars, practisedBars, barCount)}
      </span>
    </li>
  )
}
