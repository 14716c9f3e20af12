import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beats, pitch, takeMs } from '../../shared/base/units'
import { judgeSession } from '../../shared/grade/judge-session'
import { rankAgreement } from '../../shared/grade/rank-agreement'
import type { SessionEvent } from '../../shared/performance/session-event'
import { reportFromCell, reportToCell } from '../../shared/storage/report-cell'
import { lawful } from '../support/lawful'
import { pedalEachBar, studyPiece } from '../support/study-piece'
import { fromTheStart } from '../support/written-music'

const steps = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 60 })
const share = (ranked: Parameters<typeof rankAgreement>[0]) => {
  const { pairs, agreeing } = rankAgreement(ranked)
  return pairs === 0 ? null : agreeing / pairs
}

test('any loudness that grows with what is asked agrees wholly, any that falls not at all', () => {
  lawful(
    fc.property(steps, fc.double({ min: 0.1, max: 20, noNaN: true }), (asked, slope) => {
      fc.pre(new Set(asked).size > 1)
      expect(share(asked.map((step) => ({ asked: step, heard: slope * step ** 3 })))).toBeCloseTo(1, 9)
      expect(share(asked.map((step) => ({ asked: step, heard: -slope * step })))).toBeCloseTo(0, 9)
      expect(share(asked.map((step) => ({ asked: step, heard: slope })))).toBeCloseTo(0.5, 9)
    }),
  )
})

const gesture = fc.record({
  kind: fc.constantFrom('keyDown', 'keyDown', 'keyDown', 'keyUp', 'pedal', 'wentTo', 'gap'),
  value: fc.integer({ min: 1, max: 127 }),
  nth: fc.nat(40),
  afterMs: fc.oneof(fc.nat(400), fc.nat(20_000)),
})

test('whatever is played, its grades are numbers that can be stored', () => {
  const piece = studyPiece({ pedals: pedalEachBar })
  lawful(
    fc.property(fc.array(gesture, { maxLength: 120 }), (gestures) => {
      let atMs = 0
      const events = gestures.map(({ kind, value, nth, afterMs }): SessionEvent => {
        const sinceMs = takeMs(atMs)
        atMs += afterMs
        const time = { atMs: takeMs(atMs) }
        const key = piece.notes[nth]?.pitch ?? pitch(value)
        if (kind === 'keyDown') return { kind, ...time, pitch: key, velocity: value === 0 ? null : value }
        if (kind === 'keyUp') return { kind, ...time, pitch: key }
        if (kind === 'pedal') return { kind, ...time, pedal: 'sustain', value }
        if (kind === 'wentTo') return { kind, ...time, onset: beats(nth) }
        return { kind: 'gap', ...time, sinceMs }
      })
      const report = judgeSession(piece, events, fromTheStart)
      const stored = reportFromCell(reportToCell(report))
      expect(stored).toMatchObject({ ok: true, value: { detail: JSON.parse(JSON.stringify(report.detail)) as object } })
    }),
  )
})

test('reversing a performance reverses its agreement, and its order in time is nothing', () => {
  const ranked = fc.array(fc.record({ asked: fc.integer({ min: 0, max: 9 }), heard: fc.integer({ min: 1, max: 127 }) }))
  lawful(
    fc.property(ranked, (heard) => {
      const straight = share(heard)
      fc.pre(straight !== null)
      const reversed = share(heard.map((one) => ({ ...one, heard: -one.heard })))
      expect(straight + Number(reversed)).toBeCloseTo(1, 9)
      expect(share(heard.toReversed())).toBeCloseTo(straight, 9)
    }),
  )
})
