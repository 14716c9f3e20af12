import { expect, test } from 'vitest'
import { readCommandLine } from '../../electron/headless/command-line'
import { dataFolder } from '../../electron/host/data-folder'

const read = (line: string) => readCommandLine(line.split(' ').filter((word) => word.length > 0))

test('a score and a performance are judged for both hands unless one is named', () => {
  const files = { kind: 'score', scoreFile: 'a.xml', performanceFile: 'b.mid' }
  const piece = { ...files, isLive: false, isJson: false, explainedBar: null }
  const mode = { kind: 'follow_score' }
  expect(read('score a.xml b.mid')).toEqual({ ok: true, value: { ...piece, hands: 'both', mode } })
  expect(read('score a.xml b.mid --hands left --live --json')).toEqual({
    ok: true,
    value: { ...piece, hands: 'left', mode, isLive: true, isJson: true },
  })
  expect(read('score a.xml b.mid --explain 12')).toEqual({
    ok: true,
    value: { ...piece, hands: 'both', mode, explainedBar: '12' },
  })
})

test.each([
  ['--mode follow', { kind: 'follow_score' }],
  ['--mode wait', { kind: 'wait' }],
  ['--mode metronome --bpm 72.5', { kind: 'metronome', quartersPerMinute: 72.5 }],
  ['--mode loop --bars 8-10', { kind: 'loop_bars', firstBar: '8', lastBar: '10' }],
  ['--mode loop --bars 12a', { kind: 'loop_bars', firstBar: '12a', lastBar: '12a' }],
])('a performance is judged as it was practised: %s', (line, mode) => {
  expect(read(`score a.xml b.mid ${line}`)).toMatchObject({ ok: true, value: { kind: 'score', mode } })
  expect(read(`score --list p.json --out r ${line}`)).toMatchObject({ ok: true, value: { kind: 'scoreList', mode } })
})

test.each([
  ['--mode dance', '--mode is follow, metronome, wait or loop.'],
  ['--bars 8-10', '--bars goes with --mode loop.'],
  ['--mode wait --bpm 72', '--bpm goes with --mode metronome.'],
  ['--mode loop', '--mode loop needs --bars: the first and the last one, as in --bars 8-10.'],
  ['--mode loop --bars 8-', '--bars is one bar or two with a hyphen between them, as in 8-10.'],
  ['--mode metronome', '--mode metronome needs --bpm: how many quarter notes the click has a minute.'],
  ['--mode metronome --bpm 19', '--bpm is a number from 20 to 300.'],
  ['--mode metronome --bpm fast', '--bpm is a number from 20 to 300.'],
])('a mode that cannot be is refused with the reason: %s', (line, problem) => {
  expect(read(`score a.xml b.mid ${line}`)).toEqual({ ok: false, problem })
})

test('a list goes with a folder for its reports', () => {
  expect(read('score --list pieces.json --out reports --live')).toEqual({
    ok: true,
    value: {
      kind: 'scoreList',
      listFile: 'pieces.json',
      outFolder: 'reports',
      hands: 'both',
      mode: { kind: 'follow_score' },
      isLive: true,
    },
  })
})

test.each([
  ['repair', 'check'],
  ['repair --restore', 'restore'],
  ['repair --start-empty', 'startEmpty'],
])('damaged libraries are only looked at unless a way out is named: %s', (line, way) => {
  expect(read(line)).toEqual({ ok: true, value: { kind: 'repair', way } })
})

test('a damaged library goes one way', () => {
  expect(read('repair --restore --start-empty')).toEqual({
    ok: false,
    problem: 'Choose one of --restore and --start-empty.',
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
  'import a.xml --mode wait',
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
