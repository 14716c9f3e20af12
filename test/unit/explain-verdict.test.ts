import { expect, test } from 'vitest'
import { explainVerdict, type VerdictReasons } from '../../shared/grade/explain-verdict'
import { judgeSession } from '../../shared/grade/judge-session'
import type { NoteVerdict } from '../../shared/grade/session-report'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { fromTheStart, key, melody, perform } from '../support/written-music'

const tune = melody(60, 62, 64, 65, 67, 69, 71, 72, 74, 72, 71, 69, 67, 65, 64, 62)
const clean = perform(tune)

function reasonsOf(events: readonly SessionEvent[], isIt: (verdict: NoteVerdict) => boolean): VerdictReasons {
  const report = judgeSession(tune, events, fromTheStart)
  const judged = { score: tune, report, played: playedNotes(events) }
  const reasons = explainVerdict(judged, report.verdicts.findIndex(isIt))
  if (!reasons) throw new Error('There is no such verdict')
  return reasons
}

test('a late note tells when it was due, when it was played, and that this is late', () => {
  const reasons = reasonsOf(clean.with(6, key(71, 3120)), ({ playedIndex }) => playedIndex === 6)
  expect(reasons).toMatchObject({ playedMs: 3120, toleranceMs: 50, isInTime: false, slip: null, alternatives: [] })
  expect(reasons.expectedMs).toBeCloseTo(3000, -2)
})

test('a wrong note names its slip', () => {
  const reasons = reasonsOf(clean.with(5, key(70, 2500)), ({ kind }) => kind === 'wrongPitch')
  expect(reasons.slip).toMatchObject({ slip: { kind: 'neighbouringKey', semitones: 1 } })
  expect(reasons.expectedMs).toBeCloseTo(2500, 0)
})

test('a missed note tells when it was due, and which keys were struck near it', () => {
  const reasons = reasonsOf(clean.toSpliced(7, 1), ({ kind }) => kind === 'missed')
  expect(reasons).toMatchObject({ playedMs: null, isInTime: null, verdict: { noteIndex: 7 } })
  expect(reasons.expectedMs).toBeCloseTo(3500, 0)
  expect(reasons.alternatives.every(({ isTaken }) => isTaken)).toBe(true)
})

test('an extra note tells which written note it repeats', () => {
  const twice = clean.toSpliced(5, 0, key(67, 2250))
  const reasons = reasonsOf(twice, ({ kind }) => kind === 'extra')
  expect(reasons).toMatchObject({ expectedMs: null, playedMs: expect.any(Number) as number })
  expect(reasons.alternatives).toContainEqual(expect.objectContaining({ noteIndex: 4, slip: null, isTaken: true }))
})

test('where there is no verdict there are no reasons', () => {
  const report = judgeSession(tune, [], fromTheStart)
  expect(explainVerdict({ score: tune, report, played: [] }, 0)).toBeNull()
})
