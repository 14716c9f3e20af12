import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beats, takeMs } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import { judgeSession } from '../../shared/grade/judge-session'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { type Clock, fromTheStart, key, later, perform, scoreOf, steady, type Written } from '../support/written-music'
import { anyEvents } from '../support/any-music'
import { lawful } from '../support/lawful'

/** Chords of one to four keys, at onsets an eighth to a half note apart. */
const chord = fc.record({
  pitches: fc.uniqueArray(fc.integer({ min: 40, max: 84 }), { minLength: 1, maxLength: 4 }),
  beatsToNext: fc.constantFrom(0.5, 1, 2),
})
const smallScore = fc.array(chord, { minLength: 8, maxLength: 40 }).map((chords): Score => {
  let at = 0
  const written: Written[] = []
  for (const { pitches, beatsToNext } of chords) {
    for (const pitch of pitches) written.push({ at, pitch, lasts: beatsToNext })
    at += beatsToNext
  }
  return scoreOf(written)
})

/** A tune in which each of its onsets can be told from its neighbours: a walk in steps, one key at a time. */
const plainTune = fc.array(fc.constantFrom(-4, -3, 3, 4), { minLength: 24, maxLength: 48 }).map((steps): Score => {
  let at = 62
  return scoreOf(
    steps.map((step, beat) => {
      at = at + step > 84 || at + step < 40 ? at - step : at + step
      return { at: beat, pitch: at }
    }),
  )
})

/** 20 % to 300 % of the written tempo. */
const tempo = fc.double({ min: 24, max: 360, noNaN: true })

const judge = (score: Score, events: readonly SessionEvent[]) => judgeSession(score, events, fromTheStart)

/** Every verdict without its time. */
const fates = (score: Score, events: readonly SessionEvent[]) =>
  judge(score, events).verdicts.map(({ kind, playedIndex, noteIndex }) => ({ kind, playedIndex, noteIndex }))

test('playing exactly what is written is right, at any tempo', () => {
  lawful(
    fc.property(smallScore, tempo, (score, quartersPerMinute) => {
      const { counts, aggregate } = judge(score, perform(score, steady(quartersPerMinute)))
      expect(counts).toMatchObject({ correct: score.notes.length, missed: 0, extra: 0, wrongPitch: 0 })
      expect(aggregate.accuracy).toBe(1)
    }),
  )
})

test('playing exactly what is written is right, along any smooth tempo curve', () => {
  const curve = fc.record({
    depth: fc.double({ min: 0, max: 0.4, noNaN: true }),
    period: fc.integer({ min: 16, max: 64 }),
  })
  lawful(
    fc.property(smallScore, tempo, curve, (score, quartersPerMinute, { depth, period }) => {
      const even = steady(quartersPerMinute)
      const swaying: Clock = (beat) => even(beat + ((depth * period) / 7) * Math.sin((2 * Math.PI * beat) / period))
      expect(judge(score, perform(score, swaying)).aggregate.accuracy).toBe(1)
    }),
  )
})

test('leaving out notes gives as many misses', () => {
  lawful(
    fc.property(
      plainTune,
      fc.uniqueArray(fc.integer({ min: 3, max: 20 }), { minLength: 1, maxLength: 3 }),
      (score, left) => {
        const played = perform(score).filter((_, index) => !left.includes(index))
        expect(judge(score, played).counts).toMatchObject({
          correct: score.notes.length - left.length,
          missed: left.length,
          extra: 0,
          wrongPitch: 0,
        })
      },
    ),
  )
})

test('a key far from everything is one extra and changes no other verdict', () => {
  lawful(
    fc.property(smallScore, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (score, where) => {
      const events = perform(score)
      const at = Math.floor(events.length * where)
      const time = events[at]!.atMs
      const disturbed = [...events.slice(0, at), key(105, time), ...events.slice(at)]
      const expected = fates(score, events).map((fate) =>
        fate.playedIndex !== null && fate.playedIndex >= at ? { ...fate, playedIndex: fate.playedIndex + 1 } : fate,
      )
      const got = fates(score, disturbed)
      expect(got.filter(({ kind }) => kind === 'extra')).toEqual([{ kind: 'extra', playedIndex: at, noteIndex: null }])
      expect(got.filter(({ kind }) => kind !== 'extra')).toEqual(expected)
    }),
  )
})

test('the same performance at another time of day has the same verdicts', () => {
  lawful(
    fc.property(smallScore, fc.integer({ min: 1, max: 10_000_000 }), (score, byMs) => {
      const played = perform(score).filter((_, index) => index % 7 !== 3)
      expect(fates(score, later(played, byMs))).toEqual(fates(score, played))
    }),
  )
})

test('a performance with slips at half or double speed has the same verdicts', () => {
  lawful(
    fc.property(
      plainTune,
      fc.constantFrom(0.5, 0.8, 1.25, 2),
      fc.integer({ min: 5, max: 20 }),
      (score, factor, slipAt) => {
        const written = score.notes[slipAt]!.pitch
        const played = perform(score).with(slipAt, key(written + 1, slipAt * 500))
        const scaled = played.map((event) => ({ ...event, atMs: takeMs(event.atMs * factor) }))
        expect(fates(score, scaled)).toEqual(fates(score, played))
      },
    ),
  )
})

test('hearing one by one and replaying the journal give the same report', () => {
  lawful(
    fc.property(smallScore, anyEvents(), (score, events) => {
      const one = createFollower(score, fromTheStart)
      const other = createFollower(score, fromTheStart)
      const said = events.map((event) => one.hear(event))
      expect(events.map((event) => other.hear(event))).toEqual(said)
      expect(judge(score, structuredClone(events))).toEqual(judge(score, events))
    }),
  )
})

test('going back to a bar twice gives two takes more of it, and every note of them is right', () => {
  lawful(
    fc.property(plainTune, fc.integer({ min: 1, max: 3 }), (score, bar) => {
      const from = bar * 4
      const until = from + 8
      const passage = perform(score, steady(120), { from, until })
      const restart = (nth: number): SessionEvent[] => {
        const startMs = until * 500 + nth * 8000
        const again = later(passage, startMs + 500 - from * 500)
        return [{ kind: 'wentTo', atMs: takeMs(startMs), onset: beats(from) }, ...again]
      }
      const events = [...perform(score, steady(120), { until }), ...restart(0), ...restart(1)]
      const { takes, counts } = judge(score, events)
      const restarted = Math.min(8, score.notes.length - from)
      expect(takes).toHaveLength(3)
      expect(takes.slice(1).map(({ firstBar }) => firstBar)).toEqual([bar, bar])
      expect(counts).toMatchObject({ correct: from + 3 * restarted, missed: 0, extra: 0, wrongPitch: 0 })
    }),
  )
})

test('whatever is played, a settled verdict stays, and what is settled only grows', () => {
  lawful(
    fc.property(smallScore, anyEvents(), (score, events) => {
      const follower = createFollower(score, fromTheStart)
      let settledBefore = 0
      for (const event of events) {
        const { verdicts, settledCount } = follower.hear(event)
        const revised = verdicts.flatMap((verdict) => (verdict.kind === 'missed' ? [] : [verdict.playedIndex]))
        expect(Math.min(Infinity, ...revised)).toBeGreaterThanOrEqual(settledBefore)
        expect(settledCount).toBeGreaterThanOrEqual(settledBefore)
        settledBefore = settledCount
      }
    }),
  )
})

test('whatever is played, every played note has exactly one verdict', () => {
  lawful(
    fc.property(smallScore, anyEvents(), (score, events) => {
      const keyCount = events.filter(({ kind }) => kind === 'keyDown').length
      const { verdicts, takes } = judge(score, events)
      const judged = verdicts.flatMap(({ playedIndex }) => (playedIndex === null ? [] : [playedIndex]))
      expect(judged).toEqual(Array.from({ length: keyCount }, (_, index) => index))
      expect(verdicts.every(({ take }) => take < takes.length)).toBe(true)
      const follower = createFollower(score, fromTheStart)
      const firstWords = new Set(events.flatMap((event) => follower.hear(event).verdicts.map(playedIndexOf)))
      firstWords.delete(null)
      expect(firstWords.size).toBe(keyCount)
    }),
  )
})

test('whatever is played, the counts of the takes sum to those of the session', () => {
  lawful(
    fc.property(smallScore, anyEvents(), (score, events) => {
      const { counts, takes } = judge(score, events)
      const sum = { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 }
      for (const { detail } of takes)
        for (const kind of Object.keys(sum) as (keyof typeof sum)[]) sum[kind] += detail?.counts[kind] ?? NaN
      expect(sum).toEqual(counts)
      for (const { detail } of takes) {
        const curve = detail?.tempoCurve ?? []
        expect(curve.every(({ beat }, i) => beat === (curve[0]?.beat ?? 0) + i)).toBe(true)
      }
    }),
  )
})

function playedIndexOf(verdict: { readonly kind: string; readonly playedIndex?: number }): number | null {
  return verdict.playedIndex ?? null
}
