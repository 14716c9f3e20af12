import { type SessionId, type SongId, songId, type UserId } from '../../../shared/base/ids'
import { type EpochMs, epochMs } from '../../../shared/base/units'
import { groupBy } from '../../../shared/base/group-by'
import type { LessonMode, PathLesson } from '../../../shared/curriculum/lesson-stars'
import type { SessionEvidence } from '../../../shared/curriculum/session-facts'
import { valueFromCell } from '../../../shared/storage/json-cell'
import type { Database } from './database'

/** A session as it is stored, with what the page of progress asks beside what rewards do. */
export interface StoredPractice extends SessionEvidence {
  readonly durationMs: number | null
  readonly timingStabilityMs: number | null
  readonly mode: unknown
}

/** What the rewards are counted from, beside the clock. */
export interface RewardEvidence {
  readonly sessions: Iterable<StoredPractice>
  readonly path: readonly PathLesson[]
  /** The exercises of the course. */
  readonly exercises: ReadonlySet<string>
  /** Of the sessions that were read now, those without an award, and when each began. */
  readonly unpaid: ReadonlyMap<SessionId, EpochMs>
}

interface SessionRow {
  readonly id: SessionId
  readonly song_id: SongId
  readonly started_at: number
  readonly utc_offset: number | string | null
  readonly hands: number | string | null
  readonly mode: number | string | null
  /** JSON. */
  readonly run: string | null
  readonly exercise_id: string | null
  readonly duration_ms: number | null
  readonly timing_stability: number | null
  readonly accuracy: number | null
  readonly coverage: number | null
  readonly clean_takes: number | null
  readonly note_count: number | null
  readonly correct_count: number | null
  readonly has_xp: 0 | 1
}

/**
 * A session with a report was counted by this app when it was stored; of any other the notes are counted now. JSON's
 * true would come out of SQLite as 1, which is no offset.
 */
const SESSIONS = (which: string) => `
  select sessions.id, song_id, started_at, duration_ms, accuracy, timing_stability, aggregates.coverage, clean_takes,
    case when json_type(device_info, '$.utcOffsetMinutes') in ('integer', 'real')
      then device_info ->> '$.utcOffsetMinutes' end as utc_offset,
    device_info ->> '$.hands' as hands, device_info ->> '$.mode' as mode,
    device_info -> '$.run' as run,
    case json_type(device_info, '$.exerciseId') when 'text' then device_info ->> '$.exerciseId' end as exercise_id,
    case when has_notes then (select count(*) from notes where session_id = sessions.id) else note_count end as note_count,
    case when has_notes then (select count(*) from notes where session_id = sessions.id and correct = 1)
      else correct_count end as correct_count,
    exists (select 1 from xp_events where session_id = sessions.id and source = 'session') as has_xp
  from (
    select *, not exists (select 1 from session_reports where session_id = id)
      and exists (select 1 from notes where session_id = id) as has_notes
    from sessions where user_id = ? ${which}
  ) sessions
  left join aggregates on aggregates.session_id = sessions.id`

const PATH = `
  select lessons.id, lesson_songs.song_id, mode
  from units
  join lessons on unit_id = units.id
  left join lesson_songs on lesson_id = lessons.id
  order by units.order_idx, units.id, lessons.order_idx, lessons.id`

/**
 * Remembers what it read: ten thousand sessions take four times as long to read as to count. This app alone writes its
 * database, so only the sessions that somebody names have changed; `all` reads every one anew.
 */
export function createEvidenceReader(
  database: Database,
  userId: UserId,
): (changed: readonly SessionId[] | 'all') => RewardEvidence {
  const selectSessions = database.prepare<SessionRow>(SESSIONS(''))
  const selectSession = database.prepare<SessionRow>(SESSIONS('and id = ?'))
  const selectPath = database.prepare<{ id: string; song_id: string | null; mode: LessonMode | null }>(PATH)
  const selectExercises = database.prepare<{ id: string }>('select id from exercises')
  const known = new Map<SessionId, StoredPractice>()

  function read(changed: readonly SessionId[] | 'all'): readonly SessionRow[] {
    if (changed === 'all') {
      known.clear()
      return selectSessions.all(userId)
    }
    for (const sessionId of changed) known.delete(sessionId)
    return changed.flatMap((sessionId) => selectSession.all(userId, sessionId))
  }

  return (changed) => {
    const rows = read(changed)
    for (const row of rows) known.set(row.id, evidenceFromRow(row))
    return {
      sessions: known.values(),
      path: [...groupBy(selectPath.all(), ({ id }) => id)].map(([lessonId, songs]) => ({
        lessonId,
        songs: songs.flatMap(({ song_id, mode }) => (song_id === null ? [] : [{ songId: songId(song_id), mode }])),
      })),
      exercises: new Set(selectExercises.all().map(({ id }) => id)),
      unpaid: new Map(rows.filter((row) => row.has_xp === 0).map((row) => [row.id, epochMs(row.started_at)])),
    }
  }
}

function evidenceFromRow(row: SessionRow): StoredPractice {
  return {
    sessionId: row.id,
    songId: row.song_id,
    startedAt: epochMs(row.started_at),
    utcOffsetMinutes: row.utc_offset,
    hands: row.hands,
    run: row.run === null ? null : valueFromCell(row.run),
    exerciseId: row.exercise_id,
    accuracy: row.accuracy,
    coverage: row.coverage,
    noteCount: row.note_count,
    correctCount: row.correct_count,
    cleanTakes: row.clean_takes,
    durationMs: row.duration_ms,
    timingStabilityMs: row.timing_stability,
    mode: row.mode,
  }
}
