import type pg from 'pg'
import { caseLessonId, caseSessionId, caseSongIds } from '../support/count-rewards'
import type { CaseProgress, CaseRewards, RewardCase } from '../support/reward-cases'

/** What a student did, without what it is worth. */
type History = Omit<RewardCase, 'expected'>

/** What `recompute_rewards` answers. Times are milliseconds since 1970. */
export interface CloudRewards {
  readonly xp: number
  readonly streak: {
    readonly current: number
    readonly best: number
    readonly updatedOn: string | null
    readonly freezes: number
    readonly frozenDays: number
  }
  readonly exercisesDone: number
  readonly stars: readonly {
    readonly status: CaseProgress[0]
    readonly stars: number
    readonly bestAccuracy: number | null
  }[]
  readonly achievements: readonly { readonly code: string; readonly earnedAt: number }[]
}

/** The rewards of a case at its own time, counted in a transaction that is taken back. */
export async function countInCloud(database: pg.Client, userId: string, given: History): Promise<CloudRewards> {
  await database.query('begin')
  try {
    await writeCase(database, userId, given)
    const { rows } = await database.query<{ counted: CloudRewards }>('select private.rewards_of($1, $2) as counted', [
      userId,
      given.now,
    ])
    if (!rows[0]) throw new Error('Nothing was counted')
    return rows[0].counted
  } finally {
    await database.query('rollback')
  }
}

/** Writes the rows of a case, and makes its lessons the only ones. */
export async function writeCase(database: pg.Client, userId: string, given: History): Promise<void> {
  const songs = Object.values(caseSongIds).map((id) => ({ id, title: 'A song' }))
  const lessons = given.path.map((_, index) => ({
    id: caseLessonId(index),
    unit_id: caseLessonId(999),
    title: 'A lesson',
    order_idx: index,
  }))
  const lessonSongs = given.path.flatMap(({ songs: asked }, index) =>
    asked.map(({ song, mode }) => ({ lesson_id: caseLessonId(index), song_id: caseSongIds[song], mode })),
  )
  const exercises = given.path.flatMap((lesson, index) =>
    (lesson.exercises ?? []).map((id) => ({ id, lesson_id: caseLessonId(index), type: 'follow_score' })),
  )
  const sessions = given.sessions.map(({ song, startedAt, deviceInfo }, index) => ({
    id: caseSessionId(index),
    user_id: userId,
    song_id: caseSongIds[song],
    input_mode: 'midi',
    started_at: startedAt,
    device_info: deviceInfo,
  }))
  const notes = given.sessions.flatMap(({ notes: played }, index) =>
    played ? [{ session_id: caseSessionId(index), ...played }] : [],
  )
  const aggregates = given.sessions.flatMap(({ aggregate }, index) =>
    aggregate ? [{ session_id: caseSessionId(index), ...aggregate }] : [],
  )
  await database.query('delete from units')
  await insert(database, 'units (id, title)', 'id, title', [{ id: caseLessonId(999), title: 'A unit' }])
  await insert(database, 'lessons (id, unit_id, title, order_idx)', 'id, unit_id, title, order_idx', lessons)
  await database.query(
    `insert into songs (id, title) select id, title from jsonb_populate_recordset(null::songs, $1)
     on conflict do nothing`,
    [JSON.stringify(songs)],
  )
  await insert(database, 'lesson_songs (lesson_id, song_id, mode)', 'lesson_id, song_id, mode', lessonSongs)
  await insert(database, 'exercises (id, lesson_id, type)', 'id, lesson_id, type', exercises)
  const sessionColumns = 'id, user_id, song_id, input_mode, started_at, device_info'
  await insert(database, `sessions (${sessionColumns})`, sessionColumns, sessions)
  await database.query(
    `insert into notes (session_id, idx, pitch, onset_ms, correct)
     select n.session_id, i, 60, i * 100,
       case when i < n.correct then true when i < n.correct + n.wrong then false end
     from jsonb_to_recordset($1) n (session_id uuid, correct int, wrong int, uncertain int),
       generate_series(0, n.correct + n.wrong + n.uncertain - 1) i`,
    [JSON.stringify(notes)],
  )
  const aggregateColumns = 'session_id, accuracy, coverage, note_count, correct_count, clean_takes'
  await insert(database, `aggregates (${aggregateColumns})`, aggregateColumns, aggregates)
}

async function insert(database: pg.Client, target: string, columns: string, rows: readonly object[]): Promise<void> {
  const table = target.split(' ', 1)[0] ?? target
  await database.query(`insert into ${target} select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ])
}

/** The cloud's answer in the words of the table. */
export function fromCloud({ xp, streak, stars, exercisesDone, achievements }: CloudRewards): CaseRewards {
  return {
    xp,
    streak: [streak.current, streak.best, streak.updatedOn],
    freezes: [streak.freezes, streak.frozenDays],
    exercisesDone,
    lessons: stars.map(({ status, stars: count, bestAccuracy }) => [status, count, bestAccuracy]),
    achievements: achievements.map(({ code, earnedAt }) => [code, new Date(earnedAt).toISOString()]),
  }
}
