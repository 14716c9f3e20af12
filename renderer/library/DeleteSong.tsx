import type { SongCard } from '../../shared/contract/requests'
import { ask } from '../bridge'
import { text } from '../text/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { notify } from '../ui/notices'

interface DeleteSongProps {
  readonly song: SongCard
  readonly onClose: () => void
  readonly onChanged: () => void
}

export function DeleteSong({ song, onClose, onChanged }: DeleteSongProps) {
  const remove = async () => {
    const answer = await ask('library/delete', { songId: song.songId })
    notify({ sentence: answer.ok ? text.library.deleted(song.title) : answer.sentence })
    onClose()
    onChanged()
  }
  return (
    <Dialog
      title={text.library.deleteTitle(song.title)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" onClick={() => void remove()}>
            {text.library.delete}
          </Button>
        </>
      }
    >
      <p>{text.library.deleteMeans}</p>
    </Dialog>
  )
}
