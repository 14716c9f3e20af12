import type { StudyKind } from '../../shared/studies/study'

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const ago = (days: number) => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`)

const studyKinds: Readonly<Record<StudyKind, string>> = {
  scale: 'Scale',
  arpeggio: 'Arpeggio',
  pattern: 'Finger pattern',
  chords: 'Chords',
  cadence: 'Cadence',
  rhythm: 'Rhythm',
  sightReading: 'Sight reading',
}

/** The page of today. */
export const plan = {
  title: 'Today’s plan',
  length: 'How long do you have?',
  minutes: (minutes: number) => `${minutes} min`,
  unseen: 'A piece you have not seen before',
  allDone: 'That was today’s plan. What comes back, comes back tomorrow.',
  empty: 'Nothing is due today. Play what you like.',
  toPath: 'Go on with the path',
  doneOf: (done: number, all: number) => `${done} of ${all} done`,
  alsoDue: (count: number) => `${several(count, 'more spot is', 'more spots are')} due and can wait for a longer day.`,
  atPercent: (share: string) => `at ${share} of the tempo`,

  why: {
    weak: (days: number) =>
      days === 0 ? 'It went wrong earlier today.' : `It went wrong ${ago(days)}, so it comes back now.`,
    dueAgain: (days: number) => `It went well ${ago(days)}. Once more, before it fades.`,
    nextLesson: (lesson: string) => `The next step on your path: “${lesson}”.`,
    moreStars: (lesson: string, stars: number) => `“${lesson}” has ${stars} of 3 stars so far.`,
    threeStars: (lesson: string) => `“${lesson}” has three stars: play it like that today, and it is mastered.`,
    warmUp: 'To wake the fingers.',
    techniqueNew: 'A technique you have not practised yet.',
    technique: (days: number) => `Last practised ${ago(days)}.`,
    reading: 'Something new each day is what makes reading grow.',
    goOn: (days: number) => `Last played ${ago(days)}: a piece lives by being played.`,
    hardestLast: 'The hardest comes last: what one ends on stays best.',
  },

  noStreak: 'Play today to begin a streak',
  freezes: (count: number) => `${several(count, 'freeze', 'freezes')} left`,
  reading: (level: string) => `You read at level ${level}`,
  nextInPlan: 'Next in the plan',
  backToToday: 'Back to today',
}

/** Studies that the app writes, and reading at first sight. */
export const studies = {
  title: 'Studies',
  songs: 'Songs',
  views: 'Songs or studies',
  maker: 'Make a study',
  kind: 'Kind',
  kinds: studyKinds,
  key: 'Key',
  metre: 'Metre',
  level: 'Level',
  variant: 'Variant',
  another: 'Another one',
  open: 'Open',
  made: 'Made before',
  madeNone: 'What you open stays here.',

  reading: {
    title: 'Read at first sight',
    means:
      'A piece you have never seen, about as hard as you can read. Look it over, then play it once without stopping.',
    next: 'Give me a piece',
    levelOf: (level: string, spread: string) => `You read at level ${level}, give or take ${spread}.`,
    none: 'Read a first piece, and your level shows here.',
    chart: 'How well do I read?',
    series: 'Your level',
    pieces: 'Level of the piece',
    accuracy: 'Right notes',
    better: (before: string, now: string) => `Your reading went from level ${before} to ${now}.`,
    same: (now: string) => `You keep reading at level ${now}.`,
  },
}
