const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** How a chart compares the newer half of the time it shows with the older. */
export interface Compared {
  readonly before: string
  readonly now: string
}

/** The page of progress. */
export const progress = {
  title: 'Progress',
  empty: 'You have not practised yet. What you play will show here.',
  practiseNow: 'Practise now',
  countingBars: 'Your earlier sessions are being looked through for the bars you have mastered.',

  range: {
    label: 'Time shown',
    weeks: '4 weeks',
    months: '3 months',
    year: 'A year',
    all: 'All',
  },
  week: (date: string) => `Week of ${date}`,
  fourWeeks: (date: string) => `Four weeks from ${date}`,
  when: 'When',
  nothingInTime: 'You did not practise in this time. Choose a longer one.',

  reads: {
    label: 'Reading at sight',
    level: (level: string) => `level ${level}`,
    spread: (spread: string) => `give or take ${spread}`,
  },
  streak: {
    label: 'Streak',
    days: (count: number) => several(count, 'day in a row', 'days in a row'),
    none: 'No streak yet',
    begin: 'Play today to begin one',
    best: (count: number) => `best: ${several(count, 'day', 'days')}`,
  },
  xp: { label: 'Points', value: (amount: string) => `${amount} XP`, means: 'for clean takes, not for minutes' },
  total: {
    label: 'Practised',
    sessions: (count: number) => `in ${several(count, 'session', 'sessions')}`,
  },
  mastered: {
    label: 'Mastered',
    bars: (count: number) => several(count, 'bar', 'bars'),
    of: (count: number) => `of ${several(count, 'bar', 'bars')} played`,
  },

  calendar: {
    title: 'When do I practise?',
    sentence: (days: number, thisWeek: number) =>
      days === 0
        ? 'You did not practise in the last year.'
        : `You practised on ${several(days, 'day', 'days')} of the last year, ${thisWeek === 0 ? 'none of them' : several(thisWeek, 'of them', 'of them')} this week.`,
    hint: 'The stronger its colour, the longer you practised on a day.',
    list: 'Days as a list',
    day: (date: string, time: string, sessions: number) =>
      `${date}: ${time} in ${several(sessions, 'session', 'sessions')}`,
    restDay: (date: string) => `${date}: no practice`,
    columns: { day: 'Day', time: 'Time', sessions: 'Sessions', cleanTakes: 'Clean takes' },
  },

  accuracy: {
    title: 'Am I getting cleaner?',
    series: 'Right notes',
    better: ({ before, now }: Compared) => `Yes: right notes went from ${before} to ${now}.`,
    worse: ({ before, now }: Compared) =>
      `Not of late: right notes went from ${before} to ${now}. New and harder pieces do that.`,
    same: ({ now }: Compared) => `You keep your level: ${now} of the notes are right.`,
    first: (now: string) => `${now} of the notes were right. Practise on more days to see where it goes.`,
  },
  timing: {
    title: 'Am I getting steadier?',
    pulse: 'Around your own pulse',
    click: 'Around the click',
    better: ({ before, now }: Compared) => `Yes: your notes scatter by ${now} now, after ${before}.`,
    worse: ({ before, now }: Compared) =>
      `Not of late: your notes scatter by ${now} now, after ${before}. New and harder pieces do that.`,
    same: ({ now }: Compared) => `You keep your level: your notes scatter by ${now}.`,
    first: (now: string) => `Your notes scatter by ${now}; less is steadier.`,
    none: 'Nothing was timed in this time: in Wait the score waits for you.',
  },
  bars: {
    title: 'What have I mastered?',
    mastered: 'Bars mastered',
    begun: 'Bars played',
    sentence: (mastered: number, begun: number, inThisTime: number) =>
      `${several(mastered, 'bar', 'bars')} of the ${begun} you have played, ${inThisTime} of them in this time.`,
    none: 'None yet: a bar is mastered once you play it without a mistake, near its tempo, on two different days.',
    means:
      'A bar is mastered once it was played without a mistake, at nine tenths of its tempo or faster, on two different days.',
  },
  cleanTakes: {
    title: 'How many clean takes?',
    series: 'Clean takes',
    sentence: (count: number, aWeek: string) => `${several(count, 'clean take', 'clean takes')}, ${aWeek} a week.`,
    none: 'None in this time. A take is clean when 19 of 20 notes are right.',
  },
  time: {
    title: 'How long do I practise?',
    series: 'Time',
    sentence: (time: string, days: number) => `${time} on ${several(days, 'day', 'days')}.`,
  },

  songs: {
    title: 'Bar by bar, song by song',
    list: 'Songs you practised',
    mastery: (mastered: number, practised: number, all: number) =>
      practised === all
        ? `${mastered} of ${several(all, 'bar', 'bars')} mastered`
        : `${mastered} of ${several(all, 'bar', 'bars')} mastered, ${practised} played`,
    all: (count: number) => `Show all ${count} songs`,
    fewer: 'Show fewer songs',
  },
  hours: (hours: number, minutes: number) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  minutes: (minutes: number) => `${minutes} min`,
  lessThanAMinute: 'under 1 min',
}
