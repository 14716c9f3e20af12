import { expect, test } from 'vitest'
import { judgeSession } from '../../shared/grade/judge-session'
import { recitalPiece } from '../support/recital-piece'
import { rubatos, clockOf } from '../support/rubato'
import { type Habits, playAs } from '../support/simulated-student'
import { fromTheStart, steady } from '../support/written-music'

const pedalled = recitalPiece({ isPedalled: true })
const dry = recitalPiece({ isPedalled: false })
/** Who leaves notes out by the dice of seed 2 leaves out half of bar 24, and is told of it. */
const SEEDS = [1, 3, 4, 5, 6, 7]
const good: Habits = { velocityNoise: 3, timingNoiseMs: 8, innerVelocity: -6, leftVelocity: -6, slurredRatio: 1.02 }
const withPedal: Habits = { pedal: { kind: 'written', lateMs: 40, downValue: 100 } }

function findingsOf(habits: Habits, seed: number): readonly string[] {
  const isDry = habits.pedal === undefined
  const piece = isDry ? dry : pedalled
  const { detail } = judgeSession(piece, playAs(piece, { ...good, ...habits, seed }), fromTheStart)
  return (detail?.findings ?? []).map(({ kind, hand }) => (hand ? `${kind} ${hand}` : kind))
}

const rubato = clockOf((beat) => rubatos['ritardandi at phrase ends']?.(beat, dry.end) ?? 120, dry.end)
const drifting = (by: number) => (beat: number) => beat * 500 * (1 + (by * beat) / dry.end)

const students: readonly (readonly [string, Habits, readonly string[]])[] = [
  ['plays well', {}, []],
  ['plays well with pedal', withPedal, []],
  ['plays well and freely', { clock: rubato }, []],
  ['plays well and slowly', { clock: steady(50) }, []],
  ['slips', { slips: 0.06 }, ['wrongNotes']],
  ['leaves notes out', { omissions: 0.06 }, ['missedNotes']],
  ['brushes other keys', { brushes: 0.06 }, ['extraNotes']],
  ['is lost in one bar', { troubledBars: [17] }, ['weakBars']],
  ['has sloppy timing', { timingNoiseMs: 40 }, ['timingLoose']],
  ['has sloppy timing in a free tempo', { timingNoiseMs: 40, clock: rubato }, ['timingLoose']],
  ['plays runs unevenly', { runNoiseMs: 40 }, ['unevenRuns right']],
  ['brings the left hand late', { leftHandLateMs: 50 }, ['handLate left']],
  ['brings the right hand late', { leftHandLateMs: -50 }, ['handLate right']],
  ['rushes', { clock: drifting(-0.15) }, ['rushing']],
  ['drags', { clock: drifting(0.15) }, ['dragging']],
  ['plays flat', { velocityPerStep: 0, velocityNoise: 4 }, ['dynamicsFlat']],
  ['plays loud and soft anyhow', { velocityPerStep: 0, velocityNoise: 9 }, ['dynamicsIgnored']],
  ['plays soft for loud', { velocityPerStep: -5 }, ['dynamicsReversed']],
  ['overlooks hairpins', { ignoresHairpins: true }, ['hairpinsIgnored']],
  ['overlooks accents', { accentVelocity: 0 }, ['accentsMissing']],
  ['drowns the melody in the left hand', { leftVelocity: 14 }, ['leftHandCovers left']],
  ['drowns the melody in its own chords', { innerVelocity: 14 }, ['innerNotesCover right']],
  ['pedals late', { pedal: { kind: 'written', lateMs: 550, downValue: 100 } }, ['pedalLate']],
  ['never lifts the pedal', { pedal: { kind: 'alwaysDown' } }, ['pedalNeverLifted']],
  ['uses no pedal or has none', { pedal: { kind: 'none' } }, ['pedalNotSent']],
  ['holds staccato notes', { staccatoRatio: 1 }, ['staccatoHeld']],
  ['breaks slurs', { slurredRatio: 0.6 }, ['legatoBroken']],
]

test.each(students)('a student who %s is told so, and nothing else', (_, habits, expected) => {
  expect(SEEDS.map((seed) => findingsOf(habits, seed))).toEqual(SEEDS.map(() => expected))
})

test('of a few notes nothing is sure', () => {
  const { detail } = judgeSession(dry, playAs(dry, { ...good, slips: 0.2 }).slice(0, 16), fromTheStart)
  expect(detail?.findings).toEqual([])
})

test('a finding says where, how much and how sure', () => {
  const { detail } = judgeSession(dry, playAs(dry, { ...good, staccatoRatio: 1 }), fromTheStart)
  const bars = [8, 9, 10, 11, 12, 13, 14, 15]
  expect(detail?.findings).toMatchObject([{ kind: 'staccatoHeld', bars, cases: 32, tolerance: 0.3 }])
  expect(detail?.findings[0]?.measured).toBeGreaterThan(0.95)
  expect(detail?.findings[0]?.sureness).toBeGreaterThan(0.999)
})
