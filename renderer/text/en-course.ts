import type { TargetSkill } from '../../shared/curriculum/course'
import type { LessonMode, LessonStatus } from '../../shared/curriculum/lesson-stars'

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** The pages that the window always offers; the library and the progress have names of their own. */
export const navigation = {
  label: 'Pages',
  today: 'Today',
  path: 'Path',
}

const statuses: Readonly<Record<LessonStatus, string>> = {
  locked: 'Locked',
  unlocked: 'Open',
  passed: 'Passed',
  mastered: 'Mastered',
}
const skills: Readonly<Record<TargetSkill, string>> = {
  reading: 'Reading',
  rhythm: 'Rhythm',
  timing: 'Timing',
  'hands together': 'Hands together',
  fingering: 'Fingering',
  articulation: 'Articulation',
  dynamics: 'Dynamics',
  pedal: 'Pedal',
  chords: 'Chords',
  scales: 'Scales',
  voicing: 'Voicing',
  expression: 'Expression',
}
const pieceModes: Readonly<Record<LessonMode | 'any', string>> = {
  hands_right: 'right hand',
  hands_left: 'left hand',
  both: 'both hands',
  slow: 'both hands, slowly',
  any: 'both hands',
}

/** The path and the page of a lesson. */
export const course = {
  unit: (number: number) => `Unit ${number}`,
  unitOf: (number: number, title: string) => `Unit ${number}: ${title}`,
  units: 'Units of the path',
  passedOf: (passed: number, all: number) => `${passed} of ${all} passed`,
  whole: 'You have passed every lesson. What lacks stars can still earn them.',
  next: 'Next',
  statuses,
  skills,
  stars: (stars: number) => `${several(stars, 'star', 'stars')} of 3`,
  exercises: (done: number, all: number) => `${done} of ${several(all, 'exercise', 'exercises')} done`,

  exercisesTitle: 'Exercises',
  piecesTitle: 'Pieces',
  piecesMeans: 'Played through, they earn the stars of the lesson.',
  start: 'Start',
  done: 'done',
  nextLesson: 'Next lesson',
  toPath: 'Go to the path',
  lockedBy: (title: string) => `It opens once you have passed “${title}”. You may look around.`,
  locked: 'It opens once you have passed the lesson before it. You may look around.',
  goTo: (title: string) => `Go to “${title}”`,
  atTempo: (quartersPerMinute: number) => `${quartersPerMinute} quarter notes a minute`,
  pieceModes,

  nextStar: {
    /** Needs and best are lists that were made with the words below. */
    one: (needs: string) => `One star: ${needs}.`,
    two: (needs: string) => `Two stars: ${needs}.`,
    three: (needs: string) => `Three stars: ${needs}.`,
    accuracy: (share: string) => `${share} of the notes right`,
    tempo: (share: string) => `${share} of the tempo`,
    timing: (spread: string) => `steady within ${spread}`,
    best: (run: string) => `Your best: ${run}.`,
    noTempo: 'Play it in Follow or Metronome, so that tempo and timing can be told.',
    onAnotherDay: 'Three stars. Play it like this on another day, and it is mastered.',
    mastered: 'Mastered: three stars on two different days.',
  },

  /** What a piece is played for, on the practice screen. */
  forStars: (lesson: string) => `Play it through: it earns the stars of “${lesson}”.`,
  backToLesson: 'Back to the lesson',
}

/** What a session brought. */
export const rewards = {
  title: 'What this brought you',
  close: 'Close what this brought you',
  starsOf: (lesson: string, stars: number) => `“${lesson}”: ${several(stars, 'star', 'stars')}`,
  masteredNow: (lesson: string) => `“${lesson}” is mastered`,
  unlocked: (lesson: string) => `Opens: “${lesson}”`,
  xp: (points: string) => `${points} XP`,
  streak: (days: number) => several(days, 'day in a row', 'days in a row'),
  frozen: (days: number) => (days === 1 ? 'a freeze bridged the day between' : `freezes bridged ${days} days between`),
  /** `names` is "First steps, Clean and 4 more". */
  achievements: (count: number, names: string) => `${count === 1 ? 'Achievement' : 'Achievements'}: ${names}`,
  more: (count: number) => `${count} more`,
  /** `what` is a list of the lines above. */
  spoken: (what: string) => `You earned: ${what}.`,
}

export const achievements = {
  title: 'Achievements',
  earned: 'Earned',
  toCome: 'Still to come',
  reached: (reached: string, threshold: string) => `${reached} of ${threshold}`,
  count: (earned: number, all: number) => `${earned} of ${all}`,
  none: 'None yet. The first comes with your first sessions.',
}
