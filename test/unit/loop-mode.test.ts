import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import type { SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { lastKinds, sayAll } from '../support/say-all'
import { key, later, melody, perform, scoreOf, steady, wentTo } from '../support/written-music'

/** Twelve bars of quarter notes that do not repeat themselves. */
const tune = melody(...Array.from({ length: 48 }, (_, at) => 48 + (Math.floor(at * at * Math.SQRT2) % 29)))

/** Bars by index, the last one included. */
const looping = (firstBar: number, lastBar: number): SessionRules => ({
  mode: 'loop_bars',
  hands: 'both',
  startOnset: beats(firstBar * 4),
  from: beats(firstBar * 4),
  until: beats(lastBar * 4 + 4),
})

/** The looped bars so many times at 120, without a pause between them. */
function rounds(score: Score, { firstBar, lastBar }: { firstBar: number; lastBar: number }, times: number) {
  const [from, until] = [firstBar * 4, lastBar * 4 + 4]
  const pass = perform(score, steady(120), { from, until })
  const passMs = (until - from) * 500
  return Array.from({ length: times }, (_, nth) => later(pass, nth * passMs - from * 500)).flat()
}

test('three times round without a pause are three takes, and every note is right', () => {
  const report = judgeSession(tune, rounds(tune, { firstBar: 2, lastBar: 4 }, 3), looping(2, 4))
  expect(report.takes.map(({ firstBar, lastBar }) => [firstBar, lastBar])).toEqual([
    [2, 4],
    [2, 4],
    [2, 4],
  ])
  expect(report.counts).toEqual({ correct: 36, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 })
})

test('the way back is followed at once', () => {
  const follower = createFollower(tune, looping(2, 4))
  const bars = rounds(tune, { firstBar: 2, lastBar: 4 }, 2).map((event) => follower.hear(event).position?.barIndex)
  expect(bars).toEqual([2, 3, 4, 2, 3, 4].flatMap((bar) => Array<number>(4).fill(bar)))
})

test('a loop of one bar goes round as well', () => {
  const events = rounds(tune, { firstBar: 5, lastBar: 5 }, 4)
  expect(judgeSession(tune, events, looping(5, 5)).takes).toHaveLength(4)
  expect(lastKinds(tune, events, looping(5, 5))).toEqual(Array(16).fill('correct'))
})

test('where the music after the loop begins like the loop, the student has gone back', () => {
  const bar = [60, 62, 64, 65]
  const score = melody(...bar, 67, 69, 71, 72, ...bar, 48, 50, 52, 53)
  const follower = createFollower(score, looping(0, 1))
  const bars = rounds(score, { firstBar: 0, lastBar: 1 }, 2).map((event) => follower.hear(event).position?.barIndex)
  expect(bars.slice(8, 12)).toEqual([0, 0, 0, 0])
})

test('a student who runs over the end is followed there', () => {
  const events = perform(tune, steady(120), { from: 8, until: 32 })
  expect(lastKinds(tune, events, looping(2, 4))).toEqual(Array(24).fill('correct'))
  expect(judgeSession(tune, events, looping(2, 4)).takes).toMatchObject([{ firstBar: 2, lastBar: 7 }])
})

test('a pause before the way back changes nothing', () => {
  const [first, second] = [rounds(tune, { firstBar: 2, lastBar: 3 }, 1), rounds(tune, { firstBar: 2, lastBar: 3 }, 1)]
  const { counts, takes } = judgeSession(tune, [...first, ...later(second, 4000 + 3000)], looping(2, 3))
  expect(counts).toMatchObject({ correct: 16, missed: 0, extra: 0 })
  expect(takes).toHaveLength(2)
})

test('what is left out at the end of a pass or the beginning of the next is missed, live and in the end', () => {
  const events = rounds(tune, { firstBar: 2, lastBar: 3 }, 3).filter((_, at) => at !== 7 && at !== 16)
  const { counts, verdicts } = judgeSession(tune, events, looping(2, 3))
  expect(counts).toMatchObject({ correct: 22, missed: 2, extra: 0, wrongPitch: 0 })
  expect(verdicts.filter(({ kind }) => kind === 'missed')).toMatchObject([
    { take: 0, noteIndex: 15 },
    { take: 2, noteIndex: 8 },
  ])
  const missed = sayAll(tune, events, looping(2, 3))
    .flat()
    .filter(({ kind }) => kind === 'missed')
  expect(missed).toMatchObject([{ noteIndex: 15 }, { noteIndex: 8 }])
})

test('a wrong last note is a slip of that pass', () => {
  const events = rounds(tune, { firstBar: 2, lastBar: 3 }, 2)
  const wrong = tune.notes[15]!.pitch + 1
  const { verdicts } = judgeSession(tune, events.with(7, key(wrong, 7 * 500)), looping(2, 3))
  expect(verdicts.filter(({ kind }) => kind !== 'correct')).toMatchObject([
    { kind: 'wrongPitch', take: 0, playedIndex: 7, noteIndex: 15 },
  ])
})

test('breaking off in the middle to begin again is no whole pass', () => {
  const begun = rounds(tune, { firstBar: 2, lastBar: 4 }, 1).slice(0, 5)
  const again = later(rounds(tune, { firstBar: 2, lastBar: 4 }, 1), 4000)
  const events: SessionEvent[] = [...begun, wentTo(8, 3500), ...again]
  const { counts, takes } = judgeSession(tune, events, looping(2, 4))
  expect(counts).toMatchObject({ correct: 17, missed: 0, extra: 0 })
  expect(takes.map(({ lastBar }) => lastBar)).toEqual([3, 4])
})

test('one hand goes round while the other is silent', () => {
  const duet = scoreOf(
    Array.from({ length: 16 }, (_, at) => [
      { at, pitch: 72 + ((at * 5) % 12) },
      { at, pitch: 40 + ((at * 7) % 12), hand: 'left' as const },
    ]).flat(),
  )
  const rules: SessionRules = { ...looping(1, 2), hands: 'left' }
  const left = { ...duet, notes: duet.notes.filter(({ hand }) => hand === 'left') }
  const { counts, takes } = judgeSession(duet, rounds(left, { firstBar: 1, lastBar: 2 }, 3), rules)
  expect(counts).toMatchObject({ correct: 24, missed: 0, extra: 0 })
  expect(takes).toHaveLength(3)
})
