import type { ReactNode } from 'react'
import type { OpenedSong } from '../../shared/contract/requests'
import { text } from '../text/en'
import { Menu, MenuSentence, MenuTitle } from '../ui/Menu'
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
          {hasMode && <ModeMenu />}
          <div className="song-top-line__middle">{middle}</div>
        </>
      }
    >
      {end}
    </TopLine>
  )
}

/** The name of the mode is always in view; what it means is one click or key away. */
function ModeMenu() {
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="song-top-line__mode" aria-label={text.practice.modeIs(text.practice.mode)}>
          {text.practice.mode}
        </button>
      }
    >
      <MenuTitle>{text.practice.modeTitle}</MenuTitle>
      <MenuSentence>{text.practice.modeMeans}</MenuSentence>
    </Menu>
  )
}
