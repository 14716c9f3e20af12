import { expect, test } from 'vitest'
import { beats, takeMs } from '../../shared/base/units'
import { judgeSession } from '../../shared/grade/judge-session'
import type { SessionDetail } from '../../shared/grade/session-detail'
import type { HandChoice } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { type Habits, playAs } from '../support/simulated-student'
import { studyPiece } from '../support/study-piece'
import { key, melody, perform, scoreOf } from '../support/written-music'

const piece = studyPiece()

function detailOf(events: readonly SessionEvent[], score = piece, hands: HandChoice = 'both'): SessionDetail {
  const { detail } = judgeSession(score, events, { hands, startOnset: beats(0) })
  if (!detail) throw new Error('A judged session has a detail')
  return detail
}

test('a performance as written: even, in tempo, both hands together, everything covered', () => {
  const detail = detailOf(playAs(piece))
  expect(detail.coverage).toBe(1)
  expect(detail.tempo.medianQuartersPerMinute).toBeCloseTo(120)
  expect(detail.tempo.driftPercent).toBeCloseTo(0)
  expect(detail.evenness.spreadPercent).toBeCloseTo(0)
  expect(detail.hands.left).toMatchObject({ expected: 96, correct: 96, missed: 0, wrongPitch: 0 })
  expect(detail.hands.right).toMatchObject({ expected: 256, correct: 256 })
  expect(detail.hands.left?.lateMs).toBeCloseTo(0)
  expect(detail.bars).toHaveLength(32)
  expect(detail.bars[9]).toMatchObject({ barIndex: 9, leftErrors: 0, rightErrors: 0, medianVelocity: 72 })
})

test('staccato that is short is right, staccato that is held is not', () => {
  expect(detailOf(playAs(piece, { staccatoRatio: 0.4 })).articulation).toMatchObject({ score: 1, reason: null })
  const held = detailOf(playAs(piece, { staccatoRatio: 1 })).articulation
  expect(held.score).toBe(0)
  expect(held.staccatoHeldRatio).toBeCloseTo(1, 2)
})

test('how notes are joined is told by their overlap', () => {
  expect(detailOf(playAs(piece, { otherRatio: 1.1 })).articulation.overlapRatio).toBeCloseTo(0.1, 2)
  expect(detailOf(playAs(piece, { otherRatio: 0.6 })).articulation.overlapRatio).toBeCloseTo(-0.4, 2)
})

const slurred = scoreOf(Array.from({ length: 16 }, (_, at) => ({ at, pitch: 60 + at, isSlurred: at % 4 !== 3 })))
const legatoOf = (habits: Habits) => {
  const { legatoScore, legatoReason } = detailOf(playAs(slurred, habits), slurred).articulation
  return [legatoScore, legatoReason]
}

test('slurred notes are joined by their keys; what the pedal holds is not asked of them', () => {
  expect(legatoOf({ otherRatio: 0.5, slurredRatio: 1.05 })).toEqual([1, null])
  expect(legatoOf({ otherRatio: 1.05, slurredRatio: 0.7 })).toEqual([0, null])
  expect(legatoOf({ slurredRatio: 0.7, pedal: { kind: 'alwaysDown' } })).toEqual([null, 'tooFew'])
  expect(detailOf(playAs(piece)).articulation.legatoReason).toBe('noSlurs')
})

test('a gap of 40 ms is none, and a repeated key has to be let go', () => {
  expect(legatoOf({ slurredRatio: 0.92 })).toEqual([1, null])
  const repeated = scoreOf(Array.from({ length: 8 }, (_, at) => ({ at, pitch: 60, isSlurred: true })))
  const { legatoReason } = detailOf(playAs(repeated, { slurredRatio: 0.5 }), repeated).articulation
  expect(legatoReason).toBe('tooFew')
})

test('an instrument without releases says nothing about staccato', () => {
  const pressed = playAs(piece).filter(({ kind }) => kind === 'keyDown')
  // A key struck again was let go before: these few releases are no articulation.
  const once = scoreOf(Array.from({ length: 12 }, (_, at) => ({ at, pitch: 60 + at, isStaccato: true })))
  expect(detailOf(perform(once), once).articulation).toMatchObject({ score: null, reason: 'noReleases' })
  expect(detailOf(pressed, melody(60, 62)).articulation.reason).toBe('noStaccato')
})

test('uneven runs are told from even ones', () => {
  const spread = (timingNoiseMs: number) => detailOf(playAs(piece, { timingNoiseMs })).evenness.spreadPercent ?? 0
  expect(spread(3)).toBeLessThan(4)
  expect(spread(25)).toBeGreaterThan(8)
})

test('a student who rushes is told by how much, and a last ritardando is no drift', () => {
  const rushing = playAs(piece, { clock: (beat) => beat * 500 * (1 - beat / 1000) })
  expect(detailOf(rushing).tempo.driftPercent).toBeGreaterThan(12)
  const ending = playAs(piece, { clock: (beat) => beat * 500 + Math.max(0, beat - 120) ** 2 * 12 })
  expect(detailOf(ending).tempo.driftPercent).toBeCloseTo(0, 0)
})

test('a hand that comes late is told by its hand', () => {
  const { left, right } = detailOf(playAs(piece, { leftHandLateMs: 30 })).hands
  expect((left?.lateMs ?? 0) - (right?.lateMs ?? 0)).toBeGreaterThan(15)
})

test('errors are counted for the hand that made them', () => {
  const events = playAs(piece).filter((event) => !(event.kind === 'keyDown' && event.pitch === 43))
  const { hands, bars } = detailOf(events)
  expect(hands.left).toMatchObject({ missed: 8, correct: 88 })
  expect(hands.right).toMatchObject({ missed: 0, correct: 256 })
  expect(bars[2]).toMatchObject({ leftErrors: 1, rightErrors: 0 })
})

test('with one hand silent the other is judged alone', () => {
  const rightAlone = playAs(piece).filter((event) => !('pitch' in event) || event.pitch >= 70)
  const detail = detailOf(rightAlone, piece, 'right')
  expect(detail).toMatchObject({ coverage: 1, hands: { left: null, right: { expected: 256, correct: 256 } } })
  expect(detail.dynamics.score).toBeCloseTo(1, 2)
  expect(detail.dynamics.melodyLeadVelocity).toBeNull()
})

test('three right notes of a long piece cover little of it', () => {
  expect(detailOf(playAs(piece).slice(0, 6)).coverage).toBeLessThan(0.02)
})

test('unison twins, trills and grace notes change nothing', () => {
  const decorated = scoreOf([
    ...Array.from({ length: 16 }, (_, at) => ({ at, pitch: 60 + (at % 5) })),
    { at: 4, pitch: 64, hand: 'left', lasts: 2 },
    { at: 6, pitch: 73, isGrace: true },
    { at: 16, pitch: 72, lasts: 4, ornament: 'trill' },
  ])
  const trill = Array.from({ length: 16 }, (_, i) => key(72 + 2 * (i % 2), 8000 + i * 125))
  const plain = decorated.notes.filter((note) => note.ornament === null && note.hand === 'right')
  const played = [...plain.map((note) => key(note.pitch, note.onset * 500 - (note.isGrace ? 60 : 0))), ...trill]
  const detail = detailOf(
    played.toSorted((a, b) => a.atMs - takeMs(b.atMs)),
    decorated,
  )
  expect(detail.coverage).toBe(1)
  expect(detail.tempo.medianQuartersPerMinute).toBeCloseTo(120, 0)
  expect(detail.hands.right).toMatchObject({ missed: 0, wrongPitch: 0 })
})
