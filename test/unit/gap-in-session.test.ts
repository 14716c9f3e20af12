import { expect, test } from 'vitest'
import { beats, takeMs, pitch } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import { judgeSession } from '../../shared/grade/judge-session'
import type { SessionEvent } from '../../shared/performance/session-event'
import { fromTheStart, melody } from '../support/written-music'

const STEP_MS = 500
/** Two octaves up and down: no five notes of it are like any others. */
const keys = Array.from({ length: 48 }, (_, nth) => 48 + [0, 2, 4, 5, 7, 9, 11, 12, 14, 16][nth % 10]! + (nth >> 3))
const score = melody(...keys)

interface Sitting {
  /** Notes that were played and not heard. */
  readonly away?: readonly [number, number]
  /** How long the student waits before the first note after that. */
  readonly restMs?: number
  readonly leftOut?: readonly number[]
  readonly isGapNoted?: boolean
  readonly played?: readonly number[]
}

function play({ away = [0, 0], restMs = 0, leftOut = [], isGapNoted = true, played = keys }: Sitting): SessionEvent[] {
  const [from, until] = away
  const dueMs = (nth: number) => nth * STEP_MS + (nth >= until ? restMs : 0)
  return played.flatMap((key, nth): SessionEvent[] => {
    if ((nth >= from && nth < until) || leftOut.includes(nth)) return []
    const isBack = isGapNoted && nth === until && until > from
    const gap = { kind: 'gap', atMs: takeMs(dueMs(until) - 100), sinceMs: takeMs(from * STEP_MS - 100) } as const
    return [
      ...(isBack ? [gap] : []),
      { kind: 'keyDown', atMs: takeMs(dueMs(nth)), pitch: pitch(key), velocity: 70 },
      { kind: 'keyUp', atMs: takeMs(dueMs(nth) + 400), pitch: pitch(key) },
    ]
  })
}

const judged = (sitting: Sitting) => judgeSession(score, play(sitting), fromTheStart)
const missedNotes = (sitting: Sitting) =>
  judged(sitting).verdicts.flatMap(({ kind, noteIndex }) => (kind === 'missed' ? [noteIndex] : []))

test.each([
  [[8, 9], 0],
  [[8, 10], 2000],
  [[8, 14], 0],
  [[10, 26], 0],
  [[10, 26], 9000],
] as const)('notes %j, played while the instrument was away, are not held against the student', (away, restMs) => {
  const { counts, aggregate } = judged({ away, restMs })
  expect(counts).toEqual({
    correct: keys.length - (away[1] - away[0]),
    wrongPitch: 0,
    missed: 0,
    extra: 0,
    uncertain: 0,
  })
  expect(aggregate.accuracy).toBe(1)
})

test.each([
  [14, 16],
  [15, 16],
  [15, 17],
  [16, 18],
  [10, 20],
] as const)('from note %i up to %i of a loop of 16 nothing is held against the student either', (from, until) => {
  const played = [1, 2, 3].flatMap(() => keys.slice(0, 16))
  const looped = { ...fromTheStart, mode: 'loop_bars', from: beats(0), until: beats(16) } as const
  const { counts } = judgeSession(score, play({ away: [from, until], played }), looped)
  expect([counts.correct, counts.missed]).toEqual([48 - (until - from), 0])
  const follower = createFollower(score, looped)
  const said = play({ away: [from, until], played }).flatMap((event) => follower.hear(event).verdicts)
  expect(said.filter(({ kind }) => kind === 'missed')).toEqual([])
})

test('without a gap the same silence is notes left out', () => {
  expect(missedNotes({ away: [8, 14], isGapNoted: false })).toEqual([8, 9, 10, 11, 12, 13])
})

test('what was left out before a gap and after it is missed as ever', () => {
  expect(missedNotes({ away: [10, 14], leftOut: [4, 5, 20] })).toEqual([4, 5, 20])
})

test('notes before and after a gap are in time as they were played', () => {
  const deltas = (sitting: Sitting) =>
    judged(sitting).verdicts.flatMap(({ deltaMs }) => (deltaMs === null ? [] : [Math.abs(deltaMs)]))
  expect(Math.max(...deltas({ away: [8, 14] }))).toBeLessThan(15)
})

test('a bar of which something was not heard is no bar without an error', () => {
  const { bars } = judged({ away: [8, 14] })
  expect(bars.map(({ expected }) => expected).slice(0, 5)).toEqual([4, 4, 2, 4, 4])
})

test('the review says for how long the instrument was away, and nothing where it was not', () => {
  const told = (sitting: Sitting) => judged(sitting).detail?.findings.map(({ kind, measured }) => [kind, measured])
  expect(told({ away: [8, 14] })).toEqual([['instrumentAway', 3000]])
  expect(told({})).toEqual([])
})

test('what is said while the student plays does not call them missed either', () => {
  const follower = createFollower(score, fromTheStart)
  const said = play({ away: [8, 14], leftOut: [4, 30] }).flatMap((event) => follower.hear(event).verdicts)
  expect(said.flatMap((verdict) => (verdict.kind === 'missed' ? [verdict.noteIndex] : []))).toEqual([4, 30])
})
