import { expect, test } from 'vitest'
import { sayBars, sayBarsInSentence } from '../../renderer/review/say-bars'
import { sayReasons } from '../../renderer/review/say-reasons'
import { text } from '../../renderer/text/text'
import { explainVerdict } from '../../shared/grade/explain-verdict'
import type { FindingKind } from '../../shared/grade/finding'
import { judgeSession } from '../../shared/grade/judge-session'
import type { VerdictKind } from '../../shared/grade/session-report'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { sampleBar } from '../support/sample-score'
import { fromTheStart, key, melody, perform } from '../support/written-music'

const NAMES = ['G4', 'A4', 'B4', 'C5', 'D5', 'E5', 'F♯5', 'G5']
const scale = melody(67, 69, 71, 72, 74, 76, 78, 79, 78, 76, 74, 72, 71, 69, 67, 66)
const tune = {
  ...scale,
  notes: scale.notes.map((note, index) => ({ ...note, name: NAMES[index] ?? NAMES[14 - index] ?? 'F♯4' })),
}
const clean = perform(tune)

function whyOf(events: readonly SessionEvent[], kind: VerdictKind, noteIndex?: number): readonly string[] {
  const report = judgeSession(tune, events, fromTheStart)
  const judged = { score: tune, report, played: playedNotes(events) }
  const index = report.verdicts.findIndex(
    (verdict) => verdict.kind === kind && (noteIndex === undefined || verdict.noteIndex === noteIndex),
  )
  const reasons = explainVerdict(judged, index)
  if (!reasons) throw new Error('There is no such verdict')
  return sayReasons(judged, reasons)
}

test('a right note says when it was due and played, against what counts as in time', () => {
  expect(whyOf(clean, 'correct', 4)).toEqual(['Expected at 2.000 s, played at 2.000 s: exactly in time.'])
  expect(whyOf(clean.with(6, key(78, 3140)), 'correct', 6)).toEqual([
    expect.stringMatching(/^Expected at [\d.]+ s, played at 3\.140 s: \d+ ms late, more than the 50 ms that count/),
  ])
})

test('a wrong note says first what was struck in its place', () => {
  expect(whyOf(clean.with(6, key(77, 3000)), 'wrongPitch')[0]).toBe(
    'F♯5 was played as F5: its accidental was left out.',
  )
  expect(whyOf(clean.with(5, key(77, 2500)), 'wrongPitch')[0]).toBe(
    'E5 was played as F5: a neighbouring key, a semitone too high.',
  )
  expect(whyOf(clean.with(5, key(64, 2500)), 'wrongPitch')[0]).toBe('E5 was played as E4: an octave too low.')
})

test('a missed note says when it was due and what was struck near it, or that nothing was', () => {
  const [first, ...near] = whyOf(clean.toSpliced(7, 1), 'missed')
  expect(first).toBe('Expected at 3.500 s.')
  expect(near).toContain('Near it F♯5 was struck, 500 ms early; it counts for another note.')
})

test('an extra key says which note it could have been', () => {
  expect(whyOf(clean.toSpliced(5, 0, key(74, 2250)), 'extra')).toContain(
    'It could have been the D5 of bar 2: 250 ms late, but that note has its key.',
  )
  expect(whyOf(clean.toSpliced(5, 0, key(30, 2250)), 'extra')).toEqual([
    'Played at 2.250 s.',
    'Nothing like it is written near this place.',
  ])
})

const score = { ...tune, bars: Array.from({ length: 12 }, (_, index) => sampleBar(index)) }

test('bars are said by number, and of many places only the first', () => {
  expect(sayBars(score, [8])).toBe('Bar 9')
  expect(sayBars(score, [0, 1, 2, 3, 8])).toBe('Bars 1–4, 9')
  expect(sayBarsInSentence(score, [0, 2, 4, 6, 8, 10], 3)).toBe('bars 1, 3, 5 and 3 more places')
  expect(sayBarsInSentence(score, [0, 2, 4, 6], 3)).toBe('bars 1, 3, 5, 7')
})

test('every finding says what it is and how much of it there is, without a hole in its words', () => {
  for (const kind of Object.keys(text.review.findings) as FindingKind[]) {
    const { what, howMuch } = text.review.findings[kind]({ measured: 0.4, tolerance: 0.1, cases: 7, hand: 'left' })
    expect(what, kind).toMatch(/^[A-Z].*\w$/)
    expect(howMuch, kind).toMatch(/^\S.*\w$/)
    expect(what + howMuch, kind).not.toMatch(/undefined|NaN|null/)
  }
})
