import { existsSync, readFileSync } from 'node:fs'
import type { BundledSong } from '../../electron/host/store/store'
import { inProject } from './project-root'
import { curriculumTables, type AchievementEntry, type SeedContent } from './seed-sql'

export const seedFile = inProject('supabase', 'seed.sql')

/** What the app ships: the songs as the build imported them, and the files of resources/curriculum. */
export function readSeedContent(): SeedContent {
  return {
    songs: readJson(inProject('out', 'songs', 'songs.json')) as readonly BundledSong[],
    achievements: readJson(inProject('resources', 'curriculum', 'achievements.json')) as readonly AchievementEntry[],
    curriculum: readCurriculum(inProject('resources', 'curriculum')),
  }
}

/** A file named after its table (`units.json`) holds the rows of the table. */
export function readCurriculum(folder: string): SeedContent['curriculum'] {
  const files = curriculumTables.map((table) => [table, `${folder}/${table}.json`] as const)
  return Object.fromEntries(
    files.filter(([, file]) => existsSync(file)).map(([table, file]) => [table, readJson(file)]),
  )
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
