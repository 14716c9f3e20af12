import { describe, expect, test } from 'vitest'
import { createDueKeys } from '../../renderer/score/due-keys'
import { importText } from '../support/import-text'
import { meiBar, meiNote, meiText } from '../support/mei-text'
import { note, pianoXml } from '../support/music-xml'

/** One bar for two hands; each line is the left hand's notes and fingers, then the right hand's. */
function humdrum(lines: readonly string[], places: readonly [string, string] = ['*below', '*above']): string {
  const head = [
    '**kern	**fing	**kern	**fing',
    '*staff2	*	*staff1	*',
    `*	${places[0]}	*	${places[1]}`,
    '*clefF4	*	*clefG2	*',
    '*M4/4	*	*M4/4	*',
    '=1	=1	=1	=1',
  ]
  return [...head, ...lines, '==	==	==	==', '*-	*-	*-	*-', ''].join('\n')
}

/** "C3 5, G3 1": the notes of a hand that have a finger, in the order of time and the lowest first. */
async function fingersIn(text: string, fileName: string): Promise<string> {
  const { score } = await importText(text, fileName)
  return score.notes
    .filter(({ fingering }) => fingering !== null)
    .toSorted((one, other) => one.onset - other.onset || one.pitch - other.pitch)
    .map(({ name, fingering }) => `${name} ${fingering ?? ''}`)
    .join(', ')
}

const chordWith = (left: string, right: string, places?: readonly [string, string]) =>
  humdrum([`1C 1E 1G	${left}	1c 1e 1g	${right}`], places)

describe('a chord with one number', () => {
  test('below the staff has it for its lowest note', async () => {
    expect(await fingersIn(chordWith('5', '.'), 'piece.krn')).toBe('C3 5')
  })
  test('above the staff has it for its highest note', async () => {
    expect(await fingersIn(chordWith('.', '5'), 'piece.krn')).toBe('G4 5')
  })
  test('has it by the place, not by the hand', async () => {
    expect(await fingersIn(chordWith('1', '1', ['*above', '*below']), 'piece.krn')).toBe('G3 1, C4 1')
  })
  test('has it for the highest note where no place is named, as it is drawn above', async () => {
    expect(await fingersIn(chordWith('1', '.', ['*', '*']), 'piece.krn')).toBe('G3 1')
  })
  test('goes by how high the notes are, not by how they are listed', async () => {
    expect(await fingersIn(humdrum(['1G 1C	5	1g 1c	4']), 'piece.krn')).toBe('C3 5, G4 4')
  })
})

describe('a chord with a number for each note', () => {
  test('above the staff has them from the lowest note upwards, as they are stacked', async () => {
    expect(await fingersIn(chordWith('.', '1 3 5'), 'piece.krn')).toBe('C4 1, E4 3, G4 5')
  })
  test('below the staff has them from the highest note downwards, as they are stacked', async () => {
    expect(await fingersIn(chordWith('1 3 5', '.'), 'piece.krn')).toBe('C3 5, E3 3, G3 1')
  })
  test('keeps a change of fingers on one of them', async () => {
    expect(await fingersIn(chordWith('.', '1-2 3 5'), 'piece.krn')).toBe('C4 1-2, E4 3, G4 5')
  })
})

test('a chord with fewer numbers than notes has them for its outer notes', async () => {
  expect(await fingersIn(chordWith('1 5', '1 5'), 'piece.krn')).toBe('C3 5, G3 1, C4 1, G4 5')
})

test('a chord with more numbers than notes has none: they cannot be told apart', async () => {
  expect(await fingersIn(humdrum(['1C 1G	5 4 1	1c	1']), 'piece.krn')).toBe('C4 1')
})

test.each(['4-5', '4 5'])('a single note with %s changes fingers', async (written) => {
  expect(await fingersIn(humdrum([`1C	${written}	1c	.`]), 'piece.krn')).toBe('C3 4-5')
})

test('a chord with one change of fingers below has it for its lowest note', async () => {
  expect(await fingersIn(chordWith('4-5', '.'), 'piece.krn')).toBe('C3 4-5')
})

const finger = (...numbers: readonly string[]) => ({
  notations: `<technical>${numbers.map((number) => `<fingering>${number}</fingering>`).join('')}</technical>`,
})
const inChord = { before: '<chord/>' }

test('in MusicXML every note of a chord has its own numbers', async () => {
  const chord =
    note('C5', 16, finger('1', '2')) + note('E5', 16, inChord) + note('G5', 16, { ...inChord, ...finger('5') })
  expect(await fingersIn(pianoXml([chord]), 'piece.xml')).toBe('C5 1-2, G5 5')
})

test('in MEI a chord may have numbers above and below, and a note of it its own', async () => {
  const chord = (id: string) =>
    `<chord xml:id="${id}" dur="2">${['c4', 'e4', 'g4'].map((name) => meiNote(`${id}-${name}`, name, 2)).join('')}</chord>`
  const sign = (at: string, number: string, place: string) => `<fing startid="#${at}" place="${place}">${number}</fing>`
  const signs = [
    sign('a', '3', 'above') + sign('a', '5', 'above') + sign('a', '1', 'below'),
    sign('b', '5', 'above') + sign('b-e4', '2', 'above'),
  ]
  const text = meiText([meiBar(1, chord('a') + chord('b'), signs.join(''))])
  expect(await fingersIn(text, 'piece.mei')).toBe('C4 1, E4 3, G4 5, E4 2, G4 5')
})

test('the numbers of one chord have ids of their own', async () => {
  const { mei } = await importText(chordWith('1 3 5', '1 3 5'), 'piece.krn')
  const ids = [...(mei ?? '').matchAll(/<fing xml:id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(6)
  expect(new Set(ids).size).toBe(6)
})

test('the keys on the screen light up with the finger of each note of a chord', async () => {
  const { score } = await importText(chordWith('1 3 5', '5'), 'piece.krn')
  const lit = createDueKeys(score).from(0, 'both')
  const byKey = lit.toSorted((one, other) => one.pitch - other.pitch)
  expect(byKey.map(({ pitch, finger: shown }) => `${pitch} ${shown ?? '-'}`)).toEqual([
    '48 5',
    '52 3',
    '55 1',
    '60 -',
    '64 -',
    '67 5',
  ])
})
