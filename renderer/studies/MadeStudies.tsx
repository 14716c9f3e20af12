import type { SongCard } from '../../shared/contract/requests'
import { routeToHash } from '../route'
import { formatAccuracy, formatDay } from '../text/format'
import { text } from '../text/text'
import { useNow } from '../use-now'
import { taskOfStudy } from './study-choice'

/** Studies that were opened before, the one practised last first. */
export function MadeStudies({ songs }: { readonly songs: readonly SongCard[] }) {
  const nowMs = useNow()
  const sorted = songs.toSorted((one, other) => (other.lastPractisedAt ?? 0) - (one.lastPractisedAt ?? 0))
  return (
    <section aria-labelledby="made">
      <h2 id="made" className="studies__title">
        {text.studies.made}
      </h2>
      {songs.length === 0 && <p className="studies__quiet">{text.studies.madeNone}</p>}
      <ul>
        {sorted.map(({ songId, title, study, lastPractisedAt, bestAccuracy }) => (
          <li key={songId} className="made">
            <a
              className="made__link"
              href={routeToHash({
                kind: 'practice',
                songId,
                barIndex: 0,
                task: taskOfStudy({ hands: study?.hands ?? 'both' }),
              })}
            >
              {title}
            </a>
            <span className="made__when numbers">
              {lastPractisedAt === null ? text.library.never : formatDay(lastPractisedAt, nowMs)}
            </span>
            <span className="made__best numbers">{formatAccuracy(bestAccuracy)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
