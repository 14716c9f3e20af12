import { expect, test } from 'vitest'
import { de } from '../../renderer/text/de'
import { en } from '../../renderer/text/en'
import { SPEECHLESS, saidAt, sayingsOf } from '../support/sayings'

const finding = { measured: 0.12, tolerance: 30, cases: 3, hand: 'left' }

/** What a sentence is about where a number or a word in each place does not make sense. */
const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  keyName: [
    ['F', '♯', true],
    ['B', '', false],
  ],
  noteName: [['F', '♯', 5]],
  'account.entry.with': [['google']],
  'account.link.openBrowser': [['apple']],
  'account.link.browserTitle': [['github']],
  'account.refused.titled': [
    ['session', null],
    ['song', 'Arabesque'],
    ['another', null],
  ],
  'review.bars': [
    ['9', { isOne: true, more: 0 }],
    ['1–4, 9', { isOne: false, more: 2 }],
  ],
  'review.reasons.slip': [
    [{ kind: 'octave', octaves: -1 }],
    [{ kind: 'missingAccidental' }],
    [{ kind: 'neighbouringKey', semitones: 1 }],
    [{ kind: 'otherKey', semitones: -3 }],
  ],
  'review.reasons.couldBe': [
    ['D5', '2', { deltaMs: 250, slip: null, isTaken: true }],
    ['D5', '2', { deltaMs: -40, slip: 'so', isTaken: false }],
  ],
}

/** Numbers show the plural and the singular; a sentence made of words gets words. */
const usualSamples = [
  [0, 0, 0, 0],
  [1, 1, 1, 1],
  [2, 12, 3, 4],
  ['9', '12', 'c', 'd'],
]

function isChosen(place: string): boolean {
  return place in samples || place.startsWith('review.findings.')
}

function samplesOf(place: string): readonly (readonly unknown[])[] {
  if (/^progress\.\w+\.(better|worse|same)$/.test(place)) return [[{ before: '85', now: '91' }]]
  if (place.startsWith('review.findings.')) return [[finding], [{ ...finding, cases: 1, hand: null }]]
  return samples[place] ?? usualSamples
}

/** Where German and English are the same, each for a reason: a name, a sign, or a word both languages have. */
const SAME_IN_BOTH = new Set([
  'appName',
  'nothing',
  'modes.bars',
  'coach.about',
  'coach.aboutHand',
  'reviewText.shelf.tabs.tempo',
  'reviewText.roll.pedal',
  'tempo.bpm',
  'pianoOrders.keyOrders',
  'pianist.speedOf',
  'account.entry.providers.google',
  'account.entry.providers.apple',
  'account.entry.providers.github',
  'account.signedIn.name',
  'summary.pedal',
  'course.skills.pedal',
  'studies.kinds.arpeggio',
  'practice.start',
  'review.columns.hand',
  'about.version',
  'keyNames.Escape',
  'settings.rows.version.label',
  'settings.options.contrast.normal',
  'settings.options.language.en',
  'settings.options.language.de',
])
/** Words that people search by may be the same; there is no harm in it. */
const isSearched = (place: string) => place.startsWith('settings.words.')
const isCredit = (place: string) => /^about\.creditList\.\d+\.(who|licence)$/.test(place)

const english = sayingsOf(en)
const german = sayingsOf(de)

test('both catalogues have words for the same things', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
})

test.each([
  ['English', english],
  ['German', german],
])('%s has something to say at each place', (_language, catalogue) => {
  const speechless = [...catalogue].filter(([place, saying]) => {
    const isSaid = (given: readonly unknown[]) => saidAt(saying, given).every((words) => !SPEECHLESS.test(words))
    if (isCredit(place)) return false
    return isChosen(place) ? !samplesOf(place).every(isSaid) : !samplesOf(place).some(isSafe(isSaid))
  })
  expect(speechless.map(([place]) => place)).toEqual([])
})

test('the catalogues say nothing in the same words, but for names and signs', () => {
  const same = [...english].filter(([place, saying]) => {
    const other = german.get(place)
    if (other === undefined || SAME_IN_BOTH.has(place) || isCredit(place) || isSearched(place)) return false
    return samplesOf(place).some(
      isSafe((given) => {
        const others = saidAt(other, given)
        return saidAt(saying, given).every((words, index) => words === others[index])
      }),
    )
  })
  expect(same.map(([place]) => place)).toEqual([])
})

test('the German one quotes as Germans do, and no word is left unfinished before its dots', () => {
  const badly = [...german].filter(([place, saying]) =>
    samplesOf(place).some(isSafe((given) => saidAt(saying, given).some((words) => BADLY_SET.test(words)))),
  )
  expect(badly.map(([place]) => place)).toEqual([])
})

/** English or straight quotes, a straight apostrophe, three dots, dots right after a word, "10%". */
const BADLY_SET = /["'”]|“\w|\.\.\.|\p{L}…|\d%/u

/** A usual sample that does not fit a sentence is passed over; `samples` has those that must. */
function isSafe(judge: (given: readonly unknown[]) => boolean) {
  return (given: readonly unknown[]): boolean => {
    try {
      return judge(given)
    } catch {
      return false
    }
  }
}
