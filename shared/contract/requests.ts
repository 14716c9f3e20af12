import { z } from 'zod'
import type { SessionId, SongId } from '../base/ids'
import type { EpochMs } from '../base/units'
import type { PracticeMode } from '../follow/session-rules'
import type { HandChoice, Score } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import { WRITTEN_PERCENT } from '../performance/session-event'
import type { PedalPress } from '../grade/pedal-spans'
import type { Aggregate, SessionReport, VerdictCounts } from '../grade/session-report'
import { coachInputs, type CoachEvent, type CoachReplies, type ShownPrompt } from './coach'
import { accountInputs, type AccountReplies, type AccountState } from './account'
import { sessionId, songId } from './id-schemas'
import { MAX_IMPORT_BYTES, MAX_KEYS_AT_ONCE } from './limits'
import { barIndex, modeChoice, tempo, tempoPercent } from './mode-choice'
import { deviceInputs, type DeviceReplies, type DevicesState } from './devices'
import type { PianistState, SessionState } from './news'
import { reviewInputs, type KeptOverrule, type ReviewReplies } from './review'
import { courseInputs, type CourseReplies } from './course'
import { planInputs, type PlanReplies } from './plan'
import { progressInputs, type ProgressReplies } from './progress'
import { studyInputs, type StudyReplies } from './studies'
import type { Settings } from './settings'
import type { SongCard } from './song-card'
import { settingsPatch } from './settings'

export type { SongCard }
// The window needs the limits without the schemas.
export { MAX_IMPORT_BYTES, MAX_KEYS_AT_ONCE }

const nothing = z.null()
const midiByte = z.number().int().min(0).max(127)
const hands = z.enum(['left', 'right', 'both'])
const wallTime = z.number().transform((value) => value as EpochMs)
const speed = z.number().min(0.25).max(64)
const fileName = z.string().min(1).max(300)
const fileBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_IMPORT_BYTES)

/** A key of the on-screen piano or the computer keyboard. `playedAt` is on the wall clock. */
const windowKey = z.object({
  isDown: z.boolean(),
  pitch: midiByte,
  velocity: midiByte,
  playedAt: wallTime,
})

/** The one door between window and host: every request by name, with the schema of its input. */
export const inputs = {
  'app/open': nothing,
  'settings/change': settingsPatch,
  'library/list': nothing,
  'library/open': z.object({ songId }),
  'library/delete': z.object({ songId }),
  'import/start': z.object({ importId: z.uuid(), fileName, bytes: fileBytes }),
  'import/cancel': z.object({ importId: z.uuid() }),
  /** Listens to the student on this song; the first note begins the session. */
  'session/arm': z.object({
    songId,
    hands,
    barIndex,
    mode: modeChoice.default({ kind: 'follow_score' }),
    tempoPercent: tempoPercent.default(WRITTEN_PERCENT),
    /** The exercise of the course that is practised by it. */
    exerciseId: z.uuid().optional(),
  }),
  /** The student goes on from here: a bar, or so many quarter notes into it. */
  'session/goTo': z.object({ barIndex, beatsIntoBar: z.number().min(0).max(1000).default(0) }),
  /**
   * The window clicks: the bar begins at `dueAt`, after the count-in. Both times are on the window's wall clock, so
   * that the host can tell how the clocks lie. By marks the click changes its tempo where the score does.
   */
  'session/startClick': z.object({
    barIndex,
    quartersPerMinute: tempo,
    isByMarks: z.boolean().default(false),
    askedAt: wallTime,
    dueAt: wallTime,
  }),
  /** The student practises at this share of the written tempo. */
  'session/setTempo': z.object({ percent: tempoPercent }),
  /** Ends what is being played. The reply is null when no note was heard. */
  'session/stop': nothing,
  'session/playKeys': z.object({ keys: z.array(windowKey).max(MAX_KEYS_AT_ONCE) }),
  'history/list': z.object({ songId }),
  'history/open': z.object({ sessionId }),
  /** Plays a MIDI file into the app as if it were a device. */
  'pianist/playFile': z.object({ fileName, bytes: fileBytes, speed }),
  /** Plays the armed song itself. */
  'pianist/playSong': z.object({ songId, speed }),
  'pianist/stop': nothing,
  'history/delete': z.object({ sessionId }),
  ...coachInputs,
  ...accountInputs,
  ...reviewInputs,
  ...progressInputs,
  ...deviceInputs,
  ...courseInputs,
  ...planInputs,
  ...studyInputs,
}

export interface Replies
  extends
    AccountReplies,
    CoachReplies,
    ReviewReplies,
    ProgressReplies,
    DeviceReplies,
    CourseReplies,
    PlanReplies,
    StudyReplies {
  'app/open': AppState
  'settings/change': Settings
  'library/list': readonly SongCard[]
  'library/open': OpenedSong
  'library/delete': null
  'import/start': ImportReply
  'import/cancel': null
  'session/arm': SessionState
  'session/goTo': null
  'session/startClick': null
  'session/setTempo': null
  'session/stop': SessionDetail | null
  'session/playKeys': null
  'history/list': readonly SessionCard[]
  'history/open': SessionDetail | SessionSummary
  'history/delete': null
  'pianist/playFile': PianistState
  'pianist/playSong': PianistState
  'pianist/stop': PianistState
}

export type RequestName = keyof typeof inputs
export type Asked<Name extends RequestName> = z.input<(typeof inputs)[Name]>
export type Checked<Name extends RequestName> = z.output<(typeof inputs)[Name]>

/** What every request is answered with. `sentence` is for the person. */
export type Answer<Name extends RequestName> =
  { readonly ok: true; readonly reply: Replies[Name] } | { readonly ok: false; readonly sentence: string }

export interface AppState {
  readonly version: string
  readonly host: 'electron' | 'headless'
  readonly settings: Settings
  readonly devices: DevicesState
  readonly session: SessionState
  readonly pianist: PianistState
  /** What the coach says just now. */
  readonly shownPrompt: ShownPrompt | null
  readonly account: AccountState
  /** The song to open with: the last one practised, or the first tune. */
  readonly startSongId: SongId
  /** Sessions that a crash had left open and that were finished at this start. */
  readonly recovered: readonly SessionCard[]
}

export interface OpenedSong {
  readonly card: SongCard
  readonly score: Score
  /** Canonical MEI; null where there is nothing to engrave. */
  readonly mei: string | null
}

export type ImportReply =
  | { readonly kind: 'imported'; readonly card: SongCard; readonly warnings: readonly string[] }
  /** The same file is in the library already. */
  | { readonly kind: 'known'; readonly card: SongCard }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'cancelled' }

export interface SessionCard {
  readonly sessionId: SessionId
  readonly songId: SongId
  readonly startedAt: EpochMs
  readonly durationMs: number
  readonly hands: HandChoice
  readonly mode: PracticeMode
  readonly inputName: string
  readonly aggregate: Aggregate
  /** null for a session of which only the summary is here. */
  readonly counts: VerdictCounts | null
}

export interface SessionDetail {
  readonly card: SessionCard
  /** As it is by the rules of the song. */
  readonly report: SessionReport
  readonly played: readonly PlayedNote[]
  /** In the order in which it was said. */
  readonly coach: readonly CoachEvent[]
  /** What the student has overruled on this song, in the order in which it was said; missing where there is nothing. */
  readonly overrules?: readonly KeptOverrule[]
  /** When the sustain pedal was down, on the take clock. */
  readonly pedals: readonly PedalPress[]
}

/** A session without its notes: they were deleted, or another program practised it. */
export interface SessionSummary {
  readonly card: SessionCard
  readonly report: null
  readonly why: 'notesDeleted' | 'noDetail'
  readonly coach: readonly CoachEvent[]
}
