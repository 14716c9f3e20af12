import type { SongId, UserId } from '../../../shared/base/ids'
import { epochMs, type EpochMs } from '../../../shared/base/units'
import { groupBy } from '../../../shared/base/group-by'
import type { BarsOfDay, ProgressOverview, SongProgress } from '../../../shared/contract/progress'
import { dateOfDay, type LocalDay, localDay, localDayAt } from '../../../shared/curriculum/local-day'
import { practiceByDay, type PractisedSession } from '../../../shared/curriculum/practice-sums'
import { streakToday } from '../../../shared/curriculum/streak'
import { factsOf } from '../../../shared/curriculum/session-facts'
import type { BarsCounter } from './count-bars'
import type { Database } from './database'
import type { StoredPractice } from './reward-evidence'
import { createRewardsRows } from './rewards-rows'
import type { RewardsKeeper } from './rewards'
import type { ProgressStore } from './store'

interface BarsRow {
  readonly song_id: SongId
  readonly played_on: number
  readonly mastered_on: number | null
  readonly bars: number
}

interface SongRow {
  readonly song_id: SongId
  readonly title: string
  readonly composer: string | null
  readonly bar_count: number
  readonly is_hidden: 0 | 1
}

/** Few rows for many bars: most bars of a song are begun, and mastered, on few days. */
const BARS = `
  select library.song_id, played_on, mastered_on, count(*) as bars
  from library cross join bars on bars.song_id = library.song_id
  group by library.song_id, played_on, mastered_on`

const SONGS = `
  select library.song_id, title, composer, bar_count, is_hidden
  from library cross join songs on songs.id = library.song_id
  where exists (select 1 from bars where bars.song_id = library.song_id)
  order by (select max(started_at) from sessions where sessions.song_id = library.song_id) desc`

/** `rewards` has read all sessions already, and knows of each that changed. */
export function createProgressStore(
  database: Database,
  userId: UserId,
  { rewards, bars }: { readonly rewards: RewardsKeeper; readonly bars: BarsCounter },
): ProgressStore {
  const selectBars = database.prepare<BarsRow>(BARS)
  const selectSongs = database.prepare<SongRow>(SONGS)
  const selectXp = database.prepare<{ xp: number }>(
    'select coalesce(sum(amount), 0) as xp from xp_events where user_id = ?',
  )
  const { streak } = createRewardsRows(database, userId)

  return {
    overview: (now, utcOffsetMinutes) => {
      const today = localDayAt(now, utcOffsetMinutes)
      const barRows = selectBars.all()
      return {
        today,
        days: practiceByDay(practised(rewards.practice(), now)),
        bars: barsByDay(barRows),
        songs: songsOf(selectSongs.all(), barRows),
        streak: aliveStreak(today),
        xp: selectXp.get(userId)?.xp ?? 0,
        areBarsCounted: !bars.isAnyWaiting(),
      }
    },
    countBars: (now, atMost) => database.transaction(() => bars.countWaiting(atMost, now)),
  }

  /** Whoever practised yesterday may still go on today, and later as long as freezes last. */
  function aliveStreak(today: LocalDay): ProgressOverview['streak'] {
    const row = streak.read(userId)
    const counted = rewards.counted().streak
    if (row && (counted.lastDay === null || row.updated_on !== dateOfDay(counted.lastDay))) {
      // Another device has told of a later day, whose sessions have not come yet: nobody knows its freezes.
      const isAlive = row.updated_on >= dateOfDay(localDay(today - 1))
      return { currentDays: isAlive ? row.current_days : 0, bestDays: row.best_days, freezes: 0, frozen: [] }
    }
    const told = { currentDays: row?.current_days ?? 0, bestDays: row?.best_days ?? 0 }
    return streakToday({ ...counted, ...told }, today)
  }
}

function practised(sessions: Iterable<StoredPractice>, now: EpochMs): readonly PractisedSession[] {
  return Array.from(sessions, (session) => ({
    ...factsOf(session, epochMs(now)),
    durationMs: Math.max(0, session.durationMs ?? 0),
    timingStabilityMs: session.timingStabilityMs,
    isAtClick: session.mode === 'metronome',
  }))
}

function barsByDay(rows: readonly BarsRow[]): readonly BarsOfDay[] {
  const days = new Map<number, { begun: number; mastered: number }>()
  const of = (day: number) => {
    const known = days.get(day) ?? { begun: 0, mastered: 0 }
    days.set(day, known)
    return known
  }
  for (const { played_on, mastered_on, bars } of rows) {
    of(played_on).begun += bars
    if (mastered_on !== null) of(mastered_on).mastered += bars
  }
  return [...days].sort(([one], [other]) => one - other).map(([day, counts]) => ({ day: localDay(day), ...counts }))
}

function songsOf(songs: readonly SongRow[], rows: readonly BarsRow[]): readonly SongProgress[] {
  const rowsBySong = groupBy(rows, ({ song_id }) => song_id)
  const sum = (parts: readonly BarsRow[]) => parts.reduce((total, { bars }) => total + bars, 0)
  return songs.map(({ song_id, title, composer, bar_count, is_hidden }) => {
    const ofSong = rowsBySong.get(song_id) ?? []
    return {
      songId: song_id,
      title,
      composer,
      barCount: bar_count,
      practisedBars: sum(ofSong),
      masteredBars: sum(ofSong.filter(({ mastered_on }) => mastered_on !== null)),
      isInLibrary: is_hidden === 0,
    }
  })
}
