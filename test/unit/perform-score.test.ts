import { expect, test } from 'vitest'
import { scoreLine } from '../../renderer/sound/score-line'
import { beats, pitch } from '../../shared/base/units'
import { beatsToMs, msToBeats } from '../../shared/music/tempo-map'
import type { Score } from '../../shared/music/score'
import { performScore } from '../../shared/perform/perform-score'
import { melody, scoreOf } from '../support/written-music'

const line = (score: Score) => scoreLine(score, 'both')
const at = (score: Score) => line(score).map(({ pitch: key, atMs }) => [key, Math.round(atMs)])
const heldMs = (score: Score) => line(score).map(({ atMs, untilMs }) => Math.round(untilMs - atMs))
const velocities = (score: Score) => performScore(score).map(({ velocity }) => velocity)

test('piano is softer than forte, and a crescendo leads from one to the other', () => {
  const score: Score = {
    ...melody(60, 62, 64, 65, 67),
    dynamics: [
      { onset: beats(0), mark: 'p', staff: null },
      { onset: beats(4), mark: 'f', staff: null },
    ],
    hairpins: [{ onset: beats(0), end: beats(4), direction: 'crescendo', staff: null }],
  }
  expect(velocities(score)).toEqual([52, 61, 70, 79, 88])
})

test('an accent stands out, the upper voice leads, and the left hand steps back', () => {
  const score = scoreOf([
    { at: 0, pitch: 48, hand: 'left' },
    { at: 0, pitch: 60 },
    { at: 0, pitch: 64 },
    { at: 1, pitch: 64, isAccented: true },
  ])
  expect(velocities(score)).toEqual([69, 68, 76, 92])
})

test('a dot halves a note, a slur binds it to the next, and a plain one is let go just before', () => {
  const score = scoreOf([
    { at: 0, pitch: 60, isStaccato: true },
    { at: 1, pitch: 62, isSlurred: true },
    { at: 2, pitch: 64 },
  ])
  expect(heldMs(score)).toEqual([250, 515, 480])
})

test('grace notes come one after another before their beat', () => {
  const score = scoreOf([
    { at: 0, pitch: 60 },
    { at: 1, pitch: 64, isGrace: true },
    { at: 1, pitch: 65, isGrace: true },
    { at: 1, pitch: 67 },
  ])
  expect(at(score)).toEqual([
    [60, 0],
    [64, 380],
    [65, 440],
    [67, 500],
  ])
})

test('a rolled chord runs from the bottom up, and ends together', () => {
  const chord = [48, 60, 64].map((key) => ({ at: 0, pitch: key, isArpeggiated: true }))
  expect(at(scoreOf(chord))).toEqual([
    [48, 0],
    [60, 35],
    [64, 70],
  ])
})

test('a trill alternates with the note above it and ends on its own', () => {
  const score = scoreOf([{ at: 0, pitch: 60, lasts: 2, ornament: 'trill', ornamentPitches: [59, 62].map(pitch) }])
  const keys = line(score).map((note) => note.pitch)
  expect(keys.slice(0, 4)).toEqual([60, 62, 60, 62])
  expect([keys.length, keys.at(-1)]).toEqual([11, 60])
  expect(line(score).at(-1)?.untilMs).toBe(980)
})

test('a mordent is short and leaves its note the rest of its time', () => {
  const score = scoreOf([{ at: 0, pitch: 60, lasts: 2, ornament: 'mordent', ornamentPitches: [pitch(59)] }])
  expect(at(score)).toEqual([
    [60, 0],
    [59, 95],
    [60, 190],
  ])
})

test('the two notes of a tremolo take turns', () => {
  const score = scoreOf([
    { at: 0, pitch: 60, lasts: 1, ornament: 'tremolo', ornamentPitches: [pitch(64)] },
    { at: 0.25, pitch: 64, lasts: 0.75, ornament: 'tremolo', ornamentPitches: [pitch(60)] },
  ])
  expect(at(score)).toEqual([
    [60, 0],
    [64, 125],
    [60, 250],
    [64, 375],
  ])
})

test('under the pedal a note sounds on until the pedal is changed, and is not caught by the next', () => {
  const pedals = [
    { onset: beats(0), end: beats(2) },
    { onset: beats(2), end: beats(4) },
  ]
  expect(heldMs({ ...melody(60, 62, 64), pedals })).toEqual([1000, 500, 1000])
})

test('a string that is struck again sounds anew', () => {
  const pedals = [{ onset: beats(0), end: beats(4) }]
  expect(heldMs({ ...melody(60, 60), pedals })).toEqual([500, 1500])
})

test('one hand alone plays its own notes', () => {
  const score = scoreOf([
    { at: 0, pitch: 48, hand: 'left' },
    { at: 0, pitch: 60 },
  ])
  expect(performScore(score, 'left').map((note) => note.pitch)).toEqual([48])
})

test('milliseconds lead back to the beat they came from, over changes of tempo and before the beginning', () => {
  const tempos = [
    { onset: beats(0), quartersPerMinute: 60 },
    { onset: beats(4), quartersPerMinute: 120 },
  ]
  expect([0, 1.5, 4, 5].map((beat) => msToBeats(tempos, beatsToMs(tempos, beats(beat))))).toEqual([0, 1.5, 4, 5])
  expect(msToBeats(tempos, -500)).toBe(-0.5)
})
