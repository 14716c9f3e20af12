import type { Backend } from '../backend/backend'
import { bundledSongId } from '../../electron/host/store/song-ids'

const idOf = (group: number, index: number) => `0000000${group}-0000-4000-8000-00000000000${index}`
const three = [0, 1, 2]
export const UNIT_ID = idOf(7, 0)
export const lessonIds = three.map((index) => idOf(3, index))
export const achievementIds = three.map((index) => idOf(4, index))
export const BUNDLED_SONG_ID = bundledSongId('first')

/** What comes with the app, in the cloud: a song, lessons, achievements. */
export async function addKnownRowsTo(backend: Backend): Promise<void> {
  const lessons = lessonIds.map((id) => `('${id}', '${UNIT_ID}', 'x')`).join(', ')
  const achievements = achievementIds.map((id) => `('${id}', '${id}', 'x')`).join(', ')
  await backend.sql(`insert into units (id, title) values ('${UNIT_ID}', 'Beginning');
    insert into lessons (id, unit_id, title) values ${lessons};
    insert into achievements (id, code, title) values ${achievements};
    insert into songs (id, title) values ('${BUNDLED_SONG_ID}', 'Song first');`)
}
