import { randomUUID } from 'node:crypto'
import { overruleFromRow, overruleToRow, type OverruleRow } from '../../../shared/storage/overrule-row'
import type { Database } from './database'
import type { OverrulesStore } from './store'

/** What two equal ones have in common; `is` also compares what is null. */
const SAME = `song_id = :song_id and kind = :kind and note_id is :note_id and pitch is :pitch
  and session_id is :session_id and played_index is :played_index and take is :take and note_index is :note_index`

export function createOverrulesStore(database: Database): OverrulesStore {
  const select = database.prepare<OverruleRow & { readonly id: string }>(
    `select id, kind, note_id, pitch, session_id, played_index, take, note_index from overrules
     where song_id = ? order by created_at, id`,
  )
  const insert = database.prepare(
    `insert into overrules (id, song_id, kind, note_id, pitch, session_id, played_index, take, note_index, created_at)
     select :id, :song_id, :kind, :note_id, :pitch, :session_id, :played_index, :take, :note_index, :created_at
     where exists (select 1 from songs where id = :song_id)
       and (:session_id is null or exists (select 1 from sessions where id = :session_id))
       and not exists (select 1 from overrules where ${SAME})`,
  )
  const selectSame = database.prepare<{ id: string }>(`select id from overrules where ${SAME}`)
  const drop = database.prepare('delete from overrules where id = ? and song_id = ?')

  return {
    ofSong: (songId) =>
      select.all(songId).flatMap(({ id, ...row }) => {
        const overrule = overruleFromRow(row)
        return overrule ? [{ id, overrule }] : []
      }),
    add: (songId, overrule, at) =>
      database.transaction(() => {
        const row = { song_id: songId, ...overruleToRow(overrule) }
        insert.run({ id: randomUUID(), ...row, created_at: Math.round(at) })
        return selectSame.get(row) !== undefined
      }),
    remove: (songId, overruleId) => drop.run(overruleId, songId) === 1,
  }
}
