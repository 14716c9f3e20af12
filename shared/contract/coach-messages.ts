import type { EpochMs, TakeMs } from '../base/units'
import type { TakeBegun } from '../coach/coach-ear'
import type { CoachAdvice } from '../coach/coach-prompt'
import type { CoachSitting } from '../coach/coach-sitting'
import type { Score } from '../music/score'
import type { SessionEvent } from '../performance/session-event'
import type { LiveVerdict, Position } from '../follow/live-verdict'
import type { SessionRules } from '../follow/session-rules'
import type { SessionReport } from '../grade/session-report'

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

/** Coach process → window. */
export type WindowNews = CoachNews | TakeBegan

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
