import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beats, takeMs } from '../../shared/base/units'
import { createFollower } from '../../shared/follow/follower'
import type { PracticeMode, SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { HandChoice, Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { anyEvents, twoHands } from '../support/any-music'
import { lawful } from '../support/lawful'
import { later, perform, steady } from '../support/written-music'

const modes = fc.constantFrom<PracticeMode>('follow_score', 'metronome', 'wait', 'loop_bars')
const hands = fc.constantFrom<HandChoice>('left', 'right', 'both')

/** The rules of a mode on a piece; a loop is its second bar. */
function rulesOf(mode: PracticeMode, hand: HandChoice): SessionRules {
  const sitting = { hands: hand, startOnset: beats(0) }
  if (mode === 'metronome') return { ...sitting, mode, quartersPerMinute: 120 }
  return mode === 'loop_bars' ? { ...sitting, mode, from: beats(4), until: beats(8) } : { ...sitting, mode }
}

function partOf(score: Score, hand: HandChoice): Score {
  return { ...score, notes: score.notes.filter((note) => hand === 'both' || note.hand === hand) }
}

test('playing exactly what is written is right in every mode and with every hand', () => {
  lawful(
    fc.property(twoHands, modes, hands, (score, mode, hand) => {
      const part = partOf(score, hand)
      fc.pre(part.notes.length > 0)
      const rules = rulesOf(mode, hand)
      const events = perform(part, steady(120))
      const { aggregate, counts } = judgeSession(score, events, rules)
      expect(counts).toEqual({ correct: part.notes.length, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 })
      expect(aggregate.accuracy).toBe(1)
      if (mode === 'metronome') expect(aggregate.timingStabilityMs ?? 0).toBeLessThan(1e-6)
      if (mode === 'wait') expect(aggregate.timingStabilityMs).toBeNull()
      const follower = createFollower(score, rules)
      const live = new Map<number, string>()
      for (const verdict of events.flatMap((event) => follower.hear(event).verdicts))
        if (verdict.kind !== 'missed') live.set(verdict.playedIndex, verdict.kind)
      if (mode !== 'follow_score' && mode !== 'loop_bars') expect(new Set(live.values())).toEqual(new Set(['correct']))
    }),
  )
})

test('in Wait each note may take as long as it likes, and both hands may come apart a little', () => {
  const hesitations = fc.array(fc.integer({ min: 120, max: 20_000 }), { minLength: 1, maxLength: 10 })
  lawful(
    fc.property(twoHands, hesitations, (score, waits) => {
      let atMs = 0
      const events = perform(score, steady(120)).map((event, nth, all): SessionEvent => {
        const isNewChord = event.atMs !== all[nth - 1]?.atMs
        atMs += isNewChord ? (waits[nth % waits.length] ?? 0) : 20
        return { ...event, atMs: takeMs(atMs) }
      })
      expect(judgeSession(score, events, rulesOf('wait', 'both')).aggregate.accuracy).toBe(1)
    }),
  )
})

test('round and round the loop, as often as one likes, every pass is a take and every note right', () => {
  lawful(
    fc.property(twoHands, fc.integer({ min: 2, max: 4 }), fc.constantFrom(60, 120, 200), (score, times, tempo) => {
      const pass = perform(score, steady(tempo), { from: 4, until: 8 })
      fc.pre(pass.length >= 6 && score.notes.at(-1)!.onset >= 8 && new Set(pass.map(({ atMs }) => atMs)).size >= 4)
      const barMs = steady(tempo)(4)
      const events = Array.from({ length: times }, (_, nth) => later(pass, (nth - 1) * barMs)).flat()
      const rules: SessionRules = { ...rulesOf('loop_bars', 'both'), startOnset: beats(4) }
      const { counts, takes } = judgeSession(score, events, rules)
      expect(counts).toMatchObject({ correct: pass.length * times, missed: 0, extra: 0, wrongPitch: 0 })
      expect(takes.map(({ firstBar, lastBar }) => [firstBar, lastBar])).toEqual(Array(times).fill([1, 1]))
    }),
  )
})

test('whatever is played, every mode judges every played note once, and a replay says the same', () => {
  lawful(
    fc.property(twoHands, modes, hands, anyEvents(), (score, mode, hand, events) => {
      const rules = rulesOf(mode, hand)
      const keyCount = events.filter(({ kind }) => kind === 'keyDown').length
      const report = judgeSession(score, events, rules)
      const judged = report.verdicts.flatMap(({ playedIndex }) => (playedIndex === null ? [] : [playedIndex]))
      expect(judged).toEqual(Array.from({ length: keyCount }, (_, index) => index))
      expect(judgeSession(score, structuredClone(events), rules)).toEqual(report)
      const one = createFollower(score, rules)
      const other = createFollower(score, rules)
      const said = events.map((event) => one.hear(event))
      expect(events.map((event) => other.hear(event))).toEqual(said)
      const named = said
        .flatMap(({ verdicts }) => verdicts)
        .flatMap((one) => ('playedIndex' in one ? [one.playedIndex] : []))
      expect(new Set(named).size).toBe(keyCount)
    }),
  )
})

test('asking what time has brought changes when something is said, and nothing else', () => {
  lawful(
    fc.property(twoHands, modes, anyEvents(), fc.integer({ min: 10, max: 700 }), (score, mode, events, everyMs) => {
      const rules = rulesOf(mode, 'both')
      const unasked = createFollower(score, rules)
      const asked = createFollower(score, rules)
      const plain = events.flatMap((event) => unasked.hear(event).verdicts)
      const timed = events.flatMap((event, nth) => {
        const said = [...asked.hear(event).verdicts]
        const untilMs = Math.min(events[nth + 1]?.atMs ?? event.atMs, event.atMs + 20 * everyMs)
        for (let ms = event.atMs + everyMs; ms < untilMs; ms += everyMs) said.push(...asked.pass(takeMs(ms)).verdicts)
        return said
      })
      expect(timed).toEqual(plain)
    }),
  )
})
