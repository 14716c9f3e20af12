import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { storeIn, temporaryFolder, withSqlite } from '../store/store-folder'
import type { Backend } from './backend'
import { readCurriculum, readSeedContent, seedFile } from './seed-content'
import { seedSql } from './seed-sql'
import { startBackend, whyNoBackend } from './start-backend'

const whyNotRun = whyNoBackend()
const SONG_COLUMNS = 'id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata'

let backend: Backend

beforeAll(async () => {
  if (!whyNotRun) backend = await startBackend({ seed: true })
})

afterAll(async () => {
  if (!whyNotRun) await backend.stop()
})

beforeEach(({ skip }) => skip(whyNotRun !== null, whyNotRun ?? ''))

test('the seed says what resources/ says: else run `npm run seed`', () => {
  expect(readFileSync(seedFile, 'utf8')).toBe(seedSql(readSeedContent()))
})

test('a bundled song is the same row in the cloud as on every device', async () => {
  const folder = temporaryFolder()
  storeIn(folder).library.seed(readSeedContent().songs, 'any')
  const onDevice = withSqlite(
    folder,
    (sqlite) => sqlite.prepare(`select ${SONG_COLUMNS} from songs order by id`).all() as { metadata: string }[],
  )
  const { rows } = await backend.sql(`select ${SONG_COLUMNS} from songs order by id`)
  expect(rows).toEqual(onDevice.map((song) => ({ ...song, metadata: JSON.parse(song.metadata) as unknown })))
})

test('the achievements are those of resources/, each once, although a migration brought some already', async () => {
  const { rows } = await backend.sql('select code, title, descr, measure, threshold from achievements order by code')
  const entries = readSeedContent().achievements.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  expect(rows).toEqual(entries)
})

test('running the seed again brings a row up to date and keeps what refers to it', async () => {
  const [song] = readSeedContent().songs
  await backend.sql(`update songs set title = 'old' where metadata ->> 'slug' = '${song?.slug ?? ''}'`)
  const before = await backend.sql('select count(*)::int as count, max(created_at) as last from songs')
  await backend.sql(seedSql(readSeedContent()))
  expect((await backend.sql('select count(*)::int as count, max(created_at) as last from songs')).rows).toEqual(
    before.rows,
  )
  expect((await backend.sql(`select 1 from songs where title = 'old'`)).rows).toEqual([])
})

test('lessons are taken when there are files of them, with quotes and in the order of their references', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'piano-coach-curriculum-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const unit = { id: '00000000-0000-4000-8000-000000000001', title: 'Beethoven’s "A\'s" \\ 1', order_idx: 1 }
  const lesson = { id: '00000000-0000-4000-8000-000000000002', unit_id: unit.id, title: 'First', order_idx: 1 }
  const exercise = {
    id: '00000000-0000-4000-8000-000000000003',
    lesson_id: lesson.id,
    type: 'metronome',
    config: { bpm: 60 },
  }
  const tables = { exercises: [exercise], lessons: [lesson], units: [unit] }
  for (const [table, rows] of Object.entries(tables)) writeFileSync(join(folder, `${table}.json`), JSON.stringify(rows))

  const seed = seedSql({ songs: [], achievements: [], curriculum: readCurriculum(folder) })
  await backend.sql(`${seed}\n${seed}`)
  const { rows } = await backend.sql(
    'select u.title, e.config from units u join lessons l on l.unit_id = u.id join exercises e on e.lesson_id = l.id',
  )
  expect(rows).toEqual([{ title: unit.title, config: exercise.config }])
})
