import type { SessionId, SongId } from '../../../shared/base/ids'
import { beats, epochMs } from '../../../shared/base/units'
import type { HandChoice } from '../../../shared/music/score'
import { rulesFromConfig, rulesToConfig } from '../../../shared/storage/rules-cell'
import { eventsFromCell, eventsToCell, joinEventCells } from '../../../shared/storage/event-cell'
import { ownInstrument, type Instrument } from '../devices/instrument'
import type { Database } from './database'
import type { JournalStore, OpenSession } from './store'
import { damaged } from './store-broken'

interface JournalRow {
  readonly session_id: SessionId
  readonly song_id: SongId
  readonly started_at: number
  readonly mode: string
  readonly hands: HandChoice
  readonly start_onset: number
  readonly input_name: string
  /** JSON of `rulesToConfig`, the offset of the clock, the exercise and the instrument. */
  readonly config: string
}

/** What journals of earlier versions do not say. */
interface JournalConfig {
  readonly utcOffsetMinutes?: number
  readonly exerciseId?: string
  readonly instrument?: Instrument
}

export function createJournalStore(database: Database): JournalStore {
  const insertSession = database.prepare(
    `insert into journal_sessions (session_id, song_id, started_at, mode, hands, start_onset, input_name, config)
     values (:session_id, :song_id, :started_at, :mode, :hands, :start_onset, :input_name, :config)
     on conflict (session_id) do nothing`,
  )
  const insertEvents = database.prepare(
    `insert into journal_events (session_id, idx, events)
     select :session_id, coalesce(max(idx) + 1, 0), :events from journal_events where session_id = :session_id`,
  )
  const selectSessions = database.prepare<JournalRow>(
    `select session_id, song_id, started_at, mode, hands, start_onset, input_name, config
     from journal_sessions order by started_at`,
  )
  const deleteSession = database.prepare('delete from journal_sessions where session_id = ?')
  const readCell = createJournalReader(database)

  return {
    begin: (session) => {
      insertSession.run(sessionToRow(session))
    },
    append: (sessionId, events) => {
      if (events.length > 0) insertEvents.run({ session_id: sessionId, events: eventsToCell(events) })
    },
    unfinished: () => selectSessions.all().map(sessionFromRow),
    events: (sessionId) => {
      const events = eventsFromCell(readCell(sessionId))
      if (!events.ok) throw damaged('unfinished session')
      return events.value
    },
    discard: (sessionId) => {
      deleteSession.run(sessionId)
    },
  }
}

/** All that was appended to a session, as one cell of events. */
export function createJournalReader(database: Database): (sessionId: SessionId) => string {
  const select = database.prepare<{ events: string }>(
    'select events from journal_events where session_id = ? order by idx',
  )
  return (sessionId) => joinEventCells(select.all(sessionId).map((row) => row.events))
}

function sessionToRow(session: OpenSession): Record<keyof JournalRow, string | number> {
  return {
    session_id: session.sessionId,
    song_id: session.songId,
    started_at: session.startedAt,
    mode: session.rules.mode,
    hands: session.rules.hands,
    start_onset: session.rules.startOnset,
    input_name: session.instrument.name,
    config: JSON.stringify({
      ...rulesToConfig(session.rules),
      utcOffsetMinutes: session.utcOffsetMinutes,
      exerciseId: session.exerciseId,
      instrument: session.instrument,
    }),
  }
}

function sessionFromRow(row: JournalRow): OpenSession {
  const config = JSON.parse(row.config) as JournalConfig
  return {
    sessionId: row.session_id,
    songId: row.song_id,
    startedAt: epochMs(row.started_at),
    ...(config.utcOffsetMinutes !== undefined && { utcOffsetMinutes: config.utcOffsetMinutes }),
    ...(config.exerciseId !== undefined && { exerciseId: config.exerciseId }),
    rules: rulesFromConfig(row.mode, { hands: row.hands, startOnset: beats(row.start_onset) }, config),
    instrument: config.instrument ?? ownInstrument(row.input_name),
  }
}
