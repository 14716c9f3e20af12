import { expect, test } from 'vitest'
import { beats, pitch, takeMs } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import type { SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { SessionEvent } from '../../shared/performance/session-event'
import { lastKinds, sayAll } from '../support/say-all'
import { key, later, melody, perform, scoreOf, steady, wentTo } from '../support/written-music'

const waiting: SessionRules = { mode: 'wait', hands: 'both', startOnset: beats(0) }
const pedalDown = (atMs: number): SessionEvent => ({ kind: 'pedal', atMs: takeMs(atMs), pedal: 'sustain', value: 127 })
const keyUp = (of: number, atMs: number): SessionEvent => ({ kind: 'keyUp', atMs: takeMs(atMs), pitch: pitch(of) })

const scale = melody(60, 62, 64, 65, 67, 69, 71, 72)
/** A chord, a note, a chord. */
const chords = scoreOf([
  ...[60, 64, 67].map((pitch) => ({ at: 0, pitch })),
  { at: 1, pitch: 72 },
  ...[59, 62, 67].map((pitch) => ({ at: 2, pitch })),
])

/** Where the score stands after each event, as a beat. */
function standsAt(events: readonly SessionEvent[], score = scale, rules = waiting) {
  const follower = createFollower(score, rules)
  return events.map((event) => Number(follower.hear(event).position?.onset))
}

test('the score goes on with each right key and waits for the next, however long that takes', () => {
  const events = [key(60, 0), key(62, 500), key(64, 60_000)]
  expect(standsAt(events)).toEqual([1, 2, 3])
  expect(lastKinds(scale, events, waiting)).toEqual(['correct', 'correct', 'correct'])
})

test('after a wrong key the score stays where it is, and the right one is still right', () => {
  const events = [key(60, 0), key(63, 500), key(90, 900), key(62, 1500), key(64, 2000)]
  expect(standsAt(events)).toEqual([1, 1, 1, 2, 3])
  const [, slip, stray, right] = sayAll(scale, events, waiting)
  expect(slip).toEqual([{ kind: 'wrongPitch', playedIndex: 1, noteIndex: 1, deltaMs: null }])
  expect(stray).toEqual([{ kind: 'extra', playedIndex: 2 }])
  expect(right).toEqual([
    { kind: 'extra', playedIndex: 1 },
    { kind: 'correct', playedIndex: 3, noteIndex: 1, deltaMs: null },
  ])
})

test('a chord may be rolled, in any order and as slowly as one likes', () => {
  const events = [key(67, 0), key(60, 800), key(64, 3000), key(72, 3500)]
  expect(standsAt(events, chords)).toEqual([0, 0, 1, 2])
  expect(lastKinds(chords, events, waiting)).toEqual(['correct', 'correct', 'correct', 'correct'])
})

test('the order of chords is not free: a note of the next one is no step on', () => {
  const events = [key(60, 0), key(72, 400), key(64, 1000), key(67, 1100), key(72, 1500)]
  expect(standsAt(events, chords)).toEqual([0, 0, 0, 1, 2])
  expect(lastKinds(chords, events, waiting)).toEqual(['correct', 'extra', 'correct', 'correct', 'correct'])
})

test('a key of the next chord that comes just before the last one of this is no error', () => {
  const events = [key(60, 0), key(64, 10), key(72, 20), key(67, 100), key(59, 600)]
  expect(standsAt(events, chords)).toEqual([0, 0, 0, 2, 2])
  expect(lastKinds(chords, events, waiting)).toEqual(['correct', 'correct', 'correct', 'correct', 'correct'])
})

test('a key of the next chord that this one does not follow soon is wrong once that is known', () => {
  const [, , release] = sayAll(scale, [key(60, 0), key(64, 500), keyUp(64, 700)], waiting)
  expect(release).toEqual([{ kind: 'extra', playedIndex: 1 }])
})

test('time alone brings out that a key came too early', () => {
  const follower = createFollower(scale, waiting)
  follower.hear(key(60, 0))
  follower.hear(key(64, 500))
  expect(follower.pass(takeMs(590)).verdicts).toEqual([])
  expect(follower.pass(takeMs(601)).verdicts).toEqual([{ kind: 'extra', playedIndex: 1 }])
  expect(follower.pass(takeMs(700)).verdicts).toEqual([])
})

test('each repeated note is needed anew', () => {
  const repeated = melody(60, 60, 60, 62)
  expect(standsAt([key(60, 0), key(60, 500), key(62, 900), key(60, 1200), key(62, 1700)], repeated)).toEqual([
    1, 2, 2, 3, 3,
  ])
})

test('the pedal and the release of keys change nothing', () => {
  const plain = [key(60, 0), key(62, 500)]
  const pedalled = [pedalDown(0), key(60, 0), keyUp(60, 300), key(62, 500), pedalDown(900)]
  expect(standsAt(pedalled).filter((_, at) => at === 1 || at === 3)).toEqual(standsAt(plain))
})

test('grace notes are never waited for, and right where they are played', () => {
  const graced = scoreOf([
    { at: 0, pitch: 60 },
    { at: 1, pitch: 66, isGrace: true },
    { at: 1, pitch: 67 },
    { at: 2, pitch: 65 },
  ])
  expect(standsAt([key(60, 0), key(67, 500), key(65, 900)], graced)).toEqual([1, 2, 2])
  const played = [key(60, 0), key(66, 450), key(67, 500), key(65, 900)]
  expect(lastKinds(graced, played, waiting)).toEqual(['correct', 'correct', 'correct', 'correct'])
})

test('a trill is taken as it comes, and its end is not waited for', () => {
  const trill = scoreOf([
    { at: 0, pitch: 72, lasts: 2, ornament: 'trill' },
    { at: 2, pitch: 67 },
    { at: 3, pitch: 60 },
  ])
  const shake = [72, 74, 72, 74, 72].map((pitch, i) => key(pitch, i * 100))
  const events = [...shake, key(67, 1000), key(60, 1500)]
  expect(lastKinds(trill, events, waiting)).toEqual(Array(7).fill('correct'))
  expect(standsAt(events, trill).slice(-2)).toEqual([3, 3])
})

test('the notes of the silent hand are neither waited for nor wrong', () => {
  const duet = scoreOf([
    { at: 0, pitch: 72 },
    { at: 0, pitch: 48, hand: 'left' },
    { at: 1, pitch: 74 },
    { at: 1, pitch: 50, hand: 'left' },
  ])
  const right: SessionRules = { ...waiting, hands: 'right' }
  const events = [key(48, 0), key(72, 10), key(50, 500), key(74, 510)]
  expect(lastKinds(duet, events, right)).toEqual(['uncertain', 'correct', 'uncertain', 'correct'])
  expect(judgeSession(duet, events, right).aggregate.accuracy).toBe(1)
  expect(standsAt([key(72, 0), key(74, 500)], duet, right)).toEqual([1, 1])
})

test('restarting a bar waits for its first note again', () => {
  const events = [...perform(scale, steady(120), { until: 6 }), wentTo(4, 3000), key(67, 3500), key(69, 4000)]
  expect(standsAt(events).slice(-3)).toEqual([4, 5, 6])
  expect(judgeSession(scale, events, waiting)).toMatchObject({
    counts: { correct: 8, missed: 0, extra: 0 },
    takes: [
      { firstBar: 0, lastBar: 1 },
      { firstBar: 1, lastBar: 1 },
    ],
  })
})

test('nobody is taken elsewhere by what he plays', () => {
  const events = later(perform(scale, steady(120), { from: 4 }), 5000)
  expect(new Set(standsAt(events))).toEqual(new Set([0]))
})

test('hesitation costs nothing and is not timed; a wrong key costs what an extra one does', () => {
  const events = [key(60, 0), key(62, 500), key(63, 9000), key(64, 30_000), key(65, 31_000)]
  const { aggregate, counts, takes, verdicts } = judgeSession(scale, events, waiting)
  expect(counts).toEqual({ correct: 4, wrongPitch: 0, missed: 0, extra: 1, uncertain: 0 })
  expect(aggregate).toMatchObject({ accuracy: 4 / 5, timingStabilityMs: null })
  expect(takes).toHaveLength(1)
  expect(verdicts[0]).toEqual({
    kind: 'correct',
    take: 0,
    playedIndex: 0,
    noteIndex: 0,
    deltaMs: null,
    isUntimed: true,
  })
})

test('a chord that was waited for when the student stopped is not missed', () => {
  expect(judgeSession(chords, [key(60, 0), key(64, 100)], waiting).counts).toMatchObject({ correct: 2, missed: 0 })
})
