import type { UserId } from '../../../shared/base/ids'
import { epochMs } from '../../../shared/base/units'
import { localDayAt, parseUtcOffset } from '../../../shared/curriculum/local-day'
import { studyOf } from '../../../shared/storage/song-row'
import { studyCode } from '../../../shared/studies/study'
import type { Database } from './database'
import type { ReadPiece, SightReadingStore } from './store'

/** Whoever stops before the middle has not read the piece. Ours, as for the best accuracy of a song. */
const LEAST_COVERAGE = 0.5
/** Where the score waits, or a few bars go round, nothing is read in time. */
const READING_MODES: readonly unknown[] = ['follow_score', 'metronome', null]

interface ReadingRow {
  readonly metadata: string
  readonly started_at: number
  readonly accuracy: number | null
  readonly coverage: number | null
  readonly utc_offset: unknown
  readonly hands: unknown
  readonly mode: unknown
}

const PIECES = `
  from library cross join songs on songs.id = library.song_id
  where metadata ->> '$.study.kind' = 'sightReading'`

/** Of equal times the lesser id, so that all devices agree which session was the first. */
const FIRST_SESSIONS = `
  select pieces.metadata, started_at, accuracy, coverage, device_info ->> '$.utcOffsetMinutes' as utc_offset,
    device_info ->> '$.hands' as hands, device_info ->> '$.mode' as mode
  from (select songs.id, metadata ${PIECES}) pieces
  join sessions on sessions.id = (
    select id from sessions where song_id = pieces.id and user_id = ? order by started_at, id limit 1)
  left join aggregates on aggregates.session_id = sessions.id
  order by started_at, sessions.id`

export function createSightReadingStore(database: Database, userId: UserId): SightReadingStore {
  const selectFirst = database.prepare<ReadingRow>(FIRST_SESSIONS)
  const selectPieces = database.prepare<{ metadata: string }>(`select metadata ${PIECES}`)

  return {
    readings: () => selectFirst.all(userId).flatMap(readPiece),
    seen: () => {
      const studies = selectPieces.all().map(({ metadata }) => studyOf(metadata))
      return new Set(studies.flatMap((study) => (study ? [studyCode(study)] : [])))
    },
  }
}

/** Only what was played through with the hands that it was written for says how somebody reads. */
function readPiece(row: ReadingRow): readonly ReadPiece[] {
  const study = studyOf(row.metadata)
  const isWhole = row.accuracy !== null && (row.coverage ?? 1) >= LEAST_COVERAGE
  if (!study || !isWhole || !READING_MODES.includes(row.mode) || (row.hands ?? study.hands) !== study.hands) return []
  const day = localDayAt(epochMs(row.started_at), parseUtcOffset(row.utc_offset))
  return [{ day, study, accuracy: row.accuracy }]
}
