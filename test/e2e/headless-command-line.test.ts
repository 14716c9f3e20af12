import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { pitch, takeMs } from '../../shared/base/units'
import type { PlayedEvent } from '../../shared/performance/session-event'
import { midiBytes } from '../support/midi-bytes'
import { runCommand } from '../support/run-command'

// Each test starts processes of the built app, on machines that have other work too.
vi.setConfig({ testTimeout: 120_000 })

const SCALE = [60, 62, 64, 65, 67, 69, 71, 72]
const folder = mkdtempSync(join(tmpdir(), 'piano-coach-command-line-'))
const home = join(folder, 'home')
const scale = join(folder, 'scale.musicxml')
const played = join(folder, 'played.mid')
const broken = join(folder, 'broken.musicxml')

beforeAll(() => {
  mkdirSync(home)
  writeFileSync(scale, scaleXml())
  // The fourth note is a semitone too high.
  writeFileSync(played, midiBytes(keys(SCALE.map((key, index) => (index === 3 ? key + 1 : key)))))
  writeFileSync(broken, '<score-partwise><part id="P1"><measure>')
})

afterAll(() => rmSync(folder, { recursive: true }))

function keys(pitches: readonly number[]): readonly PlayedEvent[] {
  return pitches.flatMap((key, index): PlayedEvent[] => [
    { kind: 'keyDown', atMs: takeMs(index * 500), pitch: pitch(key), velocity: 70 },
    { kind: 'keyUp', atMs: takeMs(index * 500 + 450), pitch: pitch(key) },
  ])
}

/** A C major scale in quarter notes, two bars; the notes carry their own ids. */
function scaleXml(): string {
  const steps = ['C4', 'D4', 'E4', 'F4', 'G4', 'A4', 'B4', 'C5']
  const notes = steps.map(
    ([step, octave], index) =>
      `<note id="n${index + 1}"><pitch><step>${step}</step><octave>${octave}</octave></pitch><duration>1</duration><type>quarter</type></note>`,
  )
  const attributes =
    '<attributes><divisions>1</divisions><time><beats>4</beats><beat-type>4</beat-type></time><clef><sign>G</sign><line>2</line></clef></attributes>'
  return `<?xml version="1.0"?><score-partwise version="4.0"><part-list><score-part id="P1"><part-name>Piano</part-name></score-part></part-list><part id="P1"><measure number="1">${attributes}${notes.slice(0, 4).join('')}</measure><measure number="2">${notes.slice(4).join('')}</measure></part></score-partwise>`
}

interface Judged {
  readonly accuracy: number
  readonly matches: readonly { readonly noteId: string; readonly pass: number; readonly performanceIndex: number }[]
  readonly insertions: readonly number[]
  readonly deletions: readonly { readonly noteId: string; readonly pass: number }[]
  readonly meta?: { readonly notes: number; readonly seconds: number }
}

test.each([[[]], [['--live']]])('a wrong note is an insertion and a deletion in the JSON document %j', async (live) => {
  const { code, stdout } = await runCommand(home, 'score', scale, played, '--json', ...live)
  const judged = JSON.parse(stdout) as Judged
  expect(code).toBe(0)
  expect(judged.matches.map(({ noteId, pass, performanceIndex }) => [noteId, pass, performanceIndex])).toEqual(
    [0, 1, 2, 4, 5, 6, 7].map((index) => [`n${index + 1}`, 1, index]),
  )
  expect([judged.insertions, judged.deletions, judged.accuracy]).toEqual([[3], [{ noteId: 'n4', pass: 1 }], 7 / 8])
})

test('the report for people names the bar, the hand and the key', async () => {
  const { code, stdout } = await runCommand(home, 'score', scale, played)
  expect(code).toBe(0)
  expect(stdout).toContain('Bar 1, right hand: F4 played as F♯4')
  expect(stdout).toMatch(/^Accuracy {2,}87\.5 %$/m)
})

test('a list of what a listener heard is judged as a performance is, and without dynamics', async () => {
  const heard = join(folder, 'heard.json')
  const notes = SCALE.map((key, index) => ({
    atMs: 900 + index * 500,
    pitch: index === 3 ? key + 1 : key,
    probability: 0.9,
  }))
  writeFileSync(heard, JSON.stringify(notes))
  const { code, stdout } = await runCommand(home, 'score', scale, heard)
  expect(code).toBe(0)
  expect(stdout).toContain('Bar 1, right hand: F4 played as F♯4')
  writeFileSync(heard, JSON.stringify([...notes, { atMs: 'soon', pitch: 60 }]))
  const refused = await runCommand(home, 'score', scale, heard)
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('heard.json: Note 9 of this list cannot be read: “atMs” is a number')
})

test('a file that cannot be judged is named with its reason, and the exit code says so', async () => {
  const missing = await runCommand(home, 'score', scale, join(folder, 'nobody.mid'))
  const refused = await runCommand(home, 'score', broken, played, '--json')
  expect([missing.code, missing.stdout]).toEqual([1, ''])
  expect(missing.stderr).toContain('nobody.mid: There is no such file.')
  expect([refused.code, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toContain('broken.musicxml: ')
})

test.each([
  ['a score as the performance', ['score', 'scale.musicxml', 'scale.musicxml'], /musicxml: This is not a MIDI file/],
  [
    'a bar that is not there',
    ['score', 'scale.musicxml', 'played.mid', '--mode', 'loop', '--bars', '1-9'],
    /scale\.musicxml: There is no bar 9 after bar 1\./,
  ],
  ['a hand without notes', ['score', 'scale.musicxml', 'played.mid', '--hands', 'left'], /no notes for the left hand/],
  [
    'a score as the pianist',
    ['serve', '--no-open', '--pianist', 'scale.musicxml'],
    /musicxml: This is not a MIDI file/,
  ],
])('%s is refused in one sentence', async (_what, args, sentence) => {
  const paths = args.map((arg) => (arg.includes('.') ? join(folder, arg) : arg))
  const { code, stdout, stderr } = await runCommand(home, ...paths)
  expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1])
  expect(stderr).toMatch(sentence)
})

test('in a list, bad pieces are reported, the others are judged, and no name leads out of the folder', async () => {
  const pieces = [
    { name: 'first__take', xml: 'scale.musicxml', midi: 'played.mid' },
    { name: 'broken', xml: 'broken.musicxml', midi: 'played.mid' },
    { name: 'unheard', xml: 'scale.musicxml', midi: 'nobody.mid' },
    { name: '../escaped', xml: 'scale.musicxml', midi: 'played.mid' },
    { name: '..', xml: 'scale.musicxml', midi: 'played.mid' },
    { name: 7, xml: 'scale.musicxml', midi: 'played.mid' },
    null,
    { name: 'last', xml: 'scale.musicxml', midi: 'played.mid' },
  ]
  const list = join(folder, 'pieces.json')
  const out = join(folder, 'reports', 'deep')
  writeFileSync(list, JSON.stringify(pieces))
  const { code, stderr } = await runCommand(home, 'score', '--list', list, '--out', out)
  const judged = JSON.parse(readFileSync(join(out, 'first__take.json'), 'utf8')) as Judged
  expect(code).toBe(1)
  expect(readdirSync(out).sort()).toEqual(['first__take.json', 'last.json'])
  expect(existsSync(join(folder, 'reports', 'escaped.json'))).toBe(false)
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => /^\[\d\/8\]/.exec(line)?.[0]),
  ).toEqual(['[2/8]', '[3/8]', '[4/8]', '[5/8]', '[6/8]', '[7/8]'])
  expect([judged.matches.length, judged.meta?.notes]).toEqual([7, 8])
  expect(judged.meta?.seconds).toBeGreaterThan(0)
})

test('a list that is none is refused', async () => {
  const { code, stderr } = await runCommand(home, 'score', '--list', played, '--out', folder)
  expect([code, stderr.trim()]).toEqual([1, `${played}: This is not JSON.`])
})

test('import tells of each file what came in or why it is refused', async () => {
  const { code, stdout } = await runCommand(home, 'import', scale, broken, join(folder, 'nobody.xml'), '--json')
  const lines = JSON.parse(stdout) as Record<string, unknown>[]
  expect(code).toBe(1)
  expect(lines.map(({ file, ok, notes, bars, warnings }) => ({ file, ok, notes, bars, warnings }))).toEqual([
    { file: scale, ok: true, notes: 8, bars: 2, warnings: [] },
    { file: broken, ok: false, notes: 0, bars: 0, warnings: [] },
    { file: join(folder, 'nobody.xml'), ok: false, notes: 0, bars: 0, warnings: [] },
  ])
  expect(lines.map(({ reason }) => typeof reason)).toEqual(['object', 'string', 'string'])
})

test('a file may be imported again, and every bundled song comes in', async () => {
  const songs = resolve(import.meta.dirname, '../../resources/songs')
  const files = readdirSync(songs).filter((name) => name.endsWith('.krn'))
  const { code, stdout } = await runCommand(home, 'import', scale, ...files.map((name) => join(songs, name)), '--json')
  expect(code).toBe(0)
  expect((JSON.parse(stdout) as { readonly ok: boolean }[]).map(({ ok }) => ok)).toEqual([
    true,
    ...files.map(() => true),
  ])
})

test('the devices are listed, also where there is no MIDI', async () => {
  const { code, stdout, stderr } = await runCommand(home, 'devices', '--json')
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toEqual({
    midiProblem: expect.toSatisfy((problem) => problem === null || typeof problem === 'string') as unknown,
    inputs: expect.any(Array) as unknown,
    outputs: expect.any(Array) as unknown,
  })
})

test('wrong usage is said with what would be right, and exits with 2', async () => {
  const { code, stdout, stderr } = await runCommand(home, 'dance')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^There is no command “dance”\.\n\nPiano Coach follows/)
})

test('help and version are answers', async () => {
  const [help, version] = [await runCommand(home, '--help'), await runCommand(home, '--version')]
  expect([help.code, version.code, version.stdout]).toEqual([0, 0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
  expect(help.stdout).toContain('piano-coach score SCORE PERFORMANCE')
})
