import { expect, test } from 'vitest'
import { judgeSession } from '../../shared/grade/judge-session'
import { type Habits, playAs } from '../support/simulated-student'
import { pedalEachBar, studyPiece } from '../support/study-piece'
import { fromTheStart } from '../support/written-music'

const piece = studyPiece({ pedals: pedalEachBar })
const good: Habits = { velocityNoise: 2, timingNoiseMs: 5, pedal: { kind: 'written', lateMs: 0, downValue: 100 } }

/** What a teacher would criticise. */
function complaintsOf(habits: Habits): readonly string[] {
  const { aggregate, detail } = judgeSession(piece, playAs(piece, { ...good, ...habits }), fromTheStart)
  const { accuracy, timingStabilityMs, dynamicsScore, pedalScore } = aggregate
  const hands = detail?.hands
  const complaints = {
    notes: (accuracy ?? 0) < 0.97,
    timing: (timingStabilityMs ?? 0) > 20,
    dynamics: (dynamicsScore ?? 0) < 0.8,
    pedal: (pedalScore ?? 0) < 0.8,
    staccato: (detail?.articulation.score ?? 0) < 0.8,
    drift: Math.abs(detail?.tempo.driftPercent ?? 0) > 8,
    leftHandLate: (hands?.left?.lateMs ?? 0) - (hands?.right?.lateMs ?? 0) > 15,
  }
  return Object.entries(complaints).flatMap(([complaint, isDue]) => (isDue ? [complaint] : []))
}

const students: readonly (readonly [string, Habits, readonly string[]])[] = [
  ['plays well', {}, []],
  ['slips', { slips: 0.06 }, ['notes']],
  ['has sloppy timing', { timingNoiseMs: 35 }, ['timing']],
  ['plays flat', { velocityPerStep: 0, velocityNoise: 4 }, ['dynamics']],
  ['pedals late', { pedal: { kind: 'written', lateMs: 500, downValue: 100 } }, ['pedal']],
  ['never lifts the pedal', { pedal: { kind: 'alwaysDown' } }, ['pedal']],
  ['holds staccato notes', { staccatoRatio: 1 }, ['staccato']],
  ['rushes', { clock: (beat) => beat * 500 * (1 - beat / 1000) }, ['drift']],
  ['brings the left hand late', { leftHandLateMs: 35 }, ['leftHandLate']],
]

test.each(students)('a student who %s is told so, and nothing else', (_, habits, complaints) => {
  expect(complaintsOf(habits)).toEqual(complaints)
})
