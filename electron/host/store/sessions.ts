import type { SessionId, UserId } from '../../../shared/base/ids'
import type { SessionCard } from '../../../shared/contract/requests'
import { playedFromCell, playedToCell } from '../../../shared/storage/played-cell'
import { reportFromCell, reportToCell } from '../../../shared/storage/report-cell'
import { cardFromRow, type SessionCardRow } from '../../../shared/storage/session-from-rows'
import { aggregateToRow, countsToRow, notesToRows, sessionToRow } from '../../../shared/storage/session-to-rows'
import { compressText, expandText } from './compressed-cell'
import type { Database } from './database'
import { createJournalReader } from './journal'
import type { FinishedSession, SessionsStore } from './store'
import { damaged } from './store-broken'

const CARD = `
  select sessions.id, song_id, started_at, duration_ms, device_info,
    accuracy, timing_stability, dynamics_score, pedal_score, weak_bars,
    correct, wrong_pitch, missed, extra, uncertain
  from sessions
  join aggregates on aggregates.session_id = sessions.id
  join session_reports on session_reports.session_id = sessions.id`

export function createSessionsStore(database: Database, userId: UserId): SessionsStore {
  const write = createSessionWriter(database, userId)
  const selectCard = database.prepare<SessionCardRow>(`${CARD} where sessions.id = ?`)
  const selectCards = database.prepare<SessionCardRow>(`${CARD} where song_id = ? order by started_at desc`)
  const selectDetail = database.prepare<{ report: Uint8Array; played: Uint8Array }>(
    `select report, played from session_reports join performances using (session_id) where session_id = ?`,
  )

  const readCard = (sessionId: SessionId): SessionCard | null => {
    const row = selectCard.get(sessionId)
    if (!row) return null
    const card = cardFromRow(row)
    if (!card.ok) throw damaged('session')
    return card.value
  }

  return {
    finish: (finished) => {
      database.durableTransaction(() => write(finished))
      const card = readCard(finished.session.sessionId)
      if (!card) throw new Error('A session that was just written is not there')
      return card
    },
    // A damaged session is left out here, so that it does not take the healthy ones with it; `open` tells about it.
    listForSong: (songId) =>
      selectCards
        .all(songId)
        .map(cardFromRow)
        .filter((card) => card.ok)
        .map((card) => card.value),
    open: (sessionId) => {
      const card = readCard(sessionId)
      const cells = selectDetail.get(sessionId)
      if (!card || !cells) return null
      const report = reportFromCell(expandText(cells.report) ?? '')
      const played = playedFromCell(expandText(cells.played) ?? '')
      if (!report.ok || !played.ok) throw damaged('session')
      return { card, report: report.value, played: played.value }
    },
  }
}

/** Writes everything of a finished session that is not there yet, and closes its journal. */
function createSessionWriter(database: Database, userId: UserId): (finished: FinishedSession) => void {
  const insertSession = database.prepare(
    `insert into sessions (id, user_id, song_id, input_mode, started_at, duration_ms, avg_latency_ms, device_info)
     values (:id, :user_id, :song_id, :input_mode, :started_at, :duration_ms, :avg_latency_ms, :device_info)
     on conflict (id) do nothing`,
  )
  const insertNote = database.prepare(
    `insert into notes (session_id, idx, pitch, onset_ms, dur_ms, vel, correct, delta_ms, pedal)
     values (:session_id, :idx, :pitch, :onset_ms, :dur_ms, :vel, :correct, :delta_ms, :pedal)`,
  )
  const insertAggregate = database.prepare(
    `insert into aggregates (session_id, accuracy, timing_stability, dynamics_score, pedal_score, weak_bars)
     values (:session_id, :accuracy, :timing_stability, :dynamics_score, :pedal_score, :weak_bars)`,
  )
  const insertReport = database.prepare(
    `insert into session_reports (session_id, correct, wrong_pitch, missed, extra, uncertain, coverage, report)
     values (:session_id, :correct, :wrong_pitch, :missed, :extra, :uncertain, :coverage, :report)`,
  )
  const insertPerformance = database.prepare(
    'insert into performances (session_id, played, events) values (:session_id, :played, :events)',
  )
  const insertOutbox = database.prepare('insert into outbox (session_id, created_at) values (?, ?)')
  const deleteJournal = database.prepare('delete from journal_sessions where session_id = ?')
  const readJournal = createJournalReader(database)

  return ({ session, report, played, durationMs, averageLatencyMs }) => {
    const { sessionId } = session
    const isNew = insertSession.run({ ...sessionToRow({ ...session, durationMs, averageLatencyMs }, userId) }) === 1
    if (isNew) {
      for (const note of notesToRows(sessionId, report, played)) insertNote.run({ ...note })
      insertAggregate.run({ ...aggregateToRow(sessionId, report.aggregate) })
      insertReport.run({
        session_id: sessionId,
        ...countsToRow(report.counts),
        coverage: report.detail?.coverage ?? null,
        report: compressText(reportToCell(report)),
      })
      insertPerformance.run({
        session_id: sessionId,
        played: compressText(playedToCell(played)),
        events: compressText(readJournal(sessionId)),
      })
      insertOutbox.run(sessionId, Date.now())
    }
    deleteJournal.run(sessionId)
  }
}
