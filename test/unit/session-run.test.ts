import { expect, test } from 'vitest'
import { beats, takeMs } from '../../shared/base/units'
import { runOfSession } from '../../shared/curriculum/session-run'
import type { SessionRules } from '../../shared/follow/session-rules'
import { judgeSession } from '../../shared/grade/judge-session'
import type { HandChoice, Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { importSong } from '../support/bundled-songs'
import { playAs } from '../support/simulated-student'
import { studyPiece } from '../support/study-piece'
import { later, perform, steady } from '../support/written-music'

const following: SessionRules = { mode: 'follow_score', hands: 'both', startOnset: beats(0) }
/** 32 bars of 4/4 at 120. */
const piece = studyPiece()

function runOf(
  events: readonly SessionEvent[],
  { score = piece, rules = following, isTempoWritten = true, hands = rules.hands }: RunTold = {},
) {
  return runOfSession(score, judgeSession(score, events, rules), { hands, isTempoWritten })
}

interface RunTold {
  readonly score?: Score
  readonly rules?: SessionRules
  readonly isTempoWritten?: boolean
  readonly hands?: HandChoice
}

const endOf = (events: readonly SessionEvent[]) => events.at(-1)?.atMs ?? 0

test('a piece played through as written is a run without a fault, at the written tempo', () => {
  const run = runOf(playAs(piece))
  expect(run).toMatchObject({ accuracy: 1, tempoPercent: 100 })
  expect(run?.timingMs).toBeLessThan(1)
})

test('the tempo of a run is the student’s own, in percent of the written one', () => {
  expect(runOf(playAs(piece, { clock: steady(84) }))?.tempoPercent).toBe(70)
  expect(runOf(playAs(piece, { clock: steady(150) }))?.tempoPercent).toBe(125)
})

test('by the click, the tempo is the click’s', () => {
  const rules: SessionRules = { ...following, mode: 'metronome', quartersPerMinute: 90 }
  const click: SessionEvent = {
    kind: 'clickStarted',
    atMs: takeMs(0),
    onset: beats(0),
    dueMs: takeMs(2000),
    quartersPerMinute: 90,
  }
  const events = [click, ...later(perform(piece, steady(90)), 2000)]
  expect(runOf(events, { rules })).toMatchObject({ accuracy: 1, tempoPercent: 75 })
})

test('where the score waited, and where no tempo is written, none is known', () => {
  const events = playAs(piece)
  expect(runOf(events, { rules: { ...following, mode: 'wait' } })).toEqual({
    accuracy: 1,
    timingMs: null,
    tempoPercent: null,
  })
  const free = runOf(events, { isTempoWritten: false })
  expect(free?.tempoPercent).toBeNull()
  expect(free?.timingMs).toBeLessThan(1)
})

test('of several times through the best counts, and what broke off is none', () => {
  const half = perform(piece, steady(120), { until: 64 })
  const slow = later(perform(piece, steady(60)), endOf(half) + 8000)
  const fast = later(perform(piece, steady(120)), endOf(slow) + 8000)
  expect(runOf(half)).toBeNull()
  expect(runOf([...half, ...slow])).toMatchObject({ accuracy: 1, tempoPercent: 50 })
  expect(runOf([...half, ...slow, ...fast])).toMatchObject({ accuracy: 1, tempoPercent: 100 })
})

test('a piece that was put together from its halves was not played through', () => {
  const first = perform(piece, steady(120), { until: 64 })
  const second = later(perform(piece, steady(120), { from: 64 }), 10_000)
  expect(runOf([...first, ...second])).toBeNull()
})

test('one hand plays its own notes through', () => {
  const events = playAs(piece, { hands: 'right' })
  expect(runOf(events, { rules: { ...following, hands: 'right' } })).toMatchObject({ accuracy: 1, tempoPercent: 100 })
  expect(runOf(events)?.accuracy).toBeLessThan(0.8)
})

test('who leaves the repeats out has played the piece through', async () => {
  const { score } = await importSong('minuet-in-g.krn')
  expect(score.bars.some(({ pass }) => pass > 1)).toBe(true)
  const events = playAs(score, { skippedRepeats: 1, clock: steady(112) })
  const run = runOf(events, { score })
  expect(run?.tempoPercent).toBe(100)
  // A note at the seam may be taken for a missed one.
  expect(run?.accuracy).toBeGreaterThan(0.99)
  expect(judgeSession(score, events, following).detail?.coverage).toBeGreaterThan(0.99)
})

test('a report from before takes had figures tells of no run', () => {
  const { verdicts, takes } = judgeSession(piece, playAs(piece), following)
  const bare = takes.map(({ detail: _, ...take }) => take)
  expect(runOfSession(piece, { verdicts, takes: bare }, { hands: 'both', isTempoWritten: true })).toBeNull()
})

test('who waits while the other hand plays alone has not broken off', async () => {
  const { score } = await importSong('hot-cross-buns.krn')
  const rules: SessionRules = { ...following, hands: 'right' }
  const events = playAs(score, { hands: 'right', clock: steady(84) })
  const report = judgeSession(score, events, rules)
  expect(report.takes.map(({ detail }) => detail?.began)).toEqual(['start', 'pause'])
  expect(runOf(events, { score, rules })).toMatchObject({ accuracy: 1, tempoPercent: 100 })
})
