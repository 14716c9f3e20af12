import type { DeviceKey, SessionId, SongId } from '../base/ids'
import type { HandChoice } from '../music/score'
import type { PianoOrder } from '../performance/piano-orders'
import type { AccountState } from './account'
import type { ShownPrompt } from './coach'
import type { WindowNews } from './coach-messages'
import type { ModeChoice } from './mode-choice'

/** Host → window, unasked. Past tense: it has happened. */
export type News =
  | WindowNews
  /** The coach says something, or says it no more. */
  | { readonly kind: 'coachPrompted'; readonly shown: ShownPrompt | null }
  | { readonly kind: 'devicesChanged'; readonly devices: DevicesState }
  | { readonly kind: 'importProgressed'; readonly importId: string; readonly stage: ImportStage }
  | { readonly kind: 'sessionChanged'; readonly session: SessionState }
  | { readonly kind: 'pianistChanged'; readonly pianist: PianistState }
  | { readonly kind: 'accountChanged'; readonly account: AccountState }
  /** Another library is open now (sign-in, sign-out): the window loads itself anew. */
  | { readonly kind: 'appSwitched' }
  /** Sessions or songs came from another device. */
  | { readonly kind: 'historyChanged' }
  /** Ordered at the piano itself, by one of its lowest keys or its left pedal. */
  | { readonly kind: 'commandPlayed'; readonly command: PianoOrder }
  /** Something went wrong that nobody asked about: one sentence for the person. */
  | { readonly kind: 'problemOccurred'; readonly sentence: string }

export type ImportStage = 'reading' | 'engraving' | 'storing'

export interface MidiDevice {
  readonly key: DeviceKey
  readonly name: string
  readonly isConnected: boolean
}

export interface DevicesState {
  /** Why there is no MIDI at all on this machine, as a sentence; null when there is a MIDI system. */
  readonly midiProblem: string | null
  readonly inputs: readonly MidiDevice[]
  /** The input the student plays on: picked by pressing a key, or chosen; null before that. */
  readonly selected: DeviceKey | null
}

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
