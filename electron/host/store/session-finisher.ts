import type { UserId } from '../../../shared/base/ids'
import { epochMs } from '../../../shared/base/units'
import { cleanTakesOf } from '../../../shared/curriculum/clean-takes'
import type { SessionRun } from '../../../shared/curriculum/piece-run'
import { runOfSession } from '../../../shared/curriculum/session-run'
import type { SessionReport } from '../../../shared/grade/session-report'
import type { Score } from '../../../shared/music/score'
import { playedToCell } from '../../../shared/storage/played-cell'
import { reportToCell } from '../../../shared/storage/report-cell'
import { aggregateToRow, countsToRow, notesToRows, sessionToRow } from '../../../shared/storage/session-to-rows'
import { compressText } from './compressed-cell'
import type { BarsCounter } from './count-bars'
import type { Database } from './database'
import { createJournalReader } from './journal'
import { markChanged } from './mark-changed'
import type { RewardsKeeper } from './rewards'
import { createSessionRowsWriter } from './session-rows-writer'
import type { FinishedSession, OpenSession } from './store'

/** Writes everything of a finished session that is not there yet, and closes its journal, in one transaction. */
export function createSessionFinisher(
  database: Database,
  userId: UserId,
  { rewards, bars }: { readonly rewards: RewardsKeeper; readonly bars: BarsCounter },
): (finished: FinishedSession) => void {
  const writer = createSessionRowsWriter(database)
  const deleteJournal = database.prepare('delete from journal_sessions where session_id = ?')
  const selectTempo = database.prepare<{ tempo_bpm: number | null }>('select tempo_bpm from songs where id = ?')
  const readJournal = createJournalReader(database)

  const write = (finished: FinishedSession) => {
    const { session, report: judged, played, score, coachEvents = [], durationMs, gaps } = finished
    const report = finished.ruledReport ?? judged
    const { sessionId } = session
    const run = score ? runOf(score, report, session) : null
    const isNew = writer.insertSession(sessionToRow({ ...session, durationMs, gaps, run }, userId))
    if (isNew) {
      const notes = notesToRows(sessionId, report, played)
      writer.insertNotes(notes)
      writer.insertAggregate({ session_id: sessionId, ...aggregateToRow(report, notes, cleanTakesOf(report)) })
      writer.insertEvents(coachEvents)
      writer.insertDetail(sessionId, {
        counts: countsToRow(report.counts),
        coverage: report.detail?.coverage ?? null,
        report: compressText(reportToCell(judged)),
        played: compressText(playedToCell(played)),
        events: compressText(readJournal(sessionId)),
      })
      markChanged(database, 'session', sessionId)
      const now = epochMs(Date.now())
      rewards.refresh(now, [sessionId])
      bars.count(sessionId, { report, score }, now)
    }
    deleteJournal.run(sessionId)
  }

  function runOf(score: Score, report: SessionReport, { songId, rules }: OpenSession): SessionRun | null {
    const isTempoWritten = (selectTempo.get(songId)?.tempo_bpm ?? null) !== null
    return runOfSession(score, report, { hands: rules.hands, isTempoWritten })
  }

  return (finished) => {
    database.durableTransaction(() => {
      write(finished)
    })
  }
}
