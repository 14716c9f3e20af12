import type { DeviceKey } from '../../../shared/base/ids'
import type { Result } from '../../../shared/base/result'
import { epochMs, type EpochMs } from '../../../shared/base/units'
import type { DeviceLatency, DevicesState } from '../../../shared/contract/devices'
import {
  heardThroughAir,
  measureLatency,
  tappedByHand,
  type LatencyProblem,
  type MeasuredLatency,
} from '../../../shared/performance/measure-latency'
import type { Cancel, Clock } from '../clock'
import type { GestureTrial } from './gesture-gate'
import type { LatencyBook } from './latency-book'
import type { Handlers } from '../serve-requests'
import { refuse, reply } from '../serve-requests'
import { latencySentence, sentences } from '../sentences'
import { createWindowClock } from './window-clock'

/** Measures how late a device is, by what it says of taps to a click. */
export interface LatencyMeter {
  readonly takes: GestureTrial
  /** A sound began in the microphone, at the time its device gave it, nothing taken off. */
  tapHeard(at: EpochMs): void
  /** A device that is away is measured no more. */
  noticeDevices(state: DevicesState): void
  cancel(): void
  readonly handlers: Pick<
    Handlers,
    'latency/begin' | 'latency/clicks' | 'latency/finish' | 'latency/cancel' | 'latency/forget'
  >
}

interface Measurement {
  readonly device: 'midi' | 'audio'
  readonly key: DeviceKey
  readonly clicks: EpochMs[]
  readonly taps: EpochMs[]
}

/** So long without a click of the window or a tap, and nobody is measuring any more. Ours. */
export const LONGEST_IDLE_MEASUREMENT_MS = 60_000
/** Nobody taps or clicks on for longer. Ours: five minutes of a click at 100 a minute. */
const MOST_TIMES = 500

export function createLatencyMeter(parts: {
  readonly clock: Clock
  readonly latencies: LatencyBook
  readonly devices: { readonly state: () => DevicesState }
  /** Sound has to be listened to for `tapHeard`, or has not any more. Fails with a sentence where it cannot be. */
  readonly wantAudio: (isWanted: boolean) => Promise<Result<null, string>>
  /** Whatever else is tried out is so no more. */
  readonly onBegin: () => void
  readonly onTapped: (tapCount: number) => void
  /** The device is measured anew, or its measurement is forgotten. */
  readonly onMeasured: (key: DeviceKey) => void
}): LatencyMeter {
  const { clock, latencies, devices, wantAudio } = parts
  const stampOf = createWindowClock(clock)
  let running: Measurement | null = null
  let aliveAt = clock.now()
  let cancelLook: Cancel = () => undefined

  function begin(device: Measurement['device'], key: DeviceKey): string | null {
    cancel()
    const obstacle = obstacleIn(devices.state(), device, key)
    if (obstacle !== null) return obstacle
    parts.onBegin()
    running = { device, key, clicks: [], taps: [] }
    aliveAt = clock.now()
    cancelLook = clock.after(LONGEST_IDLE_MEASUREMENT_MS, look)
    return null
  }

  /** The sound has to be there before the first click. Null once it is, else why not. */
  async function openSound(): Promise<string | null> {
    const begun = running
    const opened = await wantAudio(true)
    if (!opened.ok && running === begun) cancel()
    return opened.ok ? null : opened.problem
  }

  function look(): void {
    const restMs = aliveAt + LONGEST_IDLE_MEASUREMENT_MS - clock.now()
    if (restMs > 0) cancelLook = clock.after(restMs, look)
    else cancel()
  }

  function cancel(): void {
    cancelLook()
    if (running?.device === 'audio') void wantAudio(false)
    running = null
  }

  function tap({ taps }: Measurement, at: EpochMs): void {
    aliveAt = clock.now()
    if (taps.length === MOST_TIMES) return
    taps.push(at)
    parts.onTapped(taps.length)
  }

  function keep(key: DeviceKey, { offsetMs, jitterMs }: MeasuredLatency): DeviceLatency {
    latencies.keep(key, { offsetMs, jitterMs, measuredAt: epochMs(Math.round(clock.now())) })
    parts.onMeasured(key)
    return latencies.of(key) ?? { offsetMs, jitterMs, measuredAt: clock.now() }
  }

  return {
    takes: (_, gesture, { key, heardAt }) => {
      if (running?.device !== 'midi' || key !== running.key) return false
      if (gesture.kind === 'keyDown') tap(running, heardAt)
      return true
    },
    tapHeard: (at) => {
      if (running?.device === 'audio') tap(running, at)
    },
    noticeDevices: (state) => {
      if (running && obstacleIn(state, running.device, running.key) !== null) cancel()
    },
    cancel,
    handlers: {
      'latency/begin': async ({ device, key }) => {
        const obstacle = begin(device, key) ?? (device === 'audio' ? await openSound() : null)
        return obstacle === null ? reply(null) : refuse(obstacle)
      },
      'latency/clicks': ({ askedAt, dueAts }) => {
        const shiftMs = stampOf(askedAt) - askedAt
        const dues = dueAts.map((dueAt) => epochMs(dueAt + shiftMs))
        if (running) running.clicks.push(...dues.slice(0, MOST_TIMES - running.clicks.length))
        aliveAt = clock.now()
        return reply(null)
      },
      'latency/finish': () => {
        if (!running) return refuse(sentences.notMeasuring)
        const { key } = running
        const measured = measure(running)
        cancel()
        return measured.ok ? reply(keep(key, measured.value)) : refuse(latencySentence(measured.problem))
      },
      'latency/cancel': () => {
        cancel()
        return reply(null)
      },
      'latency/forget': ({ key }) => {
        latencies.forget(key)
        parts.onMeasured(key)
        return reply(devices.state())
      },
    },
  }
}

/** Why this device cannot be measured now, as a sentence. */
function obstacleIn(state: DevicesState, device: Measurement['device'], key: DeviceKey): string | null {
  if (device === 'audio') {
    if (!state.audio.inputs.some((input) => input.key === key)) return sentences.noSuchDevice
    return state.audio.choice?.key === key ? null : sentences.soundNotChosen
  }
  const input = state.inputs.find((one) => one.key === key)
  if (!input?.isConnected) return sentences.noSuchDevice
  return input.isHeard ? null : sentences.deviceNotHeard(input.name)
}

/** A microphone hears the click itself, or, where that goes into headphones, notes that are played to it. */
function measure({ device, clicks, taps }: Measurement): Result<MeasuredLatency, LatencyProblem> {
  if (device === 'midi') return measureLatency(clicks, taps, tappedByHand)
  const throughAir = measureLatency(clicks, taps, heardThroughAir)
  return throughAir.ok ? throughAir : measureLatency(clicks, taps, tappedByHand)
}
