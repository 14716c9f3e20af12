import type { SongId, UserId } from '../../../../shared/base/ids'
import { expandText } from '../compressed-cell'
import type { Database } from '../database'
import type { ZipFile } from './zip-file'

interface OwnSong {
  readonly id: SongId
  readonly title: string
  readonly score: Uint8Array
  readonly mei: Uint8Array | null
}

/** Adds the songs a person brought in; says how many. */
export async function addOwnSongs(zip: ZipFile, database: Database, userId: UserId): Promise<number> {
  const select = database.prepare<OwnSong>(
    'select id, title, score, mei from songs join scores on song_id = id where id = ?',
  )
  const own = database
    .prepare<{ id: SongId }>('select id from songs where owner_id = ? order by created_at')
    .all(userId)
  let added = 0
  for (const { id } of own) {
    const song = select.get(id)
    if (!song) continue
    const [cell, ending] = song.mei === null ? [song.score, 'score.json'] : [song.mei, 'mei']
    const text = expandText(cell)
    if (text === null) continue
    await zip.add(`songs/${safeName(song.title)} ${id}.${ending}`, [text])
    added += 1
  }
  return added
}

/** A title as a file may be called on every system. */
export function safeName(title: string): string {
  const safe = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} _.()-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 60)
    .trim()
  return safe.replace(/^[.]+/, '') || 'Song'
}
