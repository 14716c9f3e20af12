import { beforeAll, describe, expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import type { FindingKind } from '../../shared/grade/finding'
import { judgeSession } from '../../shared/grade/judge-session'
import { nameSlip } from '../../shared/grade/name-slip'
import type { Score } from '../../shared/music/score'
import { beatsToMs } from '../../shared/music/tempo-map'
import { importSong } from '../support/bundled-songs'
import type { Habits, PedalHabit } from '../support/practice-habits'
import { practise } from '../support/practice-simulator'
import { fromTheStart } from '../support/written-music'

/** The songs that have the most written. */
const files = {
  minuet: 'minuet-in-g.krn',
  gymnopedie: 'gymnopedie-1.krn',
  arabesque: 'arabesque.krn',
  furElise: 'fur-elise.krn',
  sonatina: 'sonatina-op-36-no-1.krn',
  preludeInA: 'prelude-in-a.krn',
}
type Song = keyof typeof files
const songs = Object.keys(files) as Song[]
/** The dice fall otherwise from song to song. */
const seedOf = (song: Song) => 1 + (songs.indexOf(song) % 2)

/** What a student is told on which song; on all others nothing. */
type Told = Partial<Record<Song, FindingKind>>
const on = (kind: FindingKind, ...those: readonly Song[]): Told => Object.fromEntries(those.map((song) => [song, kind]))
const everywhere = (kind: FindingKind) => on(kind, ...songs)

const pedalled = (lateMs: number): PedalHabit => ({ kind: 'written', lateMs, downValue: 100 })
const good: Habits = {
  velocityNoise: 2,
  timingNoiseMs: 5,
  fingerNoiseMs: 3,
  ornamentHz: [9, 11],
  graceMs: [60, 90],
  pedal: pedalled(0),
}

interface Student {
  readonly who: string
  readonly habits: Habits
  /** Where it is written, and the song is long enough to be sure. */
  readonly told?: Told
  /** Where it hangs on the dice whether it is sure. */
  readonly perhaps?: Told
}

const students: readonly Student[] = [
  { who: 'plays well', habits: {} },
  { who: 'takes some rubato', habits: { rubatoPercent: 12, phraseEndPercent: 25 } },
  { who: 'rolls the chords a little', habits: { rolledChords: 1, rollMs: 25 } },
  { who: 'exaggerates', habits: { velocityPerStep: 14, accentVelocity: 20 } },
  { who: 'lets the melody lead', habits: { leftHandLateMs: 25 } },
  { who: 'slips', habits: { slips: 0.12 }, told: everywhere('wrongNotes') },
  { who: 'slips into other octaves', habits: { octaveSlips: 0.12 }, told: everywhere('wrongNotes') },
  { who: 'leaves notes out', habits: { omissions: 0.12 }, told: everywhere('missedNotes') },
  { who: 'brushes neighbouring keys', habits: { brushes: 0.12 }, told: everywhere('extraNotes') },
  { who: 'is lost in one bar', habits: { troubledBars: [4] }, told: everywhere('weakBars') },
  { who: 'has sloppy timing', habits: { timingNoiseMs: 60 }, told: everywhere('timingLoose') },
  {
    who: 'plays short notes unevenly',
    habits: { runNoiseMs: 60 },
    // Where a hand has nothing but short notes, all that it plays is loose.
    told: { sonatina: 'unevenRuns', arabesque: 'timingLoose', furElise: 'timingLoose' },
    perhaps: { minuet: 'unevenRuns' },
  },
  { who: 'brings the left hand late', habits: { leftHandLateMs: 40 }, told: everywhere('handLate') },
  {
    who: 'plays flat',
    habits: { velocityPerStep: 0, velocityNoise: 4, accentVelocity: 0 },
    told: on('dynamicsFlat', 'minuet', 'gymnopedie', 'arabesque', 'furElise', 'sonatina'),
  },
  {
    who: 'plays loud and soft anyhow',
    habits: { velocityPerStep: 0, velocityNoise: 12, accentVelocity: 0 },
    told: on('dynamicsIgnored', 'arabesque'),
    perhaps: on('dynamicsIgnored', 'minuet', 'furElise', 'sonatina'),
  },
  {
    who: 'plays loud where soft is written',
    habits: { velocityPerStep: -8, accentVelocity: -8 },
    told: on('dynamicsReversed', 'minuet', 'gymnopedie', 'arabesque', 'furElise', 'sonatina'),
  },
  {
    who: 'overlooks hairpins',
    habits: { ignoresHairpins: true },
    told: on('hairpinsIgnored', 'gymnopedie', 'arabesque'),
    perhaps: on('hairpinsIgnored', 'minuet'),
  },
  {
    who: 'drowns the melody in the left hand',
    habits: { leftVelocity: 14 },
    told: everywhere('leftHandCovers'),
  },
  {
    who: 'drowns the melody in its own chords',
    habits: { innerVelocity: 14 },
    told: on('innerNotesCover', 'preludeInA'),
  },
  {
    who: 'pedals late',
    habits: { pedal: pedalled(500) },
    told: on('pedalLate', 'gymnopedie', 'furElise', 'preludeInA'),
  },
  {
    who: 'uses no pedal or has none',
    habits: { pedal: { kind: 'none' } },
    told: on('pedalNotSent', 'gymnopedie', 'furElise', 'preludeInA'),
  },
  { who: 'never lifts the pedal', habits: { pedal: { kind: 'alwaysDown' } }, told: everywhere('pedalNeverLifted') },
  {
    who: 'holds staccato notes',
    habits: { staccatoRatio: 1 },
    told: on('staccatoHeld', 'minuet', 'arabesque', 'sonatina'),
  },
  {
    who: 'breaks slurs',
    habits: { slurredRatio: 0.6 },
    // What the pedal holds is not broken.
    told: on('legatoBroken', 'minuet', 'furElise', 'sonatina'),
  },
]

describe.each(songs)('on the %s', (song) => {
  let score: Score
  beforeAll(async () => {
    ;({ score } = await importSong(files[song]))
  })

  const findingsOf = (habits: Habits) => {
    const { events } = practise(score, { ...good, ...habits, seed: seedOf(song) })
    return judgeSession(score, events, fromTheStart).detail?.findings ?? []
  }
  const kindsOf = (habits: Habits) => findingsOf(habits).map(({ kind }) => kind)

  test.each(students)('a student who $who is told so where it is written, and nothing else', (student) => {
    const { habits, told = {}, perhaps = {} } = student
    const kinds = kindsOf(habits)
    const expected = told[song] ?? (kinds.length > 0 ? perhaps[song] : undefined)
    expect(kinds).toEqual(expected ? [expected] : [])
  })

  test.each([
    ['left', 50],
    ['right', -50],
  ] as const)('the %s hand is told that it comes late', (hand, leftHandLateMs) => {
    expect(findingsOf({ leftHandLateMs })).toMatchObject([{ kind: 'handLate', hand }])
  })

  test.each([
    ['rushes', -0.2, 'rushing'],
    ['drags', 0.25, 'dragging'],
  ] as const)('a student who %s is told so, and nothing else', (_, change, kind) => {
    const clock = (beat: number) => beatsToMs(score.tempos, beats(beat)) * (1 + (change * beat) / score.end)
    expect(kindsOf({ clock })).toEqual([kind])
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
    for (const seed of [1, 2]) {
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
