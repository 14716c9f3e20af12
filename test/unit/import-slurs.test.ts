import { expect, test } from 'vitest'
import type { ScoreNote } from '../../shared/music/score'
import { importText } from '../support/import-text'
import { meiBar, meiNote, meiText } from '../support/mei-text'
import { back, note, pianoXml } from '../support/music-xml'

const slur = (type: 'start' | 'stop', number = 1) => ({ notations: `<slur number="${number}" type="${type}"/>` })
const quarters = (names: string) =>
  names
    .split(' ')
    .map((name) => meiNote(name, name, 4))
    .join('')

async function slurredIn(text: string, fileName?: string): Promise<readonly string[]> {
  const { score } = await importText(text, fileName)
  return score.notes.filter(isSlurred).map(({ name, pass }) => (pass === 1 ? name : `${name} again`))
}

const isSlurred = (one: ScoreNote) => one.isSlurred

test('every note under a slur leads on but the last', async () => {
  const bar = note('C5', 4, slur('start')) + note('D5', 4) + note('E5', 4, slur('stop')) + note('F5', 4)
  expect(await slurredIn(pianoXml([bar]))).toEqual(['C5', 'D5'])
})

test('all notes of a chord lead on, and the other hand does not', async () => {
  const right = note('C5', 8, slur('start')) + note('E5', 8, { before: '<chord/>' }) + note('D5', 8, slur('stop'))
  const bar = right + back(16) + note('C3', 8, { staff: 2 }) + note('G3', 8, { staff: 2 })
  expect(await slurredIn(pianoXml([bar], { staves: 2 }))).toEqual(['C5', 'E5'])
})

test('a slur crosses bar lines, and one slur may begin where another ends', async () => {
  const both = { notations: '<slur number="1" type="stop"/><slur number="2" type="start"/>' }
  const bars = [note('C5', 8, slur('start')) + note('D5', 8, both), note('E5', 16), note('F5', 16, slur('stop', 2))]
  expect(await slurredIn(pianoXml(bars))).toEqual(['C5', 'D5', 'E5'])
})

test('a slur from a grace note leads to the note that it decorates', async () => {
  const bar = note('D5', 4, { ...slur('start'), before: '<grace/>' }) + note('C5', 8, slur('stop')) + note('E5', 8)
  expect(await slurredIn(pianoXml([bar]))).toEqual(['D5'])
})

test('a slur to the end of a tie leads no further, and one from there does', async () => {
  const tied = (type: 'start' | 'stop', slurred: string) => ({ tie: type, notations: slurred })
  const start = slur('start').notations
  const stop = slur('stop').notations
  const before = note('C5', 8, slur('start')) + note('D5', 8, tied('start', ''))
  const after = note('D5', 8, tied('stop', stop)) + note('E5', 8)
  expect(await slurredIn(pianoXml([before, after]))).toEqual(['C5'])
  const from = note('D5', 8, tied('stop', start)) + note('E5', 8, slur('stop'))
  expect(await slurredIn(pianoXml([note('D5', 16, tied('start', '')), from]))).toEqual(['D5'])
})

test('a slur that MEI gives in beats is the same as one between two notes', async () => {
  const inBeats = '<slur staff="1" layer="1" tstamp="2" tstamp2="1m+2"/>'
  const bars = [meiBar(1, quarters('c4 d4 e4 f4'), inBeats), meiBar(2, quarters('g4 a4 b4 c5'))]
  expect(await slurredIn(meiText(bars), 'beats.mei')).toEqual(['D4', 'E4', 'F4', 'G4'])
})

test('a phrase mark is a slur', async () => {
  const bar = meiBar(1, quarters('c4 d4 e4 f4'), '<phrase startid="#c4" endid="#e4"/>')
  expect(await slurredIn(meiText([bar]), 'phrase.mei')).toEqual(['C4', 'D4'])
})

test('a slur into the second ending leaves the first one out, and holds each time', async () => {
  const bars = [
    meiBar(1, quarters('c4 d4'), '<slur startid="#d4" endid="#g4"/>', ' left="rptstart"'),
    `<ending n="1">${meiBar(2, quarters('e4 f4'), '', ' right="rptend"')}</ending>`,
    `<ending n="2">${meiBar(3, quarters('f5 g4'))}</ending>`,
  ]
  const text = meiText(bars, { metre: [2, 4] })
  expect(await slurredIn(text, 'endings.mei')).toEqual(['D4', 'D4 again', 'F5'])
})

test('the slurs of Humdrum and ABC are read, also where they cross', async () => {
  const kern = ['**kern', '*M4/4', '=1', '(4c', '&(4d', '4e)', '4f&)', '=2', '1g', '==', '*-'].join('\n')
  expect(await slurredIn(kern, 'crossing.krn')).toEqual(['C4', 'D4', 'E4'])
  expect(await slurredIn('X:1\nT:Air\nM:4/4\nL:1/4\nK:C\n(CDE)F|\n', 'air.abc')).toEqual(['C4', 'D4'])
})

test('the braces of Humdrum tell phrases of a song apart, not how they are touched', async () => {
  const kern = ['**kern', '*M4/4', '=1', '{4c', '4d', '4e', '4f}', '==', '*-'].join('\n')
  expect(await slurredIn(kern, 'phrases.krn')).toEqual([])
})
