import type { ReactNode } from 'react'
import type { OpenedSong } from '../../shared/contract/requests'
import { TopLine } from '../ui/TopLine'
import './song-top-line.css'

interface SongTopLineProps {
  readonly song: OpenedSong | null
  readonly onBack: () => void
  readonly middle?: ReactNode
  readonly end?: ReactNode
}

/** Back, the piece, and one sentence. */
export function SongTopLine({ song, onBack, middle, end }: SongTopLineProps) {
  return (
    <TopLine
      title={song?.card.title ?? ''}
      isPiece
      onBack={onBack}
      detail={
        <>
          {song?.card.composer != null && <span className="song-top-line__composer">{song.card.composer}</span>}
          <div className="song-top-line__middle">{middle}</div>
        </>
      }
    >
      {end}
    </TopLine>
  )
}
