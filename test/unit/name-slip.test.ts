import { expect, test } from 'vitest'
import { pitch } from '../../shared/base/units'
import { nameSlip } from '../../shared/grade/name-slip'

const named = (name: string, written: number, played: number) =>
  nameSlip({ name, pitch: pitch(written) }, pitch(played))

test('F♯ played as F is a missing accidental', () => {
  expect(named('F♯4', 66, 65)).toEqual({ slip: { kind: 'missingAccidental' }, playedName: 'F4' })
})

test('B♭ played as B is a missing accidental, played as A a neighbouring key', () => {
  expect(named('B♭3', 58, 59)).toEqual({ slip: { kind: 'missingAccidental' }, playedName: 'B3' })
  expect(named('B♭3', 58, 57)).toEqual({ slip: { kind: 'neighbouringKey', semitones: -1 }, playedName: 'A3' })
})

test('a key beside the written one keeps its side', () => {
  expect(named('G4', 67, 69)).toEqual({ slip: { kind: 'neighbouringKey', semitones: 2 }, playedName: 'A4' })
})

test('the wrong octave is told by how many', () => {
  expect(named('C5', 72, 60)).toEqual({ slip: { kind: 'octave', octaves: -1 }, playedName: 'C4' })
  expect(named('C5', 72, 96)).toEqual({ slip: { kind: 'octave', octaves: 2 }, playedName: 'C7' })
})

test('black keys are spelled as the written note is', () => {
  expect(named('A♭4', 68, 70).playedName).toBe('B♭4')
  expect(named('A4', 69, 70).playedName).toBe('A♯4')
})

test('a key far from the written one is just another key', () => {
  expect(named('C4', 60, 67)).toEqual({ slip: { kind: 'otherKey', semitones: 7 }, playedName: 'G4' })
})
