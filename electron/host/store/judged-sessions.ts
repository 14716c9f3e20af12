import type { SessionId, SongId } from '../../../shared/base/ids'
import type { SessionCard } from '../../../shared/contract/requests'
import type { JudgedSession } from '../../../shared/grade/judged-session'
import type { Score } from '../../../shared/music/score'
import { eventsFromCell } from '../../../shared/storage/event-cell'
import { playedFromCell } from '../../../shared/storage/played-cell'
import { reportFromCell } from '../../../shared/storage/report-cell'
import { scoreFromCell } from '../../../shared/storage/score-cell'
import { expandText } from './compressed-cell'
import type { Database } from './database'
import { damaged } from './store-broken'

interface Cells {
  readonly report: Uint8Array
  readonly played: Uint8Array
  readonly events: Uint8Array
}

/** What is kept of a session beside its sums. A damaged one throws `StoreBroken`. */
export interface JudgedReader {
  /** null where only its sums are here. */
  playing(sessionId: SessionId): Playing | null
  /** As it was judged; null where only its sums are here, or its score is not. `playing` where it was read already. */
  judged(card: Pick<SessionCard, 'sessionId' | 'songId' | 'hands'>, playing?: Playing): JudgedSession | null
}

export type Playing = Pick<JudgedSession, 'report' | 'played' | 'events'>

export function createJudgedReader(database: Database): JudgedReader {
  const selectCells = database.prepare<Cells>(
    `select report, played, events from session_reports join performances using (session_id) where session_id = ?`,
  )
  const selectScore = database.prepare<{ score: Uint8Array }>('select score from scores where song_id = ?')

  const readScore = (songId: SongId): Score | null => {
    const json = expandText(selectScore.get(songId)?.score ?? new Uint8Array())
    return json === null ? null : scoreFromCell(json)
  }

  const readPlaying = (sessionId: SessionId): Playing | null => {
    const cells = selectCells.get(sessionId)
    return cells ? playingFromCells(cells) : null
  }

  return {
    playing: readPlaying,
    judged: ({ sessionId, songId, hands }, known) => {
      const playing = known ?? readPlaying(sessionId)
      const score = playing && readScore(songId)
      return score && { sessionId, score, hands, ...playing }
    },
  }
}

function playingFromCells(cells: Cells): Playing {
  const report = reportFromCell(expandText(cells.report) ?? '')
  const played = playedFromCell(expandText(cells.played) ?? '')
  const events = eventsFromCell(expandText(cells.events) ?? '')
  if (!report.ok || !played.ok || !events.ok) throw damaged('session')
  return { report: report.value, played: played.value, events: events.value }
}

/** The events of one session as they were heard; null where they are not here. */
export function createEventsReader(database: Database) {
  const select = database.prepare<{ events: Uint8Array }>('select events from performances where session_id = ?')
  return (sessionId: SessionId) => {
    const cell = select.get(sessionId)?.events
    const events = cell && eventsFromCell(expandText(cell) ?? '')
    return events?.ok ? events.value : null
  }
}
