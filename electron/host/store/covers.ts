import { scoreFromCell } from '../../../shared/storage/score-cell'
import { compressText, expandText } from './compressed-cell'
import type { Database } from './database'
import type { CoversStore } from './store'
import { damaged } from './store-broken'

export function createCoversStore(database: Database): CoversStore {
  const select = database.prepare<{ svg: Uint8Array | null }>('select svg from covers where song_id = ?')
  const selectScore = database.prepare<{ score: Uint8Array; mei: Uint8Array | null }>(
    'select score, mei from scores where song_id = ?',
  )
  const upsert = database.prepare(
    `insert into covers (song_id, svg) select id, ? from songs where id = ?
     on conflict (song_id) do update set svg = excluded.svg`,
  )

  return {
    // A damaged cover is drawn anew.
    read: (songId) => {
      const row = select.get(songId)
      if (!row) return undefined
      return row.svg === null ? null : (expandText(row.svg) ?? undefined)
    },
    source: (songId) => {
      const cells = selectScore.get(songId)
      if (!cells) return null
      return {
        mei: cells.mei === null ? null : expandText(cells.mei),
        score: () => {
          const json = expandText(cells.score)
          if (json === null) throw damaged('song')
          return scoreFromCell(json)
        },
      }
    },
    keep: (songId, svg) => {
      upsert.run(svg === null ? null : compressText(svg), songId)
    },
  }
}
