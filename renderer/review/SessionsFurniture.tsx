import type { SongId } from '../../shared/base/ids'
import { useCommands } from '../practice/use-commands'
import { pageCommands } from '../navigation/page-commands'
import { navigate } from '../route'
import type { FurnitureProps } from '../song/furniture'
import { SongTopLine } from '../song/SongTopLine'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { SessionList } from './SessionList'
import './review.css'

/** The past of a song, with the song still on the stand. */
export function SessionsFurniture({ songId, task, song }: FurnitureProps & { readonly songId: SongId }) {
  const goBack = () => navigate({ kind: 'practice', songId, barIndex: 0, task })
  useCommands({ ...pageCommands, back: goBack, playOrStop: goBack })
  return (
    <>
      <SongTopLine
        song={song}
        onBack={goBack}
        end={
          <Button look="primary" onClick={goBack}>
            {text.review.firstSession}
          </Button>
        }
      />
      <aside className="song-screen__side review" aria-label={text.review.earlier}>
        <SessionList songId={songId} task={task} current={null} />
      </aside>
    </>
  )
}
