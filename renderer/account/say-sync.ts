import type { SyncState } from '../../shared/contract/account'
import { text } from '../text/text'
import { formatClock, formatMoment } from '../text/format'

const { sync: words } = text.account

export interface SaidSync {
  /** How things stand, in one sentence. */
  readonly sentence: string
  /** What follows from it; each a sentence of its own. */
  readonly details: readonly string[]
  readonly mood: SyncMood
}

/** `resting` will go on by itself or when the person says so; `needsYou` waits for the person. */
export type SyncMood = 'done' | 'busy' | 'resting' | 'needsYou'

interface Moment {
  readonly nowMs: number
  readonly isOnline: boolean
}

/** How the sync stands, in words for the person. */
export function saySync(sync: SyncState, { nowMs, isOnline }: Moment): SaidSync {
  const { sentence, mood, means } = sayPhase(sync, isOnline)
  const isWorking = mood === 'busy'
  const details = [
    means,
    sync.waiting > 0 && !isWorking ? words.waiting(sync.waiting) : undefined,
    sync.phase === 'waiting' && isOnline && sync.nextTryAt !== null ? sayNextTry(sync.nextTryAt, nowMs) : undefined,
    sync.refused > 0 ? words.refused(sync.refused) : undefined,
    isWorking ? undefined : sayLast(sync, nowMs),
  ]
  return {
    sentence,
    details: details.filter((detail) => detail !== undefined),
    mood: sync.refused > 0 && mood !== 'busy' ? 'needsYou' : mood,
  }
}

interface SaidPhase {
  readonly sentence: string
  readonly mood: SyncMood
  readonly means?: string
}

function sayPhase({ phase, waiting, refused, lastSyncedAt }: SyncState, isOnline: boolean): SaidPhase {
  const { said } = words
  switch (phase) {
    case 'off':
    case 'idle':
      if (waiting > 0 || lastSyncedAt === null) return { sentence: said.aboutTo, mood: 'busy' }
      return { sentence: refused > 0 ? said.allButRefused : said.upToDate, mood: 'done' }
    case 'pushing':
      return { sentence: said.pushing, mood: 'busy' }
    case 'pulling':
      return { sentence: said.pulling, mood: 'busy' }
    case 'waiting':
      return isOnline
        ? { sentence: said.unanswered, mood: 'resting', means: said.unansweredMeans }
        : { sentence: said.offline, mood: 'resting', means: said.offlineMeans }
    case 'paused':
      return { sentence: said.paused, mood: 'resting', means: said.pausedMeans }
    case 'metered':
      return { sentence: said.metered, mood: 'resting', means: said.meteredMeans }
    case 'playing':
      return { sentence: said.playing, mood: 'resting', means: said.playingMeans }
    case 'signInAgain':
      return { sentence: said.signInAgain, mood: 'needsYou' }
    case 'updateApp':
      return { sentence: said.updateApp, mood: 'needsYou', means: said.updateAppMeans }
    case 'updateCloud':
      return { sentence: said.updateCloud, mood: 'resting', means: said.updateCloudMeans }
  }
}

/** A try within the minute needs no time of day. */
const SOON_MS = 60_000

function sayNextTry(nextTryAt: number, nowMs: number): string {
  return nextTryAt - nowMs < SOON_MS ? words.nextTrySoon : words.nextTry(formatClock(nextTryAt))
}

function sayLast({ lastSyncedAt }: SyncState, nowMs: number): string {
  return lastSyncedAt === null ? words.neverSynced : words.lastSynced(formatMoment(lastSyncedAt, nowMs))
}
