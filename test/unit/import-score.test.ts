import { VerovioToolkit } from 'verovio/esm'
import createModule from 'verovio/wasm'
import { expect, test } from 'vitest'
import type { ScoreNote } from '../../shared/music/score'
import { importText as bring } from '../support/import-text'
import { back, direction, ensembleXml, note, pianoXml, repeatEnd, repeatStart, tempo } from '../support/music-xml'

const scoreOf = async (...measures: readonly string[]) => (await bring(pianoXml(measures, { staves: 2 }))).score
const namesOf = (notes: readonly ScoreNote[]) => notes.map(({ name }) => name)

test('notes carry the ids of the file, their beats, pitch, name and hand', async () => {
  const { notes } = await scoreOf(
    note('F#4', 4, { id: 'a' }) + note('Bb4', 12, { id: 'b' }) + back(16) + note('C3', 16, { id: 'c', staff: 2 }),
  )
  expect(notes.map(({ id, onset, duration, pitch, name, hand }) => [id, onset, duration, pitch, name, hand])).toEqual([
    ['c', 0, 4, 48, 'C3', 'left'],
    ['a', 0, 1, 66, 'F♯4', 'right'],
    ['b', 1, 3, 70, 'B♭4', 'right'],
  ])
})

test('a tie makes one note of two, in one voice of a chord too', async () => {
  const { notes } = await scoreOf(
    note('C4', 8) + note('E4', 8, { id: 'e1', tie: 'start' }) + note('G4', 8, { before: '<chord/>' }),
    note('E4', 4, { id: 'e2', tie: 'stop' }) + note('G4', 12),
  )
  expect(notes.map(({ name, onset, duration, tiedIds }) => [name, onset, duration, tiedIds])).toEqual([
    ['C4', 0, 2, []],
    ['E4', 2, 3, ['e2']],
    ['G4', 2, 2, []],
    ['G4', 5, 3, []],
  ])
})

test('a tie over a rest holds the note to where the tie leads', async () => {
  const { notes } = await scoreOf(
    note('E4', 8, { tie: 'start' }) + rest(8),
    note('E4', 4, { id: 'e2', tie: 'stop' }) + note('C4', 12),
  )
  expect(notes.map(({ name, onset, duration }) => [name, onset, duration])).toEqual([
    ['E4', 0, 5],
    ['C4', 5, 3],
  ])
})

test('a tie over other notes is a slur: both of its notes are struck', async () => {
  const { notes } = await scoreOf(
    note('A4', 4, { tie: 'start' }) + note('B4', 4) + note('A4', 4, { tie: 'stop' }) + note('G4', 4),
  )
  expect(namesOf(notes)).toEqual(['A4', 'B4', 'A4', 'G4'])
})

test('a note that is tied into the first ending is tied into the second too', async () => {
  const { notes } = await scoreOf(
    note('G4', 16, { id: 'held', tie: 'start' }),
    ending(1, 'start') + note('G4', 16, { id: 'first', tie: 'stop' }) + ending(1, 'stop'),
    ending(2, 'start') + note('G4', 16, { id: 'second', tie: 'stop' }) + ending(2, 'stop'),
  )
  expect(notes.map(({ id, pass, onset, duration, tiedIds }) => [id, pass, onset, duration, tiedIds])).toEqual([
    ['held', 1, 0, 8, ['first']],
    ['held', 2, 8, 8, ['second']],
  ])
})

test('a repeat that says “3 times” is due three times', async () => {
  const threefold = repeatEnd.replace('/>', ' times="3"/>')
  const { notes } = await scoreOf(note('C4', 16), note('D4', 16) + threefold, note('E4', 16))
  expect(namesOf(notes)).toEqual(['C4', 'D4', 'C4', 'D4', 'C4', 'D4', 'E4'])
})

test('the notes under a sign that repeats the bar before are due', async () => {
  const { score, warnings } = await bring(
    pianoXml([note('C4', 16, { id: 'a' }), repeatsBarBefore + note('C4', 16, { id: 'b' })]),
  )
  expect(score.notes.map(({ id, onset }) => [id, onset])).toEqual([
    ['a', 0],
    ['b', 4],
  ])
  expect(warnings).toEqual([])
})

test('a sign that repeats the bar before, without its notes, is mentioned', async () => {
  const signEnds = repeatsBarBefore.replace('"start">1<', '"stop"><')
  const bars = [note('C4', 16), repeatsBarBefore + rest(16), signEnds + note('D4', 16)]
  const { score, warnings } = await bring(pianoXml(bars))
  expect(namesOf(score.notes)).toEqual(['C4', 'D4'])
  expect(warnings).toEqual([expect.stringMatching(/repeat the bar before \(first in bar 2\)/)])
})

test('the labels of Humdrum say in which order its sections are played', async () => {
  const tune = ['**kern', '*>[A,A,B]', '*>A', '*M4/4', '=1', '1c', '=2', '*>B', '1g', '==', '*-']
  const { score } = await bring(tune.join('\n'), 'labels.krn')
  expect(score.notes.map(({ name, onset, pass }) => [name, onset, pass])).toEqual([
    ['C4', 0, 1],
    ['C4', 4, 2],
    ['G4', 8, 1],
  ])
})

test('the endings of Humdrum are played in their passes', async () => {
  const order = [
    '**kern',
    '*>[A,A1,A,A2]',
    '*>A',
    '*M4/4',
    '=1',
    '1c',
    '=2',
    '*>A1',
    '1d',
    '=3:|!',
    '*>A2',
    '1e',
    '==',
    '*-',
  ]
  const { score } = await bring(order.join('\n'), 'endings.krn')
  expect(namesOf(score.notes)).toEqual(['C4', 'D4', 'C4', 'E4'])
})

const rest = (sixteenths: number) =>
  `<note><rest/><duration>${sixteenths}</duration><voice>1</voice><staff>1</staff></note>`

const repeatsBarBefore =
  '<attributes><measure-style><measure-repeat type="start">1</measure-repeat></measure-style></attributes>'

const ending = (number: number, type: 'start' | 'stop') => {
  const repeat = number === 1 && type === 'stop' ? '<repeat direction="backward"/>' : ''
  const side = type === 'start' ? 'left' : 'right'
  return `<barline location="${side}"><ending number="${number}" type="${type}"/>${repeat}</barline>`
}

test('a grace note stands on the beat of the note it decorates, before it, and has no length', async () => {
  const { notes } = await scoreOf(note('C4', 4) + note('E5', 2, { before: '<grace slash="yes"/>' }) + note('D4', 12))
  expect(notes.map(({ name, onset, duration, isGrace }) => [name, onset, duration, isGrace])).toEqual([
    ['C4', 0, 1, false],
    ['E5', 1, 0, true],
    ['D4', 1, 3, false],
  ])
})

test('a rolled chord keeps the beat it is written on', async () => {
  const rolled = { notations: '<arpeggiate/>' }
  const { notes } = await scoreOf(
    note('C4', 16, rolled) +
      note('E4', 16, { ...rolled, before: '<chord/>' }) +
      note('G4', 16, { ...rolled, before: '<chord/>' }),
  )
  expect(notes.map(({ onset, isArpeggiated }) => [onset, isArpeggiated])).toEqual([
    [0, true],
    [0, true],
    [0, true],
  ])
})

test('triplets of one hand meet the quarters of the other exactly', async () => {
  const triplet = (name: string) =>
    note(name, 4).replace(
      '<staff>',
      '<time-modification><actual-notes>3</actual-notes><normal-notes>2</normal-notes></time-modification><staff>',
    )
  const measure = `<attributes><divisions>12</divisions></attributes>${['C5', 'D5', 'E5', 'F5', 'E5', 'D5'].map(triplet).join('')}${back(24)}${note('C3', 12, { staff: 2 })}${note('D3', 12, { staff: 2 })}`
  const { notes } = await scoreOf(measure)
  expect(notes.filter(({ onset }) => onset === 1).map(({ name }) => name)).toEqual(['D3', 'F5'])
})

test('a repeated bar is due twice with the same ids, pass 1 and 2', async () => {
  const { notes, bars } = await scoreOf(
    repeatStart + note('C4', 16, { id: 'c' }) + repeatEnd,
    note('D4', 16, { id: 'd' }),
  )
  expect(notes.map(({ id, pass, onset, bar }) => [id, pass, onset, bar])).toEqual([
    ['c', 1, 0, 0],
    ['c', 2, 4, 1],
    ['d', 1, 8, 2],
  ])
  expect(bars.map(({ number, pass, startsSection }) => [number, pass, startsSection])).toEqual([
    ['1', 1, true],
    ['1', 2, true],
    ['2', 1, true],
  ])
})

test('a second ending that is written at the end of the first is played where it belongs', async () => {
  const first = '<barline location="left"><ending number="1" type="start"/></barline>'
  const firstEnd =
    '<barline location="right"><ending number="1" type="stop"/><repeat direction="backward"/></barline><barline location="right"><ending number="2" type="start"/></barline>'
  const secondEnd = '<barline location="right"><ending number="2" type="stop"/></barline>'
  const { notes } = await scoreOf(
    note('C4', 16),
    first + note('D4', 16) + firstEnd,
    note('E4', 16) + secondEnd,
    note('F4', 16),
  )
  expect(namesOf(notes)).toEqual(['C4', 'D4', 'C4', 'E4', 'F4'])
})

test('ornaments, articulation and fingering are read from their signs', async () => {
  const trill = { notations: '<ornaments><trill-mark/></ornaments><technical><fingering>3</fingering></technical>' }
  const short = { notations: '<articulations><staccato/><accent/></articulations>' }
  const tremolo = { notations: '<ornaments><tremolo type="single">3</tremolo></ornaments>' }
  const { notes } = await scoreOf(note('C5', 4, trill) + note('D5', 4, short) + note('E5', 8, tremolo))
  expect(
    notes.map(({ ornament, fingering, isStaccato, isAccented }) => ({ ornament, fingering, isStaccato, isAccented })),
  ).toEqual([
    { ornament: 'trill', fingering: '3', isStaccato: false, isAccented: false },
    { ornament: null, fingering: null, isStaccato: true, isAccented: true },
    { ornament: 'tremolo', fingering: null, isStaccato: false, isAccented: false },
  ])
})

test('dynamics, hairpins, pedal and tempo stand on their beats', async () => {
  const { dynamics, hairpins, pedals, tempos } = await scoreOf(
    [
      tempo(90),
      direction('<dynamics><mf/></dynamics>'),
      direction('<pedal type="start"/>', 2),
      note('C4', 8),
      direction('<wedge type="crescendo"/>'),
      note('D4', 8),
    ].join(''),
    [
      note('E4', 8),
      direction('<wedge type="stop"/>'),
      direction('<pedal type="stop"/>', 2),
      tempo(60),
      note('F4', 8),
    ].join(''),
  )
  expect(dynamics).toEqual([{ onset: 0, mark: 'mf', staff: null }])
  expect(hairpins).toEqual([{ onset: 2, end: 6, direction: 'crescendo', staff: null }])
  expect(pedals).toEqual([{ onset: 0, end: 6 }])
  expect(tempos).toEqual([
    { onset: 0, quartersPerMinute: 90 },
    { onset: 6, quartersPerMinute: 60 },
  ])
})

test('a pickup bar is as long as its notes', async () => {
  const text = pianoXml([note('G4', 4), note('C5', 16)]).replace(
    '<measure number="1">',
    '<measure number="0" implicit="yes">',
  )
  const { score } = await bring(text)
  expect(score.bars.map(({ number, onset, duration }) => [number, onset, duration])).toEqual([
    ['0', 0, 1],
    ['2', 1, 4],
  ])
})

test('a printed sign that contradicts the sounding pitch gives way, with a warning', async () => {
  const { score, warnings } = await bring(pianoXml([note('C5', 16, { accidental: 'sharp' })]))
  expect(namesOf(score.notes)).toEqual(['C5'])
  expect(warnings).toEqual([expect.stringMatching(/^1 printed accidentals/)])
})

test('notes that share an id get ids of their own, with a warning', async () => {
  const { score, warnings } = await bring(pianoXml([note('C5', 8, { id: 'x' }) + note('D5', 8, { id: 'x' })]))
  expect(new Set(score.notes.map(({ id }) => id)).size).toBe(2)
  expect(warnings).toEqual([expect.stringMatching(/share an id/)])
})

test('a second staff that is not declared is the left hand all the same', async () => {
  const text = pianoXml([note('C5', 16) + back(16) + note('C3', 16, { staff: 2 })], { staves: 2 })
  const { score } = await bring(text.replace('<staves>2</staves>', ''))
  expect(score.notes.map(({ name, hand }) => [name, hand])).toEqual([
    ['C3', 'left'],
    ['C5', 'right'],
  ])
})

test('of a score for several instruments the piano is practised, and the person is told', async () => {
  const { score, warnings } = await bring(
    ensembleXml([
      { name: 'Violin', measures: [note('A5', 16)] },
      { name: 'Viola', measures: [note('A4', 16)] },
      { name: 'Piano', measures: [note('C5', 16) + back(16) + note('C3', 16, { staff: 2 })], staves: 2 },
    ]),
  )
  expect(score.notes.map(({ name, hand }) => [name, hand])).toEqual([
    ['C3', 'left'],
    ['C5', 'right'],
  ])
  expect(warnings).toEqual(['The score has several parts: “Piano” is practised, the others are only shown.'])
})

test('the card of a piece says its title, metre and key', async () => {
  const { title, composer, tempoBpm, timeSignature, keySignature } = await bring(
    pianoXml([tempo(72) + note('E4', 12)], { title: 'Air', fifths: 1, metre: [3, 4] }),
  )
  expect({ title, composer, tempoBpm, timeSignature, keySignature }).toEqual({
    title: 'Air',
    composer: null,
    tempoBpm: 72,
    timeSignature: '3/4',
    keySignature: 'Emin',
  })
})

test('a piece without a title is called after its file', async () => {
  expect((await bring(pianoXml([note('C4', 16)]), 'my_first-piece.musicxml')).title).toBe('my first-piece')
})

const KERN = `!!!COM: Someone, Anna
!!!OTL: Study
**kern	**kern
*staff2	*staff1
*clefF4	*clefG2
*k[f#]	*k[f#]
*G:	*G:
*M2/4	*M2/4
*MM60	*MM60
=1-	=1-
2G	4f#
.	[4fn
=2	=2
2D	4f]
.	4f#
==	==
*-	*-
`

test('Humdrum sounds as its key signature and accidentals say, also over a tie', async () => {
  const { score, title, composer } = await bring(KERN, 'study.krn')
  expect(score.notes.map(({ name, onset, duration, hand }) => [name, onset, duration, hand])).toEqual([
    ['G3', 0, 2, 'left'],
    ['F♯4', 0, 1, 'right'],
    ['F4', 1, 2, 'right'],
    ['D3', 2, 2, 'left'],
    ['F♯4', 3, 1, 'right'],
  ])
  expect([title, composer]).toEqual(['Study', 'Anna Someone'])
})

test('ABC is read with its repeats', async () => {
  const { score } = await bring('X:1\nT:Jig\nM:2/4\nL:1/4\nK:D\n|:FG:|\nA2|]\n', 'jig.abc')
  expect(namesOf(score.notes)).toEqual(['F♯4', 'G4', 'F♯4', 'G4', 'A4'])
})

test('ABC keeps its title, its tempo in quarters and the length of its chords', async () => {
  const { score, title, tempoBpm } = await bring('X:1\nT:Jig\nM:6/8\nL:1/8\nQ:3/8=80\nK:C\n[CE]3 G3|]\n', 'x.abc')
  expect([title, tempoBpm]).toEqual(['Jig', 120])
  expect(score.notes.map(({ name, onset, duration }) => [name, onset, duration])).toEqual([
    ['C4', 0, 1.5],
    ['E4', 0, 1.5],
    ['G4', 1.5, 1.5],
  ])
})

test('an accidental of ABC holds to the end of its bar, whatever tune came before', async () => {
  await bring('X:1\nT:Other\nM:4/4\nL:1/4\nK:D\nF C F C|]\n', 'other.abc')
  const { score } = await bring('X:1\nT:Bar\nM:4/4\nL:1/4\nK:F\n^F F =B B|F B c d|]\n', 'bar.abc')
  expect(namesOf(score.notes)).toEqual(['F♯4', 'F♯4', 'B4', 'B4', 'F4', 'B♭4', 'C5', 'D5'])
})

test('endings of ABC, which are not read, are mentioned', async () => {
  const { warnings } = await bring('X:1\nT:Reel\nM:2/4\nL:1/4\nK:D\n|:FG|1 A2:|2 B2|]\n', 'reel.abc')
  expect(warnings).toEqual([expect.stringMatching(/endings/)])
})

const PIECE = pianoXml(
  [
    [
      tempo(80),
      note('D5', 2, { before: '<grace/>' }),
      note('C5', 4, { notations: '<arpeggiate/>' }),
      note('E5', 4, { before: '<chord/>', notations: '<arpeggiate/>' }),
      note('G5', 4, { tie: 'start', notations: '<ornaments><turn/></ornaments>' }),
      note('G5', 8, { tie: 'stop' }),
      back(16),
      note('C3', 16, { staff: 2 }),
    ].join(''),
    repeatStart + note('F#5', 16) + repeatEnd,
  ],
  { staves: 2, fifths: 1 },
)

test('the same file gives the same ids and the same MEI each time', async () => {
  const [first, second] = [await bring(PIECE), await bring(PIECE)]
  expect(second).toEqual(first)
})

test('the stored MEI loads again to the same notes, ids and beats', async () => {
  const first = await bring(PIECE)
  const again = await bring(first.mei ?? '')
  expect(again.score).toEqual(first.score)
})

test('Verovio times the stored MEI as the score does, but for what it plays freely', async () => {
  const { score, mei } = await bring(
    pianoXml([
      note('C5', 4) + note('D5', 4) + note('B4', 8),
      note('E5', 8, { tie: 'start' }) + note('E5', 8, { tie: 'stop' }),
    ]),
  )
  const toolkit = new VerovioToolkit(await createModule())
  toolkit.loadData(mei ?? '')
  const timemap = toolkit.renderToTimemap({})
  const onsets = new Map(timemap.flatMap(({ on = [], qstamp }) => on.map((id) => [id, qstamp] as const)))
  expect(score.notes.map(({ id }) => onsets.get(id))).toEqual(score.notes.map(({ onset }) => onset))
})
