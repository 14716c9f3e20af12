import type { SongId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { HandChoice } from '../music/score'
import { betterRun, type SessionRun, starsOfRun } from './piece-run'
import { MASTERY_DAYS, STAR_RULES, WHOLE_COVERAGE } from './reward-rules'
import type { SessionFacts } from './session-facts'

export interface LessonSong {
  readonly songId: SongId
  readonly mode: LessonMode | null
}

export type LessonMode = 'hands_right' | 'hands_left' | 'both' | 'slow'

/** What became of one song of a lesson. */
export interface PieceProgress extends LessonSong {
  /** 0..3. */
  readonly stars: number
  /** What earned them, or the best so far; null while it was not played through. */
  readonly best: SessionRun | null
  /** 0..1; another time through may have been more accurate than the best one. */
  readonly bestAccuracy: number | null
  /** On how many days it had three stars. */
  readonly threeStarDays: number
  /** When it had its first, second and third star. */
  readonly starredAt: readonly EpochMs[]
  /** When it had three stars on a second day. */
  readonly masteredAt: EpochMs | null
  /** When the last session that counts began. */
  readonly lastAt: EpochMs | null
}

/** Rule 8 of `reward-rules.ts`. `sessions`: of this song, in the order of time. */
export function pieceProgress(song: LessonSong, sessions: readonly SessionFacts[]): PieceProgress {
  const isSlow = song.mode === 'slow'
  const plays = sessions.filter(({ hands }) => suits(song, hands)).flatMap((session) => playOf(session, isSlow))
  const best = plays.reduce<SessionRun | null>((found, { run }) => betterRun(found, run, isSlow), null)
  const accuracies = plays.map(({ accuracy }) => accuracy)
  const threeStarred = daysOf(plays.filter(({ stars }) => stars === STAR_RULES.length))
  return {
    ...song,
    stars: plays.reduce((most, { stars }) => Math.max(most, stars), 0),
    best,
    bestAccuracy: accuracies.length > 0 ? Math.max(...accuracies) : null,
    threeStarDays: threeStarred.length,
    starredAt: STAR_RULES.flatMap((_, index) => plays.find(({ stars }) => stars > index)?.at ?? []),
    masteredAt: threeStarred[MASTERY_DAYS - 1] ?? null,
    lastAt: plays.at(-1)?.at ?? null,
  }
}

/** The times through that a session tells of: its best one, and the session as a whole, of which no time is known. */
export function runsOf({ coverage, accuracy, run }: SessionFacts): readonly SessionRun[] {
  if (coverage < WHOLE_COVERAGE) return []
  const whole = accuracy === null ? [] : [{ accuracy, timingMs: null, tempoPercent: null }]
  return run ? [run, ...whole] : whole
}

interface Play {
  readonly run: SessionRun
  readonly stars: number
  readonly accuracy: number
  readonly at: EpochMs
  readonly day: SessionFacts['day']
}

function playOf(session: SessionFacts, isSlow: boolean): readonly Play[] {
  const runs = runsOf(session)
  const run = runs.reduce<SessionRun | null>((found, next) => betterRun(found, next, isSlow), null)
  if (!run) return []
  const accuracy = Math.max(...runs.map((each) => each.accuracy))
  return [{ run, stars: starsOfRun(run, isSlow), accuracy, at: session.at, day: session.day }]
}

/** Who plays both hands plays each of them too. */
function suits({ mode }: LessonSong, hands: HandChoice): boolean {
  if (hands === 'both') return true
  return mode === 'hands_right' ? hands === 'right' : mode === 'hands_left' && hands === 'left'
}

/** When the first of each day began, ascending; what has no day is left out. */
function daysOf(plays: readonly Play[]): readonly EpochMs[] {
  const firstByDay = new Map<number, EpochMs>()
  for (const { day, at } of plays) if (day !== null && !firstByDay.has(day)) firstByDay.set(day, at)
  return [...firstByDay.values()]
}
