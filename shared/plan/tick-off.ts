import type { SongId } from '../base/ids'
import { MS_PER_MINUTE } from '../base/units'
import { type Study, studyCode } from '../studies/study'
import type { PlanSession } from './plan-session'
import type { PlannedItem } from './planned-day'

/** Ours: half of the work, or half of its minutes, is a day's work done. */
const ENOUGH = 0.5

/** Whether what a plan asks for was practised, by the sessions of its day. */
export function isDoneBy(
  item: PlannedItem,
  sessions: readonly PlanSession[],
  books: {
    readonly studyOf: (songId: SongId) => Study | null
    /** Whether a session is the reading of something that the student had not seen before. */
    readonly isReading: (session: PlanSession) => boolean
  },
): boolean {
  // What is read has few notes, and many of them wrong: whoever came to its middle has read it.
  if (item.kind === 'sightReading') return sessions.some((each) => books.isReading(each) && each.coverage >= ENOUGH)
  const own = sessions.filter((session) => isOn(item, session, books.studyOf))
  if (item.bars) return own.some((session) => coversBars(item.bars, session))
  const minutes = own.reduce((sum, { durationMs }) => sum + durationMs, 0) / MS_PER_MINUTE
  return minutes >= ENOUGH * item.minutes || own.some(({ isPractice, coverage }) => isPractice && coverage >= ENOUGH)
}

function isOn(
  { piece, exerciseId }: PlannedItem,
  session: PlanSession,
  studyOf: (songId: SongId) => Study | null,
): boolean {
  if (exerciseId !== null && session.exerciseId === exerciseId) return true
  if (piece.kind === 'song') return session.songId === piece.songId
  const study = piece.kind === 'study' ? studyOf(session.songId) : null
  return study !== null && piece.kind === 'study' && studyCode(study) === studyCode(piece.study)
}

function coversBars(bars: PlannedItem['bars'], { playedBars }: PlanSession): boolean {
  if (!bars) return false
  const played = playedBars.filter((bar) => bar >= bars.firstBar && bar <= bars.lastBar).length
  return played >= ENOUGH * (bars.lastBar - bars.firstBar + 1)
}
