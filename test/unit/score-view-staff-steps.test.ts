import { expect, test } from 'vitest'
import { pitch } from '../../shared/base/units'
import { spellPlayed, stepOfName } from '../../renderer/score/staff-steps'

test('middle C stands 28 steps above C0, and a sign does not move a note', () => {
  expect(['C4', 'C♯4', 'B♭3', 'F♯♯5', 'E♭-1', 'Gb2'].map(stepOfName)).toEqual([28, 28, 27, 38, -5, 18])
})

test('a name that is no pitch has no step', () => {
  expect([stepOfName(''), stepOfName('H4'), stepOfName('c4')]).toEqual([null, null, null])
})

test('F played for F sharp is drawn on the line of the F sharp, with a natural', () => {
  expect(spellPlayed(pitch(65), stepOfName('F♯4'), false)).toEqual({ step: 31, accidental: 'natural' })
})

test('F sharp played for F is drawn on the same line, with a sharp', () => {
  expect(spellPlayed(pitch(66), stepOfName('F4'), true)).toEqual({ step: 31, accidental: 'sharp' })
})

test('E flat played for E is drawn on the same line, with a flat', () => {
  expect(spellPlayed(pitch(63), stepOfName('E4'), false)).toEqual({ step: 30, accidental: 'flat' })
})

test('a white key farther away stands on its own line without a sign', () => {
  expect(spellPlayed(pitch(67), stepOfName('D4'), false)).toEqual({ step: 32, accidental: null })
})

test('a black key farther away is spelled as the piece spells', () => {
  expect(spellPlayed(pitch(70), stepOfName('D4'), true)).toEqual({ step: 34, accidental: 'flat' })
  expect(spellPlayed(pitch(70), stepOfName('D4'), false)).toEqual({ step: 33, accidental: 'sharp' })
})
