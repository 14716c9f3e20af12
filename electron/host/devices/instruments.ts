import { ok, type Result } from '../../../shared/base/result'
import type { EpochMs } from '../../../shared/base/units'
import type { DeviceReplies, DevicesState } from '../../../shared/contract/devices'
import type { News } from '../../../shared/contract/news'
import type { StampedGesture } from '../../../shared/performance/gesture'
import type { AudioSystem } from '../../../native/audio/audio-system'
import type { MidiSystem } from '../../../native/midi/midi-system'
import { steadyNow } from '../../../native/midi/steady-clock'
import { createAudioCapture } from './audio-capture'
import { audioRequests } from './audio-requests'
import type { Clock } from '../clock'
import type { CoachLine } from '../coach-line'
import { deviceRequests } from './device-requests'
import { createDevices, type Devices } from './devices'
import { createGestureGate, type GestureGate } from './gesture-gate'
import type { Instrument } from './instrument'
import { createInstrumentChecker } from './instrument-check-requests'
import { createLatencyMeter } from './latency-requests'
import type { Handlers } from '../serve-requests'
import type { Store } from '../store/store'

/** All that a student may play on or be heard through, and what is tried out and measured of it. */
export interface Instruments {
  readonly handlers: Pick<Handlers, keyof DeviceReplies>
  state(): DevicesState
  /** What is plugged in is known, or takes too long to find out. */
  whenListed(): Promise<void>
  /** Keys of the window come in here too: they may be tried out like those of a device. */
  readonly play: GestureGate['play']
  /** Nothing is tried out or measured any more: what is played is music again. */
  endTrials(): void
  close(): Promise<void>
}

export interface InstrumentParts {
  readonly midi: MidiSystem
  readonly audio: AudioSystem
  readonly store: Pick<Store, 'settings' | 'latencies'>
  readonly coach: CoachLine
  readonly clock: Clock
  readonly hasWindow: () => boolean
  readonly onMusic: (instrument: Instrument, stamped: StampedGesture) => void
  readonly onGap: (away: { readonly since: EpochMs; readonly until: EpochMs }) => void
  readonly onProblem: (sentence: string) => void
  readonly publish: (news: News) => void
}

export function createInstruments(parts: InstrumentParts): Instruments {
  const { store, coach, clock, publish, onProblem } = parts
  const { settings, latencies } = store

  const checker = createInstrumentChecker({
    clock,
    onBegin: () => meter.cancel(),
    onChecked: (check) => publish({ kind: 'instrumentChecked', check }),
  })
  const meter = createLatencyMeter({
    clock,
    latencies,
    devices: { state },
    wantAudio,
    onBegin: () => checker.end(),
    onTapped: (tapCount) => publish({ kind: 'latencyTapped', tapCount }),
    onMeasured: changed,
  })
  const gate = createGestureGate({
    trials: [(...played) => checker.takes(...played), (...played) => meter.takes(...played)],
    onMusic: (instrument, stamped) => parts.onMusic(instrument, stamped),
  })
  const audio = createAudioCapture({
    audio: parts.audio,
    coach,
    settings,
    clock,
    steadyMs: steadyNow,
    latencies,
    hasWindow: () => parts.hasWindow(),
    onChanged: changed,
    onProblem,
    onOnset: ({ heardAt }) => meter.tapHeard(heardAt),
  })
  const devices: Devices = createDevices({
    midi: parts.midi,
    settings,
    clock,
    latencies,
    onGesture: (...played) => gate.play(...played),
    onGap: (away) => parts.onGap(away),
    onChanged: changed,
    onProblem,
  })

  function state(): DevicesState {
    return { ...devices.state(), audio: audio.state() }
  }

  function changed(): void {
    const now = state()
    meter.noticeDevices(now)
    publish({ kind: 'devicesChanged', devices: now })
  }

  async function wantAudio(isWanted: boolean): Promise<Result<null, string>> {
    if (isWanted) return audio.start('measurement')
    await audio.stop('measurement')
    return ok(null)
  }

  function endTrials(): void {
    checker.end()
    meter.cancel()
  }

  return {
    handlers: {
      ...deviceRequests({ devices, clock, state }),
      ...checker.handlers,
      ...meter.handlers,
      ...audioRequests({ audio, state }),
    },
    state,
    whenListed: () => devices.whenListed(),
    play: (...played) => gate.play(...played),
    endTrials,
    close: async () => {
      endTrials()
      await Promise.all([devices.close(), audio.close()])
    },
  }
}
