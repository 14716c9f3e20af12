import type { EpochMs } from '../../../shared/base/units'
import { epochMs } from '../../../shared/base/units'
import type { Clock } from '../clock'
import type { SyncStore } from '../store/sync-store'
import type { CloudProblem } from './classify-failure'
import type { Cloud } from './cloud'

/** One run of the engine: what it works with, and the signal that ends it. */
export interface Run {
  readonly store: SyncStore
  readonly cloud: Cloud
  readonly clock: Clock
  /** 0 ≤ x < 1. */
  readonly random: () => number
  /** Once it is aborted, neither the store nor the cloud is touched any more. */
  readonly signal: AbortSignal
  /** Things sent or fetched so far; `total`, how many there are as far as is known, is asked only when it is shown. */
  readonly onProgress: (done: number, total: () => number) => void
}

/** Why a run ended before its work was done. `held`: it was told to. */
export type Stop =
  { readonly kind: 'held' } | { readonly kind: 'updateApp' } | Exclude<CloudProblem, { readonly kind: 'refused' }>

/** The run was told to end, perhaps while a call was awaited. */
export function isHeld({ signal }: Pick<Run, 'signal'>): boolean {
  return signal.aborted
}

/** Ours: calls under way at once. More makes one device's sync no faster against a server with two cores. */
export const MOST_IN_FLIGHT = 3

/** Whole milliseconds, as the store keeps them. */
export function wholeNow(clock: Clock): EpochMs {
  return epochMs(Math.round(clock.now()))
}

/** Lets the host do everything else that waits: requests of the window, devices, timers. */
export function air(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
