import type { SongId, UserId } from '../../../shared/base/ids'
import type { SongDocument, SongRowDocument } from '../../../shared/storage/cloud-documents'
import { mergeSongRow } from '../../../shared/storage/merge-song-row'
import { songFromDocument } from '../../../shared/storage/song-from-cloud'
import type { SyncedSongRow } from '../../../shared/storage/song-row'
import { songToDocument } from '../../../shared/storage/song-to-cloud'
import type { Database } from './database'
import { fromBase64, toBase64 } from './session-documents'

interface ScoreRow {
  readonly bar_count: number
  readonly note_count: number
  readonly file_name: string | null
  readonly source_hash: string | null
  readonly score: Uint8Array
  readonly mei: Uint8Array | null
}

/** Songs as they travel. What writes is to be called in a transaction. */
export interface SongDocuments {
  read(songId: SongId): SongDocument | null
  hasScore(songId: SongId): boolean
  /** A song that some session needs: it is in no list until its owner's library says so. */
  keep(song: SongRowDocument): void
  /** What the cloud says of an own song; merged with what is here while that waits to be sent. */
  apply(song: SongRowDocument, isWaiting: boolean): void
  /** Brings the score of an own song that is here without one. */
  applyScore(songId: SongId, score: NonNullable<SongDocument['score']>): void
}

export function createSongDocuments(database: Database, userId: UserId): SongDocuments {
  const selectSong = database.prepare<SyncedSongRow>(
    `select id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata, created_at, owner_id,
       is_archived, updated_at
     from songs where id = ?`,
  )
  const selectScore = database.prepare<ScoreRow>(
    `select bar_count, note_count, file_name, source_hash, score, mei
     from library join scores on scores.song_id = library.song_id where library.song_id = ?`,
  )
  const hasScore = database.prepare('select 1 from scores where song_id = ?')
  const insertSong = database.prepare(
    `insert into songs (id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata, created_at, owner_id,
       is_archived, updated_at)
     values (:id, :title, :composer, :difficulty, :tempo_bpm, :time_sig, :key_sig, :metadata, :created_at, :owner_id,
       :is_archived, :updated_at)
     on conflict (id) do nothing`,
  )
  const updateSong = database.prepare(
    `update songs set title = :title, composer = :composer, difficulty = :difficulty, tempo_bpm = :tempo_bpm,
       time_sig = :time_sig, key_sig = :key_sig, metadata = :metadata, created_at = :created_at, owner_id = :owner_id,
       is_archived = :is_archived, updated_at = :updated_at
     where id = :id`,
  )
  const hideArchived = database.prepare('update library set is_hidden = ? where song_id = ? and is_own = 1')
  const insertLibrary = database.prepare(
    `insert into library (song_id, is_own, is_hidden, sort_order, bar_count, note_count, file_name, source_hash)
     select id, 1, is_archived, 0, :bar_count, :note_count, :file_name, :source_hash from songs where id = :song_id
     on conflict do nothing`,
  )
  const countBarsAgain = database.prepare('update sessions set are_bars_counted = 0 where song_id = ?')
  const insertScore = database.prepare(
    'insert into scores (song_id, score, mei) values (?, ?, ?) on conflict (song_id) do nothing',
  )

  /** Another person's song cannot be owned here: that person has no row in this library. */
  const insert = (song: SongRowDocument) => {
    const row = songFromDocument(song)
    insertSong.run({ ...row, owner_id: row.owner_id === userId ? userId : null })
  }

  return {
    read: (songId) => {
      const row = selectSong.get(songId)
      if (!row) return null
      const score = selectScore.get(songId)
      return { song: songToDocument(row), score: score ? scoreToDocument(score) : null }
    },
    hasScore: (songId) => hasScore.get(songId) !== undefined,
    keep: insert,
    apply: (song, isWaiting) => {
      const here = selectSong.get(song.id)
      if (!here) {
        insert(song)
        return
      }
      const merged = songFromDocument(isWaiting ? mergeSongRow(song, songToDocument(here)) : song)
      updateSong.run({ ...merged, owner_id: userId })
      hideArchived.run(merged.is_archived, song.id)
    },
    applyScore: (songId, { score, mei, ...row }) => {
      insertLibrary.run({ ...row, song_id: songId })
      const isNew = insertScore.run(songId, fromBase64(score), mei === null ? null : fromBase64(mei)) === 1
      // Its sessions may have come before it.
      if (isNew) countBarsAgain.run(songId)
    },
  }
}

function scoreToDocument({ score, mei, ...row }: ScoreRow): NonNullable<SongDocument['score']> {
  return { ...row, score: toBase64(score), mei: mei === null ? null : toBase64(mei) }
}
