import type { SongId, UserId } from '../../../shared/base/ids'
import type { ImportedScore } from '../../import/import-reply'
import { compressText } from './compressed-cell'
import type { Database } from './database'
import type { BundledSong, SongSource } from './store'

export interface SongWriter {
  /** Adds a song or brings it up to date. Call it in a transaction. */
  write(songId: SongId, imported: ImportedScore, origin: SongOrigin): void
  /** Deletes a song, or hides it where sessions refer to it; says whether it is gone. Call it in a transaction. */
  remove(songId: SongId): boolean
  /** Takes an own song out of the library with a word that other devices understand. Call it in a transaction. */
  archive(songId: SongId): void
}

export type SongOrigin =
  | { readonly kind: 'own'; readonly source: SongSource; readonly ownerId: UserId }
  | { readonly kind: 'bundled'; readonly song: BundledSong }

export function createSongWriter(database: Database): SongWriter {
  const upsertSong = database.prepare(
    `insert into songs (id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata, created_at, owner_id,
       updated_at)
     values (:id, :title, :composer, :difficulty, :tempo_bpm, :time_sig, :key_sig, :metadata, :created_at, :owner_id,
       :updated_at)
     on conflict (id) do update set title = excluded.title, composer = excluded.composer,
       difficulty = excluded.difficulty, tempo_bpm = excluded.tempo_bpm, time_sig = excluded.time_sig,
       key_sig = excluded.key_sig, metadata = excluded.metadata, owner_id = excluded.owner_id, is_archived = 0,
       updated_at = max(excluded.updated_at, songs.updated_at + 1)`,
  )
  const upsertLibrary = database.prepare(
    `insert into library (song_id, is_own, sort_order, bar_count, note_count, file_name, source_hash)
     values (:song_id, :is_own, :sort_order, :bar_count, :note_count, :file_name, :source_hash)
     on conflict (song_id) do update set is_hidden = 0, sort_order = excluded.sort_order,
       bar_count = excluded.bar_count, note_count = excluded.note_count, file_name = excluded.file_name`,
  )
  const upsertScore = database.prepare(
    `insert into scores (song_id, score, mei) values (:song_id, :score, :mei)
     on conflict (song_id) do update set score = excluded.score, mei = excluded.mei`,
  )
  const forgetCover = database.prepare('delete from covers where song_id = ?')
  const deleteUnplayed = database.prepare(
    `delete from songs where id = :id
     and not exists (select 1 from sessions where song_id = :id)
     and not exists (select 1 from journal_sessions where song_id = :id)`,
  )
  const hide = database.prepare('update library set is_hidden = 1 where song_id = ?')
  // This word comes after the one that is here, however this computer's clock may be behind.
  const archive = database.prepare('update songs set is_archived = 1, updated_at = max(?, updated_at + 1) where id = ?')

  return {
    write: (songId, imported, origin) => {
      upsertSong.run({ id: songId, ...songCells(imported), ...originCells(origin) })
      upsertLibrary.run({ song_id: songId, ...libraryCells(imported, origin) })
      upsertScore.run({
        song_id: songId,
        score: compressText(JSON.stringify(imported.score)),
        mei: imported.mei === null ? null : compressText(imported.mei),
      })
      forgetCover.run(songId)
    },
    remove: (songId) => {
      const isDeleted = deleteUnplayed.run({ id: songId }) === 1
      if (!isDeleted) hide.run(songId)
      return isDeleted
    },
    archive: (songId) => {
      archive.run(Date.now(), songId)
      hide.run(songId)
    },
  }
}

function songCells(imported: ImportedScore) {
  return {
    title: imported.title,
    composer: imported.composer,
    tempo_bpm: imported.tempoBpm === null ? null : Math.round(imported.tempoBpm),
    time_sig: imported.timeSignature,
    key_sig: imported.keySignature,
  }
}

function originCells(origin: SongOrigin) {
  if (origin.kind === 'own') {
    const { study } = origin.source
    return {
      difficulty: study?.level ?? null,
      metadata: JSON.stringify(study ? { study } : {}),
      created_at: Math.round(origin.source.importedAt),
      owner_id: origin.ownerId,
      updated_at: Date.now(),
    }
  }
  const { slug, order, licence, difficulty } = origin.song
  const metadata = JSON.stringify({ slug, order, licence })
  return { difficulty, metadata, created_at: Date.now(), owner_id: null, updated_at: 0 }
}

function libraryCells({ score }: ImportedScore, origin: SongOrigin) {
  return {
    is_own: origin.kind === 'own' ? 1 : 0,
    sort_order: origin.kind === 'own' ? 0 : origin.song.order,
    bar_count: score.bars.length,
    note_count: score.notes.length,
    file_name: origin.kind === 'own' ? origin.source.fileName : null,
    source_hash: origin.kind === 'own' ? origin.source.hash : null,
  }
}
