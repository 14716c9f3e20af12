import { beforeAll, describe, expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import { judgeSession } from '../../shared/grade/judge-session'
import { nameSlip } from '../../shared/grade/name-slip'
import type { Score } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import { importSong } from '../support/bundled-songs'
import { type Complaint, complaintsOf } from '../support/practice-complaints'
import type { Habits, PedalHabit } from '../support/practice-habits'
import { practise } from '../support/practice-simulator'
import { fromTheStart } from '../support/written-music'

const SEEDS = [1, 2, 3]

/** The songs that have the most written, and what a student can fail at there beside notes and time. */
const songs: readonly (readonly [file: string, marked: readonly Complaint[]])[] = [
  ['minuet-in-g.krn', ['dynamics', 'staccato']],
  ['gymnopedie-1.krn', ['dynamics', 'pedal']],
  ['arabesque.krn', ['dynamics', 'staccato']],
  ['fur-elise.krn', ['dynamics', 'pedal']],
  ['sonatina-op-36-no-1.krn', ['dynamics', 'staccato']],
]

const pedalled = (lateMs: number): PedalHabit => ({ kind: 'written', lateMs, downValue: 100 })
const good: Habits = {
  velocityNoise: 2,
  timingNoiseMs: 5,
  fingerNoiseMs: 3,
  ornamentHz: [9, 11],
  graceMs: [60, 90],
  pedal: pedalled(0),
}

const students: readonly (readonly [string, Habits, Complaint | null])[] = [
  ['plays well', {}, null],
  ['slips', { slips: 0.08 }, 'notes'],
  ['slips into other octaves', { octaveSlips: 0.08 }, 'notes'],
  ['leaves notes out', { omissions: 0.08 }, 'notes'],
  ['brushes neighbouring keys', { brushes: 0.08 }, 'notes'],
  ['has sloppy timing', { timingNoiseMs: 40 }, 'timing'],
  ['plays flat', { velocityPerStep: 0, velocityNoise: 4, accentVelocity: 0 }, 'dynamics'],
  ['plays loud where soft is written', { velocityPerStep: -8, accentVelocity: -8 }, 'dynamics'],
  ['exaggerates', { velocityPerStep: 14, accentVelocity: 20 }, null],
  ['pedals late', { pedal: pedalled(500) }, 'pedal'],
  ['uses no pedal', { pedal: { kind: 'none' } }, null],
  ['holds staccato notes', { staccatoRatio: 1 }, 'staccato'],
  ['brings the left hand late', { leftHandLateMs: 28 }, 'leftHandLate'],
  ['takes some rubato', { rubatoPercent: 8, phraseEndPercent: 20 }, null],
  ['rolls the chords a little', { rolledChords: 1, rollMs: 25 }, null],
]

describe.each(songs)('on %s', (file, marked) => {
  let score: Score
  beforeAll(async () => {
    ;({ score } = await importSong(file))
  })

  const toldOf = (habits: Habits) =>
    SEEDS.map((seed) => {
      const { events } = practise(score, { ...good, ...habits, seed })
      return complaintsOf(judgeSession(score, events, fromTheStart))
    })

  test.each(students)('a student who %s is told so where it is written, and nothing else', (_, habits, complaint) => {
    const isMarkless = complaint === 'dynamics' || complaint === 'pedal' || complaint === 'staccato'
    const isTold = complaint !== null && (!isMarkless || marked.includes(complaint))
    expect(toldOf(habits)).toEqual(SEEDS.map(() => (isTold ? [complaint] : [])))
  })

  test.each([
    ['rushes', -0.2],
    ['drags', 0.25],
  ])('a student who %s is told so, and nothing else', (_, change) => {
    const clock = (beat: number) => beatsToMs(score.tempos, beats(beat)) * (1 + (change * beat) / score.end)
    expect(toldOf({ clock })).toEqual(SEEDS.map(() => ['drift']))
  })

  test('a forgotten accidental is named as one', () => {
    const { events, truth } = practise(score, { ...good, forgottenAccidentals: 0.4 })
    const keys = events.filter((event) => event.kind === 'keyDown')
    const { verdicts } = judgeSession(score, events, fromTheStart)
    const slips = truth.played.flatMap(({ meantNoteIndex }, i) => {
      const meant = score.notes[meantNoteIndex ?? -1]
      return meant ? [{ verdict: verdicts[i]?.kind, ...nameSlip(meant, keys[i]!.pitch).slip }] : []
    })
    expect(slips.length).toBeGreaterThan(0)
    expect(slips).toEqual(slips.map(() => ({ verdict: 'wrongPitch', kind: 'missingAccidental' })))
  })

  test('what went wrong is counted as it was', () => {
    for (const seed of SEEDS) {
      const { events, truth } = practise(score, { ...good, slips: 0.03, omissions: 0.03, brushes: 0.03, seed })
      const { counts } = judgeSession(score, events, fromTheStart)
      const wrong = truth.played.filter(({ kind }) => kind === 'wrong').length
      const extra = truth.played.filter(({ kind }) => kind === 'extra').length
      const missed = truth.omitted.length - wrong
      const miscounted = [counts.wrongPitch - wrong, counts.extra - extra, counts.missed - missed].map(Math.abs)
      // A slip beside a key that was left out may be told as the slip of that one.
      expect(Math.max(...miscounted)).toBeLessThanOrEqual(2)
    }
  })
})
