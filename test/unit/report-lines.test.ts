import { expect, test } from 'vitest'
import { explainLines } from '../../electron/headless/explain-lines'
import { reportLines } from '../../electron/headless/report-lines'
import type { ScoredPiece } from '../../electron/headless/score-piece'
import { judgeSession } from '../../shared/grade/judge-session'
import { documentOfReport } from '../../shared/grade/scoring-document'
import type { Score } from '../../shared/music/score'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { playAs } from '../support/simulated-student'
import { pedalEachBar, studyPiece } from '../support/study-piece'
import { fromTheStart, key, later, melody, perform, scoreOf, wentTo } from '../support/written-music'

function scored(score: Score, events: readonly SessionEvent[]): ScoredPiece {
  const report = judgeSession(score, events, fromTheStart)
  const unknown = { composer: null, tempoBpm: null, timeSignature: null, keySignature: null, mei: null, warnings: [] }
  const imported = { title: 'Study', ...unknown, score }
  const document = documentOfReport(score, report, 'both')
  return { imported, document, report, played: playedNotes(events), seconds: 0 }
}

const unison = scoreOf([
  ...[60, 62, 64, 65, 67, 69, 71, 72].map((pitch, at) => ({ at, pitch })),
  { at: 4, pitch: 67, hand: 'left', lasts: 2 },
])
/** The sixth note slips, the second is left out; the unison is one key. */
const played = perform(unison).filter((_, index) => index !== 1 && index !== 5)

test('a wrong note is neither missed nor extra, and a unison is one key', () => {
  const events = played.map((event) => (event.atMs === 2500 ? key(70, 2500) : event))
  const lines = reportLines(scored(unison, events))
  expect(lines).toContain('Wrong             1')
  expect(lines).toContain('Missed            1')
  expect(lines).toContain('Extra             0')
  expect(lines.slice(lines.indexOf('Mistakes'))).toEqual([
    'Mistakes',
    '  Bar 1, right hand: key 62 missed',
    '  Bar 2, right hand: key 69 played as A♯4',
  ])
})

test('what cannot be judged says why', () => {
  const lines = reportLines(scored(unison, played))
  expect(lines).toContain('Dynamics          – (no dynamics are written)')
  expect(lines).toContain('Pedal             – (no pedal was used or sent)')
  expect(lines).toContain('Staccato          – (none is written)')
})

test('dynamics, pedal, staccato and tempo are told in words', () => {
  const lines = reportLines(scored(studyPiece(), playAs(studyPiece(), { pedal: { kind: 'everyBar', lateMs: 60 } })))
  expect(lines).toContain('Dynamics          100 %')
  expect(lines).toContainEqual(expect.stringMatching(/^Pedal {13}100 %, (\d+) of \1 changes made$/))
  expect(lines).toContain('Staccato          100 %')
  expect(lines).toContain('Tempo             120 quarters a minute, steady')
})

test('each take is told with its bars, why it began, its tempo and how it went', () => {
  const piece = studyPiece()
  const first = perform(piece, undefined, { until: 32 })
  const again = later(perform(piece, undefined, { from: 16, until: 32 }), 14_000)
  const lines = reportLines(scored(piece, [...first, wentTo(16, 20_000), ...again]))
  const takes = lines.slice(lines.indexOf('Takes'))
  expect(takes.slice(0, 3)).toEqual([
    'Takes',
    '  1. bars 1–8, from the start of the session, 120 quarters a minute, 100.0 % right, 0 ms',
    '  2. bars 5–8, where it was asked for, 120 quarters a minute, 100.0 % right, 0 ms',
  ])
})

test('what a teacher would say is said, with the bars, and where there is nothing to say nothing is', () => {
  const piece = studyPiece({ pedals: pedalEachBar })
  const pedal = { kind: 'written', lateMs: 500, downValue: 100 } as const
  const lines = reportLines(scored(piece, playAs(piece, { pedal, timingNoiseMs: 5, velocityNoise: 3 })))
  expect(lines.slice(lines.indexOf('A teacher would say'))).toEqual([
    'A teacher would say',
    '  The pedal comes up 500 ms late (bars 2–32)',
  ])
  const good = scored(studyPiece(), playAs(studyPiece(), { velocityNoise: 3, timingNoiseMs: 5 }))
  expect(reportLines(good)).not.toContain('A teacher would say')
})

test('the notes of a bar give their reasons: expected, played, tolerance and what else it could have been', () => {
  const tune = melody(60, 62, 64, 65, 67, 69, 71, 72, 74, 72, 71, 69, 67, 65, 64, 62)
  const events = perform(tune).with(4, key(67, 2090)).with(5, key(70, 2500)).toSpliced(7, 0, key(60, 3200))
  expect(explainLines(scored(tune, events), '2')).toEqual([
    '  right key 67  correct   expected at 2.000 s, played at 2.090 s: 90 ms late, beyond 50 ms',
    '  right key 69  wrong     expected at 2.500 s, A♯4 played at 2.500 s: in time, within 50 ms; 1 semitone too high',
    '                          could be key 71 of bar 2, 500 ms early, 1 semitone too low, which has its note',
    '  right key 71  correct   expected at 3.000 s, played at 3.000 s: in time, within 50 ms',
    '  C4            extra     played at 3.200 s',
    '                          could be key 72 of bar 2, 300 ms early, 1 octave too low, which has its note',
    '  right key 72  correct   expected at 3.500 s, played at 3.500 s: in time, within 50 ms',
  ])
})

test('a bar that was not played says so, and one that is not there is none', () => {
  const long = studyPiece()
  expect(explainLines(scored(long, playAs(long).slice(0, 40)), '30')).toEqual(['Bar 30 was not played.'])
  expect(explainLines(scored(long, []), '33')).toBeNull()
})
