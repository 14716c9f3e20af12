import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { EpochMs } from '../../shared/base/units'
import type { CoachAdvice } from '../../shared/coach/coach-prompt'
import { freshSitting, type CoachSitting } from '../../shared/coach/coach-sitting'
import type { CoachCommand, CoachReply } from '../../shared/contract/coach-messages'
import type { Onset } from '../../shared/listen/audio-ear'
import type { AudioRing } from '../../shared/listen/audio-ring'
import type { SessionRules } from '../../shared/follow/session-rules'
import type { SessionReport } from '../../shared/grade/session-report'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { Cancel, Clock } from './clock'
import type { StartCoach } from './coach-process'

/** The line to the coach process. It may die: a new one is started and hears the session again, silently. */
export interface CoachLine {
  /** A session may begin on this score; `sitting` is what the coach knows from the sessions before. */
  open(score: Score, rules: SessionRules, sitting?: CoachSitting): void
  hear(events: readonly SessionEvent[], heardAt: readonly EpochMs[]): void
  /** The final word about the open session. */
  judge(): Promise<Judged>
  judgeStored(session: StoredSession): Promise<Judged>
  /** What the coach remembers of the open session that was judged last. */
  lastSitting(): CoachSitting
  closeSession(): void
  /** Sound is captured; the coach listens to it until it is closed, also after it had to be started again. */
  openAudio(opening: AudioOpening): void
  closeAudio(): void
  close(): Promise<void>
}

export type Judged = Result<SessionReport, 'coachFailed'>

export interface StoredSession {
  readonly score: Score
  readonly rules: SessionRules
  readonly events: readonly SessionEvent[]
}

/** What the coach says of the open session, unasked. */
export interface CoachVoice {
  advised(advice: CoachAdvice): void
  passedBy(promptId: string): void
}

export interface AudioOpening {
  readonly ring: AudioRing
  readonly sampleRate: number
  onOnset(onset: Onset): void
}

interface OpenedSession {
  readonly openId: number
  readonly sitting: CoachSitting
  readonly score: Score
  readonly rules: SessionRules
  readonly events: SessionEvent[]
}

interface Ask {
  readonly command: CoachCommand
  readonly resolve: (judged: Judged) => void
  cancelTimeout: Cancel
  crashes: number
}

/** A session that kills the coach this often would kill it for ever: it goes on without live verdicts. */
const MOST_CRASHES = 3
const FIRST_RESTART_MS = 5
const LAST_RESTART_MS = 5000
/** Fifty times what the slowest piece of our data takes. */
const LONGEST_JUDGEMENT_MS = 60_000

export function createCoachLine(start: StartCoach, clock: Clock, voice?: CoachVoice): CoachLine {
  const asks = new Map<number, Ask>()
  let opened: OpenedSession | null = null
  /** Since the session was opened. */
  let crashes = 0
  /** Starts in a row that never came up. */
  let failedStarts = 0
  let nextAskId = 1
  let nextOpenId = 1
  let audio: (AudioOpening & { readonly captureId: number }) | null = null
  let nextCaptureId = 1
  let lastSitting = freshSitting
  let isClosing = false
  let cancelRestart: Cancel = () => undefined
  let running = start({ replied, exited })

  function replied(reply: CoachReply): void {
    switch (reply.kind) {
      case 'judged':
        lastSitting = reply.sitting ?? lastSitting
        settle(reply.askId, ok(reply.report))
        return
      case 'ready':
        failedStarts = 0
        return
      // What is said of a session that is over comes too late.
      case 'advised':
        if (reply.openId === opened?.openId) voice?.advised(reply.advice)
        return
      case 'passedBy':
        if (reply.openId === opened?.openId) voice?.passedBy(reply.id)
        return
      case 'onsetHeard':
        if (reply.captureId === audio?.captureId) audio.onOnset(reply.onset)
        return
    }
  }

  function exited(): void {
    if (isClosing) return
    crashes += 1
    failedStarts += 1
    for (const [askId, ask] of asks) countCrash(askId, ask)
    cancelRestart = clock.after(Math.min(FIRST_RESTART_MS * 2 ** (failedStarts - 1), LAST_RESTART_MS), restart)
  }

  /** Once may be bad luck; twice is the question's own fault. */
  function countCrash(askId: number, ask: Ask): void {
    ask.crashes += 1
    if (ask.crashes > 1) settle(askId, failed('coachFailed'))
  }

  function restart(): void {
    running = start({ replied, exited })
    if (opened && isHeardLive()) running.send({ kind: 'open', ...opened })
    for (const ask of asks.values()) deliver(ask)
    sendAudio()
  }

  function isHeardLive(): boolean {
    return crashes <= MOST_CRASHES
  }

  function sendAudio(): void {
    if (!audio) return
    const { captureId, ring, sampleRate } = audio
    running.send({ kind: 'audioOpened', captureId, ring, sampleRate })
  }

  function ask(commandFor: (askId: number) => CoachCommand): Promise<Judged> {
    const askId = nextAskId++
    const command = commandFor(askId)
    return new Promise((resolve) => {
      const newAsk: Ask = { command, resolve, cancelTimeout: () => undefined, crashes: 0 }
      asks.set(askId, newAsk)
      deliver(newAsk)
    })
  }

  function deliver(waiting: Ask): void {
    waiting.cancelTimeout()
    waiting.cancelTimeout = clock.after(LONGEST_JUDGEMENT_MS, () => void running.stop())
    running.send(waiting.command)
  }

  function settle(askId: number, judged: Judged): void {
    const ask = asks.get(askId)
    asks.delete(askId)
    ask?.cancelTimeout()
    ask?.resolve(judged)
  }

  return {
    open: (score, rules, sitting = freshSitting) => {
      opened = { openId: nextOpenId++, score, rules, sitting, events: [] }
      lastSitting = sitting
      crashes = 0
      running.send({ kind: 'open', ...opened })
    },
    hear: (events, heardAt) => {
      opened?.events.push(...events)
      if (isHeardLive()) running.send({ kind: 'hear', events, heardAt })
    },
    judge: async () => {
      if (!opened) return failed('coachFailed')
      const session = opened
      return ask((askId) =>
        isHeardLive() ? { kind: 'judge', askId } : { kind: 'judgeStored', askId, ...storedOf(session) },
      )
    },
    judgeStored: (session) => ask((askId) => ({ kind: 'judgeStored', askId, ...session })),
    lastSitting: () => lastSitting,
    closeSession: () => {
      opened = null
      running.send({ kind: 'close' })
    },
    openAudio: (opening) => {
      audio = { ...opening, captureId: nextCaptureId++ }
      sendAudio()
    },
    closeAudio: () => {
      audio = null
      running.send({ kind: 'audioClosed' })
    },
    close: async () => {
      isClosing = true
      cancelRestart()
      for (const askId of asks.keys()) settle(askId, failed('coachFailed'))
      await running.stop()
    },
  }
}

function storedOf({ score, rules, events }: OpenedSession): StoredSession {
  return { score, rules, events }
}
