import type { SongId, UserId } from '../../../shared/base/ids'
import type { OpenedSong, SongCard } from '../../../shared/contract/requests'
import { scoreFromCell } from '../../../shared/storage/score-cell'
import { cardFromSongRow, type SongCardRow } from '../../../shared/storage/song-row'
import { createBundledSongs } from './bundled-songs'
import { expandText } from './compressed-cell'
import type { Database } from './database'
import { markChanged } from './mark-changed'
import { ownSongId } from './song-ids'
import { createSongWriter } from './song-writer'
import type { LibraryStore } from './store'
import { damaged } from './store-broken'

/** Three right notes are no best performance of a song: half of it has to be played. Ours. */
const LEAST_COVERAGE = 0.5

const CARD = `
  select songs.id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata, bar_count, note_count, is_own,
    (select max(started_at) from sessions where song_id = songs.id) as last_practised_at,
    (select max(accuracy) from sessions join aggregates on aggregates.session_id = sessions.id
      where song_id = songs.id and coalesce(coverage, 1) >= ${LEAST_COVERAGE}) as best_accuracy,
    (select count(*) from bars where song_id = songs.id) as practised_bars,
    (select count(mastered_on) from bars where song_id = songs.id) as mastered_bars,
    (select weak_bars from sessions left join aggregates on aggregates.session_id = sessions.id
      where song_id = songs.id order by started_at desc limit 1) as weak_bars
  from library join songs on songs.id = library.song_id`

/** Bundled songs in the order of the book, then own songs, the newest first. */
const ORDER = 'order by is_own, sort_order, songs.created_at desc, title'

interface ScoreCells {
  readonly score: Uint8Array
  readonly mei: Uint8Array | null
}

/**
 * `isAccount`: the cloud may know the songs, so that one that is taken out of the library leaves word of it. Without
 * an account a song that was never played is deleted outright.
 */
export function createLibraryStore(database: Database, userId: UserId, isAccount: boolean): LibraryStore {
  const selectCards = database.prepare<SongCardRow>(`${CARD} where is_hidden = 0 ${ORDER}`)
  const selectCard = database.prepare<SongCardRow>(`${CARD} where library.song_id = ?`)
  const selectCardByHash = database.prepare<SongCardRow>(`${CARD} where source_hash = ? and is_hidden = 0`)
  const selectCells = database.prepare<ScoreCells>('select score, mei from scores where song_id = ?')
  const selectIdByHash = database.prepare<{ song_id: SongId }>('select song_id from library where source_hash = ?')
  const selectOwn = database.prepare<{ song_id: SongId }>(
    'select song_id from library where song_id = ? and is_own = 1 and is_hidden = 0',
  )
  const forgetWaiting = database.prepare(`delete from outbox where kind = 'song' and key = ?`)
  const writer = createSongWriter(database)

  return {
    ...createBundledSongs(database),
    list: () => selectCards.all().map(cardFromSongRow),
    card: (songId) => {
      const row = selectCard.get(songId)
      return row ? cardFromSongRow(row) : null
    },
    open: (songId) => {
      const row = selectCard.get(songId)
      const cells = selectCells.get(songId)
      return row && cells ? openSong(cardFromSongRow(row), cells) : null
    },
    findByHash: (sourceHash) => {
      const row = selectCardByHash.get(sourceHash)
      return row ? cardFromSongRow(row) : null
    },
    add: (imported, source) => {
      // A song that was deleted and comes back finds its sessions again.
      const songId = selectIdByHash.get(source.hash)?.song_id ?? ownSongId(userId, source.hash)
      database.durableTransaction(() => {
        writer.write(songId, imported, { kind: 'own', source, ownerId: userId })
        markChanged(database, 'song', songId)
      })
      const row = selectCard.get(songId)
      if (!row) throw new Error('A song that was just added is not there')
      return cardFromSongRow(row)
    },
    delete: (songId) => {
      if (!selectOwn.get(songId)) return false
      database.transaction(() => {
        if (!isAccount && writer.remove(songId)) forgetWaiting.run(songId)
        else {
          writer.archive(songId)
          markChanged(database, 'song', songId)
        }
      })
      return true
    },
  }
}

function openSong(card: SongCard, cells: ScoreCells): OpenedSong {
  const json = expandText(cells.score)
  const mei = cells.mei === null ? null : expandText(cells.mei)
  if (json === null || (cells.mei !== null && mei === null)) throw damaged('song')
  // Behind gzip's checksum stands what this app wrote.
  return { card, score: scoreFromCell(json), mei }
}
