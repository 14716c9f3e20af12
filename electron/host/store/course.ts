import { createHash } from 'node:crypto'
import type { UserId } from '../../../shared/base/ids'
import { type CourseRows, courseRows } from './course-rows'
import type { Database } from './database'
import type { RewardsKeeper } from './rewards'
import { createStandingReader } from './course-standing'
import type { CourseStore } from './store'

/** In the order in which they refer to each other. */
const TABLES = ['units', 'lessons', 'lesson_songs', 'exercises'] as const

/** Keeps the course in the library as this version of the app ships it. */
export function createCourseStore(database: Database, userId: UserId, rewards: RewardsKeeper): CourseStore {
  const readHash = database.prepare<{ value: string }>(`select value from meta where key = 'course_hash'`)
  const writeHash = database.prepare(
    `insert into meta (key, value) values ('course_hash', ?)
     on conflict (key) do update set value = excluded.value`,
  )
  const upserts = {
    units: database.prepare(
      `insert into units (id, title, order_idx) values (:id, :title, :order_idx)
       on conflict (id) do update set title = excluded.title, order_idx = excluded.order_idx`,
    ),
    lessons: database.prepare(
      `insert into lessons (id, unit_id, title, description, target_skill, order_idx)
       values (:id, :unit_id, :title, :description, :target_skill, :order_idx)
       on conflict (id) do update set unit_id = excluded.unit_id, title = excluded.title,
         description = excluded.description, target_skill = excluded.target_skill, order_idx = excluded.order_idx`,
    ),
    // A song that this library does not have is a part of the lesson all the same, once it comes.
    lesson_songs: database.prepare(
      `insert into lesson_songs (lesson_id, song_id, mode)
       select :lesson_id, id, :mode from songs where id = :song_id
       on conflict (lesson_id, song_id) do update set mode = excluded.mode`,
    ),
    exercises: database.prepare(
      `insert into exercises (id, lesson_id, type, config, order_idx)
       values (:id, :lesson_id, :type, :config, :order_idx)
       on conflict (id) do update set lesson_id = excluded.lesson_id, type = excluded.type, config = excluded.config,
         order_idx = excluded.order_idx`,
    ),
  }
  const dropSongs = database.prepare('delete from lesson_songs')
  const dropGone = {
    exercises: database.prepare('delete from exercises where id not in (select value from json_each(?))'),
    lessons: database.prepare('delete from lessons where id not in (select value from json_each(?))'),
    units: database.prepare('delete from units where id not in (select value from json_each(?))'),
  }

  function write(rows: CourseRows): void {
    dropSongs.run()
    for (const table of TABLES) for (const row of rows[table]) upserts[table].run(cellsOf(row))
    for (const table of ['exercises', 'lessons', 'units'] as const) {
      dropGone[table].run(JSON.stringify(rows[table].map(({ id }) => id)))
    }
  }

  return {
    standing: createStandingReader(database, userId, rewards),
    seed: (course, songsHash, now) => {
      const rows = courseRows(course)
      const hash = createHash('sha256')
        .update(`${songsHash}\n${JSON.stringify(rows)}`)
        .digest('hex')
      if (readHash.get()?.value === hash) return
      database.transaction(() => {
        write(rows)
        writeHash.run(hash)
        // What was practised before may be worth stars now.
        rewards.refresh(now, 'all')
      })
    },
  }
}

function cellsOf(row: object): Record<string, string | number> {
  const cells = Object.entries(row) as [string, string | number | object][]
  return Object.fromEntries(
    cells.map(([column, value]) => [column, typeof value === 'object' ? JSON.stringify(value) : value]),
  )
}
