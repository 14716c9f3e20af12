const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const timesOf = (count: number): string => {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${numberWords[count] ?? count} times`
}
const minutesOf = (count: number) => (count === 1 ? 'a minute' : `${count} minutes`)
const again = (times: number) => (times === 1 ? '' : `, ${timesOf(times)}`)

/** What the coach says. `bars` are in a sentence already ("bar 9", "bars 8–10"), percent are formatted. */
export const coach = {
  /** "Bar 9, left hand: F♯ played as F, three times." */
  about: (bars: string, hand: string | null, error: string) =>
    `${capital(bars)}${hand === null ? '' : `, ${hand}`}: ${error}.`,
  aboutHand: (hand: string, error: string) => `${capital(hand)}: ${error}.`,
  errors: {
    wrongPitch: (written: string, played: string, times: number) => `${written} played as ${played}${again(times)}`,
    missed: (written: string, times: number) => `${written} left out${again(times)}`,
    extra: (played: string, times: number) => `${played} struck besides${again(times)}`,
    some: (failures: number) => `it went wrong ${timesOf(failures)}`,
  },

  /** What to do, asked. */
  loop: (bars: string, percent: string) => `Loop ${bars} at ${percent}?`,
  goOn: (passes: number, bar: string) => `${capital(timesOf(passes))} clean. Back into the piece from bar ${bar}?`,
  oneHand: 'Play it alone for a few rounds?',
  leave: (passes: number) => `${passes} rounds, and today it gets no better. Leave it for tomorrow?`,
  tooFast: (accuracy: string, bars: number, percent: string) =>
    `${accuracy} right, with slips in ${numberWords[bars] ?? bars} bars. Slower, at ${percent}?`,
  slower: (accuracy: string, percent: string) => `${accuracy} right. Slower, at ${percent}?`,
  faster: (percent: string) => `Clean three times. Up to ${percent}?`,
  visit: (percent: string) => `Once at ${percent}?`,
  visitOver: (percent: string) => `Back to ${percent}?`,
  rotate: (bars: string) => `${capital(bars)} went well alone. Once more, in between?`,
  hardest: (bars: string) => `To end with, the hardest place: ${bars}?`,
  rest: (practised: number, minutes: number) =>
    `${practised} minutes without a break. Rest your hands for ${minutesOf(minutes)}?`,

  /** What the coach did by itself. */
  applied: {
    slower: (accuracy: string, percent: string) => `${accuracy} right: now at ${percent}.`,
    faster: (percent: string) => `Clean three times: now at ${percent}.`,
    visit: (percent: string) => `This time at ${percent}.`,
    visitOver: (percent: string) => `Back at ${percent}.`,
    goOn: (passes: number, bar: string) => `${capital(timesOf(passes))} clean. Now in the piece, from bar ${bar}.`,
  },

  accept: { loop: 'Loop', tempo: 'Yes', release: 'Go on', hands: 'One hand', rest: 'Rest' },
  dismiss: 'Not now',
  /** While a take was played without marks: what came of it. */
  lastTake: (correct: number, expected: number) => `Last time through: ${correct} of ${expected} notes right.`,
  resting: 'Rest your hands. Play when you like.',
  restLeft: (seconds: number) => `${seconds} s`,
  answers: 'Answer to the coach',

  said: {
    title: 'What the coach said',
    at: (since: string) => `After ${since}:`,
    answers: {
      accepted: 'You did.',
      dismissed: 'Not now, you said.',
      applied: 'The coach did it.',
      none: 'You played on.',
    },
    why: {
      twoFailures: (failures: number, accuracy: string) =>
        `It went wrong ${timesOf(failures)} in its last times, with ${accuracy} of its notes right.`,
      cleanLoop: (passes: number) => `It was clean ${timesOf(passes)} running; more of the same adds little.`,
      oneHand: (failures: number) => `${capital(timesOf(failures))} running all slips were in this hand.`,
      enoughForNow: (passes: number, accuracy: string) =>
        `After ${passes} rounds the last ones were at ${accuracy}; fingers go on learning overnight.`,
      tooFast: (accuracy: string, from: string) =>
        `At ${from} it was ${accuracy} right, in many places and not in one.`,
      rampDown: (accuracy: string, from: string) => `At ${from} it was ${accuracy} right; below 90% it goes slower.`,
      rampUp: (from: string) => `It was clean three times at ${from}.`,
      targetVisit: 'One round in five is at full tempo, so that slow practice does not become the habit.',
      targetVisitOver: 'The round at full tempo was over.',
      rotateSpots: 'Several places were safe by themselves; going to and fro between them makes them last.',
      endOnHardest: 'What is played last is remembered best.',
      longPractice: (minutes: number) => `You had practised for ${minutes} minutes.`,
    },
  },

  guess: {
    title: 'Which bar was worst?',
    means: 'Listen back in your mind before you see it. Click the bar in the score, or choose it here.',
    bars: 'Bars you played',
    choose: (bar: string) => `Bar ${bar}`,
    confirm: (bar: string) => `It was bar ${bar}`,
    confirmNone: 'Choose a bar',
    skip: 'Skip',
    result: {
      right: (actual: string) => `You guessed right: bar ${actual} was the worst.`,
      near: (predicted: string, actual: string) => `Near: you guessed bar ${predicted}, it was bar ${actual}.`,
      other: (predicted: string, actual: string) => `You guessed bar ${predicted}; bar ${actual} was worse.`,
    },
  },
} as const

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
