import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { unitId } from '../../electron/host/store/course-ids'
import { courseRows } from '../../electron/host/store/course-rows'
import { storeIn, temporaryFolder, withSqlite } from '../store/store-folder'
import type { Backend } from './backend'
import { readSeedContent, seedFile } from './seed-content'
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
  const entries = readSeedContent().achievements.map(({ code, title, descr, measure, threshold }) => ({
    code,
    title,
    descr,
    measure,
    threshold,
  }))
  expect(rows).toEqual(entries.toSorted((one, other) => (one.code < other.code ? -1 : 1)))
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

test('the course is the same rows in the cloud as on every device', async () => {
  const { units, lessons, lesson_songs, exercises } = readSeedContent().curriculum
  const count = async (table: string): Promise<unknown> =>
    (await backend.sql(`select count(*)::int as count from ${table}`)).rows
  expect(await count('units')).toEqual([{ count: units.length }])
  expect(await count('lesson_songs')).toEqual([{ count: lesson_songs.length }])
  const stored = await backend.sql('select id, lesson_id, type, config, order_idx from exercises')
  expect(stored.rows.toSorted(byId)).toEqual(exercises.toSorted(byId))
  const columns = 'id, unit_id, title, description, target_skill, order_idx'
  const onServer = await backend.sql(`select ${columns} from lessons`)
  expect(onServer.rows.toSorted(byId)).toEqual(lessons.toSorted(byId))
})

test('titles may have quotes and backslashes', async () => {
  const title = 'Beethoven’s "A\'s" \\ 1'
  const unit = { slug: 'quotes', title: { en: title, de: title }, lessons: [] }
  const seed = seedSql({ songs: [], achievements: [], curriculum: courseRows([unit]) })
  await backend.sql(`${seed}\n${seed}`)
  const { rows } = await backend.sql(`select title from units where id = '${unitId('quotes')}'`)
  expect(rows).toEqual([{ title }])
})

interface WithId {
  readonly id: string
}

const byId = (one: WithId, other: WithId) => (one.id < other.id ? -1 : 1)
