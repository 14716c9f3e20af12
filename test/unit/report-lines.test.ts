import { expect, test } from 'vitest'
import { reportLines } from '../../electron/headless/report-lines'
import type { ScoredPiece } from '../../electron/headless/score-piece'
import { judgeSession } from '../../shared/grade/judge-session'
import { documentOfReport } from '../../shared/grade/scoring-document'
import type { Score } from '../../shared/music/score'
import { playedNotes } from '../../shared/performance/played-notes'
import type { SessionEvent } from '../../shared/performance/session-event'
import { playAs } from '../support/simulated-student'
import { studyPiece } from '../support/study-piece'
import { fromTheStart, key, perform, scoreOf } from '../support/written-music'

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
