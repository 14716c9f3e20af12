import { takeMs, type Pitch } from '../base/units'
import { isPlayed, type Pedal, type PlayedEvent, type SessionEvent } from './session-event'

export interface TimeSpan {
  readonly fromMs: number
  readonly untilMs: number
}

/**
 * What the instrument did in a span of a session, as a performance of its own that begins at 0: pedals that were down
 * already go down with it, keys that are still down are let go at its end.
 */
export function cutEvents(events: readonly SessionEvent[], { fromMs, untilMs }: TimeSpan): readonly PlayedEvent[] {
  const pedals = new Map<Pedal, number>()
  const down = new Set<Pitch>()
  const cut: PlayedEvent[] = []
  for (const event of events) {
    if (!isPlayed(event) || event.atMs >= untilMs) continue
    if (event.kind === 'pedal') pedals.set(event.pedal, event.value)
    if (event.atMs < fromMs) continue
    if (cut.length === 0) cut.push(...pressed(pedals, event))
    if (event.kind === 'keyUp' && !down.delete(event.pitch)) continue
    if (event.kind === 'keyDown') down.add(event.pitch)
    cut.push({ ...event, atMs: takeMs(event.atMs - fromMs) })
  }
  const lastMs = cut.at(-1)?.atMs ?? 0
  const endMs = takeMs(Number.isFinite(untilMs) ? untilMs - fromMs : lastMs)
  return [...cut, ...[...down].map((pitch): PlayedEvent => ({ kind: 'keyUp', atMs: endMs, pitch }))]
}

function pressed(pedals: ReadonlyMap<Pedal, number>, first: PlayedEvent): readonly PlayedEvent[] {
  return [...pedals]
    .filter(([pedal, value]) => value > 0 && !(first.kind === 'pedal' && first.pedal === pedal))
    .map(([pedal, value]) => ({ kind: 'pedal', atMs: takeMs(0), pedal, value }))
}
