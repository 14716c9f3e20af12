import { firstNotBefore } from '../base/first-from'
import { PEDAL_DOWN, type SessionEvent } from '../performance/session-event'

/** The sustain pedal was down, on the take clock. */
export interface PedalPress {
  readonly downMs: number
  readonly upMs: number
}

export interface PedalUse {
  readonly presses: readonly PedalPress[]
  /** A switch, not a half pedal: nothing but 0 and 127 came. null when nothing came. */
  readonly isOnOff: boolean | null
}

const SWITCHED_ON = 127

export function pedalUse(events: readonly SessionEvent[]): PedalUse {
  const presses: PedalPress[] = []
  const values = new Set<number>()
  let downMs: number | null = null
  const lift = (upMs: number) => {
    if (downMs !== null && upMs > downMs) presses.push({ downMs, upMs })
    downMs = null
  }
  for (const event of events) {
    if (event.kind === 'gap') lift(event.sinceMs)
    if (event.kind !== 'pedal' || event.pedal !== 'sustain') continue
    values.add(event.value)
    if (event.value < PEDAL_DOWN) lift(event.atMs)
    else downMs ??= event.atMs
  }
  lift(events.at(-1)?.atMs ?? 0)
  const isSwitch = [...values].every((value) => value === 0 || value === SWITCHED_ON)
  return { presses, isOnOff: values.size === 0 ? null : isSwitch }
}

/** Milliseconds that lie in both lists; each is in order and without overlaps. */
export function overlapMs(some: readonly PedalPress[], others: readonly PedalPress[]): number {
  let total = 0
  let j = 0
  for (const one of some) {
    while (j < others.length && (others[j]?.upMs ?? Infinity) <= one.downMs) j += 1
    for (let k = j; k < others.length && (others[k]?.downMs ?? Infinity) < one.upMs; k += 1) {
      const other = others[k] ?? one
      total += Math.min(one.upMs, other.upMs) - Math.max(one.downMs, other.downMs)
    }
  }
  return total
}

export function totalMs(presses: readonly PedalPress[]): number {
  return presses.reduce((sum, { downMs, upMs }) => sum + upMs - downMs, 0)
}

/** The first press that is not over by then; as many as there are where all are. */
export function pressEndingAfter(presses: readonly PedalPress[], ms: number): number {
  return firstNotBefore(presses, ms, (press, at) => press.upMs <= at)
}
