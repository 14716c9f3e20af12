import type { SongCard } from '../../shared/contract/requests'
import { text } from '../text/text'
import { notify } from '../ui/notices'
import { Question } from '../ui/Question'
import { useOrder } from '../use-order'

interface DeleteSongProps {
  readonly song: SongCard
  readonly onClose: () => void
  readonly onChanged: () => void
}

export function DeleteSong({ song, onClose, onChanged }: DeleteSongProps) {
  const { isRunning, send } = useOrder('library/delete')
  const remove = async () => {
    const answer = await send({ songId: song.songId })
    notify({ sentence: answer.ok ? text.library.deleted(song.title) : answer.sentence })
    onClose()
    onChanged()
  }
  return (
    <Question
      title={text.library.deleteTitle(song.title)}
      yes={text.library.delete}
      isRunning={isRunning}
      onClose={onClose}
      onYes={() => void remove()}
    >
      <p>{text.library.deleteMeans}</p>
    </Question>
  )
}
