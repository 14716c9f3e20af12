import type { SyncPhase } from '../../../shared/contract/account'
import type { Stop } from './run'

/** All that decides whether the engine may work, and what the person is told of it. */
export interface Situation {
  readonly isClosed: boolean
  readonly isPaused: boolean
  readonly isPlaying: boolean
  readonly isMetered: boolean
  /** The person asked, so that a metered network does not hold it. */
  readonly isAsked: boolean
  readonly running: 'pushing' | 'pulling' | null
  /** What ended the last run; null when it did all there was. */
  readonly stop: Stop['kind'] | null
  /** Something was put off after a failure of its own. */
  readonly isSomethingPutOff: boolean
}

export function mayRun({ isClosed, isPaused, isPlaying, isMetered, isAsked, stop }: Situation): boolean {
  return !isClosed && !isPaused && !isPlaying && (!isMetered || isAsked) && stop !== 'signInAgain'
}

export function phaseOf(situation: Situation): SyncPhase {
  const { isPaused, isPlaying, isMetered, isAsked, running, stop } = situation
  if (stop === 'signInAgain' || stop === 'updateApp') return stop
  if (isPaused) return 'paused'
  if (isPlaying) return 'playing'
  if (running) return running
  if (isMetered && !isAsked) return 'metered'
  if (stop === 'updateCloud') return stop
  return stop === 'unreachable' || situation.isSomethingPutOff ? 'waiting' : 'idle'
}
