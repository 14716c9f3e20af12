import type { SongId } from '../../../shared/base/ids'
import type { Database } from './database'
import { bundledSongId } from './song-ids'
import { createSongWriter } from './song-writer'
import type { LibraryStore } from './store'

/** Keeps the bundled songs in the library as this version of the app ships them. */
export function createBundledSongs(database: Database): Pick<LibraryStore, 'isSeeded' | 'seed'> {
  const readHash = database.prepare<{ value: string }>(`select value from meta where key = 'bundled_songs_hash'`)
  const writeHash = database.prepare(
    `insert into meta (key, value) values ('bundled_songs_hash', ?)
     on conflict (key) do update set value = excluded.value`,
  )
  const selectBundled = database.prepare<{ song_id: SongId }>(
    'select song_id from library where is_own = 0 and is_hidden = 0',
  )
  const writer = createSongWriter(database)

  const isSeeded = (contentHash: string) => readHash.get()?.value === contentHash

  return {
    isSeeded,
    seed: (songs, contentHash) => {
      if (isSeeded(contentHash)) return
      database.transaction(() => {
        const shippedIds = new Set(songs.map((song) => bundledSongId(song.slug)))
        for (const song of songs) writer.write(bundledSongId(song.slug), song.imported, { kind: 'bundled', song })
        for (const { song_id: songId } of selectBundled.all()) if (!shippedIds.has(songId)) writer.remove(songId)
        writeHash.run(contentHash)
      })
    },
  }
}
