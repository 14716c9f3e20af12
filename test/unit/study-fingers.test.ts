import { expect, test } from 'vitest'
import { groupBy } from '../../shared/base/group-by'
import type { ScoreNote } from '../../shared/music/score'
import { chordFingers } from '../../shared/studies/chord-fingers'
import { composeStudy } from '../../shared/studies/compose-study'
import { composeScale } from '../../shared/studies/scale'
import { composeArpeggio } from '../../shared/studies/arpeggio'
import { keyOf, isBlack, pitchOf, type Tone } from '../../shared/studies/tones'
import { nameOf } from '../../shared/studies/write-note'
import { type Study, studyKeys } from '../../shared/studies/study'
import { importText } from '../support/import-text'

const scale: Study = { kind: 'scale', key: 'Cmaj', metre: '4/4', hands: 'both', level: 3, variant: 0 }
const ONE_OCTAVE = 2
const TWO_OCTAVES = 3

/**
 * As scale books print them, from the lowest tonic up two octaves: right hand, left hand. One octave ends on the finger
 * after the stroke.
 */
const STANDARD: readonly (readonly [string, string, string])[] = [
  ['Cmaj', '123123412312345', '543213214321321'],
  ['Gmaj', '123123412312345', '543213214321321'],
  ['Dmaj', '123123412312345', '543213214321321'],
  ['Amaj', '123123412312345', '543213214321321'],
  ['Emaj', '123123412312345', '543213214321321'],
  ['Bmaj', '123123412312345', '432143213214321'],
  ['F#maj', '234123123412312', '432132143213214'],
  ['C#maj', '231234123123412', '321432132143213'],
  ['Fmaj', '123412312341234', '543213214321321'],
  ['Bbmaj', '212312341231234', '321432132143213'],
  ['Ebmaj', '312341231234123', '321432132143213'],
  ['Abmaj', '341231234123123', '321432132143213'],
  ['Dbmaj', '231234123123412', '321432132143213'],
  ['Gbmaj', '234123123412312', '432132143213214'],
  ['Cbmaj', '123123412312345', '432143213214321'],
  ['Amin', '123123412312345', '543213214321321'],
  ['Emin', '123123412312345', '543213214321321'],
  ['Bmin', '123123412312345', '432143213214321'],
  ['F#min', '341231234123123', '432132143213214'],
  ['C#min', '341231234123123', '321432132143213'],
  ['G#min', '341231234123123', '321432132143213'],
  ['D#min', '312341231234123', '214321321432132'],
  ['A#min', '212312341231234', '213214321321432'],
  ['Dmin', '123123412312345', '543213214321321'],
  ['Gmin', '123123412312345', '543213214321321'],
  ['Cmin', '123123412312345', '543213214321321'],
  ['Fmin', '123412312341234', '543213214321321'],
  ['Bbmin', '212312341231234', '213214321321432'],
  ['Ebmin', '312341231234123', '214321321432132'],
  ['Abmin', '341231234123123', '321432132143213'],
]

const fingersUp = (study: Study, count: number, hand: 'left' | 'right') =>
  composeScale(study)
    [hand].slice(0, count)
    .map(({ fingers }) => fingers?.join(''))
    .join('')

test('all keys are in the table', () => {
  expect(STANDARD.map(([key]) => key).sort()).toEqual([...studyKeys].sort())
})

test.each(STANDARD)('the scale of %s is fingered as scale books do, over two octaves', (key, right, left) => {
  const study = { ...scale, key, level: TWO_OCTAVES }
  expect([fingersUp(study, 15, 'right'), fingersUp(study, 15, 'left')]).toEqual([right, left])
})

test.each(STANDARD)('the scale of %s over one octave begins as over two and ends as they do', (key, right, left) => {
  const study = { ...scale, key, level: ONE_OCTAVE }
  const short = (fingers: string) => fingers.slice(0, 7) + fingers.slice(-1)
  expect([fingersUp(study, 8, 'right'), fingersUp(study, 8, 'left')]).toEqual([short(right), short(left)])
})

test('no thumb falls on a black key in any scale, in any motion, up or down', () => {
  const thumbs = studyKeys.flatMap((key) =>
    [0, 1, 2, 3, 4, 5, 8, 9].flatMap((variant) =>
      [2, 3, 9].flatMap((level) => {
        const { left, right } = composeScale({ ...scale, key, variant, level })
        return [...left, ...right]
          .filter(({ tones, fingers }) => fingers?.[0] === 1 && tones.some(isBlack))
          .map(({ tones }) => `${key} ${variant} ${level}: ${tones.map(nameOf).join()}`)
      }),
    ),
  )
  expect(thumbs).toEqual([])
})

test('no finger strikes two keys in a row, and fingers cross only over or under the thumb', () => {
  const clumsy = studyKeys.flatMap((key) =>
    [0, 1, 2, 3].flatMap((variant) => {
      const draft = composeScale({ ...scale, key, variant, level: TWO_OCTAVES })
      return (['left', 'right'] as const).flatMap((hand) =>
        draft[hand].flatMap(({ tones, fingers }, index) => {
          const next = draft[hand][index + 1]
          const [from = 0, to = 0] = [fingers?.[0], next?.fingers?.[0]]
          if (!next || from === 1 || to === 1) return []
          const rises = pitchOf(only(next.tones)) > pitchOf(only(tones))
          return to > from === (rises === (hand === 'right')) && to !== from
            ? []
            : [`${key} ${variant} ${hand} ${index}`]
        }),
      )
    }),
  )
  expect(clumsy).toEqual([])
})

const only = (tones: readonly Tone[]): Tone => tones[0] ?? { step: 0, alter: 0 }

/** The right hand, then the left, over two octaves. */
const ARPEGGIOS: readonly (readonly [string, string, string])[] = [
  ['Cmaj', '1231235', '5421421'],
  ['Dmaj', '1231235', '5321321'],
  ['Emaj', '1231235', '5321321'],
  ['Fmaj', '1231235', '5421421'],
  ['Amin', '1231235', '5421421'],
  ['Dmin', '1231235', '5421421'],
  ['Bbmaj', '2124124', '3213213'],
  ['Ebmaj', '2124124', '2142142'],
  ['Abmaj', '2124124', '2142142'],
  ['Dbmaj', '2124124', '2142142'],
  ['F#min', '2124124', '2142142'],
  ['C#min', '2124124', '2142142'],
  ['Bbmin', '2312312', '3213213'],
  ['F#maj', '1231235', '5321321'],
  ['Ebmin', '1231235', '5421421'],
]

test.each(ARPEGGIOS)('the arpeggio of %s is fingered as schools do', (key, right, left) => {
  const draft = composeArpeggio({ ...scale, kind: 'arpeggio', key, level: TWO_OCTAVES })
  const up = (hand: 'left' | 'right') =>
    draft[hand]
      .slice(0, 7)
      .map(({ fingers }) => fingers?.join(''))
      .join('')
  expect([up('right'), up('left')]).toEqual([right, left])
})

test.each([
  ['G#min', 0, 'G# A# B c# d# e f## g#'],
  ['A#min', 0, 'A# B# c# d# e# f# g## a#'],
  ['D#min', 1, 'd# e# f# g# a# b# cc## dd#'],
  ['Abmin', 0, 'A- B- c- d- e- f- g a-'],
  ['C#maj', 0, 'c# d# e# f# g# a# b# cc#'],
  ['Cbmaj', 0, 'c- d- e- f- g- a- b- cc-'],
  ['Fmin', 1, 'F G A- B- c d e f'],
])('%s is spelled by its own letters (variant %i)', (key, variant, spelled) => {
  const { right } = composeScale({ ...scale, key, variant, level: ONE_OCTAVE, hands: 'right' })
  const letters = (names: string) => names.replaceAll(/([A-Ga-g])\1*/g, (name) => name.charAt(0).toUpperCase())
  expect(
    letters(
      right
        .slice(0, 8)
        .map(({ tones }) => nameOf(only(tones)))
        .join(' '),
    ),
  ).toBe(letters(spelled))
})

test('the melodic minor comes down as the signature says', () => {
  const { right } = composeScale({ ...scale, key: 'Amin', variant: 1, level: ONE_OCTAVE })
  expect(
    right
      .slice(4, 11)
      .map(({ tones }) => nameOf(only(tones)).toUpperCase().charAt(0) + nameOf(only(tones)).replaceAll(/[^#]/g, '')),
  ).toEqual(['E', 'F#', 'G#', 'A', 'G', 'F', 'E'])
})

test('a key knows its signature', () => {
  expect(['Cbmaj', 'Abmin', 'Cmaj', 'D#min', 'C#maj'].map((key) => keyOf(key).fifths)).toEqual([-7, -7, 0, 6, 7])
})

/** Steps from C; the right hand, then the left, the lowest tone first. */
const CHORDS: readonly (readonly [string, readonly number[], string, string])[] = [
  ['a triad with its root below', [0, 2, 4], '135', '531'],
  ['its first inversion', [2, 4, 7], '125', '531'],
  ['its second inversion', [4, 7, 9], '135', '521'],
  ['G B F', [4, 6, 10], '125', '531'],
  ['B F G', [6, 10, 11], '145', '521'],
  ['F G B', [3, 4, 6], '124', '542'],
  ['a whole seventh chord, which hands take differently', [4, 6, 8, 10], '', ''],
]

test.each(CHORDS)('%s has the fingers that schools give it', (_, steps, right, left) => {
  const tones = steps.map((step) => ({ step, alter: 0 }))
  expect([chordFingers(tones, 'right').join(''), chordFingers(tones, 'left').join('')]).toEqual([right, left])
})

const chords: Study = { ...scale, kind: 'chords', level: 1 }

/** The fingers of each chord of a hand, from its lowest note upwards. */
async function fingersOfChords(study: Study, hand: 'left' | 'right'): Promise<readonly string[]> {
  const { score } = await importText(composeStudy(study), 'study.krn')
  const notes = score.notes.filter((note) => note.hand === hand)
  return [...groupBy(notes, ({ onset }) => onset).values()].filter(({ length }) => length > 1).map(upwards)
}

const upwards = (notes: readonly ScoreNote[]) =>
  notes
    .toSorted((one, other) => one.pitch - other.pitch)
    .map(({ fingering }) => fingering ?? '-')
    .join('')

/** Root, third and fifth below, in turn. */
test.each([
  ['right', ['135', '125', '135']],
  ['left', ['531', '531', '521']],
] as const)('a study of inversions has the fingers of the %s hand on their keys', async (hands, fingers) => {
  expect((await fingersOfChords({ ...chords, hands }, hands)).slice(0, 3)).toEqual(fingers)
})

test('a study of cadences has a finger for each note of every chord, also of the dominant seventh', async () => {
  const fingers = await fingersOfChords({ ...chords, kind: 'cadence', level: 5 }, 'right')
  expect(fingers.length).toBeGreaterThan(3)
  expect(fingers.filter((written) => !['135', '125', '145', '124'].includes(written))).toEqual([])
})

test('a bass in octaves has the fifth finger below and the thumb above', async () => {
  const fingers = await fingersOfChords({ ...chords, level: 8, variant: 2 }, 'left')
  expect(fingers).toEqual(Array.from({ length: 8 }, () => '51'))
})
