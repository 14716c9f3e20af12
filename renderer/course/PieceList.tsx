import type { LessonPage } from '../../shared/contract/course'
import { text } from '../text/text'
import { openingOfPiece } from './lesson-tasks'
import { sayNextStar } from './next-star'
import { openTask } from './open-task'
import { MOST_STARS, type LessonStep } from './say-lesson'
import { Stars } from './Stars'
import { WorkRow } from './WorkRow'

interface PieceListProps {
  readonly lesson: LessonPage
  readonly next: LessonStep | null
}

/** The pieces that the stars come from, each with what its next star still asks for. */
export function PieceList({ lesson: { lessonId, status, pieces }, next }: PieceListProps) {
  return (
    <section aria-labelledby="pieces">
      <div className="lesson__part">
        <h3 id="pieces">{text.course.piecesTitle}</h3>
        <span>{text.course.piecesMeans}</span>
      </div>
      <ul>
        {pieces.map((piece) => {
          const { song, mode, stars } = piece
          const opening = openingOfPiece(piece, lessonId)
          return (
            <WorkRow
              key={song.songId}
              title={<span className="work__piece">{song.title}</span>}
              detail={[song.composer ?? text.library.noComposer, text.course.pieceModes[mode ?? 'any']].join(' · ')}
              means={sayNextStar(piece)}
              end={<Stars stars={stars} />}
              isDone={stars === MOST_STARS}
              isNext={next?.kind === 'piece' && next.piece === piece}
              onStart={status === 'locked' ? null : () => void openTask(opening.piece, opening.task)}
            />
          )
        })}
      </ul>
    </section>
  )
}
