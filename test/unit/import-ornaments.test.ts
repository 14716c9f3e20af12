import { describe, expect, test } from 'vitest'
import { pitchToName } from '../../shared/music/note-name'
import { importText } from '../support/import-text'
import { meiBar, meiNote, meiText } from '../support/mei-text'
import { note, pianoXml } from '../support/music-xml'

const sign = (inside: string) => ({ notations: `<ornaments>${inside}</ornaments>` })
/** The keys are spelled with sharps. */
const named = (pitches: readonly Parameters<typeof pitchToName>[0][]) =>
  pitches.map((key) => pitchToName(key, 0)).join(' ')

/** Each ornamented note with its sign and the keys beside its own. */
async function ornamentsIn(text: string, fileName?: string): Promise<readonly string[]> {
  const { score } = await importText(text, fileName)
  const ornamented = score.notes.filter(({ ornament }) => ornament !== null)
  return ornamented.map(({ name, ornament, ornamentPitches }) => `${name} ${ornament ?? ''}: ${named(ornamentPitches)}`)
}

const inG = (...bars: readonly string[]) => pianoXml(bars, { fifths: 1 })
const withSign = (name: string, inside: string) => ornamentsIn(inG(note(name, 16, sign(inside))))

describe('a trill', () => {
  test('sounds the note above in the key, and closes from below', async () => {
    expect(await withSign('E5', '<trill-mark/>')).toEqual(['E5 trill: D5 D♯5 F♯5'])
  })
  test('sounds what its accidental says', async () => {
    const flat = '<trill-mark/><accidental-mark>flat</accidental-mark>'
    expect(await withSign('A4', flat)).toEqual(['A4 trill: G4 G♯4 A♯4'])
  })
  test('follows an accidental that stands earlier in its bar', async () => {
    const bar = note('F5', 8, { accidental: 'natural' }) + note('E5', 8, sign('<trill-mark/>'))
    expect(await ornamentsIn(inG(bar, note('E5', 16, sign('<trill-mark/>'))))).toEqual([
      'E5 trill: D5 D♯5 F5',
      'E5 trill: D5 D♯5 F♯5',
    ])
  })
  test('goes on under its line, over a tie and over new notes', async () => {
    const line = (type: 'start' | 'stop') => `<wavy-line type="${type}" number="1"/>`
    const bars = [
      note('C5', 16, { ...sign(`<trill-mark/>${line('start')}`), tie: 'start' }),
      note('C5', 16, { tie: 'stop' }),
      note('C5', 8, sign(line('stop'))) + note('C5', 8),
    ]
    expect(await ornamentsIn(inG(...bars))).toEqual(['C5 trill: B4 D5', 'C5 trill: B4 D5'])
  })
  test('on a chord is for the top note', async () => {
    const chord = note('C5', 16, sign('<trill-mark/>')) + note('E5', 16, { before: '<chord/>' })
    expect(await ornamentsIn(inG(chord))).toEqual(['E5 trill: D5 D♯5 F♯5'])
  })
  test('in both notes of a chord is for both', async () => {
    const top = { before: '<chord/>', ...sign('<trill-mark/>') }
    const chord = note('C5', 16, sign('<trill-mark/>')) + note('E5', 16, top)
    expect(await ornamentsIn(inG(chord))).toEqual(['C5 trill: B4 D5', 'E5 trill: D5 D♯5 F♯5'])
  })
  test('that MEI gives in beats stands on the note of that beat', async () => {
    const notes = meiNote('a', 'g4', 2) + meiNote('b', 'a4', 2)
    const bar = meiBar(1, notes, '<trill staff="1" layer="1" tstamp="3"/><trill staff="1" tstamp="2"/>')
    expect(await ornamentsIn(meiText([bar]), 'beats.mei')).toEqual(['A4 trill: G4 G♯4 B4'])
  })
  test('that begins on the end of a tie is an ornament of the whole note', async () => {
    const bars = [note('D5', 16, { tie: 'start' }), note('D5', 16, { tie: 'stop', ...sign('<trill-mark/>') })]
    expect(await ornamentsIn(inG(...bars))).toEqual(['D5 trill: C5 C♯5 E5'])
  })
  test('under an octave sign follows the accidentals as they are written', async () => {
    const up = '<direction><direction-type><octave-shift type="down" size="8"/></direction-type></direction>'
    const bar = up + note('F6', 8, { accidental: 'natural' }) + note('E6', 8, sign('<trill-mark/>'))
    expect(await ornamentsIn(inG(bar))).toEqual(['E6 trill: D6 D♯6 F6'])
  })
})

test('a mordent sounds the note below, an inverted one the note above', async () => {
  const bar = note('A4', 8, sign('<mordent/>')) + note('A4', 8, sign('<inverted-mordent/>'))
  expect(await ornamentsIn(inG(bar))).toEqual(['A4 mordent: G4 G♯4', 'A4 mordent: B4'])
})

test('a turn sounds both neighbours, delayed and inverted too', async () => {
  const bar = note('E5', 8, sign('<delayed-turn/>')) + note('B4', 8, sign('<inverted-turn/>'))
  expect(await ornamentsIn(inG(bar))).toEqual(['E5 turn: D5 D♯5 F♯5', 'B4 turn: A4 A♯4 C5'])
})

test('two signs on one note add up', async () => {
  const both = '<trill-mark/><accidental-mark>sharp</accidental-mark><mordent/>'
  expect(await withSign('C5', both)).toEqual(['C5 trill: B4 D♯5'])
})

test('a slide from below sounds the third and the second below', async () => {
  expect(await withSign('G5', '<schleifer/>')).toEqual(['G5 mordent: E5 F♯5'])
})

test('a tremolo of a chord sounds the chord, one of a note the note', async () => {
  const three = sign('<tremolo type="single">3</tremolo>')
  const chord = note('C5', 8, three) + note('E5', 8, { before: '<chord/>' })
  expect(await ornamentsIn(inG(chord + note('G4', 8, three)))).toEqual([
    'C5 tremolo: E5',
    'E5 tremolo: C5',
    'G4 tremolo: ',
  ])
})

test('a tremolo between two chords sounds both from its beginning to its end, under a slur too', async () => {
  const half = '<time-modification><actual-notes>2</actual-notes><normal-notes>1</normal-notes></time-modification>'
  const between = (type: 'start' | 'stop') =>
    `<slur number="1" type="${type}"/><ornaments><tremolo type="${type}">3</tremolo></ornaments>`
  const halved = (text: string) => text.replace('<staff>', `${half}<staff>`)
  const first = halved(note('C4', 8, { notations: between('start') })) + halved(note('E4', 8, { before: '<chord/>' }))
  expect(await ornamentsIn(inG(first + halved(note('A4', 8, { notations: between('stop') }))))).toEqual([
    'C4 tremolo: E4 A4',
    'E4 tremolo: C4 A4',
    'A4 tremolo: C4 E4',
  ])
})

test('the second note of a tremolo is due a stroke after the first, and both go on to its end', async () => {
  const pair = (beams: number) =>
    `<fTrem beams="${beams}">${meiNote(`a${beams}`, 'c4', 2)}${meiNote(`b${beams}`, 'e4', 2)}</fTrem>`
  const { score } = await importText(meiText([meiBar(1, pair(1) + pair(3))]), 'pairs.mei')
  expect(score.notes.map(({ name, onset, duration }) => [name, onset, duration])).toEqual([
    ['C4', 0, 2],
    ['E4', 0.5, 1.5],
    ['C4', 2, 2],
    ['E4', 2.125, 1.875],
  ])
  expect(score.end).toBe(4)
})

test('strokes on the stem are a tremolo in MEI, and a slash on a grace note is none', async () => {
  const grace = meiNote('a', 'd5', 8, 'grace="unacc" stem.mod="1slash"')
  const bar = meiBar(1, grace + meiNote('b', 'c5', 1, 'stem.mod="3slash"'))
  expect(await ornamentsIn(meiText([bar]), 'strokes.mei')).toEqual(['C5 tremolo: '])
})

test('a glissando covers all keys from its first note to its last', async () => {
  const bar =
    note('E5', 8, { notations: '<glissando type="start"/>' }) + note('C5', 8, { notations: '<glissando type="stop"/>' })
  expect(await ornamentsIn(inG(bar))).toEqual(['E5 glissando: C5 C♯5 D5 D♯5'])
})

test('the signs of Humdrum name the neighbours with their accidentals', async () => {
  const kern = ['**kern', '*k[f#]', '*M4/4', '=1', '4f#T', '4gm', '4aM', '4eW', '==', '*-'].join('\n')
  expect(await ornamentsIn(kern, 'signs.krn')).toEqual([
    'F♯4 trill: E4 F4 G♯4',
    'G4 mordent: G♯4',
    'A4 mordent: B4',
    'E4 mordent: D4 D♯4',
  ])
})

test('an arpeggio through both staves is one of every note in it, and no ornament', async () => {
  const arpeggio = { notations: '<arpeggiate number="1"/>' }
  const right = note('C5', 16, arpeggio) + note('E5', 16, { ...arpeggio, before: '<chord/>' })
  const left = note('C3', 16, { staff: 2, ...arpeggio })
  const text = pianoXml([`${right}<backup><duration>16</duration></backup>${left}`], { staves: 2 })
  const { score } = await importText(text)
  expect(score.notes.map(({ isArpeggiated, ornament }) => [isArpeggiated, ornament])).toEqual([
    [true, null],
    [true, null],
    [true, null],
  ])
})
