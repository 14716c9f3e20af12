import type { SessionId, SongId, UserId } from '../../../shared/base/ids'
import { DAY_MS } from '../../../shared/curriculum/reward-rules'
import { factsOf } from '../../../shared/curriculum/session-facts'
import type { Score } from '../../../shared/music/score'
import type { PlanSession } from '../../../shared/plan/plan-session'
import { IN_PLAY_DAYS } from '../../../shared/plan/songs-in-play'
import type { PlanSong } from '../../../shared/plan/plan-song'
import { wholesFromCell } from '../../../shared/storage/json-cell'
import { scoreFromCell } from '../../../shared/storage/score-cell'
import { studyOf } from '../../../shared/storage/song-row'
import { expandText } from './compressed-cell'
import type { Database } from './database'
import { createKeptReader } from './kept-lessons'
import type { RewardsKeeper } from './rewards'
import { runsFromCell } from './run-list'
import type { PlanStore } from './store'

interface BarsRow {
  readonly id: SessionId
  readonly weak_bars: string | null
  readonly played: string | null
  readonly clean: string | null
}

interface SongRow {
  readonly song_id: SongId
  readonly difficulty: number | null
  readonly key_sig: string | null
  readonly metadata: string | null
  readonly bar_count: number
  readonly mastered_bars: number
}

/** Of songs that were practised lately: what was not can neither be due nor be under way. */
const BARS = `
  select sessions.id, weak_bars, played, clean
  from sessions
  left join aggregates on aggregates.session_id = sessions.id
  left join session_bars on session_bars.session_id = sessions.id
  where user_id = :user_id
    and song_id in (select song_id from sessions where user_id = :user_id and started_at >= :since)`

const SONGS = `
  select library.song_id, difficulty, key_sig, metadata, bar_count,
    (select count(mastered_on) from bars where bars.song_id = library.song_id) as mastered_bars
  from library join songs on songs.id = library.song_id
  where is_hidden = 0
  order by is_own, sort_order, library.song_id`

const noBars = { weak_bars: null, played: null, clean: null }

/** What a day's plan is made of. `rewards` has read all sessions already, and knows of each that changed. */
export function createPlanStore(database: Database, userId: UserId, rewards: RewardsKeeper): PlanStore {
  const selectBars = database.prepare<BarsRow>(BARS)
  const selectSongs = database.prepare<SongRow>(SONGS)
  const selectScore = database.prepare<{ score: Uint8Array }>('select score from scores where song_id = ?')

  return {
    sessions: (now) => {
      const barsById = new Map(
        selectBars.all({ user_id: userId, since: now - IN_PLAY_DAYS * DAY_MS }).map((row) => [row.id, row]),
      )
      const read = createCellReader()
      const sessions = Array.from(rewards.practice(), (practice) =>
        sessionOf(factsOf(practice, now), practice.durationMs, barsById.get(practice.sessionId) ?? noBars, read),
      )
      return sessions.flatMap((session) => session ?? []).sort(byTime)
    },
    songs: () =>
      selectSongs.all().map((row) => ({
        songId: row.song_id,
        difficulty: row.difficulty,
        key: row.key_sig,
        study: studyOf(row.metadata),
        barCount: row.bar_count,
        masteredBars: row.mastered_bars,
      })) satisfies readonly PlanSong[],
    keptLessons: createKeptReader(database, userId),
    score: (songId) => {
      const cell = selectScore.get(songId)
      const json = cell ? expandText(cell.score) : null
      return json === null ? null : parsedOrNull(json)
    },
  }
}

/** null where its clock was wrong: nobody knows what day it was. */
function sessionOf(
  { day, ...facts }: ReturnType<typeof factsOf>,
  durationMs: number | null,
  row: Omit<BarsRow, 'id'>,
  read: CellReader,
): PlanSession | null {
  if (day === null) return null
  return {
    ...facts,
    day,
    durationMs: Math.max(0, durationMs ?? 0),
    weakBars: read.wholes(row.weak_bars),
    playedBars: read.runs(row.played),
    cleanBars: read.runs(row.clean),
  }
}

interface CellReader {
  readonly runs: (cell: string | null) => readonly number[]
  readonly wholes: (cell: string | null) => readonly number[]
}

/** Many sessions have the same cells: those that went through their song. Each is parsed once. */
function createCellReader(): CellReader {
  const once = (parse: (cell: string) => readonly number[]) => {
    const known = new Map<string, readonly number[]>()
    return (cell: string | null) => {
      if (cell === null) return []
      const bars = known.get(cell) ?? parse(cell)
      known.set(cell, bars)
      return bars
    }
  }
  return { runs: once(runsFromCell), wholes: once((cell) => wholesFromCell(cell) ?? []) }
}

function byTime(one: PlanSession, other: PlanSession): number {
  return one.at - other.at || (one.sessionId < other.sessionId ? -1 : 1)
}

/** gzip's checksum holds, so this is what the app wrote; a cell that is no JSON was never a score. */
function parsedOrNull(json: string): Score | null {
  try {
    return scoreFromCell(json)
  } catch {
    return null
  }
}
