import { readFileSync } from 'node:fs'
import { course } from '../../electron/host/course/course-source'
import { courseRows } from '../../electron/host/store/course-rows'
import type { BundledSong } from '../../electron/host/store/store'
import { inProject } from './project-root'
import type { AchievementEntry, SeedContent } from './seed-sql'

export const seedFile = inProject('supabase', 'seed.sql')

/** What the app ships: the songs as the build imported them, and the files of resources/curriculum. */
export function readSeedContent(): SeedContent {
  return {
    songs: readJson(inProject('out', 'songs', 'songs.json')) as readonly BundledSong[],
    achievements: readJson(inProject('resources', 'curriculum', 'achievements.json')) as readonly AchievementEntry[],
    curriculum: courseRows(course),
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
