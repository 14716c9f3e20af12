import { finishSession } from '../../electron/host/finish-session'
import { ownInstrument } from '../../electron/host/devices/instrument'
import { openStore } from '../../electron/host/store/open-store'
import { type SessionId, sessionId, type SongId } from '../../shared/base/ids'
import { beats, epochMs } from '../../shared/base/units'
import { judgeSession } from '../../shared/grade/judge-session'
import type { SessionReport } from '../../shared/grade/session-report'
import type { Habits } from './practice-habits'
import { practise } from './practice-simulator'

export interface PractisedSession {
  readonly songId: SongId
  readonly sessionId: SessionId
  readonly report: SessionReport
}

const SESSION_ID = sessionId('00000000-0000-4000-8000-0000000000aa')

/** Stores a session of a simulated student on a song of the library, as if it had been played an hour ago. */
export function storePractice(home: string, title: RegExp, habits: Habits): PractisedSession {
  const opened = openStore(home)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const store = opened.value
  const songId = store.library.list().find((card) => title.test(card.title))?.songId
  const song = songId && store.library.open(songId)
  if (!songId || !song) throw new Error('No such song')
  const { events } = practise(song.score, habits)
  const rules = { mode: 'follow_score', hands: 'both', startOnset: beats(0) } as const
  const report = judgeSession(song.score, events, rules)
  const startedAt = epochMs(Date.now() - 3_600_000)
  const session = { sessionId: SESSION_ID, songId, startedAt, rules, instrument: ownInstrument('Test piano') }
  finishSession(store, { session, score: song.score, events, report })
  store.close()
  return { songId, sessionId: SESSION_ID, report }
}
