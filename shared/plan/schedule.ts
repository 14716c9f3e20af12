import { groupBy } from '../base/group-by'
import type { SongId } from '../base/ids'
import type { TargetSkill } from '../curriculum/course'
import type { LocalDay } from '../curriculum/local-day'
import type { HandChoice } from '../music/score'
import type { Study } from '../studies/study'
import { rateSpot, rateWhole, type Visit } from './day-rating'
import { type DayRating, type Memory, memoryOf, type Review } from './memory'
import type { PlanSession } from './plan-session'
import type { SongForm } from './song-form'

/** What there is to remember, and how well each of it is. */
export interface Schedule {
  readonly spots: readonly ScheduledSpot[]
  readonly techniques: readonly ScheduledTechnique[]
  readonly skills: readonly ScheduledSkill[]
}

export interface ScheduledSpot {
  readonly songId: SongId
  /** Index into `SongForm.spots`. */
  readonly spot: number
  /** As it was practised last. */
  readonly hands: HandChoice
  readonly memory: Memory
}

export interface ScheduledTechnique {
  /** As it was practised last. */
  readonly study: Study
  readonly memory: Memory
}

export interface ScheduledSkill {
  readonly skill: TargetSkill
  readonly memory: Memory
}

/** What of the library and the course the history is about. */
export interface ScheduleBooks {
  readonly formOf: (songId: SongId) => SongForm | undefined
  /** null for what a composer wrote. */
  readonly studyOf: (songId: SongId) => Study | null
  /** What lessons teach by a song. */
  readonly skillsOf: (songId: SongId) => readonly TargetSkill[]
  readonly skillOfExercise: (exerciseId: string) => TargetSkill | undefined
}

/** Recomputed from the whole history each time; nothing of it is stored. `sessions` in the order of time. */
export function scheduleOf(sessions: readonly PlanSession[], books: ScheduleBooks): Schedule {
  const practice = sessions.filter(({ isPractice, playedBars }) => isPractice || playedBars.length > 0)
  const bySong = groupBy(practice, ({ songId }) => songId)
  return {
    spots: [...bySong].flatMap(([songId, ofSong]) => {
      const form = books.studyOf(songId) ? undefined : books.formOf(songId)
      return form ? spotsOf(songId, form, ofSong) : []
    }),
    techniques: techniquesOf(practice, books),
    skills: skillsOf(practice, books),
  }
}

/** Half of a spot is not a spot. */
const LEAST_SHARE = 0.5

interface Visited extends Visit {
  readonly session: PlanSession
}

function spotsOf(songId: SongId, form: SongForm, sessions: readonly PlanSession[]): readonly ScheduledSpot[] {
  const visits: Visited[][] = form.spots.map(() => [])
  const count = createBarCounter(form)
  for (const session of sessions) {
    const { played, flawed } = count(session)
    const weak = weakSpots(form, session)
    for (const [spot, { firstBar, lastBar }] of form.spots.entries()) {
      if ((played[spot] ?? 0) < LEAST_SHARE * (lastBar - firstBar + 1)) continue
      const isWeak = weak?.has(spot) ?? false
      visits[spot]?.push({ isClean: flawed[spot] === 0, isWeak, accuracy: session.accuracy, session })
    }
  }
  return visits.flatMap((ofSpot, spot) => {
    const memory = memoryOf(reviewsOf(ofSpot, rateSpot))
    const hands = ofSpot.at(-1)?.session.hands
    return memory && hands ? [{ songId, spot, hands, memory }] : []
  })
}

/** Of each spot: how many of its bars were played, and how many times one of them was not clean. */
interface BarCounts {
  readonly played: Uint16Array
  readonly flawed: Uint16Array
}

/**
 * Counts what sessions did in each spot. A bar that is repeated is one, and clean if each of its passes was. Arrays that
 * are used again: ten thousand sessions have half a million bars, and with sets they cost four times as much.
 */
function createBarCounter({ spots, spotOfBar, firstPassOf }: SongForm): (session: PlanSession) => BarCounts {
  const played = new Uint16Array(spots.length)
  const flawed = new Uint16Array(spots.length)
  const countedIn = new Int32Array(spotOfBar.length)
  let round = 0
  return ({ playedBars, cleanBars }) => {
    round += 1
    played.fill(0)
    flawed.fill(0)
    let nextClean = 0
    for (const bar of playedBars) {
      while ((cleanBars[nextClean] ?? Infinity) < bar) nextClean += 1
      const spot = spotOfBar[bar]
      const written = firstPassOf[bar]
      if (spot === undefined || written === undefined) continue
      if (cleanBars[nextClean] !== bar) flawed[spot] = (flawed[spot] ?? 0) + 1
      if (countedIn[written] === round) continue
      countedIn[written] = round
      played[spot] = (played[spot] ?? 0) + 1
    }
    return { played, flawed }
  }
}

/** undefined where nothing was weak, as in most sessions. */
function weakSpots({ barNumbers, spotOfBar }: SongForm, session: PlanSession): ReadonlySet<number> | undefined {
  if (session.weakBars.length === 0) return undefined
  const weak = new Set(session.weakBars.map(String))
  const bars = session.playedBars.filter((bar) => weak.has(barNumbers[bar] ?? ''))
  return new Set(bars.flatMap((bar) => spotOfBar[bar] ?? []))
}

function techniquesOf(sessions: readonly PlanSession[], books: ScheduleBooks): readonly ScheduledTechnique[] {
  const studied = sessions.flatMap((session) => {
    const study = books.studyOf(session.songId)
    // What is read at sight is nobody's to keep.
    return study && study.kind !== 'sightReading' ? [{ ...wholeVisit(session), study }] : []
  })
  return [...groupBy(studied, ({ study }) => techniqueOf(study)).values()].flatMap((visits) => {
    const memory = memoryOf(reviewsOf(visits, rateWhole))
    const study = visits.at(-1)?.study
    return memory && study ? [{ study, memory }] : []
  })
}

/** Level and variant change as the student does; the technique stays. */
export function techniqueOf({ kind, key, hands }: Pick<Study, 'kind' | 'key' | 'hands'>): string {
  return `${kind} ${key} ${hands}`
}

function skillsOf(sessions: readonly PlanSession[], books: ScheduleBooks): readonly ScheduledSkill[] {
  const visits = sessions.flatMap((session) => {
    const ofExercise = session.exerciseId === null ? undefined : books.skillOfExercise(session.exerciseId)
    const skills = ofExercise ? [ofExercise] : books.skillsOf(session.songId)
    return skills.map((skill) => ({ ...wholeVisit(session), skill }))
  })
  return [...groupBy(visits, ({ skill }) => skill)].flatMap(([skill, ofSkill]) => {
    const memory = memoryOf(reviewsOf(ofSkill, rateWhole))
    return memory ? [{ skill, memory }] : []
  })
}

function wholeVisit(session: PlanSession): Visited {
  return { isClean: false, isWeak: false, accuracy: session.accuracy, session }
}

/** Whatever happened on a day is one review: repeats that are minutes apart are no spacing. */
function reviewsOf(
  visits: readonly Visited[],
  rate: (visits: readonly Visit[], isFirstDay: boolean) => DayRating,
): readonly Review[] {
  const reviews: Review[] = []
  let ofDay: Visited[] = []
  let day: LocalDay | undefined
  const close = () => {
    if (day !== undefined) reviews.push({ day, rating: rate(ofDay, reviews.length === 0) })
  }
  for (const visit of visits) {
    if (visit.session.day === day) {
      ofDay.push(visit)
      continue
    }
    // A flight to the west shows a date again, after the next one.
    if (day !== undefined && visit.session.day < day) continue
    close()
    day = visit.session.day
    ofDay = [visit]
  }
  close()
  return reviews
}
