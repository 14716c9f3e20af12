import { expect, test } from 'vitest'
import { beats, pitch, takeMs } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import type { LiveVerdict } from '../../shared/follow/live-verdict'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { composeScore } from '../support/composed-score'
import { createDice } from '../support/practice-dice'
import { levels } from '../support/practice-levels'
import { practise } from '../support/practice-simulator'
import { fromTheStart, key, later, melody, perform, scoreOf, steady, wentTo } from '../support/written-music'

/** To the microsecond: tempos are kept as logarithms. */
const about = (ms: number) => expect.closeTo(ms) as number

const scale = melody(60, 62, 64, 65, 67, 69, 71, 72)

function say(score: Score, events: readonly SessionEvent[], options = fromTheStart): readonly LiveVerdict[][] {
  const follower = createFollower(score, options)
  return events.map((event) => [...follower.hear(event).verdicts])
}

test('a right key is said to be right as it is played', () => {
  const [first, second] = say(scale, [key(60, 0), key(62, 500)])
  expect(first).toEqual([{ kind: 'correct', playedIndex: 0, noteIndex: 0, deltaMs: 0 }])
  expect(second).toEqual([{ kind: 'correct', playedIndex: 1, noteIndex: 1, deltaMs: about(0) }])
})

test('a key 40 ms after its time is 40 ms late', () => {
  const [, , third] = say(scale, [key(60, 0), key(62, 500), key(64, 1040)])
  expect(third).toEqual([{ kind: 'correct', playedIndex: 2, noteIndex: 2, deltaMs: about(40) }])
})

test('a neighbouring key at the time of a note is that note, played wrong', () => {
  const [, , third] = say(scale, [key(60, 0), key(62, 500), key(63, 1000), key(65, 1500)])
  expect(third).toEqual([{ kind: 'wrongPitch', playedIndex: 2, noteIndex: 2, deltaMs: about(0) }])
})

test('a note that was left out is missed once two more have been played, and only once', () => {
  const verdicts = say(scale, [key(60, 0), key(62, 500), key(65, 1500), key(67, 2000), key(69, 2500)]).flat()
  expect(verdicts.filter(({ kind }) => kind === 'missed')).toEqual([{ kind: 'missed', noteIndex: 2 }])
})

test('a key far from everything written is extra at once and moves nothing', () => {
  const follower = createFollower(scale, fromTheStart)
  follower.hear(key(60, 0))
  const before = follower.hear(key(62, 500)).position
  const after = follower.hear(key(100, 700))
  expect(after.verdicts).toEqual([{ kind: 'extra', playedIndex: 2 }])
  expect(after.position).toEqual(before)
})

test('the position is the beat that was played, with the next one and the tempo', () => {
  const follower = createFollower(scale, fromTheStart)
  let position = null
  for (const event of perform(scale, steady(60), { until: 8 })) ({ position } = follower.hear(event))
  expect(position).toMatchObject({ onset: 7, nextOnset: 8, barIndex: 1 })
  expect(position?.msPerQuarter).toBeCloseTo(1000, -2)
})

test('after going to a bar nothing is said before the first key', () => {
  const follower = createFollower(scale, fromTheStart)
  expect(follower.hear(wentTo(4, 0))).toEqual({ verdicts: [], position: null, settledCount: 0 })
})

test('after going to a bar the next key is its first note', () => {
  const events = [...perform(scale, steady(120), { until: 7 }), wentTo(4, 4000), key(67, 4500), key(69, 5000)]
  const [again, next] = say(scale, events).slice(-2)
  expect(again).toEqual([{ kind: 'correct', playedIndex: 7, noteIndex: 4, deltaMs: 0 }])
  expect(next).toEqual([{ kind: 'correct', playedIndex: 8, noteIndex: 5, deltaMs: about(0) }])
})

test('a student who starts in the middle where he said is followed from there', () => {
  const [first] = say(scale, [key(67, 0)], { ...fromTheStart, startOnset: beats(4) })
  expect(first).toEqual([{ kind: 'correct', playedIndex: 0, noteIndex: 4, deltaMs: 0 }])
})

test('a chord may be struck in any order', () => {
  const chord = scoreOf([60, 64, 67].map((pitch) => ({ at: 0, pitch })))
  const verdicts = say(chord, [key(67, 0), key(60, 15), key(64, 40)]).flat()
  expect(verdicts.map((verdict) => ('noteIndex' in verdict ? verdict.noteIndex : null))).toEqual([2, 0, 1])
})

test('the silent hand is neither expected nor missed, and its notes are no errors', () => {
  const duet = scoreOf([
    { at: 0, pitch: 72 },
    { at: 0, pitch: 48, hand: 'left' },
    { at: 1, pitch: 74 },
    { at: 1, pitch: 50, hand: 'left' },
    { at: 2, pitch: 76 },
    { at: 3, pitch: 77 },
  ])
  const options = { hands: 'right', startOnset: beats(0) } as const
  const follower = createFollower(duet, options)
  const events = [key(72, 0), key(74, 500), key(50, 505), key(76, 1000), key(77, 1500)]
  const kinds = events.flatMap((event) => follower.hear(event).verdicts).map(({ kind }) => kind)
  expect(kinds).toEqual(['correct', 'correct', 'uncertain', 'correct', 'correct'])
})

test('notes of a trill are right and say so', () => {
  const trill = scoreOf([
    { at: 0, pitch: 72, lasts: 2, ornament: 'trill' },
    { at: 2, pitch: 71 },
    { at: 3, pitch: 72 },
  ])
  const played = [72, 74, 72, 74, 72, 74].map((pitch, i) => key(pitch, i * 125))
  const verdicts = say(trill, [...played, key(71, 1000), key(72, 1500)]).flat()
  expect(verdicts.filter(({ kind }) => kind !== 'correct')).toEqual([])
  expect(verdicts.filter((verdict) => 'isOrnamental' in verdict)).toHaveLength(5)
})

/** A tune that does not repeat itself, long enough for a far jump. */
const longTune = melody(...Array.from({ length: 800 }, (_, at) => 48 + (Math.floor(at * at * Math.SQRT2) % 37)))

test('who pauses and begins again from the beginning is followed after a few notes, however far that is', () => {
  const again = later(perform(longTune, steady(120), { until: 12 }), 800 * 500 + 2000)
  const follower = createFollower(longTune, fromTheStart)
  const bars = [...perform(longTune), ...again].map((event) => follower.hear(event).position?.barIndex)
  expect(bars.at(-1)).toBe(2)
})

test('a pause and a few notes back is a restart, and its notes are right', () => {
  const events = perform(longTune, steady(120), { until: 24 })
  const again = later(perform(longTune, steady(120), { from: 16, until: 24 }), 5500)
  const kinds = say(longTune, [...events, ...again]).map((verdicts) =>
    verdicts.findLast((one) => one.kind !== 'missed'),
  )
  expect(kinds.slice(24).map((verdict) => verdict?.kind)).toEqual(Array(8).fill('correct'))
})

test('a trill that goes on longer than written stays where it is', () => {
  const written = scoreOf([60, 62, 64, 65, 67, 69].map((pitch, at) => ({ at, pitch })))
  const shake = Array.from({ length: 9 }, (_, nth) => key(nth % 2 === 0 ? 67 : 65, 2000 + nth * 80))
  const follower = createFollower(written, fromTheStart)
  const bars = [...perform(written, steady(120), { until: 4 }), ...shake].map((event) => follower.hear(event).position)
  expect(bars.at(-1)).toMatchObject({ onset: 4 })
})

/** What became of the played notes in the end. */
function lastWords(score: Score, events: readonly SessionEvent[]): readonly string[] {
  const last: string[] = []
  for (const verdict of say(score, events).flat())
    if (verdict.kind !== 'missed')
      last[verdict.playedIndex] = 'noteIndex' in verdict ? `${verdict.kind} ${verdict.noteIndex}` : verdict.kind
  return last
}

/** Sixteen beats that come again note for note sixteen beats later, between bars of their own. */
const refrain = [60, 64, 67, 72, 71, 67, 62, 65, 69, 74, 72, 69, 64, 67, 71, 76]
const rondo = melody(...[48, 50, 52, 53], ...refrain, ...[45, 47, 43, 41], ...refrain, ...[57, 55, 53, 52])

test('a sudden other tempo is no reason to be elsewhere where the same is written', () => {
  const sudden = (beat: number) => (beat < 28 ? beat * 700 : 28 * 700 + (beat - 28) * 320)
  const played = perform(rondo, sudden)
  expect(lastWords(rondo, played)).toEqual(played.map((_, index) => `correct ${index}`))
})

test('who skips ahead in time, without a pause, is found within five notes', () => {
  const dice = createDice(3, 1)
  const plain = melody(...Array.from({ length: 80 }, () => 48 + Math.floor(dice.between(0, 30))))
  const before = perform(plain, steady(120), { until: 20 })
  const after = later(perform(plain, steady(120), { from: 60 }), (20 - 60) * 500)
  const words = lastWords(plain, [...before, ...after])
  expect(words.slice(25)).toEqual(Array.from({ length: 15 }, (_, i) => `correct ${65 + i}`))
})

test('a key struck again in a stumble is extra, and the student is where he was', () => {
  const played = [key(60, 0), key(62, 500), key(64, 1000), key(64, 1400), key(64, 1800), key(65, 2300), key(67, 2800)]
  expect(lastWords(scale, played)).toEqual([
    'correct 0',
    'correct 1',
    'correct 2',
    'extra',
    'extra',
    'correct 3',
    'correct 4',
  ])
})

test('a wrong key that is put right is extra then, and the note is right', () => {
  const played = [key(60, 0), key(62, 500), key(63, 1000), key(64, 1250), key(65, 1750), key(67, 2250)]
  expect(lastWords(scale, played)).toEqual(['correct 0', 'correct 1', 'extra', 'correct 2', 'correct 3', 'correct 4'])
})

test('a hand an octave too low is named note by note, and the place is kept', () => {
  const low = perform(scale).map((event, index) =>
    index < 3 || !('pitch' in event) ? event : key(event.pitch - 12, event.atMs),
  )
  const words = lastWords(scale, low)
  expect(words).toEqual(scale.notes.map((_, index) => `${index < 3 ? 'correct' : 'wrongPitch'} ${index}`))
})

test('a key that was hardly heard is uncertain and disturbs nothing', () => {
  const doubtful: SessionEvent = {
    kind: 'keyDown',
    pitch: pitch(66),
    atMs: takeMs(750),
    velocity: null,
    probability: 0.3,
  }
  const played = [key(60, 0), key(62, 500), doubtful, key(64, 1000), key(65, 1500)]
  expect(lastWords(scale, played)).toEqual(['correct 0', 'correct 1', 'uncertain null', 'correct 2', 'correct 3'])
})

test('a written note that was hardly heard is still the written note', () => {
  const faint = perform(scale).map(
    (event): SessionEvent => ({ ...event, velocity: null, probability: 0.4 }) as SessionEvent,
  )
  expect(lastWords(scale, faint)).toEqual(scale.notes.map((_, index) => `correct ${index}`))
})

test('a verdict is provisional until no other reading may win, and settled within a few notes', () => {
  const follower = createFollower(scale, fromTheStart)
  const settled = perform(scale).map((event) => follower.hear(event).settledCount)
  expect(settled.at(-1)).toBeGreaterThanOrEqual(scale.notes.length - 2)
})

test('who skips far ahead in time, without a pause, is found too', () => {
  const dice = createDice(3, 1)
  const long = melody(...Array.from({ length: 300 }, () => 48 + Math.floor(dice.between(0, 30))))
  const before = perform(long, steady(120), { until: 20 })
  const after = later(perform(long, steady(120), { from: 260 }), (20 - 260) * 500)
  const words = lastWords(long, [...before, ...after])
  expect(words.slice(28)).toEqual(Array.from({ length: 32 }, (_, i) => `correct ${268 + i}`))
})

test('what is settled is not said again, however a student goes about', () => {
  const piece = composeScore(400, 5)
  const follower = createFollower(piece, fromTheStart)
  let settledBefore = 0
  for (const event of practise(piece, { ...levels.beginner, seed: 2 }).events) {
    const { verdicts, settledCount } = follower.hear(event)
    const revised = verdicts.flatMap((verdict) => (verdict.kind === 'missed' ? [] : [verdict.playedIndex]))
    expect(Math.min(Infinity, ...revised)).toBeGreaterThanOrEqual(settledBefore)
    settledBefore = settledCount
  }
})
