import { expect, test } from 'vitest'
import { pitch } from '../../shared/base/units'
import { keySignatureName } from '../../shared/music/key-name'
import { pitchToName, spellingToKey, spellingToName } from '../../shared/music/note-name'

test('a note is named as it is spelled', () => {
  expect(spellingToName({ letter: 'c', alter: 2, octave: 5 })).toBe('C𝄪5')
  expect(spellingToName({ letter: 'b', alter: -1, octave: 3 })).toBe('B♭3')
})

test('a spelling across the octave sounds where its letter stands', () => {
  expect(spellingToKey({ letter: 'b', alter: 1, octave: 3 })).toBe(60)
  expect(spellingToKey({ letter: 'c', alter: -1, octave: 4 })).toBe(59)
})

test('black keys of a MIDI file are spelled by its key signature', () => {
  expect(pitchToName(pitch(61), 2)).toBe('C♯4')
  expect(pitchToName(pitch(61), -3)).toBe('D♭4')
})

test.each([
  [0, 'major', 60, 'Cmaj'],
  [0, 'minor', 60, 'Amin'],
  [-4, 'minor', 41, 'Fmin'],
  [3, 'minor', 66, 'F#min'],
])('%i fifths in %s is a key by name', (fifths, mode, lastBass, name) => {
  expect(keySignatureName(fifths, mode, lastBass)).toBe(name)
})

test('without a mode the last bass note tells major from minor', () => {
  expect(keySignatureName(1, null, 43)).toBe('Gmaj')
  expect(keySignatureName(1, null, 40)).toBe('Emin')
})
