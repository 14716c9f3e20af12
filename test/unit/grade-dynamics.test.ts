import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { judgeSession } from '../../shared/grade/judge-session'
import { writtenLoudness } from '../../shared/grade/written-loudness'
import type { Score } from '../../shared/music/score'
import { type Habits, playAs } from '../support/simulated-student'
import { studyPiece } from '../support/study-piece'
import { fromTheStart, melody, scoreOf } from '../support/written-music'

const piece = studyPiece()
const dynamicsOf = (score: Score, habits: Habits) =>
  judgeSession(score, playAs(score, habits), fromTheStart).detail?.dynamics

test('louder where louder is written is all right, whatever the range of the player', () => {
  // Velocities are whole numbers: neighbours in a slow crescendo may be equal.
  for (const velocityPerStep of [3, 6, 12]) expect(dynamicsOf(piece, { velocityPerStep })?.score).toBeCloseTo(1, 2)
})

test('softer where louder is written is all wrong', () => {
  expect(dynamicsOf(piece, { velocityPerStep: -6 })?.score).toBeCloseTo(0, 2)
})

test('loudness that has nothing to do with the marks is half right', () => {
  const scores = [1, 2, 3, 4, 5, 6].map(
    (seed) => dynamicsOf(piece, { seed, velocityPerStep: 0, velocityNoise: 12 })?.score ?? 0,
  )
  expect(Math.min(...scores)).toBeGreaterThan(0.3)
  expect(Math.max(...scores)).toBeLessThan(0.65)
})

test('the better a student keeps to the marks, the higher the score', () => {
  const scores = [0, 1.5, 3, 8].map((velocityPerStep) => {
    return dynamicsOf(piece, { velocityPerStep, velocityNoise: 6 })?.score ?? 0
  })
  expect(scores).toEqual(scores.toSorted((a, b) => a - b))
})

test('a piano that sends one loudness cannot be judged', () => {
  expect(dynamicsOf(piece, { velocityPerStep: 0 })).toMatchObject({ score: null, reason: 'oneLoudness' })
})

test('what was heard without velocities cannot be judged, and is not held against the others', () => {
  const events = playAs(piece)
  const unknown = events.map((event) => (event.kind === 'keyDown' ? { ...event, velocity: null } : event))
  const { dynamics, hands, bars } = judgeSession(piece, unknown, fromTheStart).detail ?? {}
  expect(dynamics).toEqual({
    score: null,
    reason: 'noVelocity',
    rangeVelocity: null,
    velocityPerStep: null,
    hairpinVelocity: null,
    accents: null,
    melodyLeadVelocity: null,
    topLeadVelocity: null,
  })
  expect([hands?.left?.medianVelocity, hands?.right?.medianVelocity, bars?.[0]?.medianVelocity]).toEqual([
    null,
    null,
    null,
  ])
  const half = events.map((event, index) => (index % 4 === 0 ? (unknown[index] ?? event) : event))
  expect(judgeSession(piece, half, fromTheStart).detail?.dynamics.score).toBeCloseTo(1, 2)
})

test('a score without marks cannot be judged', () => {
  const plain = studyPiece({ isPlain: true })
  expect(dynamicsOf(plain, { velocityNoise: 8 })).toMatchObject({ score: null, reason: 'noMarks' })
})

test('two beats of p and f are too few to judge', () => {
  const short = { ...melody(60, 62, 64, 65), dynamics: piece.dynamics.slice(0, 1) }
  expect(dynamicsOf(short, { velocityNoise: 8 })).toMatchObject({ score: null, reason: 'tooFew' })
})

const accented = scoreOf(
  Array.from({ length: 32 }, (_, at) => ({ at: at / 2, pitch: 60 + (at % 7), lasts: 0.5, isAccented: at % 4 === 2 })),
)

test('accents that stand out from their neighbours are all right, and softer ones all wrong', () => {
  expect(dynamicsOf(accented, { accentVelocity: 10 })).toMatchObject({ score: 1, accents: 1 })
  expect(dynamicsOf(accented, { accentVelocity: -10 })).toMatchObject({ score: 0, accents: 0 })
})

test('the melody over the left hand is told, not graded', () => {
  const events = playAs(piece).map((event) =>
    event.kind === 'keyDown' && event.pitch >= 70 ? { ...event, velocity: (event.velocity ?? 0) + 15 } : event,
  )
  const dynamics = judgeSession(piece, events, fromTheStart).detail?.dynamics
  expect(dynamics?.score).toBeCloseTo(1, 2)
  expect(dynamics?.melodyLeadVelocity).toBe(15)
})

test('a hairpin leads to the mark after it, and by one step where none follows', () => {
  const tune = melody(...Array.from({ length: 24 }, () => 60))
  const score: Score = {
    ...tune,
    dynamics: [
      { onset: beats(0), mark: 'p', staff: null },
      { onset: beats(8), mark: 'f', staff: null },
    ],
    hairpins: [
      { onset: beats(4), end: beats(8), direction: 'crescendo', staff: null },
      { onset: beats(12), end: beats(16), direction: 'diminuendo', staff: null },
    ],
  }
  const loudnessOf = writtenLoudness(score)
  const steps = [0, 3, 4, 6, 8, 12, 14, 16, 23].map((at) => loudnessOf(tune.notes[at]!).step)
  expect(steps).toEqual([3, 3, 3, 4.5, 6, 6, 5.5, 5, 5])
})

test('"cresc." is a hairpin to the next mark, and "dim." without one goes down by a step in two bars', () => {
  const tune = melody(...Array.from({ length: 28 }, () => 60))
  const mark = (at: number, word: string) => ({ onset: beats(at), mark: word, staff: null })
  const dynamics = [mark(0, 'p'), mark(4, 'poco a poco cresc.'), mark(10, 'f'), mark(16, 'dim.')]
  const loudnessOf = writtenLoudness({ ...tune, dynamics })
  const steps = [3, 4, 6, 8, 10, 16, 20, 24, 27].map((at) => loudnessOf(tune.notes[at]!).step)
  expect(steps).toEqual([3, 3, 4, 5, 6, 6, 5.5, 5, 5])
})

test('how far hairpins went their way is told in velocities', () => {
  expect(dynamicsOf(piece, { velocityPerStep: 8 })?.hairpinVelocity).toBeCloseTo(24, 0)
  expect(dynamicsOf(piece, { velocityPerStep: 8, ignoresHairpins: true })?.hairpinVelocity).toBeCloseTo(0, 0)
})

test('the top of the right hand is measured against its own chords', () => {
  const chords = scoreOf([0, 1, 2, 3, 4, 5, 6, 7].flatMap((at) => [60, 64, 67].map((pitch) => ({ at, pitch }))))
  expect(dynamicsOf(chords, { innerVelocity: 9 })?.topLeadVelocity).toBe(-9)
})

test.each([
  ['sfz', null, true],
  ['sempre pp', 2, false],
  ['f con fuoco', 6, false],
  ['fp', 3, true],
  ['sfpp', 2, true],
  ['dolce', null, false],
  ['legato', null, false],
])('"%s" stands for step %s', (word, step, isAccented) => {
  const score: Score = { ...melody(60, 62), dynamics: [{ onset: beats(0), mark: word, staff: null }] }
  const loudness = writtenLoudness({ ...score, hairpins: [] })(score.notes[0]!)
  const known = step === null ? 5 : step
  expect([loudness.step, loudness.isAccented]).toEqual([known, isAccented])
})

test('a mark between the staves holds for both hands, unless the other hand has its own', () => {
  const duet = scoreOf([
    { at: 0, pitch: 72 },
    { at: 0, pitch: 48, hand: 'left' },
    { at: 4, pitch: 72 },
    { at: 4, pitch: 48, hand: 'left' },
  ])
  const score: Score = {
    ...duet,
    dynamics: [
      { onset: beats(0), mark: 'f', staff: 1 },
      { onset: beats(4), mark: 'f', staff: 1 },
      { onset: beats(4), mark: 'p', staff: 2 },
    ],
  }
  const loudnessOf = writtenLoudness(score)
  expect(duet.notes.map((note) => [note.hand, loudnessOf(note).step])).toEqual([
    ['left', 6],
    ['right', 6],
    ['left', 3],
    ['right', 6],
  ])
})
