import type { LocalDay } from '../curriculum/local-day'
import { EASIEST_LEVEL, HARDEST_LEVEL, type Study, studyKeys } from '../studies/study'
import type { DayView } from './day-inputs'
import { exerciseCandidate } from './lesson-candidates'
import { recallOn } from './memory'
import type { PlanExercise, PlanLesson } from './plan-lesson'
import { type Candidate, FULL_TEMPO_PERCENT, type PlannedWork } from './planned-day'
import { type ScheduledSkill, type ScheduledTechnique, techniqueOf } from './schedule'
import { isDue } from './spot-candidates'

const TECHNIQUE_MINUTES = { leastMinutes: 2, mostMinutes: 4 }
const PLAINEST_KEY = 'Cmaj'

/**
 * Fingers are warmed in a key that comes later in the day, and no harder than what comes: five-finger patterns for a
 * beginner, then scales, patterns and arpeggios in turn.
 */
export function warmUp(view: DayView, keys: readonly (string | null | undefined)[], minutes: number): Candidate {
  const level = levelOfStudies(view)
  const kinds = level < SCALE_LEVEL ? (['pattern'] as const) : level < ARPEGGIO_LEVEL ? TWO_KINDS : THREE_KINDS
  const known = keys.filter((key): key is string => key != null && studyKeys.includes(key))
  const study: Study = {
    kind: kinds[view.today % kinds.length] ?? 'pattern',
    key: known[view.today % Math.max(1, known.length)] ?? PLAINEST_KEY,
    metre: '4/4',
    hands: level < BOTH_HANDS_LEVEL ? 'right' : 'both',
    level,
    variant: view.today % PATTERNS,
  }
  const work = { ...studyWork(study), id: 'warmUp', kind: 'warmUp', why: { rule: 'warmUp' } } as const
  return { work, leastMinutes: minutes, mostMinutes: minutes + 1, hardness: 0, isFresh: false, profile: null }
}

/** On the scale of the library. Ours: scales in one hand from its first level on are no warm-up, but a lesson. */
const SCALE_LEVEL = 2
const ARPEGGIO_LEVEL = 4
const BOTH_HANDS_LEVEL = 2
const TWO_KINDS = ['scale', 'pattern'] as const
const THREE_KINDS = ['scale', 'arpeggio', 'pattern'] as const
/** So many patterns take turns. */
const PATTERNS = 8

function levelOfStudies({ level }: DayView): number {
  return Math.min(HARDEST_LEVEL, Math.max(EASIEST_LEVEL, Math.round(level)))
}

/** Techniques and skills that are due, the one that is likeliest forgotten first. */
export function dueTechniques(view: DayView): readonly Candidate[] {
  const { schedule, today } = view
  const due = [
    ...schedule.techniques
      .filter(({ memory }) => isDue(memory, today))
      .map((technique) => ({
        memory: technique.memory,
        candidate: techniqueCandidate(view, technique),
      })),
    ...schedule.skills
      .filter(({ memory }) => isDue(memory, today))
      .map((skill) => ({
        memory: skill.memory,
        candidate: skillCandidate(view, skill),
      })),
  ]
  due.sort((one, other) => recallOn(one.memory, today) - recallOn(other.memory, today))
  return due.flatMap(({ candidate }) => candidate ?? [])
}

/** It is asked for as it was played last, and a level harder once it was easy. */
function techniqueCandidate(view: DayView, { study, memory }: ScheduledTechnique): Candidate {
  const isOutgrown = memory.lastRating === 'easy' && study.level <= view.level
  const level = Math.min(HARDEST_LEVEL, study.level + (isOutgrown ? 1 : 0))
  return {
    work: {
      ...studyWork({ ...study, level }),
      id: `technique:${techniqueOf(study)}`,
      kind: 'technique',
      why: { rule: 'technique', daysAgo: view.today - memory.lastDay },
    },
    ...TECHNIQUE_MINUTES,
    hardness: level,
    isFresh: false,
    profile: null,
  }
}

/** A skill is kept by what taught it: of the last lesson passed that did, the exercise that was left alone for longest. */
function skillCandidate(view: DayView, { skill, memory }: ScheduledSkill): Candidate | null {
  const lesson = view.lessons.findLast(
    ({ lessonId, targetSkill, exercises }) =>
      targetSkill === skill && exercises.length > 0 && view.standingOf(lessonId).stars > 0,
  )
  const exercise = lesson && oldest(view, lesson.exercises)
  if (!exercise) return null
  return keptExercise(view, lesson, exercise, memory.lastDay)
}

/** An exercise of a lesson that was passed: not to pass anything, but to keep what it taught. */
export function keptExercise(
  view: DayView,
  lesson: PlanLesson,
  exercise: PlanExercise,
  lastDay = lastDayOfExercise(view, exercise),
): Candidate {
  const candidate = exerciseCandidate(view, lesson, exercise)
  const why = { rule: 'technique', daysAgo: lastDay === null ? null : view.today - lastDay } as const
  return { ...candidate, ...TECHNIQUE_MINUTES, isFresh: false, work: { ...candidate.work, kind: 'technique', why } }
}

function lastDayOfExercise({ sessions }: DayView, { exerciseId }: PlanExercise): LocalDay | null {
  return sessions.findLast((session) => session.exerciseId === exerciseId)?.day ?? null
}

function oldest(view: DayView, exercises: readonly PlanExercise[]): PlanExercise | undefined {
  const lastDay = (exercise: PlanExercise) => lastDayOfExercise(view, exercise) ?? -Infinity
  return exercises.toSorted((one, other) => lastDay(one) - lastDay(other))[0]
}

/** A technique that was never practised: the next key in the circle of those that the level knows. */
export function newTechnique(view: DayView): Candidate | null {
  const level = levelOfStudies(view)
  if (level < SCALE_LEVEL) return null
  const known = new Set(view.schedule.techniques.map(({ study }) => techniqueOf(study)))
  const keys = studyKeys.slice(0, NEW_KEYS)
  const kinds = level < ARPEGGIO_LEVEL ? (['scale'] as const) : (['scale', 'arpeggio', 'cadence'] as const)
  const studies = keys.flatMap((key) =>
    kinds.map((kind): Study => ({ kind, key, metre: '4/4', hands: 'both', level, variant: 0 })),
  )
  const study = studies.find((candidate) => !known.has(techniqueOf(candidate)))
  if (!study) return null
  return {
    work: {
      ...studyWork(study),
      id: `technique:${techniqueOf(study)}`,
      kind: 'technique',
      why: { rule: 'technique', daysAgo: null },
    },
    ...TECHNIQUE_MINUTES,
    hardness: level,
    isFresh: true,
    profile: null,
  }
}

/** Major keys of up to seven sharps, and of flats. */
const NEW_KEYS = 15

function studyWork(study: Study): Omit<PlannedWork, 'id' | 'kind' | 'why'> {
  return {
    piece: { kind: 'study', study },
    bars: null,
    hands: study.hands,
    mode: { kind: 'follow_score' },
    tempoPercent: FULL_TEMPO_PERCENT,
    lessonId: null,
    exerciseId: null,
  }
}

/** Something that nobody has seen, at the level of the reader. */
export function reading(view: DayView): Candidate {
  const level = view.reading.level ?? EASIEST_LEVEL
  return {
    work: {
      id: 'sightReading',
      kind: 'sightReading',
      piece: { kind: 'unseen' },
      bars: null,
      hands: level < BOTH_HANDS_LEVEL ? 'right' : 'both',
      mode: { kind: 'follow_score' },
      tempoPercent: FULL_TEMPO_PERCENT,
      why: { rule: 'reading' },
      lessonId: null,
      exerciseId: null,
    },
    leastMinutes: 2,
    mostMinutes: 4,
    hardness: level,
    isFresh: false,
    profile: null,
  }
}
