import { expect, test } from 'vitest'
import { noteId } from '../../shared/base/ids'
import { beats, pitch, takeMs } from '../../shared/base/units'
import type { BarResult, NoteVerdict, SessionReport } from '../../shared/grade/session-report'
import type { Bar, Score, ScoreNote } from '../../shared/music/score'
import type { PlayedNote } from '../../shared/performance/played-note'
import { countArrows } from '../../renderer/review/count-marks'
import { sumUpSession, worstOfNumber } from '../../renderer/review/sum-up'
import { writtenBars } from '../../renderer/review/written-bars'
import { verdictsToRows } from '../../renderer/review/verdict-rows'

/** Bars 1, 2, 2 (repeated), one quarter note each. */
const score = {
  notes: [noteIn(0, 60, 'C4'), noteIn(1, 61, 'D♭4'), noteIn(2, 61, 'D♭4')],
  bars: ['1', '2', '2'].map((number, index) => ({ index, number, onset: beats(index * 4) }) as Bar),
} as unknown as Score

function noteIn(bar: number, key: number, name: string): ScoreNote {
  const id = noteId(`n${bar}`)
  return { index: bar, id, bar, hand: 'right', pitch: pitch(key), name, onset: beats(bar * 4) } as ScoreNote
}

const clean = (barIndex: number): BarResult => ({
  barIndex,
  expected: 4,
  correct: 4,
  wrongPitch: 0,
  missed: 0,
  extra: 0,
  timingSpreadMs: 20,
})

const report = (
  more: Partial<SessionReport> & { readonly weakBars?: readonly number[]; readonly spread?: number | null },
) =>
  ({
    verdicts: [],
    takes: [],
    bars: [clean(0), clean(1), clean(2)],
    counts: { correct: 12, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 },
    aggregate: {
      accuracy: 1,
      timingStabilityMs: more.spread === undefined ? 20 : more.spread,
      dynamicsScore: null,
      pedalScore: null,
      weakBars: more.weakBars ?? [],
    },
    ...more,
  }) satisfies SessionReport

test('a clean and steady session is praised in one short sentence', () => {
  expect(sumUpSession(score, report({}))).toBe('Every note as written, and steady.')
})

test('a clean session that wanders is told by how much', () => {
  expect(sumUpSession(score, report({ spread: 84 }))).toBe('Every note as written; the pulse still wanders by 84 ms.')
})

test('the weakest bar is named by its printed number, with what went wrong in it', () => {
  const bars = [clean(0), { ...clean(1), missed: 1 }, { ...clean(2), correct: 1, wrongPitch: 2, missed: 1 }]
  const counts = { correct: 9, wrongPitch: 2, missed: 2, extra: 0, uncertain: 0 }
  const said = sumUpSession(score, report({ bars, counts, weakBars: [2] }))
  expect(said).toBe('Bar 2 needs the most care: 2 wrong notes and 1 missed note.')
})

test('of a repeated bar the playing that went worst is shown', () => {
  const bars = [clean(0), { ...clean(1), missed: 1 }, { ...clean(2), wrongPitch: 3 }]
  expect(worstOfNumber(score, bars, 2)?.barIndex).toBe(2)
})

test('mistakes in no bar in particular are summed up', () => {
  const counts = { correct: 10, wrongPitch: 1, missed: 0, extra: 1, uncertain: 0 }
  expect(sumUpSession(score, report({ counts }))).toBe(
    'No single bar stands out: 1 wrong note and 1 extra note in all.',
  )
})

test('a few notes say nothing about anyone', () => {
  const counts = { correct: 3, wrongPitch: 0, missed: 0, extra: 5, uncertain: 0 }
  expect(sumUpSession(score, report({ counts }))).toBe('Too little was played to say anything about it.')
})

const verdicts: readonly NoteVerdict[] = [
  { kind: 'correct', take: 0, playedIndex: 0, noteIndex: 0, deltaMs: -70 },
  { kind: 'extra', take: 0, playedIndex: 1, noteIndex: null, deltaMs: null },
  { kind: 'wrongPitch', take: 0, playedIndex: 2, noteIndex: 2, deltaMs: 12 },
  { kind: 'missed', take: 0, playedIndex: null, noteIndex: 1, deltaMs: null },
]
const played = [60, 58, 62].map((key, index): PlayedNote => ({
  index,
  pitch: pitch(key),
  velocity: 70,
  onsetMs: takeMs(index * 500),
  releaseMs: null,
  isPedalled: false,
}))

test('the table tells every note in the order of the score, a missed one where it was due', () => {
  const rows = verdictsToRows(score, report({ verdicts }), played)
  expect(
    rows.map(({ bar, written, played: heard, verdict, timing }) => [bar, written, heard, verdict, timing]),
  ).toEqual([
    ['1', 'C4', 'C4', 'Correct', '70 ms early'],
    ['1', '–', 'B♭3', 'Extra', '–'],
    ['2', 'D♭4', '–', 'Missed', '–'],
    ['2', 'D♭4', 'D4', 'Wrong note', '12 ms late'],
  ])
})

test('early and late notes are counted outside the tolerance only', () => {
  expect(countArrows(report({ verdicts }))).toEqual([
    { kind: 'early', count: 1 },
    { kind: 'late', count: 0 },
  ])
})

test('the strip has each written bar once, with the mistakes of all its passes, and says what was not played', () => {
  const repeated = { ...score, bars: ['a', 'b', 'b', 'c'].map((id, index) => ({ index, id, number: id }) as Bar) }
  const bars = [clean(0), { ...clean(1), correct: 2, missed: 2 }, clean(2)]
  expect(writtenBars(repeated, report({ bars })).map(({ id, errorShare }) => [id, errorShare])).toEqual([
    ['a', 0],
    ['b', 0.25],
    ['c', null],
  ])
})
