import type { PathStation, PathUnit } from '../../shared/contract/course'
import { routeToHash } from '../route'
import { text } from '../text/text'
import { isPassed } from './say-lesson'
import { Stars } from './Stars'

interface ChapterProps {
  readonly unit: PathUnit
  readonly number: number
  readonly nextLessonId: string | null
  /** The one station that Tab leads to; the arrows lead on from there. */
  readonly entry: string | null
}

/** A unit of the path: its name beside its stations. */
export function Chapter({ unit, number, nextLessonId, entry }: ChapterProps) {
  const passed = unit.lessons.filter(isPassed).length
  const titleId = `unit-${unit.unitId}`
  return (
    <li className="chapter" aria-labelledby={titleId}>
      <div className="chapter__head">
        <p className="chapter__number">{text.course.unit(number)}</p>
        <h2 id={titleId} className="chapter__title">
          {unit.title}
        </h2>
        <p className="chapter__passed numbers">{text.course.passedOf(passed, unit.lessons.length)}</p>
      </div>
      <ol className="chapter__stations">
        {unit.lessons.map((station) => (
          <Station
            key={station.lessonId}
            station={station}
            isNext={station.lessonId === nextLessonId}
            isEntry={station.lessonId === entry}
          />
        ))}
      </ol>
    </li>
  )
}

interface StationProps {
  readonly station: PathStation
  readonly isNext: boolean
  readonly isEntry: boolean
}

function Station({ station, isNext, isEntry }: StationProps) {
  const { lessonId, title, targetSkill, status, stars, exerciseCount, exercisesDone } = station
  return (
    <li className="station" data-status={status} data-is-next={isNext || undefined}>
      <a
        className="station__link"
        href={routeToHash({ kind: 'lesson', lessonId })}
        data-lesson={lessonId}
        tabIndex={isEntry ? 0 : -1}
      >
        <span className="station__mark" aria-hidden />
        <span className="station__words">
          <span className="station__title">{title}</span>
          <span className="station__detail numbers">
            {text.course.skills[targetSkill]}
            {(isNext || exercisesDone > 0) && ` · ${text.course.exercises(exercisesDone, exerciseCount)}`}
          </span>
        </span>
        <span className={isNext ? 'station__next' : 'unseen'}>
          {isNext ? text.course.next : text.course.statuses[status]}
        </span>
        {status !== 'locked' && <Stars stars={stars} />}
      </a>
    </li>
  )
}
