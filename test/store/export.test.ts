import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parseMidi } from 'midi-file'
import { beforeAll, expect, test } from 'vitest'
import { userId } from '../../shared/base/ids'
import { readMidiPerformance } from '../../electron/host/read-midi-performance'
import { exportLibrary } from '../../electron/host/store/export/export-library'
import { exportedTables } from '../../electron/host/store/export/export-tables'
import { writeCsv, writeJson } from '../../electron/host/store/export/write-rows'
import { ACCOUNT } from './libraries'
import { fillWithSessions } from './many-sessions'
import { bundleScript } from './run-in-node'
import { storeIn, temporaryFolder, withSqlite } from './store-folder'
import {
  bundledSong,
  eventsOfEachKind,
  finishedSession,
  importedSong,
  openSession,
  SESSION_A,
  SESSION_B,
  sourceOf,
} from './store-samples'
import { fillUp, tinyDisk } from './tiny-disk'
import { bundledSongId } from '../../electron/host/store/song-ids'

const firstSteps = bundledSongId('first-steps')
let exportOnce = ''

beforeAll(async () => {
  exportOnce = await bundleScript('export-once.ts')
})

/** Two sessions, an own song with a difficult title and one without notation; the notes of one session forgotten. */
function libraryWithEverything() {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1), bundledSong('never-played', 2)], 'hash-1')
  const { songId: waltz } = store.library.add(importedSong('=Waltz, "in/ A"'), sourceOf('aa'))
  const { songId: fromMidi } = store.library.add({ ...importedSong('From MIDI'), mei: null }, sourceOf('bb'))
  const session = openSession(waltz, SESSION_A)
  store.journal.begin(session)
  store.journal.append(SESSION_A, eventsOfEachKind)
  store.sessions.finish(finishedSession(session))
  store.sessions.finish(finishedSession(openSession(firstSteps, SESSION_B, 1_780_000_900_000)))
  store.sessions.forgetNotes([SESSION_B])
  store.settings.change({ theme: 'dark' })
  return { folder, store, waltz, fromMidi }
}

async function exported(folder: string, user: string) {
  const path = join(temporaryFolder(), 'piano-coach.zip')
  const reply = await exportLibrary({ folder, userId: userId(user), path })
  if (!reply.ok) throw new Error(reply.problem.sentence)
  const bytes = readFileSync(path)
  expect(reply.value).toEqual({ path, bytes: bytes.length })
  return unzipSync(bytes)
}

const tableIn = (files: Record<string, Uint8Array>, name: string) =>
  JSON.parse(strFromU8(files[`tables/${name}.json`]!)) as Record<string, unknown>[]

test('all tables, performances and own songs are in the zip, while the app has the library open', async () => {
  const { folder, store, waltz, fromMidi } = libraryWithEverything()
  const files = await exported(folder, store.userId)
  expect(Object.keys(files).sort()).toEqual(
    [
      'README.txt',
      ...exportedTables.flatMap(({ name }) => [`tables/${name}.csv`, `tables/${name}.json`]),
      `performances/2026-05-28 20.26.40 ${SESSION_A}.mid`,
      `songs/Waltz in A ${waltz}.mei`,
      `songs/From MIDI ${fromMidi}.score.json`,
    ].sort(),
  )
  expect(strFromU8(files[`songs/Waltz in A ${waltz}.mei`]!)).toBe('<mei><title>=Waltz, "in/ A"</title></mei>')
  expect(JSON.parse(strFromU8(files[`songs/From MIDI ${fromMidi}.score.json`]!))).toEqual(importedSong('').score)
  expect(strFromU8(files['README.txt']!)).toContain('1 of your 2 sessions')
})

test('the tables say what the library holds, with times and truths that people can read', async () => {
  const { folder, store, waltz } = libraryWithEverything()
  const files = await exported(folder, store.userId)
  expect(tableIn(files, 'sessions')).toEqual([
    {
      id: SESSION_A,
      song_id: waltz,
      input_mode: 'midi',
      started_at: '2026-05-28T20:26:40.123Z',
      duration_ms: 1701,
      avg_latency_ms: 8,
      device_info: {
        ...{ input: 'Roland FP-30', hands: 'right', mode: 'follow_score' },
        ...{ api: 'ALSA', latency: { offsetMs: 8.4, jitterMs: 1.5 } },
      },
      notes_deleted: false,
    },
    expect.objectContaining({ id: SESSION_B, notes_deleted: true }),
  ])
  expect(tableIn(files, 'notes').map(({ idx, correct, pedal }) => [idx, correct, pedal])).toEqual([
    [0, true, true],
    [1, false, false],
    [2, false, false],
    [3, null, true],
  ])
  expect(
    tableIn(files, 'songs')
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['=Waltz, "in/ A"', 'From MIDI', 'Song first-steps'])
  expect(tableIn(files, 'settings')).toEqual([{ key: 'theme', value: 'dark' }])
  expect(strFromU8(files['tables/notes.csv']!).split('\r\n')).toEqual([
    'session_id,idx,pitch,onset_ms,dur_ms,vel,correct,delta_ms,pedal',
    `${SESSION_A},0,60,0,480,60,true,-3,true`,
    `${SESSION_A},1,63,508,,61,false,42,false`,
    `${SESSION_A},2,90,601,40,62,false,,false`,
    `${SESSION_A},3,65,1500,201,63,,0,true`,
    '',
  ])
  expect(strFromU8(files['tables/songs.csv']!)).toContain(`,"'=Waltz, ""in/ A""",`)
})

test('every table with rows of a person is exported', () => {
  const folder = temporaryFolder()
  storeIn(folder)
  withSqlite(folder, (sqlite) => {
    const tables = sqlite.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[]
    const personal = tables.filter((table) =>
      (sqlite.pragma(`foreign_key_list(${table})`) as { table: string }[]).some(({ table: parent }) =>
        ['users', 'sessions'].includes(parent),
      ),
    )
    const names = exportedTables.map(({ name }) => name)
    // The cells and sums of this app's own review, and the performance, which is exported as MIDI.
    const left = personal.filter((table) => !names.includes(table))
    expect(left.sort()).toEqual(['performances', 'ruled_sums', 'session_bars', 'session_reports'])
  })
})

test('a performance is exported as it was played, pedals included', async () => {
  const { folder, store } = libraryWithEverything()
  const files = await exported(folder, store.userId)
  const midi = files[`performances/2026-05-28 20.26.40 ${SESSION_A}.mid`]!
  expect(readMidiPerformance(midi)).toEqual({
    ok: true,
    value: {
      events: [
        { kind: 'keyDown', atMs: 0, pitch: 60, velocity: 71 },
        { kind: 'pedal', atMs: 12, pedal: 'sustain', value: 127 },
        { kind: 'keyUp', atMs: 480, pitch: 60 },
        { kind: 'pedal', atMs: 4001, pedal: 'soft', value: 0 },
      ],
    },
  })
  expect(parseMidi(midi).tracks[0]?.[0]).toMatchObject({ type: 'trackName', text: '=Waltz, "in/ A"' })
})

test('a session of another program is exported from its notes', async () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  fillWithSessions(folder, { userId: store.userId, songId: firstSteps, sessions: 1, notes: 3 })
  const files = await exported(folder, store.userId)
  const [name] = Object.keys(files).filter((file) => file.endsWith('.mid'))
  const performance = readMidiPerformance(files[name!]!)
  const keys = performance.ok ? performance.value.events.filter(({ kind }) => kind === 'keyDown') : []
  expect(keys).toEqual([
    { kind: 'keyDown', atMs: 0, pitch: 30, velocity: 40 },
    { kind: 'keyDown', atMs: 250, pitch: 37, velocity: 41 },
    { kind: 'keyDown', atMs: 500, pitch: 44, velocity: 42 },
  ])
})

test('an empty library is exported too', async () => {
  const folder = temporaryFolder()
  const files = await exported(folder, storeIn(folder).userId)
  expect(tableIn(files, 'sessions')).toEqual([])
  expect(strFromU8(files['tables/xp_events.csv']!)).toBe('id,source,amount,created_at,session_id\r\n')
})

test("another person's rows are not in it", async () => {
  const { folder } = libraryWithEverything()
  const files = await exported(folder, ACCOUNT.userId)
  for (const name of ['users', 'sessions', 'notes', 'aggregates']) expect(tableIn(files, name)).toEqual([])
})

test('a cell that is damaged, and a time that no calendar knows, spoil no row', () => {
  const table = { name: 'x', columns: { made: 'time', cell: 'json' }, which: '' } as const
  const rows = [{ made: 9e15, cell: '{"a"' }]
  expect(JSON.parse([...writeJson(table, rows)].join(''))).toEqual([{ made: null, cell: '{"a"' }])
  expect([...writeCsv(table, rows)]).toEqual(['made,cell\r\n', ',"{""a"""\r\n'])
})

test('a full disk is said, and no half zip stays', async ({ skip }) => {
  const disk = tinyDisk()
  if (disk === null) {
    skip('this machine does not let a test mount a small disk')
    return
  }
  const { folder, store } = libraryWithEverything()
  fillUp(join(disk, 'rest'))
  const path = join(disk, 'piano-coach.zip')
  const reply = await exportLibrary({ folder, userId: store.userId, path })
  expect(reply).toMatchObject({ ok: false, problem: { kind: 'diskFull' } })
  expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false])
})

test('a folder that is not there is said', async () => {
  const { folder, store } = libraryWithEverything()
  const path = join(temporaryFolder(), 'missing', 'piano-coach.zip')
  const reply = await exportLibrary({ folder, userId: store.userId, path })
  expect(reply).toMatchObject({ ok: false, problem: { kind: 'cannotOpen' } })
})

test('a quarter of a million notes are exported with little memory', () => {
  const folder = temporaryFolder()
  const store = storeIn(folder)
  store.library.seed([bundledSong('first-steps', 1)], 'hash-1')
  fillWithSessions(folder, { userId: store.userId, songId: firstSteps, sessions: 250, notes: 1000 })
  const out = join(temporaryFolder(), 'out')
  mkdirSync(out)
  const path = join(out, 'piano-coach.zip')
  // The rows alone, as objects, would take more than twice of this.
  const ran = spawnSync(process.execPath, ['--max-old-space-size=32', exportOnce, folder, store.userId, path], {
    encoding: 'utf8',
  })
  expect([ran.status, ran.stderr]).toEqual([0, ''])
  expect(Number(ran.stdout)).toBe(readFileSync(path).length)
})
