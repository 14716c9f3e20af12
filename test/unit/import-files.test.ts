import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createEngine } from '../../electron/import/engine'
import type { ImportProblem } from '../../electron/import/import-reply'
import { importScore } from '../../electron/import/import-score'
import { MAX_NOTES, MAX_UNZIPPED_BYTES, MAX_XML_DEPTH } from '../../electron/import/limits'
import { MAX_IMPORT_BYTES } from '../../shared/contract/requests'
import { entityBomb, externalEntity, mxl, noise, TUNE, utf16, utf8, zipBomb } from '../support/broken-files'
import { note, pianoXml } from '../support/music-xml'

const engine = createEngine()

const bring = (bytes: Uint8Array, fileName = 'file.dat') => importScore({ fileName, bytes }, engine, () => undefined)

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const imported = await bring(bytes)
  if (!imported.ok) throw new Error(imported.problem.sentence)
  return imported.value.score.notes.map(({ name }) => name)
}

async function problemOf(bytes: Uint8Array): Promise<ImportProblem> {
  const imported = await bring(bytes)
  if (imported.ok) throw new Error(`It was imported: ${imported.value.title}`)
  return imported.problem
}

test.each([
  ['UTF-8', utf8(TUNE)],
  ['UTF-8 with a byte order mark', utf8(`\uFEFF${TUNE}`)],
  ['UTF-16, little end first', utf16(TUNE.replace('UTF-8', 'UTF-16'), 'little', true)],
  ['UTF-16, big end first', utf16(TUNE.replace('UTF-8', 'UTF-16'), 'big', true)],
  ['UTF-16 without a mark', utf16(TUNE.replace('UTF-8', 'UTF-16'), 'little', false)],
  ['an MXL archive', mxl({ 'score.xml': TUNE })],
  ['an MXL archive with UTF-16 inside', mxl({ 'score.xml': utf16(TUNE.replace('UTF-8', 'UTF-16'), 'big', true) })],
  ['an archive without a container', zipSync({ 'tune.musicxml': utf8(TUNE) })],
])('%s is read', async (_name, bytes) => {
  expect(await namesIn(bytes)).toEqual(['C4', 'D4', 'E4'])
})

test('the score that the container names is taken, not another one in the archive', async () => {
  const other = pianoXml([note('A4', 4)])
  expect(await namesIn(mxl({ 'a-sketch.xml': other, 'score.xml': TUNE }))).toEqual(['C4', 'D4', 'E4'])
})

test('what a file is shows in its bytes, whatever its name says', async () => {
  const imported = await bring(utf8(TUNE), 'tune.mid')
  expect(imported.ok && imported.value.title).toBe('Tune')
})

test.each<[string, Uint8Array, ImportProblem['kind'], RegExp]>([
  ['an empty file', new Uint8Array(), 'damaged', /empty/],
  ['noise', noise(5000), 'unknownFormat', /not a score/],
  ['a text', utf8('Dear diary, today I practised.'), 'unknownFormat', /not a score/],
  ['a web page', utf8('<!DOCTYPE html><html><body>Sheet music</body></html>'), 'unknownFormat', /web page/],
  ['another XML file', utf8('<?xml version="1.0"?><invoice/>'), 'unknownFormat', /“invoice”/],
  ['a PDF', utf8('%PDF-1.7 …'), 'unknownFormat', /PDF/],
  ['a recording', utf8('RIFF\x24\x08\x00\x00WAVEfmt '), 'unknownFormat', /recording/],
  ['a MuseScore archive', zipSync({ 'score.mscx': utf8('<museScore/>') }), 'unknownFormat', /MuseScore/],
  ['an archive of something else', zipSync({ 'a.txt': utf8('a') }), 'unknownFormat', /archive without a score/],
  ['a cut-off MusicXML file', utf8(TUNE.slice(0, 500)), 'damaged', /ends in the middle/],
  ['a MusicXML file with a wrong tag', utf8(TUNE.replace('</pitch>', '</pitsch>')), 'damaged', /line 1/],
  ['a cut-off archive', mxl({ 'score.xml': TUNE }).slice(0, 300), 'damaged', /archive is broken/],
  ['a container that names nothing', mxl({}), 'damaged', /not in it/],
  [
    'a MusicXML file without notes',
    utf8(pianoXml(['<note><rest/><duration>16</duration></note>'])),
    'noNotes',
    /no notes/,
  ],
  ['time-wise MusicXML', utf8(TUNE.replaceAll('score-partwise', 'score-timewise')), 'unknownFormat', /score-partwise/],
  [
    'ABC with voices',
    utf8('X:1\nT:Two\nM:4/4\nL:1/4\nK:C\nV:1\nCDEF|\nV:2\nC,4|\n'),
    'unknownFormat',
    /several voices/,
  ],
  ['ABC with a head and no tune', utf8('X:1\nT:Nothing\nK:Em\n'), 'noNotes', /no notes/],
  ['a file beyond the limit', new Uint8Array(MAX_IMPORT_BYTES + 1), 'tooLarge', /32 MB/],
  ['an archive that grows beyond the limit', zipBomb(MAX_UNZIPPED_BYTES + 1), 'tooLarge', /unpacks/],
  ['an archive that packs suspiciously well', zipBomb(4_000_000), 'tooLarge', /unpacks/],
])('%s is refused with its own sentence', async (_name, bytes, kind, sentence) => {
  const problem = await problemOf(bytes)
  expect(problem.kind).toBe(kind)
  expect(problem.sentence).toMatch(sentence)
})

/** A chord that begins nowhere breaks Verovio 6.3. */
const TRAP = pianoXml([
  note('B4', 4),
  note('B3', 8, { before: '<chord/>', staff: 2, notations: '<arpeggiate/>' }),
  '',
  '<barline location="left"><ending number="3" type="start"/></barline>',
  '',
])

test('a file that breaks the engine is refused, and the engine is loaded anew', async () => {
  expect((await problemOf(utf8(TRAP))).kind).toBe('engineFailed')
  expect(await namesIn(utf8(TUNE))).toEqual(['C4', 'D4', 'E4'])
})

test('Humdrum whose voices disagree about time is refused with the line', async () => {
  const kern = [
    '**kern\t**kern',
    '*M4/4\t*M4/4',
    '=1\t=1',
    '4C\t2c',
    '4D\t4e',
    '2E\t2f',
    '=2\t=2',
    '1C\t1c',
    '==\t==',
    '*-\t*-',
  ]
  expect(await problemOf(utf8(kern.join('\n')))).toMatchObject({
    kind: 'damaged',
    sentence: expect.stringMatching(/disagree about time near line \d+/) as string,
  })
})

test('only percussion is refused as such', async () => {
  const drum =
    '<note><unpitched><display-step>E</display-step><display-octave>4</display-octave></unpitched><duration>4</duration><voice>1</voice><type>quarter</type></note>'
  expect((await problemOf(utf8(pianoXml([drum])))).sentence).toMatch(/percussion/)
})

test('entities of a document are never expanded and never fetched', async () => {
  expect((await problemOf(utf8(entityBomb()))).kind).toBe('damaged')
  expect((await problemOf(utf8(externalEntity()))).kind).toBe('damaged')
})

test('elements nested without end are refused, not followed', async () => {
  const deep = MAX_XML_DEPTH * 100
  const problem = await problemOf(utf8(`<score-partwise>${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}</score-partwise>`))
  expect(problem.sentence).toMatch(/nested more than 200 deep/)
})

test('more notes than a piece can have are refused by their number', async () => {
  const bar = note('C4', 1).repeat(1000)
  const bars = Array.from({ length: MAX_NOTES / 1000 + 1 }, () => bar)
  const problem = await problemOf(utf8(pianoXml(bars)))
  expect(problem).toMatchObject({
    kind: 'tooManyNotes',
    sentence: expect.stringContaining('41,000 notes; at most 40,000') as string,
  })
})

test('a file that was refused leaves the next one unharmed', async () => {
  await problemOf(utf8(entityBomb()))
  expect(await namesIn(utf8(TUNE))).toEqual(['C4', 'D4', 'E4'])
})
