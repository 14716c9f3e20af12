import type { SessionId, SongId } from '../../../shared/base/ids'
import { type BarDays, type SessionBars, withSession } from '../../../shared/curriculum/bar-mastery'
import { type LocalDay, localDay } from '../../../shared/curriculum/local-day'
import type { Database } from './database'
import { runsFromCell, runsToCell } from './run-list'

/** Writes what sessions add to bars, and what bars come to. Call it in a transaction. */
export interface BarsWriter {
  /** Says what a session added, once more or for the first time. */
  add(sessionId: SessionId, songId: SongId, day: LocalDay, bars: SessionBars): void
  /** Counts a song anew, after a session of it went or changed. */
  recount(songId: SongId): void
  /** The song of a session that added something; null for any other. */
  songOf(sessionId: SessionId): SongId | null
}

interface EvidenceRow {
  readonly day: number
  readonly played: string
  readonly clean: string
}

interface BarRow {
  readonly bar_index: number
  readonly played_on: number
  readonly clean_on: number | null
  readonly mastered_on: number | null
}

export function createBarsWriter(database: Database): BarsWriter {
  const selectSong = database.prepare<{ song_id: SongId }>(
    'select song_id from sessions join session_bars on session_id = id where id = ?',
  )
  const insertEvidence = database.prepare(
    `insert into session_bars (session_id, day, played, clean) values (?, ?, ?, ?)
     on conflict (session_id) do update set day = excluded.day, played = excluded.played, clean = excluded.clean`,
  )
  const selectEvidence = database.prepare<EvidenceRow>(
    'select day, played, clean from sessions join session_bars on session_id = id where song_id = ?',
  )
  const selectBars = database.prepare<BarRow>(
    'select bar_index, played_on, clean_on, mastered_on from bars where song_id = ?',
  )
  const deleteBars = database.prepare('delete from bars where song_id = ?')
  const upsertBar = database.prepare(
    `insert into bars (song_id, bar_index, played_on, clean_on, mastered_on) values (?, ?, ?, ?, ?)
     on conflict (song_id, bar_index) do update set played_on = excluded.played_on, clean_on = excluded.clean_on,
       mastered_on = excluded.mastered_on`,
  )

  function write(songId: SongId, bars: ReadonlyMap<number, BarDays>): void {
    for (const [index, { playedOn, cleanOn, masteredOn }] of bars) {
      upsertBar.run(songId, index, playedOn, cleanOn, masteredOn)
    }
  }

  function recount(songId: SongId): void {
    const bars = new Map<number, BarDays>()
    for (const { day, played, clean } of selectEvidence.all(songId)) {
      addTo(bars, localDay(day), { played: runsFromCell(played), clean: runsFromCell(clean) })
    }
    deleteBars.run(songId)
    write(songId, bars)
  }

  return {
    add: (sessionId, songId, day, bars) => {
      const isKnown = selectSong.get(sessionId) !== undefined
      insertEvidence.run(sessionId, day, runsToCell(bars.played), runsToCell(bars.clean))
      if (isKnown) {
        recount(songId)
        return
      }
      const known = new Map(selectBars.all(songId).map((row) => [row.bar_index, barFromRow(row)]))
      addTo(known, day, bars)
      write(
        songId,
        new Map(bars.played.flatMap((index) => (known.get(index) ? [[index, known.get(index) as BarDays]] : []))),
      )
    },
    recount,
    songOf: (sessionId) => selectSong.get(sessionId)?.song_id ?? null,
  }
}

/** Changes `bars`. */
function addTo(bars: Map<number, BarDays>, day: LocalDay, { played, clean }: SessionBars): void {
  const isClean = new Set(clean)
  for (const index of played) bars.set(index, withSession(bars.get(index), day, isClean.has(index)))
}

function barFromRow({ played_on, clean_on, mastered_on }: BarRow): BarDays {
  return {
    playedOn: localDay(played_on),
    cleanOn: clean_on === null ? null : localDay(clean_on),
    masteredOn: mastered_on === null ? null : localDay(mastered_on),
  }
}
