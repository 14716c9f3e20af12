import type { DayPlan, PlanItem } from '../../shared/contract/plan'
import { type LocalDay, localDayAt } from '../../shared/curriculum/local-day'
import { planDay, type TickedDay } from '../../shared/plan/plan-day'
import type { PlanLesson } from '../../shared/plan/plan-lesson'
import type { PlanSession } from '../../shared/plan/plan-session'
import type { PlanSong } from '../../shared/plan/plan-song'
import { songsInPlay, standingsBefore } from '../../shared/plan/songs-in-play'
import type { Clock } from './clock'
import type { Handlers } from './serve-requests'
import { reply } from './serve-requests'
import { createSongForms } from './song-forms'
import type { Store } from './store/store'

type PlanHandlers = Pick<Handlers, 'plan/today'>

export interface PlanParts {
  readonly store: Pick<Store, 'plan' | 'library'>
  readonly clock: Clock
  /** The lessons of the path in its order, with titles in the language of the person. */
  readonly lessons: () => readonly PlanLesson[]
  /** What an exercise asks for, in a sentence; null where this version has no such exercise. */
  readonly sayExercise: (exerciseId: string) => string | null
  /** What the student read at sight when a day began, 1..10; null before the first reading. */
  readonly readingLevel: (before: LocalDay) => number | null
}

/** What is best practised today. */
export function planRequests({
  store,
  clock,
  lessons: readLessons,
  sayExercise,
  readingLevel,
}: PlanParts): PlanHandlers {
  const forms = createSongForms(store.plan)

  /** Cards are read for what is planned alone: a library may hold thousands. */
  function itemOf({ piece, ...item }: TickedDay['items'][number]): PlanItem[] {
    const say = item.exerciseId === null ? null : sayExercise(item.exerciseId)
    if (piece.kind !== 'song') return [{ ...item, piece, say }]
    const song = store.library.card(piece.songId)
    return song ? [{ ...item, piece: { kind: 'song', song }, say }] : []
  }

  return {
    'plan/today': async ({ minutes }) => {
      const now = clock.now()
      const today = localDayAt(now, clock.utcOffsetMinutes(now))
      const [sessions, songs, lessons] = [store.plan.sessions(now), store.plan.songs(), readLessons()]
      const standings = standingsBefore(today, lessons, sessions)
      await forms.read(songsInPlay(today, { lessons, sessions, standings }))
      const { items, alsoDue } = planDay({
        today,
        minutes,
        sessions,
        lessons,
        standings,
        songs,
        formOf: forms.of,
        reading: { level: readingLevel(today), lastDay: lastReading(today, sessions, songs) },
      })
      return reply({ day: today, minutes, items: items.flatMap(itemOf), alsoDue } satisfies DayPlan)
    },
  }
}

function lastReading(today: LocalDay, sessions: readonly PlanSession[], songs: readonly PlanSong[]): LocalDay | null {
  const unseen = new Set(songs.flatMap(({ songId, study }) => (study?.kind === 'sightReading' ? [songId] : [])))
  return sessions.findLast(({ songId, day }) => day < today && unseen.has(songId))?.day ?? null
}
