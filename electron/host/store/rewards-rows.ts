import type { UserId } from '../../../shared/base/ids'
import type {
  DisplayNameDocument,
  ProfileDocument,
  ProgressDocument,
  StreakDocument,
  UserAchievementDocument,
  XpDocument,
} from '../../../shared/storage/cloud-documents'
import { objectFromCell, objectToCell } from '../../../shared/storage/json-cell'
import { xpFromDocument } from '../../../shared/storage/session-from-cloud'
import type { XpRow } from '../../../shared/storage/session-rows'
import { xpToDocument } from '../../../shared/storage/session-to-cloud'
import type { Database } from './database'

/** One row of a table of rewards, as a document. `write` overwrites: who merges reads first. */
export interface Rows<Key, Document> {
  readonly read: (key: Key) => Document | null
  /** False where it cannot be kept, because this version of the app does not know what it belongs to. */
  readonly write: (document: Document) => boolean
}

type ProfileRow = Omit<ProfileDocument, 'prefs'> & { readonly prefs: string | null }

/** What belongs to no session, row by row. Call `write` in a transaction. */
export interface RewardsRows {
  readonly progress: Rows<string, ProgressDocument>
  readonly xp: Rows<string, XpDocument>
  readonly streak: Rows<string, StreakDocument>
  readonly achievement: Rows<string, UserAchievementDocument>
  readonly profile: Rows<string, ProfileDocument>
  readonly displayName: Rows<string, DisplayNameDocument>
}

export function createRewardsRows(database: Database, userId: UserId): RewardsRows {
  return {
    progress: progressRows(database, userId),
    xp: xpRows(database, userId),
    streak: streakRows(database, userId),
    achievement: achievementRows(database, userId),
    profile: profileRows(database, userId),
    displayName: displayNameRows(database, userId),
  }
}

function progressRows(database: Database, userId: UserId): RewardsRows['progress'] {
  const select = database.prepare<ProgressDocument>(
    `select lesson_id, status, stars, best_accuracy, updated_at from progress where user_id = ? and lesson_id = ?`,
  )
  const upsert = database.prepare(
    `insert into progress (user_id, lesson_id, status, stars, best_accuracy, updated_at)
     select ?, id, ?, ?, ?, ? from lessons where id = ?
     on conflict (user_id, lesson_id) do update set status = excluded.status, stars = excluded.stars,
       best_accuracy = excluded.best_accuracy, updated_at = excluded.updated_at`,
  )
  return {
    read: (lessonId) => select.get(userId, lessonId) ?? null,
    write: ({ lesson_id, status, stars, best_accuracy, updated_at }) =>
      upsert.run(userId, status, stars, best_accuracy, updated_at, lesson_id) === 1,
  }
}

function xpRows(database: Database, userId: UserId): RewardsRows['xp'] {
  const select = database.prepare<XpRow>(
    'select id, user_id, source, amount, created_at, session_id from xp_events where id = ? and user_id = ?',
  )
  const insert = database.prepare(
    `insert into xp_events (id, user_id, source, amount, created_at, session_id)
     select :id, :user_id, :source, :amount, :created_at, :session_id
     where :session_id is null or exists (select 1 from sessions where id = :session_id)
     on conflict (id) do update set source = excluded.source, amount = excluded.amount, created_at = excluded.created_at
     on conflict do nothing`,
  )
  return {
    read: (id) => {
      const row = select.get(id, userId)
      return row ? xpToDocument(row) : null
    },
    write: (award) => insert.run({ ...xpFromDocument(award, userId) }) === 1,
  }
}

function streakRows(database: Database, userId: UserId): RewardsRows['streak'] {
  const select = database.prepare<StreakDocument>(
    'select current_days, best_days, updated_on from streaks where user_id = ?',
  )
  const upsert = database.prepare(
    `insert into streaks (user_id, current_days, best_days, updated_on) values (?, ?, ?, ?)
     on conflict (user_id) do update set current_days = excluded.current_days, best_days = excluded.best_days,
       updated_on = excluded.updated_on`,
  )
  return {
    read: () => select.get(userId) ?? null,
    write: ({ current_days, best_days, updated_on }) => upsert.run(userId, current_days, best_days, updated_on) === 1,
  }
}

function achievementRows(database: Database, userId: UserId): RewardsRows['achievement'] {
  const select = database.prepare<UserAchievementDocument>(
    'select achievement_id, earned_at from user_achievements where user_id = ? and achievement_id = ?',
  )
  const upsert = database.prepare(
    `insert into user_achievements (user_id, achievement_id, earned_at)
     select ?, id, ? from achievements where id = ?
     on conflict (user_id, achievement_id) do update set earned_at = excluded.earned_at`,
  )
  return {
    read: (achievementId) => select.get(userId, achievementId) ?? null,
    write: ({ achievement_id, earned_at }) => upsert.run(userId, earned_at, achievement_id) === 1,
  }
}

function profileRows(database: Database, userId: UserId): RewardsRows['profile'] {
  const select = database.prepare<ProfileRow>(
    'select avatar_url, instrument, prefs, updated_at from profiles where user_id = ?',
  )
  const upsert = database.prepare(
    `insert into profiles (user_id, avatar_url, instrument, prefs, updated_at) values (?, ?, ?, ?, ?)
     on conflict (user_id) do update set avatar_url = excluded.avatar_url, instrument = excluded.instrument,
       prefs = excluded.prefs, updated_at = excluded.updated_at`,
  )
  return {
    read: () => {
      const row = select.get(userId)
      return row ? { ...row, prefs: objectFromCell(row.prefs) } : null
    },
    write: ({ avatar_url, instrument, prefs, updated_at }) =>
      upsert.run(userId, avatar_url, instrument, objectToCell(prefs), updated_at) === 1,
  }
}

/** A name that nobody wrote yet is none to merge with. */
function displayNameRows(database: Database, userId: UserId): RewardsRows['displayName'] {
  const select = database.prepare<DisplayNameDocument>('select display_name, updated_at from users where id = ?')
  const update = database.prepare('update users set display_name = ?, updated_at = ? where id = ?')
  return {
    read: () => {
      const row = select.get(userId)
      return row && (row.updated_at > 0 || row.display_name !== null) ? row : null
    },
    write: ({ display_name, updated_at }) => update.run(display_name, updated_at, userId) === 1,
  }
}

/** What came, and what is here, as one: written only where that changes something. */
export function mergeRow<Key, Document>(
  rows: Rows<Key, Document>,
  key: Key,
  there: Document,
  merge: (here: Document, there: Document) => Document,
): void {
  const here = rows.read(key)
  rows.write(here === null ? there : merge(here, there))
}
