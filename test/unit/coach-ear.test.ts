import { expect, test } from 'vitest'
import { beats, MS_PER_MINUTE } from '../../shared/base/units'
import { freshSitting } from '../../shared/coach/coach-sitting'
import type { SessionRules } from '../../shared/follow/session-rules'
import type { Score } from '../../shared/music/score'
import { coachSession } from '../support/coached-session'
import { later, melody, perform, scoreOf, steady, wentTo } from '../support/written-music'

/** Twelve bars of quarter notes that do not repeat themselves. */
const pitches = Array.from({ length: 48 }, (_, at) => 48 + (Math.floor(at * at * Math.SQRT2) % 29))
const tune = melody(...pitches)
const follow: SessionRules = { mode: 'follow_score', hands: 'both', startOnset: beats(0) }
const loop = (firstBar: number, lastBar: number): SessionRules => ({
  mode: 'loop_bars',
  hands: 'both',
  startOnset: beats(firstBar * 4),
  from: beats(firstBar * 4),
  until: beats(lastBar * 4 + 4),
})

/** Bars from one up to another at 120, beginning at a time; the notes on the beats `wrong` a semitone too low. */
function bars(score: Score, [first, last]: readonly [number, number], atMs: number, wrong: readonly number[] = []) {
  const from = first * 4
  const events = perform(score, steady(120), { from, until: last * 4 + 4 })
  const moved = later(events, atMs - from * 500)
  return moved.map((event, i) =>
    event.kind === 'keyDown' && wrong.includes(from + i)
      ? { ...event, pitch: (event.pitch - 1) as typeof event.pitch }
      : event,
  )
}

test('a bar that went wrong twice is offered as a loop, with the error, the hand and the bars around it', () => {
  const { said } = coachSession(
    tune,
    follow,
    [...bars(tune, [0, 6], 0, [18]), wentTo(0, 17_000), ...bars(tune, [0, 6], 18_000, [18])],
    { untilMs: 4000 },
  )
  expect(said.map(({ advice }) => advice)).toEqual([
    {
      type: 'loop',
      rule: 'twoFailures',
      bars: { firstBar: 4, lastBar: 4 },
      hand: null,
      error: { kind: 'wrongPitch', written: tune.notes[18]!.name, played: expect.any(String) as string, times: 2 },
      numbers: { failures: 2, passes: 2, accuracyPercent: 75, fromPercent: 100 },
      action: { kind: 'loop', firstBar: 3, lastBar: 5, tempoPercent: 80, hands: 'both' },
    },
  ])
})

test('the coach waits for a pause: in the middle of a phrase it says nothing', () => {
  const events = [...bars(tune, [0, 4], 0, [18]), ...bars(tune, [0, 11], 12_000, [18])]
  const { said } = coachSession(tune, follow, events, { untilMs: 4000 })
  const lastKeyMs = events.at(-1)!.atMs
  expect(said.map(({ atMs }) => atMs > lastKeyMs)).toEqual([true])
})

test('one slip in a long passage is within what is tolerated', () => {
  const dense = scoreOf(Array.from({ length: 96 }, (_, i) => ({ at: i / 4, pitch: 50 + ((i * 7) % 24), lasts: 0.25 })))
  const pass = (atMs: number, wrong: number) =>
    later(perform(dense, steady(60)), atMs).map((event, i) =>
      i === wrong && event.kind === 'keyDown' ? { ...event, pitch: (event.pitch + 1) as typeof event.pitch } : event,
    )
  const { said } = coachSession(dense, follow, [...pass(0, 20), wentTo(0, 27_000), ...pass(28_000, 25)], {
    untilMs: 5000,
  })
  expect(said).toEqual([])
})

test('the same slip at the same note twice is a habit, however full the bar', () => {
  const dense = scoreOf(Array.from({ length: 96 }, (_, i) => ({ at: i / 4, pitch: 50 + ((i * 7) % 24), lasts: 0.25 })))
  const pass = (atMs: number) =>
    later(perform(dense, steady(60)), atMs).map((event, i) =>
      i === 20 && event.kind === 'keyDown' ? { ...event, pitch: (event.pitch + 1) as typeof event.pitch } : event,
    )
  const events = [0, 1, 2].flatMap((nth) => [wentTo(0, nth * 28_000 - 500 * nth), ...pass(nth * 28_000)])
  const { said } = coachSession(dense, follow, events, { untilMs: 5000 })
  expect(said.map(({ advice }) => [advice.rule, advice.bars?.firstBar])).toEqual([['twoFailures', 1]])
})

test('a dismissed prompt is not made again', () => {
  const events = [0, 1, 2, 3, 4, 5].flatMap((nth) => [
    wentTo(0, nth * 18_000),
    ...bars(tune, [0, 6], nth * 18_000 + 500, [18]),
  ])
  const { said, sitting } = coachSession(tune, follow, events, { untilMs: 4000, answer: () => 'dismissed' })
  expect(said.map(({ advice }) => advice.rule)).toEqual(['twoFailures'])
  const again = coachSession(tune, follow, events, { untilMs: 4000, sitting })
  expect(again.said).toEqual([])
})

test('who plays on past the same offer twice is not made a third one', () => {
  const events = Array.from({ length: 16 }, (_, nth) => [
    wentTo(0, nth * 18_000),
    ...bars(tune, [0, 6], nth * 18_000 + 500, [18]),
  ]).flat()
  const { said } = coachSession(tune, follow, events, { untilMs: 4000 })
  expect(said.filter(({ advice }) => advice.rule === 'twoFailures').length).toBe(2)
})

test('a bar of which most goes wrong is looped slower still', () => {
  const wrong = [16, 17, 18]
  const events = [...bars(tune, [0, 6], 0, wrong), wentTo(0, 17_000), ...bars(tune, [0, 6], 18_000, wrong)]
  const { said } = coachSession(tune, follow, events, { untilMs: 4000 })
  expect(said.map(({ advice }) => advice.action)).toMatchObject([{ kind: 'loop', tempoPercent: 70 }])
})

test('in a loop of the coach three clean rounds release it, and not before', () => {
  const rounds = (count: number) => Array.from({ length: count }, (_, nth) => bars(tune, [3, 5], nth * 6000)).flat()
  const sitting = { ...freshSitting, coachLoop: { firstBar: 3, lastBar: 5 } }
  const released = (count: number) =>
    coachSession(tune, loop(3, 5), rounds(count), { sitting, untilMs: 4000 }).said.map(({ advice }) => advice.action)
  expect(released(2)).toEqual([])
  expect(released(3)).toEqual([{ kind: 'release', barIndex: 3 }])
})

test('a round that goes wrong makes the count begin again', () => {
  const wrong = new Map([[2, [18]]])
  const events = Array.from({ length: 6 }, (_, nth) => bars(tune, [3, 5], nth * 6000, wrong.get(nth))).flat()
  const sitting = { ...freshSitting, coachLoop: { firstBar: 3, lastBar: 5 } }
  const { said } = coachSession(tune, loop(3, 5), events.slice(0, -12), { sitting, untilMs: 4000 })
  expect(said.filter(({ advice }) => advice.rule === 'cleanLoop')).toEqual([])
  const whole = coachSession(tune, loop(3, 5), events, { sitting, untilMs: 4000 })
  expect(whole.said.filter(({ advice }) => advice.rule === 'cleanLoop').length).toBe(1)
})

test('heard again after the coach process died, nothing is said twice, and what was said still stands', () => {
  const events = [...bars(tune, [0, 6], 0, [18]), wentTo(0, 17_000), ...bars(tune, [0, 6], 18_000, [18])]
  const first = coachSession(tune, follow, events, { untilMs: 4000 })
  const again = coachSession(tune, follow, [], { earlier: first.journal, untilMs: 8000 })
  expect([first.said.length, again.said]).toEqual([1, []])
})

test('each take is told when the next begins, or at a pause', () => {
  const events = [...bars(tune, [0, 1], 0), wentTo(0, 6000), ...bars(tune, [0, 1], 6500, [5])]
  const { takes } = coachSession(tune, follow, events, { untilMs: 4000 })
  expect(takes).toEqual([
    { takeIndex: 1, correct: 8, expected: 8, accuracy: 1 },
    { takeIndex: 2, correct: 7, expected: 8, accuracy: 0.875 },
  ])
})

test('after a rest the time that was played since counts again, in the same session', () => {
  const sitting = { ...freshSitting, sinceRestMs: 25 * MS_PER_MINUTE, practisedMs: 25 * MS_PER_MINUTE }
  const listening = { sitting, untilMs: 4000, answer: () => 'accepted' as const }
  const before = bars(tune, [0, 6], 0)
  const rested = coachSession(tune, follow, before, listening)
  expect(rested.said.map(({ advice }) => advice.rule)).toEqual(['longPractice'])
  expect(rested.sitting.sinceRestMs).toBe(0)
  const { said, sitting: after } = coachSession(tune, follow, [...before, ...bars(tune, [7, 11], 90_000)], listening)
  expect(said.map(({ advice }) => advice.rule)).toEqual(['longPractice'])
  // Nineteen steps of half a second.
  expect(after.sinceRestMs).toBe(9500)
})
