import { epochMs } from '../../shared/base/units'
import type { PianistState } from '../../shared/contract/news'
import type { Gesture, StampedGesture } from '../../shared/performance/gesture'
import type { PlayedEvent } from '../../shared/performance/session-event'
import type { Cancel, Clock } from './clock'

/** Plays into the app as if it were a device. At speed 4 it plays four times as fast, and is heard so. */
export interface VirtualPianist {
  state(): PianistState
  play(performance: Performance): void
  stop(): void
}

export interface Performance {
  readonly name: string
  /** In the order of `atMs`. */
  readonly events: readonly PlayedEvent[]
  readonly speed: number
}

/** A breath before the first note, in which the window shows what is coming. */
const LEAD_MS = 300

export function createVirtualPianist(parts: {
  readonly clock: Clock
  onGesture(stamped: StampedGesture): void
  onChanged(state: PianistState): void
}): VirtualPianist {
  const { clock } = parts
  let state: PianistState = { kind: 'silent' }
  let cancelNext: Cancel = () => undefined
  let keysDown = new Set<number>()

  function enter(next: PianistState): void {
    state = next
    parts.onChanged(state)
  }

  function play(performance: Performance): void {
    stop()
    const { name, speed, events } = performance
    const [first] = events
    if (!first) return
    const startsAt = clock.now() + LEAD_MS
    enter({ kind: 'playing', name, speed })
    schedule(0)

    /** Each time is reckoned from the start, so that late timers do not add up. */
    function dueAt(event: PlayedEvent) {
      return epochMs(startsAt + (event.atMs - (first?.atMs ?? 0)) / speed)
    }

    function schedule(index: number): void {
      const next = events[index]
      if (next) cancelNext = clock.after(Math.max(0, dueAt(next) - clock.now()), () => playDue(index))
      else enter({ kind: 'silent' })
    }

    /** Stamped with the time it was due, as a driver would: the timer's lateness is not the pianist's. */
    function playDue(from: number): void {
      let index = from
      for (let event = events[index]; event && dueAt(event) <= clock.now(); event = events[index]) {
        index += 1
        sound(event, dueAt(event))
        if (state.kind === 'silent') return
      }
      schedule(index)
    }
  }

  function sound({ atMs: _, ...gesture }: PlayedEvent, heardAt: StampedGesture['heardAt']): void {
    if (gesture.kind === 'keyDown') keysDown.add(gesture.pitch)
    if (gesture.kind === 'keyUp') keysDown.delete(gesture.pitch)
    parts.onGesture({ gesture, heardAt })
  }

  /** Hands off the keys. */
  function stop(): void {
    cancelNext()
    const held = keysDown
    keysDown = new Set()
    for (const pitch of held) parts.onGesture({ gesture: { kind: 'keyUp', pitch } as Gesture, heardAt: clock.now() })
    if (state.kind === 'playing') enter({ kind: 'silent' })
  }

  return { state: () => state, play, stop }
}
