import { expect, test } from 'vitest'
import { beats, takeMs } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import type { FollowOptions } from '../../shared/follow/session-rules'
import type { Score } from '../../shared/music/score'
import { createAccompanist, type SoundingNote, type Struck } from '../../shared/perform/accompanist'
import { createFollowingEar, createWaitingEar, type StrikeEar } from '../../shared/perform/hear-strikes'
import { performScore } from '../../shared/perform/perform-score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { key, scoreOf, wentTo, type Clock } from '../support/written-music'

/** A scale of quarters for the right hand over quavers for the left; each key is named by its beat. */
const BARS = 12
const duet = scoreOf([
  ...Array.from({ length: BARS * 4 }, (_, beat) => ({ at: beat, pitch: 72 + ((beat * 2) % 12) })),
  ...Array.from({ length: BARS * 8 }, (_, nth) => ({
    at: nth / 2,
    lasts: 0.5,
    pitch: 36 + (nth % 24),
    hand: 'left' as const,
  })),
])
const LEFT_PITCHES = 24
const leftHand = performScore(duet, 'left')

const struck = (onset: number, atMs: number, changes: Partial<Struck> = {}): Struck => ({
  onset: beats(onset),
  atMs,
  msPerQuarter: 500,
  nextBeat: onset + 1,
  meetsNext: true,
  isAgain: false,
  ...changes,
})
const onsets = (notes: readonly SoundingNote[]) => notes.map(({ atMs }) => atMs)

test('the other hand goes on in time up to the next onset of the student, and waits there', () => {
  const accompanist = createAccompanist(leftHand)
  expect(accompanist.take(0, 10_000)).toEqual([])
  accompanist.strike(struck(0, 1000))
  expect(onsets(accompanist.take(1000, 60_000))).toEqual([1000, 1250, 1500])
  expect(accompanist.take(30_000, 60_000)).toEqual([])
})

test('whoever is early is met at once, and what he overtook is left out', () => {
  const accompanist = createAccompanist(leftHand)
  accompanist.strike(struck(0, 1000))
  accompanist.take(1000, 1100)
  accompanist.strike(struck(1, 1200))
  expect(onsets(accompanist.take(1210, 60_000))).toEqual([1210, 1450, 1700])
})

test('a long note that the student overtook is caught up, once and together', () => {
  const pedalNote = scoreOf([
    { at: 0, pitch: 72 },
    { at: 1, pitch: 74 },
    { at: 0.5, lasts: 4, pitch: 36, hand: 'left' },
    { at: 0.75, lasts: 0.25, pitch: 48, hand: 'left' },
  ])
  const accompanist = createAccompanist(performScore(pedalNote, 'left'))
  accompanist.strike(struck(0, 1000))
  accompanist.take(1000, 1050)
  accompanist.strike(struck(1, 1150))
  expect(accompanist.take(1160, 60_000)).toMatchObject([{ atMs: 1160, pitch: 36 }])
})

test('a jump is followed, told, and nothing of what was left behind sounds', () => {
  const accompanist = createAccompanist(leftHand)
  expect(accompanist.strike(struck(0, 1000))).toBe(false)
  accompanist.take(1000, 1100)
  expect(accompanist.strike(struck(20, 3000))).toBe(true)
  expect(onsets(accompanist.take(3000, 60_000))).toEqual([3000, 3250, 3500])
  expect(accompanist.strike(struck(8, 9000))).toBe(true)
  expect(accompanist.strike(struck(8, 9900, { isAgain: true }))).toBe(true)
  expect(onsets(accompanist.take(9900, 60_000))).toEqual([9900, 10_150, 10_400])
})

test('in Wait what stands at the next onset waits until it was struck', () => {
  const accompanist = createAccompanist(leftHand)
  accompanist.strike(struck(0, 1000, { meetsNext: false }))
  expect(onsets(accompanist.take(1000, 60_000))).toEqual([1000, 1250])
})

/** What sounds while the student plays: the coach answers each key at once, and the app looks every 25 ms. */
function accompany(score: Score, events: readonly SessionEvent[], rules: FollowOptions, ear: StrikeEar) {
  const follower = createFollower(score, rules)
  const accompanist = createAccompanist(performScore(score, 'left'))
  const sounded: SoundingNote[] = []
  const endMs = (events.at(-1)?.atMs ?? 0) + 4000
  let next = 0
  for (let nowMs = 0; nowMs < endMs; nowMs += 25) {
    for (let event = events[next]; event && event.atMs <= nowMs; event = events[next]) {
      next += 1
      const told = follower.hear(event)
      if (event.kind === 'wentTo') {
        ear.forget()
        accompanist.rest()
      }
      if (event.kind !== 'keyDown') continue
      const strike = ear.hear(told, event.atMs)
      if (strike) accompanist.strike(strike)
    }
    sounded.push(...accompanist.take(nowMs, nowMs + 60))
  }
  return sounded
}

const following = { hands: 'right', startOnset: beats(0), mode: 'follow_score' } as const
const waiting = { hands: 'right', startOnset: beats(0), mode: 'wait' } as const
const rightHand = (clock: Clock, from = 0, until = BARS * 4) =>
  duet.notes
    .filter(({ hand, onset }) => hand === 'right' && onset >= from && onset < until)
    .map(({ pitch, onset }) => key(pitch, clock(onset)))
const followingEar = () => createFollowingEar(duet, 'right', duet.end)

/** How far each left-hand note is from where the student's own time has it; the beat is told by its pitch and place. */
function errorsMs(sounded: readonly SoundingNote[], clock: Clock): readonly number[] {
  return sounded.map(({ atMs, pitch }, nth) => {
    const left = (((pitch - 36 - nth) % LEFT_PITCHES) + LEFT_PITCHES) % LEFT_PITCHES
    const beat = (nth + left) / 2
    return Math.abs(atMs - clock(beat))
  })
}

test.each([
  { swing: 'between 91 and 111 quarters a minute', swingMs: 230, medianMs: 25, mostMs: 60 },
  { swing: 'between 79 and 136 quarters a minute', swingMs: 600, medianMs: 40, mostMs: 130 },
])('with a student who goes to and fro $swing the other hand stays with him', ({ swingMs, medianMs, mostMs }) => {
  const clock: Clock = (beat) => 1000 + beat * 600 + swingMs * Math.sin(beat / 3.8)
  const sounded = accompany(duet, rightHand(clock), following, followingEar())
  const errors = errorsMs(sounded, clock).toSorted((one, other) => one - other)
  const share = (part: number) => errors[Math.floor(errors.length * part)]
  expect(sounded.length).toBe(BARS * 8)
  expect(share(0.5)).toBeLessThan(medianMs)
  expect(share(0.95)).toBeLessThan(mostMs)
})

test('it holds when he stops, goes on when he does, and fires no bursts', () => {
  const clock: Clock = (beat) => 1000 + beat * 500 + (beat >= 17 ? 6000 : 0)
  const sounded = accompany(duet, rightHand(clock), following, followingEar())
  const inThePause = sounded.filter(({ atMs }) => atMs > clock(16) + 600 && atMs < clock(17) - 100)
  expect(inThePause).toEqual([])
  const gaps = sounded.slice(1).map(({ atMs }, nth) => atMs - (sounded[nth]?.atMs ?? 0))
  // Quavers are 250 ms apart.
  expect(Math.min(...gaps)).toBeGreaterThan(120)
  expect(sounded.length).toBeGreaterThanOrEqual(BARS * 8 - 2)
})

test('a restart is followed from where he begins again', () => {
  const events = [
    ...rightHand((beat) => 1000 + beat * 500, 0, 10),
    wentTo(4, 7500),
    ...rightHand((beat) => 8000 + (beat - 4) * 500, 4, 8),
  ]
  const sounded = accompany(duet, events, following, followingEar())
  const again = sounded.filter(({ atMs }) => atMs >= 7500)
  expect(again.slice(0, 3).map(({ pitch, atMs }) => [pitch, Math.round((atMs - 8000) / 50) * 50])).toEqual([
    [36 + 8, 0],
    [36 + 9, 250],
    [36 + 10, 500],
  ])
  expect(again.length).toBeLessThanOrEqual(10)
})

test('in Wait each onset brings its own, however long the student takes', () => {
  const times = [1000, 1100, 6000, 9000]
  const events = times.map((atMs, beat) => key(72 + beat * 2, atMs))
  const ear = createWaitingEar(duet, 'right', () => 500)
  const sounded = accompany(duet, events, waiting, ear)
  expect(sounded.map(({ pitch, atMs }) => [pitch - 36, atMs])).toEqual([
    [0, 1000],
    // The quaver between the first two was overtaken.
    [2, 1100],
    [3, 1350],
    [4, 6000],
    [5, 6250],
    [6, 9000],
    [7, 9250],
  ])
})

test('in Wait a chord is answered when the last of its keys was struck, also at the end of the piece', () => {
  const chords = scoreOf([
    { at: 0, pitch: 72 },
    { at: 0, pitch: 76 },
    { at: 0, pitch: 48, hand: 'left' },
  ])
  const ear = createWaitingEar(chords, 'right', () => 500)
  const sounded = accompany(chords, [key(76, 500), { ...key(70, 700), atMs: takeMs(700) }, key(72, 900)], waiting, ear)
  expect(sounded).toMatchObject([{ pitch: 48, atMs: 900 }])
})
