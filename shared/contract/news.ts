import type { SessionId, SongId } from '../base/ids'
import type { HandChoice } from '../music/score'
import type { PianoOrder } from '../performance/piano-orders'
import type { AccountState } from './account'
import type { SessionRewards } from './course'
import type { ShownPrompt } from './coach'
import type { WindowNews } from './coach-messages'
import type { DeviceNews } from './devices'
import type { ModeChoice } from './mode-choice'

/** Host → window, unasked. Past tense: it has happened. */
export type News =
  | WindowNews
  /** The coach says something, or says it no more. */
  | { readonly kind: 'coachPrompted'; readonly shown: ShownPrompt | null }
  | DeviceNews
  | { readonly kind: 'importProgressed'; readonly importId: string; readonly stage: ImportStage }
  | { readonly kind: 'sessionChanged'; readonly session: SessionState }
  | { readonly kind: 'pianistChanged'; readonly pianist: PianistState }
  | { readonly kind: 'accountChanged'; readonly account: AccountState }
  /** Another library is open now (sign-in, sign-out): the window loads itself anew. */
  | { readonly kind: 'appSwitched' }
  /** Sessions or songs came from another device. */
  | { readonly kind: 'historyChanged' }
  /** A session was stored, and brought something. */
  | { readonly kind: 'rewardsEarned'; readonly rewards: SessionRewards }
  /** Ordered at the piano itself, by one of its lowest keys or its left pedal. */
  | { readonly kind: 'commandPlayed'; readonly command: PianoOrder }
  /** Something went wrong that nobody asked about: one sentence for the person. */
  | { readonly kind: 'problemOccurred'; readonly sentence: string }

export type ImportStage = 'reading' | 'engraving' | 'storing'

/** idle → armed (listening for the first note) → playing → idle. */
export type SessionState =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'armed' } & Sitting)
  | ({ readonly kind: 'playing'; readonly sessionId: SessionId } & Sitting)
  /** The final judgement is being made and stored. */
  | ({ readonly kind: 'finishing'; readonly sessionId: SessionId } & Sitting)

/** What is listened to, and how: a window that comes later shows it too. */
export interface Sitting {
  readonly songId: SongId
  readonly hands: HandChoice
  readonly mode: ModeChoice
  /** Of the written tempo. */
  readonly tempoPercent: number
}

export type PianistState =
  { readonly kind: 'silent' } | { readonly kind: 'playing'; readonly name: string; readonly speed: number }
