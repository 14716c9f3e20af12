import { expect, test } from 'vitest'
import { beats, takeMs } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import type { SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { practise } from '../support/practice-simulator'
import { lastKinds, sayAll } from '../support/say-all'
import { studyPiece } from '../support/study-piece'
import { type Clock, key, later, melody, perform, scoreOf, steady, wentTo } from '../support/written-music'

const atClick: SessionRules = { mode: 'metronome', hands: 'both', startOnset: beats(0), quartersPerMinute: 120 }
const scale = melody(60, 62, 64, 65, 67, 69, 71, 72)

/** A bar of count-in, then the beat: everything is 2000 ms later than `perform` has it. */
const COUNT_IN_MS = 2000
const click = (onset = 0, dueMs = COUNT_IN_MS): SessionEvent => {
  return {
    kind: 'clickStarted',
    atMs: takeMs(dueMs - COUNT_IN_MS),
    onset: beats(onset),
    dueMs: takeMs(dueMs),
    quartersPerMinute: 120,
  }
}
const withClick = (events: readonly SessionEvent[]) => [click(), ...later(events, COUNT_IN_MS)]
const deltas = (score: Score, events: readonly SessionEvent[]) =>
  judgeSession(score, events, atClick).verdicts.flatMap(({ deltaMs }) =>
    deltaMs === null ? [] : [Math.round(deltaMs)],
  )

test('early and late are told against the click, live and in the end', () => {
  const events = withClick([key(60, -30), key(62, 520), key(64, 1000), key(65, 1440), key(67, 2000)])
  expect(deltas(scale, events)).toEqual([-30, 20, 0, -60, 0])
  const live = sayAll(scale, events, atClick).flat()
  expect(live.map((verdict) => 'deltaMs' in verdict && Math.round(verdict.deltaMs ?? NaN))).toEqual([
    -30, 20, 0, -60, 0,
  ])
})

test('who runs away from the click is early, more with each note, and his timing is not steady', () => {
  const running = withClick(perform(scale, (beat) => beat * 480))
  expect(deltas(scale, running)).toEqual([0, -20, -40, -60, -80, -100, -120, -140])
  const { aggregate } = judgeSession(scale, running, atClick)
  expect(aggregate.accuracy).toBe(1)
  expect(aggregate.timingStabilityMs).toBeCloseTo(59.3, 1)
  const { aggregate: free } = judgeSession(scale, running, { ...atClick, mode: 'follow_score' })
  expect(free.timingStabilityMs).toBeLessThan(1)
})

test('a click by the marks slows down where the score does, and so does what is on time', () => {
  const tempos = [
    { onset: beats(0), quartersPerMinute: 120 },
    { onset: beats(4), quartersPerMinute: 60 },
  ]
  const score = { ...scale, tempos }
  const clicked = { ...click(), isByMarks: true } as SessionEvent
  const keys = perform(score, (beat) => (beat <= 4 ? beat * 500 : 2000 + (beat - 4) * 1000))
  const events = later(keys, COUNT_IN_MS)
  expect(deltas(score, [clicked, ...events])).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  const { verdicts } = judgeSession(score, [click(), ...events], atClick)
  expect(verdicts.filter(({ deltaMs }) => deltaMs !== null && Math.abs(deltaMs) < 1).length).toBe(5)
})

test('where no click was started the first key starts it, at the tempo of the rules', () => {
  const events = perform(scale).map((event, nth) => ({
    ...event,
    atMs: takeMs(7000 + event.atMs + (nth === 3 ? 50 : 0)),
  }))
  expect(deltas(scale, events)).toEqual([0, 0, 0, 50, 0, 0, 0, 0])
})

test('a note whose time is over is missed though nothing more is played', () => {
  const follower = createFollower(scale, atClick)
  for (const event of withClick([key(60, 0), key(62, 500)])) follower.hear(event)
  expect(follower.pass(takeMs(3290)).verdicts).toEqual([])
  expect(follower.pass(takeMs(3310)).verdicts).toEqual([{ kind: 'missed', noteIndex: 2 }])
  expect(follower.pass(takeMs(3400)).verdicts).toEqual([])
  expect(follower.pass(takeMs(4310)).verdicts).toEqual([
    { kind: 'missed', noteIndex: 3 },
    { kind: 'missed', noteIndex: 4 },
  ])
})

test('what the clock says between two notes is what the second would have said first', () => {
  const events = withClick([key(60, 0), key(62, 500), key(69, 2500), key(71, 3010)])
  const unasked = sayAll(scale, events, atClick).flat()
  const follower = createFollower(scale, atClick)
  const asked = events.flatMap((event, nth) => {
    const untilMs = events[nth + 1]?.atMs ?? event.atMs
    const said = [...follower.hear(event).verdicts]
    for (let ms = event.atMs + 40; ms < untilMs; ms += 40) said.push(...follower.pass(takeMs(ms)).verdicts)
    return said
  })
  expect(asked).toEqual(unasked)
})

test('a note that comes after it was called missed is right after all', () => {
  const follower = createFollower(scale, atClick)
  for (const event of withClick([key(60, 0), key(62, 500)])) follower.hear(event)
  follower.pass(takeMs(3310))
  expect(follower.hear(key(64, 3295)).verdicts).toMatchObject([{ kind: 'correct', noteIndex: 2, deltaMs: 295 }])
})

test('bars that passed before the first note and after the last are not held against the student', () => {
  const passage = perform(scale, steady(120), { from: 4, until: 6 })
  const { counts, bars } = judgeSession(scale, withClick(passage), atClick)
  expect(counts).toMatchObject({ correct: 2, missed: 0 })
  expect(bars.map(({ barIndex }) => barIndex)).toEqual([1])
  expect(sayAll(scale, withClick(passage), atClick).flat()).toMatchObject([{ kind: 'correct' }, { kind: 'correct' }])
})

test('a rest in the middle is a miss of what the click passed meanwhile', () => {
  const events = withClick(perform(scale).filter((_, at) => at < 2 || at > 5))
  expect(judgeSession(scale, events, atClick).counts).toMatchObject({ correct: 4, missed: 4, extra: 0 })
})

test('a long rest in the middle is still one take', () => {
  const long = melody(...Array.from({ length: 40 }, (_, at) => 60 + (at % 7)))
  const events = withClick(perform(long).filter((_, at) => at < 4 || at > 23))
  expect(judgeSession(long, events, atClick)).toMatchObject({
    takes: [{ firstBar: 0, lastBar: 9 }],
    counts: { missed: 20 },
  })
})

test('a first note left out of the bar where he was to begin is missed', () => {
  expect(judgeSession(scale, withClick(perform(scale).slice(1)), atClick).counts).toMatchObject({
    correct: 7,
    missed: 1,
  })
  const live = sayAll(scale, withClick(perform(scale).slice(1)), atClick).flat()
  expect(live.filter(({ kind }) => kind === 'missed')).toEqual([{ kind: 'missed', noteIndex: 0 }])
})

test('of dense repeated notes each is the one due just then, and the one left out is the one missed', () => {
  const repeated = scoreOf(Array.from({ length: 24 }, (_, i) => ({ at: i / 4, pitch: 60, lasts: 0.25 })))
  const events = withClick(perform(repeated).filter((_, at) => at !== 9))
  const { verdicts, counts } = judgeSession(repeated, events, atClick)
  expect(counts).toMatchObject({ correct: 23, missed: 1, extra: 0 })
  expect(verdicts.find(({ kind }) => kind === 'missed')?.noteIndex).toBe(9)
  expect(lastKinds(repeated, events, atClick)).toEqual(Array(23).fill('correct'))
})

test('whoever plays steadily behind the click is late, not a note off', () => {
  const repeated = scoreOf(Array.from({ length: 32 }, (_, i) => ({ at: i / 4, pitch: 60, lasts: 0.25 })))
  expect(deltas(repeated, withClick(later(perform(repeated), 60)))).toEqual(Array(32).fill(60))
})

test('a neighbouring key at the time of a note is that note, played wrong', () => {
  const events = withClick(perform(scale).with(3, key(66, 1510)))
  expect(judgeSession(scale, events, atClick).counts).toMatchObject({ correct: 7, wrongPitch: 1, missed: 0, extra: 0 })
  expect(sayAll(scale, events, atClick).flat()).toContainEqual({
    kind: 'wrongPitch',
    playedIndex: 3,
    noteIndex: 3,
    deltaMs: 10,
  })
})

test('the score goes with the click, through the count-in and the rests', () => {
  const sparse = scoreOf([
    { at: 0, pitch: 60 },
    { at: 9, pitch: 62 },
  ])
  const follower = createFollower(sparse, atClick)
  const at = (ms: number) => follower.pass(takeMs(ms)).position
  expect(at(0)).toBeNull()
  expect(follower.hear(click()).position).toMatchObject({ onset: 0, barIndex: 0, msPerQuarter: 500 })
  expect([at(1900), at(2000), at(4250), at(90_000)].map((place) => [place?.onset, place?.barIndex])).toEqual([
    [0, 0],
    [0, 0],
    [4.5, 1],
    [12, 2],
  ])
})

test('a click from another bar begins a take there', () => {
  const again = later(perform(scale, steady(120), { from: 4 }), 8000 - 2000)
  const events = [...withClick(perform(scale, steady(120), { until: 3 })), click(4, 8000), ...again]
  const { takes, counts } = judgeSession(scale, events, atClick)
  expect(takes.map(({ firstBar }) => firstBar)).toEqual([0, 1])
  expect(counts).toMatchObject({ correct: 7, missed: 0, extra: 0 })
})

test('going to a bar without a click waits for the first key to begin it', () => {
  const again = later(perform(scale, steady(120), { from: 4 }), 7777)
  const events = [...withClick(perform(scale, steady(120), { until: 3 })), wentTo(4, 6000), ...again]
  expect(judgeSession(scale, events, atClick).counts).toMatchObject({ correct: 7, missed: 0, extra: 0 })
})

test('the silent hand is neither expected nor missed under the click', () => {
  const piece = studyPiece({ isPlain: true })
  const left: SessionRules = { ...atClick, hands: 'left' }
  const both = judgeSession(piece, withClick(perform(piece)), left)
  expect(both.counts).toMatchObject({ correct: 96, missed: 0, extra: 0, wrongPitch: 0 })
  expect(both.counts.uncertain).toBeGreaterThan(200)
})

/** 2 % slips and 2 % left out, each onset off by 60 ms two times out of three. */
test('a student at the click is understood: every note of his is what he meant', () => {
  const piece = studyPiece({ isPlain: true })
  const clock: Clock = (beat) => COUNT_IN_MS + beat * 500
  for (const seed of [1, 2, 3]) {
    const { events, truth } = practise(piece, { slips: 0.02, omissions: 0.02, timingNoiseMs: 60, clock, seed })
    const { verdicts, counts, aggregate } = judgeSession(piece, [click(), ...events], atClick)
    const meant = truth.played.map(({ kind, noteIndex, meantNoteIndex }) =>
      kind === 'right' ? ['correct', noteIndex] : ['wrongPitch', meantNoteIndex],
    )
    expect(verdicts.slice(0, meant.length).map(({ kind, noteIndex }) => [kind, noteIndex])).toEqual(meant)
    // A slip is a written note that was not struck, too.
    expect(counts.missed).toBe(truth.omitted.length - counts.wrongPitch)
    expect(aggregate.timingStabilityMs).toBeGreaterThan(48)
    expect(aggregate.timingStabilityMs).toBeLessThan(72)
  }
})
