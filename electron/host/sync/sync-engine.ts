import type { RefusedThing, SyncState } from '../../../shared/contract/account'
import type { EpochMs } from '../../../shared/base/units'
import { epochMs } from '../../../shared/base/units'
import type { Cancel, Clock } from '../clock'
import type { OutboxEntry, SyncStore } from '../store/sync-store'
import { backOffMs, LONGEST_BACK_OFF_MS } from './back-off'
import type { Cloud } from './cloud'
import type { Run, Stop } from './run'
import { wholeNow } from './run'
import { runOnce } from './run-once'
import type { Situation } from './schedule'
import { mayRun, phaseOf } from './schedule'
import { refusalSentence } from './sync-sentences'

export interface SyncEngineParts {
  readonly store: SyncStore
  readonly cloud: Cloud
  readonly clock: Clock
  /** 0 ≤ x < 1. */
  readonly random: () => number
  readonly onState: (state: SyncState) => void
  /** Sessions, songs or rewards came from another device. */
  readonly onHistoryChanged: () => void
  /** The cloud accepts no token of this account any more. */
  readonly onSignInAgain: () => void
}

/** Keeps the library of one account and the cloud the same. Begins by itself; nobody waits for it. */
export interface SyncEngine {
  state(): SyncState
  /** The person asks: at once, also on a metered network and after a failure. */
  now(): void
  /** Something was stored. */
  kick(): void
  pause(isPaused: boolean): void
  network(news: NetworkNews): void
  /** While somebody plays, nothing is sent, read or written. */
  setPlaying(isPlaying: boolean): void
  refused(): readonly RefusedThing[]
  retry(which: Pick<OutboxEntry, 'kind' | 'key'> | 'all'): void
  /** Ends what is under way, which loses nothing; after at most a second the store may be closed. */
  close(): Promise<void>
}

export interface NetworkNews {
  readonly isOnline: boolean
  /** Data costs money. */
  readonly isMetered: boolean
}

/** Ours: how long another device's practice may stay unseen while both are on. One small question each time. */
const PULL_EVERY_MS = 5 * 60_000
/** Ours: the window shows progress; more often nobody sees it. */
const PROGRESS_EVERY_MS = 250
const LONGEST_CLOSE_MS = 1000
/** Ours: a pull may earn something that is to be sent; two devices that never agree must not make a busy loop. */
const MOST_RUNS_IN_A_ROW = 3
const BREATH_MS = 30_000

export function createSyncEngine(parts: SyncEngineParts): SyncEngine {
  const { store, cloud, clock, random } = parts
  let flags = { isClosed: false, isPaused: false, isPlaying: false, isMetered: false, isAsked: false }
  let isOnline = true
  let running: Situation['running'] = null
  let stop: Stop['kind'] | null = null
  let failures = 0
  let runsInARow = 0
  let progress: SyncState['progress'] = null
  let progressAt = 0
  let nextTryAt: EpochMs | null = null
  let cancelWake: Cancel = () => undefined
  let controller = new AbortController()
  let underWay: Promise<void> | null = null
  /** Something happened during the run that it may have missed. */
  let isAgain = false

  const situation = (): Situation => ({ ...flags, running, stop, isSomethingPutOff: nextTryAt !== null })

  function state(): SyncState {
    const { waiting, refused } = store.counts()
    const phase = phaseOf(situation())
    const isRunning = phase === 'pushing' || phase === 'pulling'
    return {
      phase,
      waiting,
      refused,
      progress: isRunning ? progress : null,
      lastSyncedAt: store.lastSyncedAt(),
      nextTryAt: phase === 'waiting' || phase === 'updateCloud' ? nextTryAt : null,
    }
  }

  function tell(): void {
    if (!flags.isClosed) parts.onState(state())
  }

  function onProgress(done: number, total: () => number): void {
    if (clock.now() - progressAt < PROGRESS_EVERY_MS && clock.now() >= progressAt) return
    progressAt = clock.now()
    progress = { done, total: total() }
    tell()
  }

  function wakeIn(delayMs: number): void {
    cancelWake()
    cancelWake = clock.after(delayMs, begin)
  }

  function begin(): void {
    if (underWay) {
      isAgain = true
      return
    }
    if (!mayRun(situation())) return
    cancelWake()
    controller = new AbortController()
    underWay = work(controller.signal).finally(() => {
      underWay = null
      if (!flags.isClosed) afterwards()
    })
  }

  async function work(signal: AbortSignal): Promise<void> {
    nextTryAt = null
    const run: Run = { store, cloud, clock, random, signal, onProgress }
    const ended = await runOnce(run, stop === 'updateApp', { onPhase, onHistoryChanged: parts.onHistoryChanged })
    running = null
    progress = null
    if (signal.aborted || ended?.kind === 'held') return
    stop = ended?.kind ?? null
    failures = stop === null ? 0 : failures + 1
    if (stop === null) flags = { ...flags, isAsked: false }
    if (stop === 'signInAgain') parts.onSignInAgain()
  }

  function onPhase(phase: 'pushing' | 'pulling'): void {
    running = phase
    progress = null
    tell()
  }

  /** Plans the next run: at once when something came meanwhile, after a pause when something failed. */
  function afterwards(): void {
    const wasMissed = isAgain
    isAgain = false
    if (controller.signal.aborted) wakeIn(0)
    else if (stop !== null) tryAgainIn(stop === 'unreachable' ? backOffMs(failures - 1, random) : LONGEST_BACK_OFF_MS)
    else if (wasMissed) wakeIn(0)
    else planNext()
    tell()
  }

  function planNext(): void {
    const earliest = store.nextTryAt()
    if (earliest === null) {
      runsInARow = 0
      wakeIn(PULL_EVERY_MS)
      return
    }
    const delayMs = Math.max(0, earliest - clock.now())
    runsInARow += 1
    if (delayMs > 0) tryAgainIn(Math.min(LONGEST_BACK_OFF_MS, delayMs))
    else wakeIn(runsInARow <= MOST_RUNS_IN_A_ROW ? 0 : BREATH_MS)
  }

  function tryAgainIn(delayMs: number): void {
    nextTryAt = epochMs(wholeNow(clock) + delayMs)
    wakeIn(delayMs)
  }

  /** Ends a run between two calls; what was under way comes again, which is harmless. */
  function hold(): void {
    controller.abort()
    running = null
    tell()
  }

  function reset(): void {
    stop = null
    failures = 0
    store.retryNow()
    begin()
    tell()
  }

  wakeIn(0)
  return {
    state,
    now: () => {
      flags = { ...flags, isAsked: true }
      reset()
    },
    kick: () => {
      if (stop === null) begin()
      tell()
    },
    pause: (isPaused) => {
      flags = { ...flags, isPaused }
      if (isPaused) hold()
      else reset()
    },
    network: (news) => {
      const isBack = news.isOnline && !isOnline
      const isFree = flags.isMetered && !news.isMetered
      isOnline = news.isOnline
      flags = { ...flags, isMetered: news.isMetered }
      if (news.isMetered && !flags.isAsked) hold()
      else if (isBack || isFree) reset()
    },
    setPlaying: (isPlaying) => {
      if (isPlaying === flags.isPlaying) return
      flags = { ...flags, isPlaying }
      if (isPlaying) hold()
      else wakeIn(0)
    },
    refused: () =>
      store.refused().map(({ kind, key, title, createdAt, sqlState }) => ({
        kind,
        key,
        title,
        createdAt,
        sentence: refusalSentence(sqlState),
      })),
    retry: (which) => {
      store.retry(which)
      reset()
    },
    close: async () => {
      flags = { ...flags, isClosed: true }
      cancelWake()
      controller.abort()
      let cancelImpatience: Cancel = () => undefined
      const impatience = new Promise<void>((resolve) => {
        cancelImpatience = clock.after(LONGEST_CLOSE_MS, resolve)
      })
      await Promise.race([underWay, impatience])
      cancelImpatience()
    },
  }
}
