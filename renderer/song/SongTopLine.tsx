import type { ReactNode } from 'react'
import type { OpenedSong } from '../../shared/contract/requests'
import { text } from '../text/en'
import { Hint } from '../ui/Button'
import { TopLine } from '../ui/TopLine'
import './song-top-line.css'

interface SongTopLineProps {
  readonly song: OpenedSong | null
  readonly onBack: () => void
  readonly hasMode?: boolean
  readonly middle?: ReactNode
  readonly end?: ReactNode
}

/** Back, the piece, how it is practised, and one sentence. */
export function SongTopLine({ song, onBack, hasMode = true, middle, end }: SongTopLineProps) {
  return (
    <TopLine
      title={song?.card.title ?? ''}
      isPiece
      onBack={onBack}
      detail={
        <>
          {song?.card.composer != null && <span className="song-top-line__composer">{song.card.composer}</span>}
          {hasMode && (
            <Hint label={text.practice.modeMeans}>
              <span className="song-top-line__mode">{text.practice.mode}</span>
            </Hint>
          )}
          <div className="song-top-line__middle">{middle}</div>
        </>
      }
    >
      {end}
    </TopLine>
  )
}
