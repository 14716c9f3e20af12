import { createHash } from 'node:crypto'
import type { Answer } from '../../shared/contract/requests'
import type { SightReadingHistory } from '../../shared/contract/studies'
import type { LocalDay } from '../../shared/curriculum/local-day'
import { composeStudy } from '../../shared/studies/compose-study'
import { chooseNextReading } from '../../shared/studies/next-reading'
import { estimateReadings, type PastReading } from '../../shared/studies/reading-level'
import { type Study, studyCode } from '../../shared/studies/study'
import { titleOfStudy } from '../../shared/studies/study-title'
import type { Clock } from './clock'
import type { Importer } from './importer'
import type { Handlers } from './serve-requests'
import { refuse, reply } from './serve-requests'
import type { ReadPiece, Store } from './store/store'

type StudyHandlers = Pick<Handlers, 'study/open' | 'sightReading/next' | 'sightReading/history'>

/** Studies that the app writes: each becomes a song of the library when it is first opened. */
export function studyRequests(parts: {
  readonly store: Store
  readonly importer: Importer
  readonly clock: Clock
}): StudyHandlers {
  const { store, importer, clock } = parts

  async function open(study: Study): Promise<Answer<'study/open'>> {
    const hash = createHash('sha256').update(studyCode(study)).digest('hex')
    const known = store.library.findByHash(hash)
    if (known) return reply(known)
    const fileName = `${titleOfStudy(study)}.krn`
    const outcome = await importer.run({ fileName, bytes: new TextEncoder().encode(composeStudy(study)) })
    if (!outcome.ok) return refuse(outcome.problem.sentence)
    return reply(store.library.add(outcome.value, { fileName, hash, importedAt: clock.now(), study }))
  }

  return {
    'study/open': ({ study }) => open(study),
    'sightReading/next': ({ hands }) => {
      const { sightReading } = store
      return open(chooseNextReading({ readings: pastOf(sightReading.readings()), seen: sightReading.seen() }, hands))
    },
    'sightReading/history': () => reply(historyOf(store.sightReading.readings())),
  }
}

/** What the student read at sight when a day began, 1..10; null before the first reading. */
export function readingLevelBefore(readings: readonly ReadPiece[], before: LocalDay): number | null {
  return estimateReadings(pastOf(readings.filter(({ day }) => day < before))).at(-1)?.level ?? null
}

function pastOf(readings: readonly ReadPiece[]): readonly PastReading[] {
  return readings.map(({ study, accuracy }) => ({ pieceLevel: study.level, accuracy }))
}

function historyOf(readings: readonly ReadPiece[]): SightReadingHistory {
  const estimates = estimateReadings(pastOf(readings))
  const last = estimates.at(-1)
  return {
    level: last?.level ?? null,
    spread: last?.spread ?? null,
    readings: readings.map(({ day, study, accuracy }, index) => ({
      day,
      pieceLevel: study.level,
      accuracy,
      level: estimates[index]?.level ?? study.level,
    })),
  }
}
