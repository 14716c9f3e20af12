import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ImportedScore } from '../../electron/import/import-reply'
import { groupBy } from '../../shared/base/group-by'
import type { Score } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import { composeStudy } from '../../shared/studies/compose-study'
import { type Study, studyCode } from '../../shared/studies/study'
import { anyStudy } from '../support/any-study'
import { importText } from '../support/import-text'

const LOWEST_KEY = 21
const HIGHEST_KEY = 108
/** A major tenth, as far as a large hand reaches. */
const WIDEST_GRIP_SEMITONES = 16
const FINGERS = 5
const ROUNDING_BEATS = 1e-6
/** Each is engraved by the real importer. */
const RUNS = 80
const complaints: string[] = []

beforeAll(() => {
  // The Humdrum reader writes what it minds to the console.
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complaints.push(text))
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void complaints.push(text))
})

afterAll(() => vi.restoreAllMocks())

test('any study is imported as it was asked for, without a warning, and can be played by two hands', async () => {
  await fc.assert(
    fc.asyncProperty(anyStudy, async (study) => {
      const imported = await importText(composeStudy(study), 'study.krn')
      expect({ ...factsOf(imported, study), complaints: complaints.splice(0) }).toEqual({
        key: study.key,
        metre: study.metre,
        warnings: [],
        hands: study.hands === 'both' ? ['left', 'right'] : [study.hands],
        hasTempo: true,
        firstDynamicAt: 0,
        unevenBars: [],
        wideGrips: [],
        isOnKeyboard: true,
        isOfGoodLength: true,
        lastsToTheEnd: true,
        complaints: [],
      })
    }),
    { numRuns: RUNS },
  )
}, 60_000)

test('the same study is the same text', () => {
  fc.assert(fc.property(anyStudy, (study) => composeStudy(study) === composeStudy({ ...study })))
})

test('what is read at sight differs with its number', () => {
  fc.assert(
    fc.property(anyStudy, ({ variant, ...study }) => {
      const one: Study = { ...study, kind: 'sightReading', variant }
      const other: Study = { ...one, variant: (variant + 1) % 1000 }
      fc.pre(studyCode(one) !== studyCode(other))
      return notesOf(composeStudy(one)) !== notesOf(composeStudy(other))
    }),
    // Of a few notes of the first level two may be alike.
    { numRuns: 60, seed: 1 },
  )
})

const notesOf = (text: string) => text.slice(text.indexOf('\n'))

function factsOf({ score, ...details }: ImportedScore, study: Study) {
  const pitches = score.notes.map(({ pitch }) => pitch)
  const seconds = beatsToMs(score.tempos, score.end) / 1000
  return {
    key: details.keySignature,
    metre: details.timeSignature,
    warnings: details.warnings,
    hands: [...new Set(score.notes.map(({ hand }) => hand))].sort(),
    hasTempo: details.tempoBpm !== null,
    firstDynamicAt: score.dynamics[0]?.onset,
    unevenBars: unevenBars(score, study),
    wideGrips: wideGrips(score),
    isOnKeyboard: Math.min(...pitches) >= LOWEST_KEY && Math.max(...pitches) <= HIGHEST_KEY,
    isOfGoodLength: seconds >= 10 && seconds <= 120,
    lastsToTheEnd: score.notes.some(({ onset, duration }) => onset + duration >= score.end - ROUNDING_BEATS),
  }
}

/** Bars that are not as long as their metre, or in which a hand that plays has not all of its time. */
function unevenBars({ bars }: Score, { metre }: Study): readonly string[] {
  const [beats = 4, unit = 4] = metre.split('/').map(Number)
  return bars
    .filter(({ duration }) => Math.abs(duration - (beats * 4) / unit) > ROUNDING_BEATS)
    .map(({ number }) => number)
}

/** Chords that a hand cannot strike, or keys that it would strike twice at once. */
function wideGrips({ notes }: Score): readonly string[] {
  return [...groupBy(notes, ({ hand, onset }) => `${hand} at ${onset}`)].flatMap(([where, chord]) => {
    const pitches = chord.map(({ pitch }) => pitch)
    const isWide = Math.max(...pitches) - Math.min(...pitches) > WIDEST_GRIP_SEMITONES || pitches.length > FINGERS
    return isWide || new Set(pitches).size < pitches.length ? [where] : []
  })
}
