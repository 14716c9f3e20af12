import type { EpochMs, TakeMs } from '../base/units'
import type { TakeBegun } from '../coach/coach-ear'
import type { CoachAdvice } from '../coach/coach-prompt'
import type { CoachSitting } from '../coach/coach-sitting'
import type { Onset } from '../listen/audio-ear'
import type { AudioRing } from '../listen/audio-ring'
import type { HeardBlock } from '../listen/read-ring'
import type { Score } from '../music/score'
import type { SessionEvent } from '../performance/session-event'
import type { LiveVerdict, Position } from '../follow/live-verdict'
import type { SessionRules } from '../follow/session-rules'
import type { SessionReport } from '../grade/session-report'
import type { DeviceNews } from './devices'

/** Host → coach process. */
export type CoachCommand =
  /**
   * A session begins; the state of an earlier one is dropped. `events` is what was heard of it already, before the
   * coach process had to be started again; it is taken in without a word to the window. `openId` comes back with what
   * is said of this session, and `sitting` is what the coach knows from the sessions before.
   */
  | {
      readonly kind: 'open'
      readonly openId: number
      readonly sitting: CoachSitting
      readonly score: Score
      readonly rules: SessionRules
      readonly events: readonly SessionEvent[]
    }
  /** `heardAt[i]` is when `events[i]` was stamped by its device, on the wall clock. */
  | { readonly kind: 'hear'; readonly events: readonly SessionEvent[]; readonly heardAt: readonly EpochMs[] }
  /** Judge the open session finally; answered by `judged`. The session stays open. */
  | { readonly kind: 'judge'; readonly askId: number }
  /** Judge a session that is not open (recovery). Changes nothing; answered by `judged`. */
  | {
      readonly kind: 'judgeStored'
      readonly askId: number
      readonly score: Score
      readonly rules: SessionRules
      readonly events: readonly SessionEvent[]
    }
  | { readonly kind: 'close' }
  | AudioCommand

/** How sound reaches the coach. It has nothing to do with the open session. */
export type AudioCommand =
  /**
   * Sound is captured from now on; what was captured before is over. `ring` is memory of this process; it is null where
   * the coach is another process, which gets `audioFrames` instead. `captureId` comes back with what is heard.
   */
  | {
      readonly kind: 'audioOpened'
      readonly captureId: number
      readonly ring: AudioRing | null
      readonly sampleRate: number
    }
  /** Copies, in order. */
  | { readonly kind: 'audioFrames'; readonly captureId: number; readonly blocks: readonly HeardBlock[] }
  | { readonly kind: 'audioClosed' }

/** Coach process → host. */
export type CoachReply =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'judged'
      readonly askId: number
      readonly report: SessionReport
      /** What the coach remembers of the open session; missing where another one was judged. */
      readonly sitting?: CoachSitting
    }
  /** The coach has something to say. It stands once the host has made an event of it. */
  | { readonly kind: 'advised'; readonly openId: number; readonly advice: CoachAdvice }
  /** The student has played on past the prompt of this id. */
  | { readonly kind: 'passedBy'; readonly openId: number; readonly id: string }
  /** Something was struck, as the sound card's clock tells it: no latency is taken off. */
  | { readonly kind: 'onsetHeard'; readonly captureId: number; readonly onset: Onset }

/** Coach process → window. */
export type WindowNews = CoachNews | TakeBegan | Extract<DeviceNews, { kind: 'audioHeard' }>

/** What is drawn in the score. */
export type CoachNews = Heard | TimePassed

/** Another time through has begun; how the one before went. */
export interface TakeBegan {
  readonly kind: 'takeBegan'
  readonly take: TakeBegun
}

/** Time alone has brought something: a note is missed, the click has gone on. */
export interface TimePassed extends Said {
  readonly kind: 'timePassed'
}

/** At once for each event heard. */
export interface Heard extends Said {
  readonly kind: 'heard'
  readonly event: SessionEvent
  /** When the device stamped the event, on the wall clock: for measuring how long the way was. */
  readonly heardAt: EpochMs
  readonly atMs: TakeMs
}

interface Said {
  readonly verdicts: readonly LiveVerdict[]
  readonly position: Position | null
  /** Verdicts on played notes before this one change no more; those from here on are provisional. */
  readonly settledCount: number
}
