import { groupBy } from '../base/group-by'
import type { DayView } from './day-inputs'
import { isStable, type Memory, recallOn } from './memory'
import { areTwins } from './passage-profile'
import type { PlanReason } from './plan-reason'
import { type Candidate, FULL_TEMPO_PERCENT } from './planned-day'
import { restingSongs } from './resting-songs'
import type { ScheduledSpot } from './schedule'

/** Ours: who lets a spot lie for so long past its day has given the piece up, until he plays it again. */
export const GIVEN_UP_DAYS = 28

const STABLE_MINUTES = { leastMinutes: 2, mostMinutes: 3 }
/** A spot that is not stable is practised in a block: more of it in one go. */
const FRESH_MINUTES = { leastMinutes: 3, mostMinutes: 4 }

/** Spots that are due, the one that is likeliest forgotten first; songs take turns, so that a long one keeps none away. */
export function dueSpots(view: DayView): readonly ScheduledSpot[] {
  const { schedule, today } = view
  const resting = restingSongs(view)
  const due = schedule.spots
    .filter(({ songId, memory }) => isDue(memory, today) && !resting.has(songId))
    .toSorted((one, other) => recallOn(one.memory, today) - recallOn(other.memory, today))
  const bySong = groupBy(withoutTwins(view, due), ({ songId }) => songId)
  const rounds = Math.max(0, ...[...bySong.values()].map((spots) => spots.length))
  return Array.from({ length: rounds }, (_, round) =>
    [...bySong.values()].flatMap((spots) => spots[round] ?? []),
  ).flat()
}

/** Where a phrase returns note for note, one of both is enough for a day. */
function withoutTwins({ formOf }: DayView, spots: readonly ScheduledSpot[]): readonly ScheduledSpot[] {
  const profileOf = ({ songId, spot }: ScheduledSpot) => formOf(songId)?.spots[spot]?.profile
  return spots.filter((scheduled, index) => {
    const profile = profileOf(scheduled)
    const isTwin = (other: ScheduledSpot) => {
      const counterpart = other.songId === scheduled.songId ? profileOf(other) : undefined
      return profile !== undefined && counterpart !== undefined && areTwins(profile, counterpart)
    }
    return !spots.slice(0, index).some(isTwin)
  })
}

export function isDue({ dueDay }: Memory, today: number): boolean {
  return dueDay <= today && today - dueDay <= GIVEN_UP_DAYS
}

/** Spots that are not due yet, the one that is likeliest forgotten first: for a long day with little to do. */
export function spotsNotDue(view: DayView): readonly ScheduledSpot[] {
  const { schedule, today } = view
  const others = schedule.spots
    .filter(({ memory }) => memory.dueDay > today)
    .toSorted((one, other) => recallOn(one.memory, today) - recallOn(other.memory, today))
  return withoutTwins(view, others)
}

export function spotCandidate(view: DayView, { songId, spot, hands, memory }: ScheduledSpot): Candidate | null {
  const at = view.formOf(songId)?.spots[spot]
  if (!at) return null
  const { profile, ...bars } = at
  const isFresh = !isStable(memory)
  const level = view.songOf(songId)?.difficulty ?? view.level
  return {
    work: {
      id: `spot:${songId}:${bars.firstBar}`,
      kind: 'spot',
      piece: { kind: 'song', songId },
      bars,
      hands,
      mode: { kind: 'loop_bars', firstBar: bars.firstBar, lastBar: bars.lastBar },
      tempoPercent: tempoFor(memory),
      why: reasonFor(view, memory),
      lessonId: null,
      exerciseId: null,
    },
    ...(isFresh ? FRESH_MINUTES : STABLE_MINUTES),
    hardness: level + (isFresh ? FRESH_LEVELS : 0) + memory.difficulty / MOST_DIFFICULTY,
    isFresh,
    profile,
  }
}

/** Ours: a spot that is not secure is harder than one of the next level that is. */
const FRESH_LEVELS = 1.5
/** Of FSRS. */
const MOST_DIFFICULTY = 10

/** What went wrong begins slower; the loop takes it up again. By the steps of the coach's second rule. */
const AGAIN_PERCENT = 80
const HARD_PERCENT = 90

function tempoFor({ lastRating }: Memory): number {
  if (lastRating === 'again') return AGAIN_PERCENT
  return lastRating === 'hard' ? HARD_PERCENT : FULL_TEMPO_PERCENT
}

function reasonFor({ today }: DayView, memory: Memory): PlanReason {
  const daysAgo = today - memory.lastDay
  if (memory.lastRating === 'again') return { rule: 'weak', daysAgo }
  return { rule: 'dueAgain', daysAgo, recallPercent: Math.round(100 * recallOn(memory, today)) }
}
