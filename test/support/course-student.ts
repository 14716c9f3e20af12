import { studyCode } from '../../shared/studies/study'
import type { TickedDay } from '../../shared/plan/plan-day'
import type { OpenPiece } from './course-library'
import type { Habits, Range } from './practice-habits'
import { type Level, levels } from './practice-levels'

/**
 * How a student gets better at a piece, and forgets it.
 *
 * - Errors, hesitations and restarts fall, and tempo rises, as a power of how often it was played: the power law of practice
 *   (Newell & Rosenbloom 1981). Its exponents for motor skills lie about 0.2 to 0.5.
 * - What was played is lost again in days, by an exponential curve that gets flatter with each day of practice (the spacing
 *   effect: Cepeda et al. 2006). Sleep keeps what was there (pianists: Simmons & Duke 2006).
 * - A piece harder than the student is used to has more errors in each of its places, an easier one fewer.
 * - What he is used to rises a little with each day of practice: about a grade in a year.
 * The numbers are ours.
 */
const ERROR_EXPONENT = 0.45
const TEMPO_EXPONENT = 0.15
const KEPT_DAYS = 4
const KEPT_GROWTH = 1.6
const ERRORS_PER_LEVEL = 1.35
const MOST_ERRORS = 5
const LEAST_ERRORS = 0.1
const LEVELS_PER_DAY = 0.008

/** What each student is used to, on the scale of the library. Ours. */
const startLevels: Readonly<Record<Level, number>> = {
  beginner: 1,
  elementary: 2.5,
  intermediate: 4.5,
  advanced: 7,
  concertPianist: 10,
}

export interface CourseStudent {
  /** He plays it so many times; the last time with these habits. */
  play(
    item: TickedDay['items'][number],
    piece: OpenPiece,
    given: { readonly day: number; readonly times: number },
  ): Habits
}

interface Skill {
  /** Times that are still felt. */
  times: number
  days: number
  lastDay: number
}

export function createCourseStudent(level: Level, seed: number): CourseStudent {
  const skills = new Map<string, Skill>()
  const days = new Set<number>()
  let performances = 0

  return {
    play: (item, piece, { day, times }) => {
      days.add(day)
      performances += 1
      const skill = skillOf(piece, item.bars?.firstBar ?? null, day)
      skill.times += times
      const used = startLevels[level] + LEVELS_PER_DAY * days.size
      const gap = ERRORS_PER_LEVEL ** ((piece.song.difficulty ?? used) - used)
      const errors = Math.max(LEAST_ERRORS, Math.min(MOST_ERRORS, gap / skill.times ** ERROR_EXPONENT))
      const habits = scaled(levels[level], errors, item.tempoPercent / 100)
      return { ...habits, seed: seed * 100_000 + performances, hands: item.hands }
    },
  }

  /** As it is before today's practice. A spot and its piece are one skill: bars are practised for the whole. */
  function skillOf({ song: { songId, study } }: OpenPiece, _bar: number | null, day: number): Skill {
    const key = study ? studyCode({ ...study, level: 1, variant: 0 }) : songId
    const skill = skills.get(key) ?? { times: 0, days: 0, lastDay: day }
    skills.set(key, skill)
    if (skill.days === 0) skill.days = 1
    else if (day > skill.lastDay) {
      skill.times *= Math.exp(-(day - skill.lastDay) / (KEPT_DAYS * KEPT_GROWTH ** skill.days))
      skill.days += 1
    }
    skill.lastDay = day
    return skill
  }
}

/** Fewer errors by this factor; a little faster, and steadier by its root. */
function scaled(habits: Habits, errors: number, tempo: number): Habits {
  const less = (share: number | undefined) => Math.min(0.5, (share ?? 0) * errors)
  const steadier = (ms: number | undefined) => (ms ?? 0) * Math.min(1.3, Math.sqrt(errors))
  const [slow, fast] = habits.tempoRange ?? [1, 1]
  const faster = Math.max(0.8, errors ** -(TEMPO_EXPONENT / ERROR_EXPONENT))
  // Nobody who practises a piece plays it faster than it is written.
  const tempoRange: Range = [Math.min(1, slow * faster) * tempo, Math.min(1.05, fast * faster) * tempo]
  return {
    ...habits,
    tempoRange,
    slips: less(habits.slips),
    octaveSlips: less(habits.octaveSlips),
    omissions: less(habits.omissions),
    forgottenAccidentals: less(habits.forgottenAccidentals),
    brushes: less(habits.brushes),
    stutters: less(habits.stutters),
    hesitations: less(habits.hesitations),
    restarts: less(habits.restarts),
    restartsAfterErrors: less(habits.restartsAfterErrors),
    jumps: less(habits.jumps),
    longPauses: less(habits.longPauses),
    timingNoiseMs: steadier(habits.timingNoiseMs),
    fingerNoiseMs: steadier(habits.fingerNoiseMs),
    handsApartMs: steadier(habits.handsApartMs),
  }
}
