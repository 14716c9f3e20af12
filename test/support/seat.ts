import { createDevices } from '../../electron/host/devices/devices'
import type { RawStamp } from '../../electron/host/devices/gesture-gate'
import type { LatencyBook } from '../../electron/host/devices/latency-book'
import type { DeviceKey } from '../../shared/base/ids'
import { deviceKey } from '../../shared/base/ids'
import { epochMs } from '../../shared/base/units'
import type { DeviceLatency } from '../../shared/contract/devices'
import type { Gesture } from '../../shared/performance/gesture'
import { createHandClock } from './hand-clock'
import type { Desk } from './midi-desk'
import { MIDDLE_C } from './midi-desk'
import { openRoom } from './practice-room'

/** Somebody at a desk of instruments, and all that the host hears and says of them. */
export function sitAt(desk: Desk, store = openRoom().store) {
  const clock = createHandClock(0)
  const book = new Map<DeviceKey, DeviceLatency>()
  const heard: { name: string; gesture: Gesture; heardAt: number; raw: RawStamp }[] = []
  const gaps: { readonly since: number; readonly until: number }[] = []
  const said: string[] = []
  let changes = 0
  const devices = createDevices({
    midi: desk.midi,
    settings: store.settings,
    clock,
    latencies: bookOf(book),
    onGesture: ({ name }, { gesture, heardAt }, raw) => heard.push({ name, gesture, heardAt, raw }),
    onGap: (away) => gaps.push(away),
    onChanged: () => (changes += 1),
    onProblem: (sentence) => said.push(sentence),
  })
  const press = (name: string, bytes: readonly number[] = MIDDLE_C, lateMs = 0) =>
    desk.send(deviceKey(`${name}#1`), bytes, clock.now(), epochMs(clock.now() + lateMs))
  return { store, clock, devices, book, heard, gaps, said, press, changes: () => changes }
}

function bookOf(book: Map<DeviceKey, DeviceLatency>): LatencyBook {
  return {
    of: (key) => book.get(key) ?? null,
    keep: (key, latency) => void book.set(key, latency),
    forget: (key) => void book.delete(key),
  }
}
