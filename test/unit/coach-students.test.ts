import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { freshSitting } from '../../shared/coach/coach-sitting'
import type { SessionRules } from '../../shared/follow/session-rules'
import type { SessionEvent } from '../../shared/performance/session-event'
import { coachSession } from '../support/coached-session'
import { lawful } from '../support/lawful'
import type { Habits } from '../support/practice-habits'
import { practise } from '../support/practice-simulator'
import { later, perform, scoreOf, steady } from '../support/written-music'

/** 32 bars of eighths over half notes, no two bars alike. */
const piece = scoreOf([
  ...Array.from({ length: 256 }, (_, i) => ({ at: i / 2, pitch: 60 + ((i * i * 7 + i * 3) % 23), lasts: 0.5 })),
  ...Array.from({ length: 64 }, (_, i) => {
    return { at: i * 2, pitch: 36 + ((i * i * 5 + i) % 19), lasts: 2, hand: 'left' as const }
  }),
])
const follow: SessionRules = { mode: 'follow_score', hands: 'both', startOnset: beats(0) }
const steadyHands: Habits = { timingNoiseMs: 15, pauseMs: [600, 2500] }
const seeds = Array.from({ length: 12 }, (_, i) => i + 1)

test('of a student who fails in one bar and begins again there, the coach speaks of that bar, and of it first', () => {
  const found = seeds.map((seed) => {
    const bar = 2 + ((seed * 5) % 28)
    const habits = { ...steadyHands, seed, troubledBars: [bar], slips: 0.005, restartsAfterErrors: 0.5 }
    const { said } = coachSession(piece, follow, practise(piece, habits).events, { untilMs: 8000 })
    return said.map(({ advice }) => (advice.bars?.firstBar === bar ? 'his' : 'another'))
  })
  expect(found.filter((which) => which.includes('his')).length).toBe(seeds.length)
  // A slip elsewhere may come twice by chance; seen: one of twelve.
  expect(found.filter(([first]) => first === 'his').length).toBeGreaterThanOrEqual(11)
})

test('a student who slips once in two hundred notes is left in peace', () => {
  const said = seeds.flatMap((seed) => {
    const habits = { ...steadyHands, seed, slips: 0.005, restarts: 0.03 }
    return coachSession(piece, follow, practise(piece, habits).events, { untilMs: 8000 }).said
  })
  expect(said).toEqual([])
})

test('a student who is lost everywhere is told to go slower, or is offered one loop at a time', () => {
  const said = seeds.map((seed) => {
    const habits = { ...steadyHands, seed, slips: 0.2, omissions: 0.05 }
    return coachSession(piece, follow, practise(piece, habits).events, { untilMs: 8000 }).said
  })
  expect(said.every((prompts) => prompts.length >= 1)).toBe(true)
  expect(said.flat().some(({ advice }) => advice.rule === 'tooFast')).toBe(true)
})

test('whatever he plays, at most one prompt stands, each is about bars that are there, and replaying says none again', () => {
  const anyHabits = fc.record({
    seed: fc.nat(10_000),
    slips: fc.double({ min: 0, max: 0.3, noNaN: true }),
    restartsAfterErrors: fc.double({ min: 0, max: 1, noNaN: true }),
    jumps: fc.constantFrom(0, 0.05),
  })
  const small = {
    ...piece,
    notes: piece.notes.filter(({ bar }) => bar < 8),
    bars: piece.bars.slice(0, 8),
    end: beats(32),
  }
  lawful(
    fc.property(anyHabits, fc.constantFrom('accepted', 'dismissed', null), (habits, answer) => {
      const { events } = practise(small, { ...steadyHands, ...habits })
      const { said, journal } = coachSession(small, follow, events, { untilMs: 5000, answer: () => answer })
      for (const [i, { advice, atMs }] of said.entries()) {
        expect(advice.bars === null || (advice.bars.firstBar >= 0 && advice.bars.lastBar < 8)).toBe(true)
        const next = said[i + 1]
        if (answer === null && next) expect(standsNoMore(journal, { atMs, nextMs: next.atMs })).toBe(true)
      }
      const dismissed = said
        .filter(({ advice }) => advice.rule === 'twoFailures')
        .map(({ advice }) => advice.bars?.firstBar)
      if (answer === 'dismissed') expect(new Set(dismissed).size).toBe(dismissed.length)
      expect(coachSession(small, follow, [], { earlier: journal, untilMs: 3000 }).said).toEqual([])
    }),
  )
}, 120_000)

/** Nothing is said over a prompt that the student may still take: some passes, or a while, lie between. */
function standsNoMore(journal: readonly SessionEvent[], { atMs, nextMs }: { atMs: number; nextMs: number }): boolean {
  const between = journal.filter((event) => event.kind === 'keyDown' && event.atMs > atMs && event.atMs < nextMs)
  return between.length >= 3
}

test('in a loop of the coach it is released after exactly three clean rounds in a row, whatever went before', () => {
  const loop: SessionRules = {
    mode: 'loop_bars',
    hands: 'both',
    startOnset: beats(8),
    from: beats(8),
    until: beats(16),
  }
  const sitting = { ...freshSitting, coachLoop: { firstBar: 2, lastBar: 3 } }
  const round = perform(piece, steady(100), { from: 8, until: 16 })
  const roundMs = 8 * 600
  lawful(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), (cleans) => {
      const events = cleans.flatMap((isClean, nth) =>
        later(round, nth * roundMs - 8 * 600).map((event, i) =>
          !isClean && event.kind === 'keyDown' && i % 5 === 2
            ? { ...event, pitch: (event.pitch + 1) as typeof event.pitch }
            : event,
        ),
      )
      const { said } = coachSession(piece, loop, events, { sitting, untilMs: 6000, answer: refuseTempo })
      const expected = cleans.findIndex((_, i) => i >= 2 && cleans.slice(i - 2, i + 1).every(Boolean))
      const released = said.find(({ advice }) => advice.rule === 'cleanLoop')
      expect(released === undefined).toBe(expected < 0)
      if (!released) return
      // It is known by the first keys of the next round, or in the pause after the last.
      const before = events.filter(({ kind, atMs }) => kind === 'keyDown' && atMs < released.atMs).length
      expect(before - (expected + 1) * round.length).toBeGreaterThanOrEqual(0)
      expect(before - (expected + 1) * round.length).toBeLessThanOrEqual(3)
    }),
  )
}, 120_000)

function refuseTempo(): 'dismissed' {
  return 'dismissed'
}
