import type { CourseRows } from '../../electron/host/store/course-rows'
import { achievementId } from '../../electron/host/store/reward-ids'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { BundledSong } from '../../electron/host/store/store'

type Cell = string | number | null | object
type Row = Readonly<Record<string, Cell>>

/** A line of resources/curriculum/achievements.json: the columns of its table without the id. */
export type AchievementEntry = Readonly<Record<'code' | 'title' | 'descr' | 'measure', string>> & {
  readonly threshold: number
}

export interface SeedContent {
  readonly songs: readonly BundledSong[]
  readonly achievements: readonly AchievementEntry[]
  readonly curriculum: CourseRows
}

/** In the order in which they refer to each other; `key` is what makes a row the same row. */
const CURRICULUM_KEYS = {
  units: ['id'],
  lessons: ['id'],
  lesson_songs: ['lesson_id', 'song_id'],
  exercises: ['id'],
} as const
const curriculumTables = ['units', 'lessons', 'lesson_songs', 'exercises'] as const

/** The text of supabase/seed.sql. It can be run again and again: what is there is brought up to date. */
export function seedSql({ songs, achievements, curriculum }: SeedContent): string {
  const statements = [
    upsert('songs', ['id'], songs.map(songRow)),
    upsert('achievements', ['code'], achievements.map(achievementRow)),
    ...curriculumTables.map((table) => upsert(table, CURRICULUM_KEYS[table], curriculum[table].map(rowOf))),
  ]
  const header =
    '-- Written by `npm run seed` from resources/; never by hand. Can be run again: it brings rows up to date.\n'
  return [header, ...statements.filter((statement) => statement !== null)].join('\n')
}

/** As the device keeps it, so that a session finds its song on both sides. */
function songRow({ slug, difficulty, order, licence, imported }: BundledSong): Row {
  return {
    id: bundledSongId(slug),
    title: imported.title,
    composer: imported.composer,
    difficulty,
    tempo_bpm: imported.tempoBpm === null ? null : Math.round(imported.tempoBpm),
    time_sig: imported.timeSignature,
    key_sig: imported.keySignature,
    metadata: { slug, order, licence },
  }
}

function achievementRow({ code, title, descr, measure, threshold }: AchievementEntry): Row {
  return { id: achievementId(code), code, title, descr, measure, threshold }
}

/** An interface has no index signature; its rows have. */
const rowOf = (row: object): Row => ({ ...row })

/** null when there are no rows. All rows have the columns of the first. */
function upsert(table: string, key: readonly string[], rows: readonly Row[]): string | null {
  const [first] = rows
  if (!first) return null
  const columns = Object.keys(first)
  const lines = rows.map((row) => `  (${columns.map((column) => literal(row[column])).join(', ')})`)
  const changed = columns.filter((column) => !key.includes(column) && column !== 'id')
  const assignments = changed.map((column) => `${column} = excluded.${column}`).join(', ')
  const action = changed.length === 0 ? 'do nothing' : `do update set ${assignments}`
  return `insert into public.${table} (${columns.join(', ')}) values\n${lines.join(',\n')}
on conflict (${key.join(', ')}) ${action};\n`
}

function literal(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return 'null'
  if (typeof cell === 'number') return `${cell}`
  return typeof cell === 'string' ? quoted(cell) : `${quoted(JSON.stringify(cell))}::jsonb`
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
