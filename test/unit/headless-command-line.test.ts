import { expect, test } from 'vitest'
import { readCommandLine } from '../../electron/headless/command-line'
import { dataFolder } from '../../electron/host/data-folder'

const read = (line: string) => readCommandLine(line.split(' ').filter((word) => word.length > 0))

test('a score and a performance are judged for both hands unless one is named', () => {
  const files = { kind: 'score', scoreFile: 'a.xml', performanceFile: 'b.mid' }
  const piece = { ...files, isLive: false, isJson: false, explainedBar: null }
  expect(read('score a.xml b.mid')).toEqual({ ok: true, value: { ...piece, hands: 'both' } })
  expect(read('score a.xml b.mid --hands left --live --json')).toEqual({
    ok: true,
    value: { ...piece, hands: 'left', isLive: true, isJson: true },
  })
  expect(read('score a.xml b.mid --explain 12')).toEqual({
    ok: true,
    value: { ...piece, hands: 'both', explainedBar: '12' },
  })
})

test('a list goes with a folder for its reports', () => {
  expect(read('score --list pieces.json --out reports --live')).toEqual({
    ok: true,
    value: { kind: 'scoreList', listFile: 'pieces.json', outFolder: 'reports', hands: 'both', isLive: true },
  })
})

test('the app is served on any free port and opens its window, unless told otherwise', () => {
  const usual = { kind: 'serve', port: 0, pianistFile: null, speed: 1, isOpening: true }
  expect(read('serve')).toEqual({ ok: true, value: usual })
  expect(read('serve --port 8080 --pianist a.mid --speed 4 --no-open')).toEqual({
    ok: true,
    value: { kind: 'serve', port: 8080, pianistFile: 'a.mid', speed: 4, isOpening: false },
  })
})

test.each([
  '',
  'dance',
  'score a.xml',
  'score a.xml b.mid c.mid',
  'score --list pieces.json',
  'score a.xml --list pieces.json --out reports',
  'score a.xml b.mid --out reports',
  'score a.xml b.mid --hands feet',
  'score a.xml b.mid --port 1',
  'score a.xml b.mid --live --explain 3',
  'score --list pieces.json --out reports --explain 3',
  'import',
  'import a.xml --live',
  'devices a',
  'serve --port -1',
  'serve --port 65536',
  'serve --port 1.5',
  'serve --port many',
  'serve --speed 0',
  'serve --speed 65',
  'serve --speed fast',
  'serve --pianist',
  'serve --unknown',
])('wrong usage is named: %s', (line) => {
  expect(read(line)).toEqual({ ok: false, problem: expect.stringMatching(/\S/) as string })
})

test.each([
  ['linux', {}, '/home/clara/.local/share/piano-coach'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/piano-coach'],
  ['darwin', {}, '/home/clara/Library/Application Support/Piano Coach'],
  ['linux', { PIANO_COACH_HOME: '/elsewhere' }, '/elsewhere'],
] as const)('data lives where %s keeps it, or where PIANO_COACH_HOME says', (platform, environment, folder) => {
  expect(dataFolder({ platform, environment, home: '/home/clara' })).toBe(folder)
})
