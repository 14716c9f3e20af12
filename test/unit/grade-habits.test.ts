import { expect, test } from 'vitest'
import { judgeSession } from '../../shared/grade/judge-session'
import { type Complaint, complaintsOf } from '../support/practice-complaints'
import { type Habits, playAs } from '../support/simulated-student'
import { pedalEachBar, studyPiece } from '../support/study-piece'
import { fromTheStart } from '../support/written-music'

const SEEDS = [1, 2, 3, 4]
const piece = studyPiece({ pedals: pedalEachBar })
const good: Habits = { velocityNoise: 2, timingNoiseMs: 5, pedal: { kind: 'written', lateMs: 0, downValue: 100 } }

const students: readonly (readonly [string, Habits, readonly Complaint[]])[] = [
  ['plays well', {}, []],
  ['slips', { slips: 0.06 }, ['notes']],
  ['leaves notes out', { omissions: 0.06 }, ['notes']],
  ['brushes neighbouring keys', { brushes: 0.06 }, ['notes']],
  ['slips and puts it right', { slips: 0.06, corrections: 1 }, ['notes']],
  ['has sloppy timing', { timingNoiseMs: 35 }, ['timing']],
  ['plays flat', { velocityPerStep: 0, velocityNoise: 4 }, ['dynamics']],
  ['plays soft where loud is written', { velocityPerStep: -8 }, ['dynamics']],
  ['exaggerates', { velocityPerStep: 14 }, []],
  ['pedals late', { pedal: { kind: 'written', lateMs: 500, downValue: 100 } }, ['pedal']],
  ['never lifts the pedal', { pedal: { kind: 'alwaysDown' } }, ['pedal']],
  ['has a pedal that is on or off', { pedal: { kind: 'written', lateMs: 0, downValue: 127 } }, []],
  ['uses no pedal', { pedal: { kind: 'none' } }, []],
  ['holds staccato notes', { staccatoRatio: 1 }, ['staccato']],
  ['plays everything short', { staccatoRatio: 0.3, otherRatio: 0.5 }, []],
  ['rushes', { clock: (beat) => beat * 500 * (1 - beat / 1000) }, ['drift']],
  ['drags', { clock: (beat) => beat * 450 * (1 + beat / 900) }, ['drift']],
  ['brings the left hand late', { leftHandLateMs: 35 }, ['leftHandLate']],
  ['takes rubato', { rubatoPercent: 10, phraseEndPercent: 20 }, []],
  ['rolls the chords a little', { rolledChords: 1, rollMs: 30 }, []],
]

test.each(students)('a student who %s is told so, and nothing else', (_, habits, complaints) => {
  const told = SEEDS.map((seed) => {
    return complaintsOf(judgeSession(piece, playAs(piece, { ...good, ...habits, seed }), fromTheStart))
  })
  expect(told).toEqual(SEEDS.map(() => complaints))
})
