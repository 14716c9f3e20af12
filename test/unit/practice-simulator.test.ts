import { describe, expect, test } from 'vitest'
import { beats } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import { composeScore } from '../support/composed-score'
import type { Habits } from '../support/practice-habits'
import { type Level, levels } from '../support/practice-levels'
import { practise } from '../support/practice-simulator'
import type { PlayedTruth } from '../support/practice-truth'
import { studyPiece } from '../support/study-piece'
import { scoreOf, steady } from '../support/written-music'

const piece = composeScore(600, 4)
const names = Object.keys(levels) as Level[]

/** A key press with its truth. */
interface Pressed extends PlayedTruth {
  readonly pitch: number
  readonly atMs: number
}

function press(score: Score, habits: Habits): readonly Pressed[] {
  const { events, truth } = practise(score, habits)
  const keys = events.filter((event) => event.kind === 'keyDown')
  expect(truth.played).toHaveLength(keys.length)
  return keys.map(({ pitch, atMs }, i) => ({ ...truth.played[i]!, pitch, atMs }))
}

const ofKind = (kind: PlayedTruth['kind']) => (one: Pressed) => one.kind === kind
const noteOf = (score: Score, { noteIndex }: PlayedTruth) => score.notes[noteIndex ?? -1]!

test('a student without habits plays each key once, when it is due', () => {
  const tune = studyPiece()
  const played = press(tune, {})
  expect(played.map(({ noteIndex, kind }) => [noteIndex, kind])).toEqual(
    tune.notes.map(({ index }) => [index, 'right']),
  )
  expect(played.map(({ atMs }) => atMs - played[0]!.atMs)).toEqual(tune.notes.map(({ onset }) => onset * 500))
})

test('the same seed gives the same session, another seed another one', () => {
  const session = (seed: number) => practise(piece, { ...levels.intermediate, seed })
  expect(session(3)).toEqual(session(3))
  expect(session(3)).not.toEqual(session(4))
})

describe.each(names)('what a student of the level %s is said to have done', (level) => {
  const habits = { ...levels[level], seed: 5 }
  const { events, truth } = practise(piece, habits)
  const played = press(piece, habits)

  test('is what was heard: right keys are those that are written, wrong ones others', () => {
    for (const one of played) {
      if (one.kind === 'right') expect(noteOf(piece, one).pitch).toBe(one.pitch)
      if (one.kind === 'wrong') expect(piece.notes[one.meantNoteIndex ?? -1]?.pitch).not.toBe(one.pitch)
      if (one.kind === 'ornament') expect(noteOf(piece, one).ornament).not.toBeNull()
    }
    expect(played.filter(ofKind('right')).length).toBeGreaterThan(piece.notes.length / 3)
  })

  test('leaves no note of a take both struck and left out, and none struck twice', () => {
    const struck = played.filter(ofKind('right')).map(({ take, noteIndex }) => `${take} ${noteIndex ?? ''}`)
    const omitted = truth.omitted.map(({ take, noteIndex }) => `${take} ${noteIndex}`)
    expect(new Set([...struck, ...omitted]).size).toBe(struck.length + omitted.length)
  })

  test('comes in the order of time, and a key that is down is not struck', () => {
    const times = events.map(({ atMs }) => atMs)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const down = new Set<number>()
    for (const event of events) {
      if (event.kind === 'keyDown') expect(down.has(event.pitch)).toBe(false)
      if (event.kind === 'keyDown') down.add(event.pitch)
      if (event.kind === 'keyUp') down.delete(event.pitch)
    }
    expect(down.size).toBe(0)
  })

  test('counts takes up from 0, and only the first has no replay before it', () => {
    const takes = played.map(({ take }) => take)
    expect(takes).toEqual(takes.toSorted((a, b) => a - b))
    expect(played.some(({ take, isReplay }) => take === 0 && isReplay)).toBe(false)
    expect(played.some(({ isReplay }) => isReplay)).toBe(true)
  })

  test('is possible for hands: what is written later is hardly ever struck earlier', () => {
    const swapped = (['left', 'right'] as const).flatMap((hand) => {
      const own = played.filter(ofKind('right')).filter((one) => {
        const { isGrace, ornament, hand: its } = noteOf(piece, one)
        return its === hand && !isGrace && !ornament
      })
      return own.filter((one, i) => {
        const before = own[i - 1]
        return before?.take === one.take && noteOf(piece, before).onset > noteOf(piece, one).onset
      })
    })
    expect(swapped.length / played.length).toBeLessThan(0.01)
  })
})

test('the better the level, the fewer keys are wrong', () => {
  const wrong = names.map((level) => {
    const sessions = [1, 2, 3].flatMap((seed) => press(piece, { ...levels[level], seed }))
    return sessions.filter(ofKind('wrong')).length / sessions.length
  })
  expect(wrong).toEqual(wrong.toSorted((a, b) => b - a))
})

test('slips go to neighbouring keys, octave slips to the octave', () => {
  const distances = (habits: Habits) => {
    const wrong = press(piece, habits).filter(ofKind('wrong'))
    return new Set(wrong.map(({ pitch, meantNoteIndex }) => Math.abs(pitch - piece.notes[meantNoteIndex ?? -1]!.pitch)))
  }
  expect(distances({ slips: 0.2 })).toEqual(new Set([1, 2]))
  expect(distances({ octaveSlips: 0.2 })).toEqual(new Set([12]))
})

test('a forgotten sharp is forgotten to the end of the bar', () => {
  const names = ['F♯4', 'G4', 'F♯4', 'E4']
  const tune = scoreOf(Array.from({ length: 64 }, (_, at) => ({ at, pitch: [66, 67, 66, 64][at % 4] ?? 0 })))
  const score = { ...tune, notes: tune.notes.map((note) => ({ ...note, name: names[note.index % 4] ?? '' })) }
  const played = press(score, { forgottenAccidentals: 0.5 })
  const sharps = score.bars.map(({ index }) => [played[index * 4]!, played[index * 4 + 2]!].map(({ pitch }) => pitch))
  expect(new Set(sharps.map(String))).toEqual(new Set(['65,65', '66,66']))
})

test('left out is what is due and not struck', () => {
  const { events, truth } = practise(piece, { omissions: 0.1, hands: 'right' })
  const due = piece.notes.filter(({ hand }) => hand === 'right')
  const keyCount = events.filter(({ kind }) => kind === 'keyDown').length
  expect(truth.omitted.length).toBeGreaterThan(due.length / 20)
  expect(truth.omitted.every(({ noteIndex }) => piece.notes[noteIndex]?.hand === 'right')).toBe(true)
  // Unison twins are one key.
  expect(keyCount + truth.omitted.length).toBeLessThanOrEqual(due.length)
})

test('a brushed key is beside a right one, at the same moment', () => {
  const played = press(piece, { brushes: 0.1 })
  const brushed = played.filter(ofKind('extra'))
  expect(brushed.length).toBeGreaterThan(20)
  for (const { pitch, atMs } of brushed) {
    const isBeside = (one: Pressed) => Math.abs(one.pitch - pitch) <= 2 && Math.abs(one.atMs - atMs) <= 25
    expect(played.some((one) => one.kind === 'right' && isBeside(one))).toBe(true)
  }
})

test('a stutter strikes the same keys again before he goes on', () => {
  const again = press(piece, { stutters: 0.05 }).filter(ofKind('extra'))
  expect(again.length).toBeGreaterThan(10)
  for (const { pitch, meantNoteIndex } of again) expect(piece.notes[meantNoteIndex ?? -1]?.pitch).toBe(pitch)
})

test('a corrected slip is followed by the right key, and he goes on from there', () => {
  const tune = studyPiece()
  const played = press(tune, { slips: 0.1, corrections: 1 })
  const slips = played.filter(ofKind('wrong'))
  expect(slips.length).toBeGreaterThan(10)
  for (const slip of slips) {
    const right = played.find((one) => one.noteIndex === slip.meantNoteIndex)!
    expect(right.atMs - slip.atMs).toBeGreaterThan(200)
    const next = played.find((one) => one.kind === 'right' && noteOf(tune, one).onset > noteOf(tune, right).onset)
    expect(next?.atMs ?? Infinity).toBeGreaterThan(right.atMs)
  }
})

/** The intervals before each new take. */
function pausesBeforeTakes(played: readonly Pressed[]): readonly number[] {
  return played.flatMap((one, i) => (one.take > (played[i - 1]?.take ?? 0) ? [one.atMs - played[i - 1]!.atMs] : []))
}

test('restarts go back, after a pause or at once', () => {
  const tune = studyPiece()
  const played = press(tune, { restarts: 0.03, pauseMs: [1000, 2000] })
  const pauses = pausesBeforeTakes(played)
  expect(pauses.length).toBeGreaterThan(5)
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(2000)
  const beginnings = played.filter((one, i) => one.take > (played[i - 1]?.take ?? 0))
  expect(beginnings.every(({ isReplay }) => isReplay)).toBe(true)
  const atOnce = press(tune, { restarts: 0.03, restartsWithoutPause: 1 })
  expect(pausesBeforeTakes(atOnce).length).toBeGreaterThan(5)
  expect(Math.max(...pausesBeforeTakes(atOnce))).toBeLessThanOrEqual(500)
})

test('who restarts after errors breaks off only where something went wrong', () => {
  const played = press(studyPiece(), { slips: 0.05, restartsAfterErrors: 0.5 })
  const lastOfTakes = played.flatMap((one, i) => (one.take < (played[i + 1]?.take ?? 0) ? [i] : []))
  expect(lastOfTakes.length).toBeGreaterThan(3)
  // The chord in which he broke off has one key or two.
  for (const i of lastOfTakes) expect(played.slice(i - 1, i + 1).some(ofKind('wrong'))).toBe(true)
})

test('a forward jump leaves bars out and replays nothing', () => {
  const tune = studyPiece()
  const played = press(tune, { jumps: 0.02, seed: 2 })
  expect(played.at(-1)?.take).toBeGreaterThan(0)
  expect(played.some(({ isReplay }) => isReplay)).toBe(false)
  expect(new Set(played.map(({ noteIndex }) => noteIndex)).size).toBeLessThan(tune.notes.length)
})

test('a skipped repeat leaves out the second pass', () => {
  const passes = (habits: Habits) => new Set(press(piece, habits).map((one) => noteOf(piece, one).pass))
  expect(passes({})).toEqual(new Set([1, 2]))
  expect(passes({ skippedRepeats: 1 })).toEqual(new Set([1]))
})

test('a long pause begins no take', () => {
  const played = press(studyPiece(), { longPauses: 0.02 })
  const longest = Math.max(...played.map((one, i) => one.atMs - (played[i - 1]?.atMs ?? one.atMs)))
  expect(longest).toBeGreaterThan(6000)
  expect(played.every(({ take }) => take === 0)).toBe(true)
})

test('a passage may be tried with one hand, and then with both', () => {
  const tune = studyPiece()
  const played = press(tune, { restarts: 0.03, oneHandedRestarts: 1 })
  const hands = new Map<number, Set<string>>()
  for (const one of played) hands.set(one.take, (hands.get(one.take) ?? new Set()).add(noteOf(tune, one).hand))
  const counts = [...hands.values()].map(({ size }) => size)
  expect(counts).toContain(1)
  expect(counts).toContain(2)
})

test('the tempo is chosen within its range and written tempi keep their relation', () => {
  const lengths = Array.from({ length: 30 }, (_, seed) => {
    const played = press(studyPiece(), { seed: seed + 1, tempoRange: [0.5, 2] })
    return (played.at(-1)!.atMs - played[0]!.atMs) / (127 * 500)
  })
  expect(Math.min(...lengths)).toBeGreaterThan(0.45)
  expect(Math.max(...lengths)).toBeLessThan(2.3)
  expect(Math.max(...lengths) / Math.min(...lengths)).toBeGreaterThan(2)
})

test('he hesitates before hard places only', () => {
  const easy = Array.from({ length: 32 }, (_, at) => ({ at, pitch: 60 + (at % 3) }))
  const leaping = [...easy, { at: 32, pitch: 84 }, { at: 33, pitch: 85 }]
  const played = press(scoreOf(leaping), { hesitations: 1, hesitationMs: 800 })
  const late = played.flatMap((one, i) => (one.atMs - (played[i - 1]?.atMs ?? one.atMs) > 501 ? [one.noteIndex] : []))
  expect(late).toEqual([32])
})

test('phrases slow down towards their end', () => {
  const played = press(studyPiece(), { phraseEndPercent: 40 })
  const lengthOfBar = (bar: number) =>
    played.find(({ noteIndex }) => noteIndex === (bar + 1) * 11)!.atMs -
    played.find(({ noteIndex }) => noteIndex === bar * 11)!.atMs
  expect(lengthOfBar(3)).toBeGreaterThan(lengthOfBar(1) * 1.05)
})

test('the left hand comes late, wanders, and chords are rolled, as the habits say', () => {
  const chords = scoreOf(
    Array.from({ length: 40 }, (_, at) =>
      [48, 60, 64, 67].map((pitch) => ({ at, pitch, hand: pitch === 48 ? ('left' as const) : ('right' as const) })),
    ).flat(),
  )
  const lags = (habits: Habits) => {
    const played = press(chords, habits)
    const at = (index: number) => played.find(({ noteIndex }) => noteIndex === index)?.atMs ?? 0
    return Array.from({ length: 40 }, (_, beat) =>
      [0, 1, 2, 3].map((nth) => Math.round(at(beat * 4 + nth) - at(beat * 4 + 1))),
    )
  }
  expect(lags({ leftHandLateMs: 30 })[9]).toEqual([30, 0, 0, 0])
  expect(lags({ rolledChords: 1, rollMs: 40 })[9]).toEqual([0, 0, 40, 80])
  expect(lags({ melodyLeadMs: 30 }).every(([, , , top = 0]) => top <= -15 && top >= -45)).toBe(true)
  const apart = lags({ handsApartMs: 40 }).map(([left = 0]) => left)
  expect(Math.max(...apart)).toBeGreaterThan(20)
  expect(Math.min(...apart)).toBeLessThan(-20)
})

test('runs are uneven in the hand that has them, and nothing else is', () => {
  const score = scoreOf([
    ...Array.from({ length: 40 }, (_, nth) => ({ at: nth / 2, pitch: 72 + (nth % 5), lasts: 0.5 })),
    ...Array.from({ length: 20 }, (_, at) => ({ at, pitch: 48, hand: 'left' as const })),
  ])
  const lateness = press(score, { runNoiseMs: 40 }).map((one) => {
    const { hand, onset } = noteOf(score, one)
    return { hand, ms: one.atMs - onset * 500 }
  })
  const spread = (hand: string) => {
    const times = lateness.filter((one) => one.hand === hand).map(({ ms }) => ms)
    return Math.max(...times) - Math.min(...times)
  }
  expect(spread('left')).toBe(0)
  expect(spread('right')).toBeGreaterThan(80)
})

test('the hands, the inner notes and what stands under a hairpin are as loud as the habits say', () => {
  const chords = scoreOf([0, 1, 2, 3].flatMap((at) => [60, 64, 67].map((pitch) => ({ at, pitch }))))
  const bass = [0, 1, 2, 3].map((at) => ({ at, pitch: 48, hand: 'left' as const }))
  const both = scoreOf([...chords.notes.map(({ onset, pitch }) => ({ at: onset, pitch })), ...bass])
  const hairpins = [{ onset: beats(0), end: beats(4), direction: 'crescendo' as const, staff: null }]
  const velocities = (score: Score, habits: Habits) =>
    practise(score, habits).events.flatMap((event) => (event.kind === 'keyDown' ? [event.velocity] : []))
  expect(velocities(both, { leftVelocity: 10, innerVelocity: -6 }).slice(0, 4)).toEqual([74, 58, 58, 64])
  expect(velocities({ ...both, hairpins }, {}).slice(-4)).toEqual([70, 70, 70, 70])
  expect(velocities({ ...both, hairpins }, { ignoresHairpins: true }).slice(-4)).toEqual([64, 64, 64, 64])
})

test('trills begin from either note, turns on the beat or after it', () => {
  const trilled = scoreOf(
    Array.from({ length: 40 }, (_, nth) => ({ at: nth * 4, pitch: 72, lasts: 4, ornament: 'trill' as const })),
  )
  const played = press(trilled, { ornamentHz: [6, 12], trillsFromAbove: 0.5 })
  const firsts = trilled.notes.map(({ index }) => played.find(({ noteIndex }) => noteIndex === index)!)
  expect(new Set(firsts.map(({ pitch, kind }) => `${pitch} ${kind}`))).toEqual(new Set(['72 right', '74 ornament']))
  expect(played.length).toBeGreaterThan(40 * 8)
  const counts = trilled.notes.map(({ index }) => played.filter(({ noteIndex }) => noteIndex === index).length)
  expect(new Set(counts).size).toBeGreaterThan(3)
})

test('mordents and turns are three to five keys, the written one among them', () => {
  const ornaments = ['mordent', 'turn'] as const
  const score = scoreOf(
    Array.from({ length: 40 }, (_, nth) => ({ at: nth * 2, pitch: 72, lasts: 2, ornament: ornaments[nth % 2]! })),
  )
  const played = press(score, { ornamentHz: [8, 12] })
  const figures = score.notes.map(({ index, ornament }) => {
    const own = played.filter(({ noteIndex }) => noteIndex === index)
    expect(own.filter(ofKind('right'))).toHaveLength(1)
    return `${ornament ?? ''} ${own.map(({ pitch }) => pitch - 72).join(' ')}`
  })
  expect(new Set(figures)).toEqual(new Set(['mordent 0 2 0', 'mordent 0 -2 0', 'turn 2 0 -2 0', 'turn 0 2 0 -2 0']))
})

test('a tremolo between two notes strikes both, and each is right once', () => {
  const score = scoreOf([
    { at: 0, pitch: 48, lasts: 2, ornament: 'tremolo' },
    { at: 2, pitch: 55, lasts: 2, ornament: 'tremolo' },
    { at: 4, pitch: 60 },
  ])
  const played = press(score, { ornamentHz: [10, 10] })
  expect(played.slice(0, 4).map(({ pitch, kind }) => [pitch, kind])).toEqual([
    [48, 'right'],
    [55, 'right'],
    [48, 'ornament'],
    [55, 'ornament'],
  ])
  expect(played.at(-1)).toMatchObject({ pitch: 60, kind: 'right' })
})

test('grace notes come before the beat or on it', () => {
  const score = scoreOf([
    { at: 0, pitch: 60 },
    { at: 1, pitch: 74, isGrace: true },
    { at: 1, pitch: 72 },
    { at: 2, pitch: 60 },
  ])
  const timesOf = (gracesOnTheBeat: number) => {
    const played = press(score, { graceMs: [80, 80], gracesOnTheBeat })
    return played.map(({ atMs }) => atMs - played[0]!.atMs)
  }
  expect(timesOf(0)).toEqual([0, 420, 500, 1000])
  expect(timesOf(1)).toEqual([0, 500, 580, 1000])
})

test('unison twins are one key, known by the first of them', () => {
  const twins = scoreOf([
    { at: 0, pitch: 60 },
    { at: 0, pitch: 60, lasts: 4 },
    { at: 1, pitch: 62 },
  ])
  expect(press(twins, {}).map(({ noteIndex }) => noteIndex)).toEqual([0, 2])
})

test('staccato is let go early, legato late, and the pedal as the student has it', () => {
  const score = scoreOf([
    { at: 0, pitch: 60, isStaccato: true },
    { at: 1, pitch: 62 },
    { at: 2, pitch: 64 },
  ])
  const { events } = practise(score, {
    clock: steady(60),
    staccatoRatio: 0.25,
    otherRatio: 1.1,
    pedal: { kind: 'everyBar', lateMs: 100 },
  })
  const ups = events.filter(({ kind }) => kind === 'keyUp').map(({ atMs }) => atMs)
  expect(ups).toEqual([250, 2100, 3100])
  const pedals = events.filter((event) => event.kind === 'pedal').map(({ atMs, value }) => [atMs, value])
  expect(pedals).toEqual([
    [100, 0],
    [220, 100],
  ])
})
