import type { SessionId, SongId, UserId } from '../../../shared/base/ids'
import { type EpochMs, epochMs } from '../../../shared/base/units'
import { barsOfSession } from '../../../shared/curriculum/bar-mastery'
import { localDayAt, parseUtcOffset } from '../../../shared/curriculum/local-day'
import { isStampRight } from '../../../shared/curriculum/session-facts'
import type { SessionReport } from '../../../shared/grade/session-report'
import type { Score } from '../../../shared/music/score'
import { reportFromCell } from '../../../shared/storage/report-cell'
import { scoreFromCell } from '../../../shared/storage/score-cell'
import { createBarsWriter } from './bars-writer'
import { expandText } from './compressed-cell'
import type { Database } from './database'

/** Counts which bars sessions played and which are mastered. Call it in a transaction. */
export interface BarsCounter {
  /** A session that was just finished, whose report is at hand; its score is read where it is not. */
  count(sessionId: SessionId, practised: Practised, now: EpochMs): void
  /** Sessions that nobody counted yet: older ones, and what the cloud brought. Says how many, at most so many. */
  countWaiting(atMost: number, now: EpochMs): number
  isAnyWaiting(): boolean
}

interface Practised {
  readonly report: SessionReport
  readonly score: Score | undefined
}

interface SessionRow {
  readonly id: SessionId
  readonly song_id: SongId
  readonly started_at: number
  readonly utc_offset: number | string | null
  readonly tempo_bpm: number | null
}

const SESSION = `
  select sessions.id, song_id, started_at, tempo_bpm,
    case when json_type(device_info, '$.utcOffsetMinutes') in ('integer', 'real')
      then device_info ->> '$.utcOffsetMinutes' end as utc_offset
  from sessions join songs on songs.id = song_id`

/** Scores that are read once for several sessions; practice comes in runs on the same songs. */
const KEPT_SCORES = 4

export function createBarsCounter(database: Database, userId: UserId): BarsCounter {
  const writer = createBarsWriter(database)
  const selectSession = database.prepare<SessionRow>(`${SESSION} where sessions.id = ?`)
  const selectWaiting = database.prepare<SessionRow>(
    `${SESSION} where sessions.user_id = ? and are_bars_counted = 0 limit ?`,
  )
  const selectReport = database.prepare<{ report: Uint8Array }>(
    'select report from session_reports where session_id = ?',
  )
  const selectScore = database.prepare<{ score: Uint8Array }>('select score from scores where song_id = ?')
  const setCounted = database.prepare('update sessions set are_bars_counted = 1 where id = ?')

  function readScore(songId: SongId): Score | null {
    const cell = selectScore.get(songId)
    const json = cell ? expandText(cell.score) : null
    return json === null ? null : parsedOrNull(json)
  }

  /** What cannot be read adds nothing, and takes nothing away. */
  function readReport(sessionId: SessionId): SessionReport | null {
    const cell = selectReport.get(sessionId)
    const report = reportFromCell(cell ? (expandText(cell.report) ?? '') : '')
    return report.ok ? report.value : null
  }

  function add(row: SessionRow, score: Score | null, report: SessionReport | null, now: EpochMs): void {
    setCounted.run(row.id)
    const startedAt = epochMs(row.started_at)
    if (!score || !report || !isStampRight(startedAt, now)) {
      // What another library had counted of it came along.
      if (writer.songOf(row.id) !== null) writer.recount(row.song_id)
      return
    }
    const day = localDayAt(startedAt, parseUtcOffset(row.utc_offset))
    const bars = barsOfSession(score, report, row.tempo_bpm !== null)
    if (bars.played.length > 0) writer.add(row.id, row.song_id, day, bars)
  }

  return {
    count: (sessionId, { report, score }, now) => {
      const row = selectSession.get(sessionId)
      if (row) add(row, score ?? readScore(row.song_id), report, now)
    },
    countWaiting: (atMost, now) => {
      const scores = new Map<SongId, Score | null>()
      const rows = selectWaiting.all(userId, atMost)
      for (const row of rows) {
        const score = scores.has(row.song_id) ? (scores.get(row.song_id) ?? null) : readScore(row.song_id)
        if (scores.size >= KEPT_SCORES) scores.clear()
        scores.set(row.song_id, score)
        add(row, score, readReport(row.id), now)
      }
      return rows.length
    },
    isAnyWaiting: () => selectWaiting.get(userId, 1) !== undefined,
  }
}

/** gzip's checksum holds, so this is what the app wrote; a cell that is no JSON was never a score. */
function parsedOrNull(json: string): Score | null {
  try {
    return scoreFromCell(json)
  } catch {
    return null
  }
}
