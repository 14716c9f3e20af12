import { z } from 'zod'
import type { SessionId, SongId } from '../base/ids'
import { epochMs } from '../base/units'

/**
 * What travels between a device and the cloud, in the words of the data model. The same document goes up
 * (`sync_session`, `sync_song`, `sync_rewards`) and comes down (`pull_sessions`, `pull_songs`, `pull_changes`); it is
 * parsed where it enters. Strange fields are dropped: a cloud one version ahead may say more than this app knows.
 */

/** Any uuid Postgres keeps: another program may make ids that follow no version of RFC 9562. */
const sessionId = z.guid().transform((value) => value as SessionId)
const songId = z.guid().transform((value) => value as SongId)
const whole = z.number().int()
const maybeWhole = whole.nullable()
const maybeNumber = z.number().nullable()
const maybeText = z.string().nullable()
const json = z.record(z.string(), z.unknown())
/** `timestamptz` as whole milliseconds since 1970: what SQLite keeps, and no text to be read in two ways. */
const time = z.number().int().transform(epochMs)
/** gzip as base64. */
const cell = z.base64()

/** A row of `sessions` with what sync added to it. */
export const sessionHeader = z.object({
  id: sessionId,
  song_id: songId,
  input_mode: z.enum(['midi', 'mic']),
  started_at: time,
  duration_ms: maybeWhole,
  avg_latency_ms: maybeWhole,
  device_info: json.nullable(),
  /** "Keep only aggregates": once true, always true. */
  notes_deleted: z.boolean(),
  /** The transaction that last changed the session or anything below it, as text. */
  changed_xid: z.string(),
})
export type SessionHeader = z.output<typeof sessionHeader>

/** Notes as one array per column, all of one length: a fifth of the bytes of an array of rows. */
export const noteColumns = z
  .object({
    idx: z.array(whole),
    pitch: z.array(whole),
    onset_ms: z.array(whole),
    dur_ms: z.array(maybeWhole),
    vel: z.array(maybeWhole),
    correct: z.array(z.boolean().nullable()),
    delta_ms: z.array(maybeWhole),
    pedal: z.array(z.boolean().nullable()),
  })
  .refine((columns) => Object.values(columns).every((column) => column.length === columns.idx.length))
export type NoteColumns = z.output<typeof noteColumns>

export const aggregateDocument = z.object({
  accuracy: maybeNumber,
  timing_stability: maybeNumber,
  dynamics_score: maybeNumber,
  pedal_score: maybeNumber,
  weak_bars: z.array(whole).nullable(),
  /** What is left of the notes when they are deleted; null where a client that knows only the data model wrote. */
  note_count: maybeWhole,
  correct_count: maybeWhole,
  /** Takes without an error worth naming (shared/curriculum). */
  clean_takes: maybeWhole,
  /** How much of the song was come past, 0..1. */
  coverage: maybeNumber,
})
export type AggregateDocument = z.output<typeof aggregateDocument>

export const coachEventDocument = z.object({ id: z.guid(), t_ms: whole, type: z.string(), payload: json })
export const xpDocument = z.object({
  id: z.guid(),
  source: z.string(),
  amount: whole,
  created_at: time,
  session_id: sessionId.nullable(),
})
export type XpDocument = z.output<typeof xpDocument>

/** The compressed cells of this app's own review: `session_reports.report`, `performances.played` and `.events`. */
export const detailDocument = z.object({ report: cell, played: cell, events: cell })
export type DetailDocument = z.output<typeof detailDocument>

/** One finished session, whole. */
export const sessionDocument = z.object({
  session: sessionHeader,
  notes: noteColumns,
  aggregate: aggregateDocument.nullable(),
  events: z.array(coachEventDocument),
  xp: z.array(xpDocument),
  detail: detailDocument.nullable(),
})
export type SessionDocument = z.output<typeof sessionDocument>

/** A row of `songs`. `owner_id` is null for what comes with the app. */
export const songRowDocument = z.object({
  id: songId,
  title: z.string(),
  composer: maybeText,
  difficulty: maybeWhole,
  tempo_bpm: maybeWhole,
  time_sig: maybeText,
  key_sig: maybeText,
  metadata: json.nullable(),
  created_at: time,
  owner_id: z.guid().nullable(),
  /** Taken out of the library by its owner; the later word wins, by `updated_at`. */
  is_archived: z.boolean(),
  updated_at: time,
})
export type SongRowDocument = z.output<typeof songRowDocument>

/** A row of `song_scores`: what a person's own song needs on another device. */
export const songScoreDocument = z.object({
  bar_count: whole,
  note_count: whole,
  file_name: maybeText,
  source_hash: maybeText,
  score: cell,
  mei: cell.nullable(),
})
export const songDocument = z.object({ song: songRowDocument, score: songScoreDocument.nullable() })
export type SongDocument = z.output<typeof songDocument>

export const progressDocument = z.object({
  lesson_id: z.guid(),
  status: z.enum(['locked', 'unlocked', 'passed', 'mastered']),
  stars: z.number().int().min(0).max(3),
  best_accuracy: maybeNumber,
  updated_at: time,
})
export type ProgressDocument = z.output<typeof progressDocument>
export const streakDocument = z.object({ current_days: whole, best_days: whole, updated_on: z.iso.date() })
export type StreakDocument = z.output<typeof streakDocument>
export const userAchievementDocument = z.object({ achievement_id: z.guid(), earned_at: time })
export type UserAchievementDocument = z.output<typeof userAchievementDocument>
export const profileDocument = z.object({
  avatar_url: maybeText,
  instrument: maybeText,
  prefs: json.nullable(),
  updated_at: time,
})
export type ProfileDocument = z.output<typeof profileDocument>
export const displayNameDocument = z.object({ display_name: maybeText, updated_at: time })
export type DisplayNameDocument = z.output<typeof displayNameDocument>
export const userDocument = z.object({ id: z.guid(), email: maybeText, display_name: maybeText, updated_at: time })

/** What belongs to no session; each part merges by a rule that does not mind order or repetition. */
export const rewardsDocument = z.object({
  progress: z.array(progressDocument),
  xp: z.array(xpDocument),
  streak: streakDocument.nullable(),
  achievements: z.array(userAchievementDocument),
  profile: profileDocument.nullable(),
  displayName: displayNameDocument.nullable(),
})
export type RewardsDocument = z.output<typeof rewardsDocument>

const change = z.discriminatedUnion('table', [
  z.object({ table: z.literal('sessions'), row: sessionHeader }),
  z.object({ table: z.literal('deleted_sessions'), row: z.object({ session_id: sessionId, deleted_at: time }) }),
  z.object({ table: z.literal('songs'), row: songRowDocument }),
  z.object({ table: z.literal('progress'), row: progressDocument }),
  z.object({ table: z.literal('xp_events'), row: xpDocument }),
  z.object({ table: z.literal('streaks'), row: streakDocument }),
  z.object({ table: z.literal('user_achievements'), row: userAchievementDocument }),
  z.object({ table: z.literal('profiles'), row: profileDocument }),
  z.object({ table: z.literal('users'), row: userDocument }),
])
export type Change = z.output<typeof change>
const knownTables: ReadonlySet<unknown> = new Set(change.options.map((option) => option.shape.table.value))

/** One page of what changed since a cursor, in the order of `changed_xid`. */
export const changesPage = z.object({
  /** The cloud's clock. */
  now: time,
  version: z.object({ schema: whole, oldestClient: whole }),
  /** Where the next pull begins, once all pages of this one are applied: no row that commits later lies below it. */
  horizon: z.string(),
  /** The token of the next page of this pull; null when this was the last. */
  nextPage: z.string().nullable(),
  changes: z
    .array(z.looseObject({ table: z.string() }))
    // A table of a later version: it is pulled anew when this app learns of it.
    .transform((all) => all.filter(({ table }) => knownTables.has(table)))
    .pipe(z.array(change)),
})
export type ChangesPage = z.output<typeof changesPage>

export const pulledSessions = z.object({ sessions: z.array(sessionDocument), songs: z.array(songRowDocument) })
export type PulledSessions = z.output<typeof pulledSessions>
export const pulledSongs = z.array(songDocument)

/** What `sync_session` answers. `deleted`: a device has deleted it, so it must not come back. */
export const storedSession = z.object({
  outcome: z.enum(['stored', 'known', 'deleted']),
  /** As the cloud keeps it: a clock that ran ahead was put right. */
  started_at: time.nullable(),
  changed_xid: z.string().nullable(),
  now: time,
})
export type StoredSession = z.output<typeof storedSession>
