import type { SessionId, SongId, UserId } from '../../../shared/base/ids'
import type { EpochMs } from '../../../shared/base/units'
import type { Result } from '../../../shared/base/result'
import type { SessionRules } from '../../../shared/follow/session-rules'
import type {
  OpenedSong,
  SessionCard,
  SessionDetail,
  SessionSummary,
  SongCard,
} from '../../../shared/contract/requests'
import type { CoachEvent } from '../../../shared/contract/coach'
import type { KeptOverrule } from '../../../shared/contract/review'
import type { ProgressOverview } from '../../../shared/contract/progress'
import type { Settings } from '../../../shared/contract/settings'
import type { AchievementState } from '../../../shared/curriculum/achievements'
import type { UnitSource } from '../../../shared/curriculum/course'
import type { Rewards } from '../../../shared/curriculum/rewards'
import type { KeptStars, LessonStatus } from '../../../shared/curriculum/lesson-stars'
import type { PieceProgress } from '../../../shared/curriculum/piece-stars'
import type { LocalDay } from '../../../shared/curriculum/local-day'
import type { Overrule } from '../../../shared/grade/overrule'
import type { SessionReport } from '../../../shared/grade/session-report'
import type { Score } from '../../../shared/music/score'
import type { PlanSession } from '../../../shared/plan/plan-session'
import type { PlanSong } from '../../../shared/plan/plan-song'
import type { PlayedNote } from '../../../shared/performance/played-note'
import type { SessionEvent } from '../../../shared/performance/session-event'
import type { SessionGaps } from '../../../shared/storage/session-gaps'
import type { CoachEventRow } from '../../../shared/storage/session-rows'
import type { Study } from '../../../shared/studies/study'
import type { ImportedScore } from '../../import/import-reply'
import type { Instrument } from '../devices/instrument'
import type { LatencyBook } from '../devices/latency-book'
import type { SyncStore } from './sync-store'

/** Everything that survives a restart. Calls are synchronous; a broken disk throws `StoreBroken`. */
export interface Store {
  readonly userId: UserId
  readonly settings: SettingsStore
  readonly library: LibraryStore
  readonly course: CourseStore
  readonly journal: JournalStore
  readonly sessions: SessionsStore
  readonly overrules: OverrulesStore
  readonly profile: ProfileStore
  readonly progress: ProgressStore
  readonly sightReading: SightReadingStore
  readonly plan: PlanStore
  readonly covers: CoversStore
  /** Of this computer's devices; it never leaves it. */
  readonly latencies: LatencyBook
  readonly sync: SyncStore
  close(): void
}

export interface SettingsStore {
  read(): Settings
  /** An undefined value changes nothing. */
  change(patch: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Settings
}

/** What the person says of themselves, on all of their computers. The later change wins. */
export interface ProfileStore {
  displayName(): string | null
  rename(displayName: string | null, at: EpochMs): void
  /** Settings that follow the person, as any of their computers wrote them; null before the first. */
  prefs(): Readonly<Record<string, unknown>> | null
  changePrefs(prefs: Readonly<Record<string, unknown>>, at: EpochMs): void
}

export interface LibraryStore {
  /** Whether `seed` with this hash would change nothing: then the songs need not even be read. */
  isSeeded(contentHash: string): boolean
  /** Brings the bundled songs to what this version ships, in one transaction; cheap when nothing changed. */
  seed(songs: readonly BundledSong[], contentHash: string): void
  list(): readonly SongCard[]
  /** null where it is not in the library. */
  card(songId: SongId): SongCard | null
  open(songId: SongId): OpenedSong | null
  /** The song with the same source bytes, if it is in the library already. */
  findByHash(sourceHash: string): SongCard | null
  add(imported: ImportedScore, source: SongSource): SongCard
  /** Takes an own song out of the library; its sessions keep a row to refer to. False for bundled songs. */
  delete(songId: SongId): boolean
}

export interface CourseStore {
  /**
   * Brings units, lessons and exercises to what this version ships, in one transaction; cheap when nothing changed. The
   * songs come first: `songsHash` says which are here.
   */
  seed(course: readonly UnitSource[], songsHash: string, now: EpochMs): void
  /** How far the student has come. */
  standing(): CourseStanding
}

export interface CourseStanding extends Pick<Rewards, 'days' | 'xp'> {
  /** By id; what was once reached stays, whatever became of its sessions. */
  readonly lessons: ReadonlyMap<string, LessonStanding>
  /** Ids of the exercises that were done. */
  readonly exercisesDone: ReadonlySet<string>
  /** By code. */
  readonly achievements: ReadonlyMap<string, Pick<AchievementState, 'reached' | 'earnedAt'>>
}

export interface LessonStanding {
  readonly status: LessonStatus
  /** 0..3. */
  readonly stars: number
  /** By what is here of its sessions. */
  readonly pieces: readonly PieceProgress[]
}

export interface SongSource {
  readonly fileName: string
  /** SHA-256 of the file, hex. */
  readonly hash: string
  readonly importedAt: EpochMs
  /** What wrote it, where the app did. */
  readonly study?: Study
}

/** A song of `resources/songs` after the build imported it. */
export interface BundledSong {
  readonly slug: string
  readonly difficulty: number
  readonly order: number
  readonly licence: string
  readonly imported: ImportedScore
}

export interface OpenSession {
  readonly sessionId: SessionId
  readonly songId: SongId
  readonly startedAt: EpochMs
  /** How far the clock on the wall was ahead of UTC. Missing in journals from before it was kept. */
  readonly utcOffsetMinutes?: number
  readonly rules: SessionRules
  /** The exercise of the course that is practised by it. */
  readonly exerciseId?: string
  /** What was played on: at the end what most keys were struck on, and until then the first. */
  readonly instrument: Instrument
}

/** Events are appended while the student plays, so that a crash loses at most what was not appended yet. */
export interface JournalStore {
  begin(session: OpenSession): void
  append(sessionId: SessionId, events: readonly SessionEvent[]): void
  /** Sessions that were never finished: a crash left them. */
  unfinished(): readonly OpenSession[]
  events(sessionId: SessionId): readonly SessionEvent[]
  /** Drops an unfinished session without a trace (nothing was played). */
  discard(sessionId: SessionId): void
}

export interface FinishedSession {
  readonly session: OpenSession
  /** As it was judged. */
  readonly report: SessionReport
  /** As it is by the rules of the song, where these make a difference: its sums and notes are stored so. */
  readonly ruledReport?: SessionReport
  readonly played: readonly PlayedNote[]
  /** What was practised, where it is at hand; else it is read. */
  readonly score?: Score
  /** What the coach said; nothing where it is left out. */
  readonly coachEvents?: readonly CoachEventRow[]
  readonly durationMs: number
  /** How often the device was away, and for how long in all. */
  readonly gaps: SessionGaps
}

/** What a day's plan is made of. */
export interface KeptLesson extends KeptStars {
  readonly lessonId: string
  /** When the last session that counts for it began. */
  readonly updatedAt: EpochMs
}

export interface PlanStore {
  /** All but those whose clock was wrong, in the order of time; `now` as for rewards. */
  sessions(now: EpochMs): readonly PlanSession[]
  /** Of the library, in its order. */
  songs(): readonly PlanSong[]
  /** What was once reached in lessons. */
  keptLessons(): readonly KeptLesson[]
  /** null where it is not here. */
  score(songId: SongId): Score | null
}

export interface SessionsStore {
  /**
   * Writes the session, its notes, aggregate, report, what the coach said and the outbox entry in one transaction, and
   * closes its journal.
   * Doing it twice changes nothing.
   */
  finish(finished: FinishedSession): SessionCard
  /** How many are here, of all songs. */
  count(): number
  listForSong(songId: SongId): readonly SessionCard[]
  /** A summary where the notes were deleted, or never came. */
  open(sessionId: SessionId): SessionDetail | SessionSummary | null
  /**
   * Adds to what the coach said in a finished session; it goes to the cloud like the session. False where the session is
   * not here. Adding it twice changes nothing.
   */
  addCoachEvent(sessionId: SessionId, event: Omit<CoachEvent, 'answer'>): boolean
  /** What was heard of it, exactly; null where that is not here. */
  events(sessionId: SessionId): readonly SessionEvent[] | null
  /** All sessions of a song, the newest first. */
  idsOfSong(songId: SongId): readonly SessionId[]
  /** Keeps what the session sums up to by the rules of today, for the list. Its own rows stay as they were stored. */
  sumUpAnew(sessionId: SessionId): void
  /** Deletes a session here and, at the next sync, everywhere. False when it is not here. */
  delete(sessionId: SessionId): boolean
  /**
   * Deletes what was played and keeps what it sums up to, here and, at the next sync, everywhere; says of how many
   * sessions. `allButLatest` leaves the one that was practised last for its review. A session takes a few milliseconds:
   * of thousands, let go of some `atMost` at a time, until none is left.
   */
  forgetNotes(which: readonly SessionId[] | 'all' | 'allButLatest', atMost?: number): number
}

/** What the student has said against the judgement, song by song. */
export interface OverrulesStore {
  /** In the order in which it was said. */
  ofSong(songId: SongId): readonly KeptOverrule[]
  /** Saying the same again changes nothing. False where the song, or the session of a doubt, is not here. */
  add(songId: SongId, overrule: Overrule, at: EpochMs): boolean
  /** False where it is not there. */
  remove(songId: SongId, overruleId: string): boolean
}

/** What practice comes to over days, weeks and songs. */
export interface ProgressStore {
  /** `utcOffsetMinutes` is where the student is now. */
  overview(now: EpochMs, utcOffsetMinutes: number): ProgressOverview
  /**
   * Looks through sessions of earlier versions, and those that the cloud brought, for the bars they played; says
   * through how many. A session takes a few milliseconds: let go of some `atMost` at a time, until it says none.
   */
  countBars(now: EpochMs, atMost: number): number
}

/** What the student has read at first sight. */
export interface SightReadingStore {
  /** Of each piece its first session, where that went through half of it at least; in the order of time. */
  readings(): readonly ReadPiece[]
  /** All pieces that were ever opened, by `studyCode`. */
  seen(): ReadonlySet<string>
}

export interface ReadPiece {
  readonly day: LocalDay
  readonly study: Study
  /** 0..1. */
  readonly accuracy: number
}

/** Pictures of songs as SVG, made once. */
export interface CoversStore {
  /** undefined until one was kept; null where nothing can be drawn. */
  read(songId: SongId): string | null | undefined
  /** What a cover is drawn from; null for a song that is not here. */
  source(songId: SongId): CoverSource | null
  keep(songId: SongId, svg: string | null): void
}

export interface CoverSource {
  /** null where nothing is engraved. */
  readonly mei: string | null
  readonly score: () => Score
}

/** The file cannot be used; `sentence` says what happened, what is safe and what to do. */
export interface StoreProblem {
  readonly kind: 'corrupt' | 'locked' | 'readOnly' | 'diskFull' | 'fromNewerVersion' | 'notAFolder' | 'cannotOpen'
  readonly sentence: string
}

/** `userId`: the account whose library this is; without it the library is this computer's own. */
export type OpenStore = (
  folder: string,
  options?: { readonly userId?: UserId | undefined },
) => Result<Store, StoreProblem>
