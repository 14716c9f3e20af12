import type { SongId } from '../../shared/base/ids'
import type { HandChoice } from '../../shared/music/score'
import type { Study } from '../../shared/studies/study'
import { ask } from '../bridge'
import type { PracticeTask } from '../practice/practice-task'
import { navigate } from '../route'
import { notify } from '../ui/notices'

/** What a task is on: studies are written when they are opened, and what nobody has seen is chosen then. */
export type TaskPiece =
  | { readonly kind: 'song'; readonly songId: SongId }
  | { readonly kind: 'study'; readonly study: Study }
  | { readonly kind: 'unseen'; readonly hands: HandChoice }

/** Opens the practice screen, set up for the task; where that cannot be, it is said why. */
export async function openTask(piece: TaskPiece, task: PracticeTask): Promise<void> {
  const songId = piece.kind === 'song' ? piece.songId : await writtenNow(piece)
  if (songId) navigate({ kind: 'practice', songId, barIndex: 0, task })
}

async function writtenNow(piece: Exclude<TaskPiece, { kind: 'song' }>): Promise<SongId | null> {
  const answer =
    piece.kind === 'study'
      ? await ask('study/open', { study: piece.study })
      : await ask('sightReading/next', { hands: piece.hands })
  if (answer.ok) return answer.reply.songId
  notify({ sentence: answer.sentence })
  return null
}
