import { createFollower } from '../../shared/follow/follower'
import type { FollowOptions } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { NoteVerdict } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { addFollowing, type FollowingMeasures, measureFollowing, type RightShare } from '../support/measure-following'
import type { PracticeTruth } from '../support/practice-truth'
import { printedHeads } from '../support/right-word'

/** What following and judging made of a session of which the truth is known. Sums of sessions have the same shape. */
export interface PracticeMeasures {
  readonly following: FollowingMeasures
  /** Wrong keys, not put right afterwards, of which the final verdict names the note they were meant to be. */
  readonly slipsNamed: RightShare
  /** Beginnings of takes: of the true ones those that were found, and how many were found that are none. */
  readonly takes: RightShare
  readonly takesTooMany: number
}

/** A take is found when it begins within so many keys of the true place. */
const TAKE_REACH = 3
/** A pass with fewer right notes has no time to be found. */
const SHORTEST_PASS = 4
/** After such a silence the app divides takes where only a pause was: right, and no restart. */
const PAUSE_MS = 6000

export interface PlayedSession {
  readonly score: Score
  readonly events: readonly SessionEvent[]
  readonly truth: PracticeTruth
  readonly options: FollowOptions
}

export function measurePractice({ score, events, truth, options }: PlayedSession): PracticeMeasures {
  const follower = createFollower(score, options)
  const followed = events.map((event) => follower.hear(event))
  const { verdicts } = judgeSession(score, events, options)
  const finals = verdicts.filter(({ playedIndex }) => playedIndex !== null)
  const following = measureFollowing({ score, events, followed, verdicts, truth })
  const restarts = following.restarts.filter(({ playedIndex }) => rightNotesFrom(truth, playedIndex) >= SHORTEST_PASS)
  return {
    following: { ...following, restarts },
    slipsNamed: countNamed(score, truth, finals),
    ...compareTakes(truth, finals, events),
  }
}

/** In the take that begins there. */
function rightNotesFrom({ played }: PracticeTruth, first: number): number {
  const take = played[first]?.take
  return played.filter((one) => one.take === take && one.kind === 'right').length
}

function countNamed(score: Score, { played, omitted }: PracticeTruth, finals: readonly NoteVerdict[]): RightShare {
  const heads = printedHeads(score)
  const notStruck = new Set(omitted.map(({ take, noteIndex }) => `${take} ${noteIndex}`))
  const slips = played.flatMap(({ kind, take, meantNoteIndex }, i) => {
    const isSlip = kind === 'wrong' && notStruck.has(`${take} ${meantNoteIndex ?? ''}`)
    return isSlip ? [{ meant: meantNoteIndex ?? -1, said: finals[i]?.noteIndex ?? -1 }] : []
  })
  const named = slips.filter(({ meant, said }) => said >= 0 && heads[said] === heads[meant])
  return { right: named.length, count: slips.length }
}

function compareTakes({ played }: PracticeTruth, finals: readonly NoteVerdict[], events: readonly SessionEvent[]) {
  const keys = events.filter(({ kind }) => kind === 'keyDown')
  const begins = (takes: readonly number[]) => takes.flatMap((take, i) => (i > 0 && take !== takes[i - 1] ? [i] : []))
  const beginnings = begins(played.map(({ take }) => take))
  const isAfterPause = (i: number) => (keys[i]?.atMs ?? 0) - (keys[i - 1]?.atMs ?? 0) > PAUSE_MS
  const isNear = (one: number, other: number) => Math.abs(other - one) <= TAKE_REACH
  const found = begins(finals.map(({ take }) => take)).filter((i) => {
    return !isAfterPause(i) || beginnings.some((one) => isNear(one, i))
  })
  const free = new Set(found)
  const matched = beginnings.filter((one) => {
    const match = found.find((i) => free.has(i) && isNear(one, i))
    return match !== undefined && free.delete(match)
  })
  const takes = { right: matched.length, count: beginnings.length }
  return { takes, takesTooMany: found.length - matched.length }
}

export function addPractice(all: readonly PracticeMeasures[]): PracticeMeasures {
  const add = (shareOf: (one: PracticeMeasures) => RightShare): RightShare => ({
    right: all.reduce((sum, one) => sum + shareOf(one).right, 0),
    count: all.reduce((sum, one) => sum + shareOf(one).count, 0),
  })
  return {
    following: addFollowing(all.map(({ following }) => following)),
    slipsNamed: add(({ slipsNamed }) => slipsNamed),
    takes: add(({ takes }) => takes),
    takesTooMany: all.reduce((sum, one) => sum + one.takesTooMany, 0),
  }
}
