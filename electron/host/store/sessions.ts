import type { SessionId, SongId, UserId } from '../../../shared/base/ids'
import { epochMs } from '../../../shared/base/units'
import type { SessionCard, SessionDetail, SessionSummary } from '../../../shared/contract/requests'
import type { KeptOverrule } from '../../../shared/contract/review'
import { applyOverrules } from '../../../shared/grade/apply-overrules'
import type { Overrule } from '../../../shared/grade/overrule'
import { pedalUse } from '../../../shared/grade/pedal-spans'
import { coachEventFromRow, coachEventRow } from '../../../shared/storage/coach-event-rows'
import { cardFromRow, type SessionCardRow } from '../../../shared/storage/session-from-rows'
import type { BarsCounter } from './count-bars'
import type { Database } from './database'
import { createCoachEventsReader } from './session-documents'
import { createSessionFinisher } from './session-finisher'
import { createSessionForgetter } from './forget-sessions'
import { createEventsReader, createJudgedReader, type Playing } from './judged-sessions'
import { markChanged } from './mark-changed'
import { createOverrulesStore } from './overrules'
import type { RewardsKeeper } from './rewards'
import { createRuledSums } from './ruled-sums'
import { createSessionRowsWriter } from './session-rows-writer'
import type { SessionsStore } from './store'
import { damaged } from './store-broken'

const CARD = `
  select sessions.id, song_id, started_at, duration_ms, device_info,
    accuracy, timing_stability, dynamics_score, pedal_score, weak_bars,
    correct, wrong_pitch, missed, extra, uncertain
  from sessions
  left join aggregates on aggregates.session_id = sessions.id
  left join session_reports on session_reports.session_id = sessions.id`

export function createSessionsStore(
  database: Database,
  userId: UserId,
  { rewards, bars }: { readonly rewards: RewardsKeeper; readonly bars: BarsCounter },
): SessionsStore {
  const finish = createSessionFinisher(database, userId, { rewards, bars })
  const forgetter = createSessionForgetter(database, userId)
  const overrules = createOverrulesStore(database)
  const ruledSums = createRuledSums(database)
  const reader = createJudgedReader(database)
  const readEvents = createEventsReader(database)
  const selectCard = database.prepare<SessionCardRow>(`${CARD} where sessions.id = ?`)
  const selectCards = database.prepare<SessionCardRow>(`${CARD} where song_id = ? order by started_at desc`)
  const selectForgotten = database.prepare<{ notes_deleted: 0 | 1 }>('select notes_deleted from sessions where id = ?')
  const selectUnforgotten = database.prepare<{ id: SessionId }>(
    'select id from sessions where user_id = ? and notes_deleted = 0 order by started_at desc',
  )

  const writer = createSessionRowsWriter(database)
  const readCoachRows = createCoachEventsReader(database)
  const readCoach = (sessionId: SessionId) => readCoachRows(sessionId).map(coachEventFromRow)

  const countAll = database.prepare<{ sessions: number }>('select count(*) as sessions from sessions where user_id = ?')

  const readCard = (sessionId: SessionId): SessionCard | null => {
    const row = selectCard.get(sessionId)
    if (!row) return null
    const card = cardFromRow(row)
    if (!card.ok) throw damaged('session')
    return card.value
  }

  const summaryOf = (card: SessionCard): SessionSummary => {
    const isForgotten = selectForgotten.get(card.sessionId)?.notes_deleted === 1
    return { card, report: null, why: isForgotten ? 'notesDeleted' : 'noDetail', coach: readCoach(card.sessionId) }
  }

  return {
    finish: (finished) => {
      finish(finished)
      const card = readCard(finished.session.sessionId)
      if (!card) throw new Error('A session that was just written is not there')
      return card
    },
    count: () => countAll.get(userId)?.sessions ?? 0,
    // A damaged session is left out here, so that it does not take the healthy ones with it; `open` tells about it.
    listForSong: (songId) => ruledSums.showAll(songId, storedCards(songId)),
    open: (sessionId) => {
      const stored = readCard(sessionId)
      if (!stored) return null
      const card = ruledSums.show(stored)
      const playing = reader.playing(sessionId)
      if (!playing) return summaryOf(card)
      const { report, played, events } = playing
      const detail = { card, report, played, pedals: pedalUse(events).presses, coach: readCoach(sessionId) }
      const kept = overrules.ofSong(card.songId)
      return kept.length === 0 ? detail : ruled(detail, playing, kept)
    },
    events: readEvents,
    idsOfSong: (songId) => storedCards(songId).map((card) => card.sessionId),
    sumUpAnew: (sessionId) => {
      const card = readCard(sessionId)
      const judged = card && reader.judged(card)
      if (!judged) return
      const report = applyOverrules(judged, rulesOf(overrules.ofSong(card.songId)))
      database.transaction(() => {
        ruledSums.keep(card, report)
      })
    },
    addCoachEvent: (sessionId, event) =>
      database.durableTransaction(() => {
        if (!selectForgotten.get(sessionId)) return false
        writer.insertEvents([coachEventRow(sessionId, event)])
        markChanged(database, 'session', sessionId)
        return true
      }),
    delete: (sessionId) =>
      database.durableTransaction(() => {
        if (!selectForgotten.get(sessionId)) return false
        forgetter.remove(sessionId, epochMs(Date.now()))
        markChanged(database, 'deleteSession', sessionId)
        rewards.refresh(epochMs(Date.now()), [sessionId])
        return true
      }),
    forgetNotes: (which, atMost = Infinity) =>
      database.durableTransaction(() => {
        let forgotten = 0
        for (const sessionId of sessionsOf(which)) {
          if (forgotten === atMost) break
          if (!forgetter.forgetNotes(sessionId)) continue
          markChanged(database, 'forgetNotes', sessionId)
          forgotten += 1
        }
        return forgotten
      }),
  }

  function storedCards(songId: SongId): readonly SessionCard[] {
    return selectCards
      .all(songId)
      .map(cardFromRow)
      .filter((card) => card.ok)
      .map((card) => card.value)
  }

  /** What was overruled after the session ended holds for it as well. */
  function ruled(detail: SessionDetail, playing: Playing, kept: readonly KeptOverrule[]): SessionDetail {
    const judged = reader.judged(detail.card, playing)
    if (!judged) return detail
    const report = applyOverrules(judged, rulesOf(kept))
    const { aggregate, counts } = report
    return { ...detail, card: { ...detail.card, aggregate, counts }, report, overrules: kept }
  }

  function sessionsOf(which: Parameters<SessionsStore['forgetNotes']>[0]): readonly SessionId[] {
    if (which !== 'all' && which !== 'allButLatest') return which
    const newestFirst = selectUnforgotten.all(userId).map((row) => row.id)
    return which === 'all' ? newestFirst : newestFirst.slice(1)
  }
}

function rulesOf(kept: readonly KeptOverrule[]): readonly Overrule[] {
  return kept.map(({ overrule }) => overrule)
}
