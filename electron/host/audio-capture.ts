import type { AudioPort, AudioProblem, AudioStream, AudioSystem } from '../../native/audio/audio-system'
import type { DeviceKey } from '../../shared/base/ids'
import type { Result } from '../../shared/base/result'
import { failed, ok } from '../../shared/base/result'
import type { EpochMs } from '../../shared/base/units'
import { epochMs } from '../../shared/base/units'
import type { AudioChoice, AudioState } from '../../shared/contract/devices'
import type { Onset } from '../../shared/listen/audio-ear'
import { audioProblemSentence } from './audio-sentences'
import { createAudioWatch, lossesOf, WATCH_MS } from './audio-watch'
import type { Cancel, Clock } from './clock'
import type { CoachLine } from './coach-line'
import type { LatencyBook } from './latency-book'
import { sentences } from './sentences'
import type { SettingsStore } from './store/store'

/** The microphone: opened while somebody wants it, watched, opened again when it comes back. */
export interface AudioCapture {
  state(): AudioState
  /** Looks anew what is plugged in. */
  list(): Promise<void>
  /** Kept for the next start. What is captured now goes on with the new choice; null captures nothing. */
  choose(choice: AudioChoice | null): Promise<Result<null, string>>
  /** Refused with a sentence where nothing can be heard. Somebody who wants it twice wants it once. */
  start(wanting: AudioWanting): Promise<Result<null, string>>
  /** Ends when nobody wants it any more. */
  stop(wanting: AudioWanting): Promise<void>
  close(): Promise<void>
}

/** Who may want to hear: a window that shows the level, or a measurement. */
export type AudioWanting = 'window' | 'measurement'

/** Something was struck. */
export interface HeardOnset {
  readonly key: DeviceKey
  /** As the sound card tells it: what a measurement needs. */
  readonly heardAt: EpochMs
  /** With the measured latency of this input taken off. */
  readonly struckAt: EpochMs
  readonly riseDb: number
}

export interface AudioCaptureParts {
  readonly audio: AudioSystem
  readonly coach: Pick<CoachLine, 'openAudio' | 'closeAudio'>
  readonly settings: SettingsStore
  readonly clock: Clock
  /** The clock that the sound card's stamps are on. */
  readonly steadyMs: () => number
  readonly latencies: Pick<LatencyBook, 'of'>
  /** Whether any window is open: none may leave the microphone on behind it. */
  readonly hasWindow: () => boolean
  onChanged(): void
  onProblem(sentence: string): void
  onOnset(onset: HeardOnset): void
}

/** How often an input that vanished is looked for. */
const RETRY_MS = 1000
/** A window may be gone so long before it counts: it may only be loading anew. Ours. */
const WINDOW_GONE_MS = 10_000

interface Running {
  readonly stream: AudioStream
  readonly choice: AudioChoice
  readonly name: string
  /** What the window was told of losses. */
  told: string
}

export function createAudioCapture(parts: AudioCaptureParts): AudioCapture {
  const { audio, coach, settings, clock, latencies } = parts
  const wanting = new Set<AudioWanting>()
  let ports: readonly AudioPort[] = []
  let problem: AudioProblem | null = null
  let running: Running | null = null
  let away: { readonly name: string; readonly choice: AudioChoice; readonly since: EpochMs } | null = null
  let cancelTimer: Cancel = () => undefined
  let windowlessMs = 0
  let isClosed = false
  let turn: Promise<unknown> = Promise.resolve()

  /** One change after the other. */
  function inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
    const done = turn.then(change)
    turn = done.catch(() => undefined)
    return done
  }

  async function look(): Promise<void> {
    const listed = await audio.list()
    ports = listed.ok ? listed.value : []
    problem = listed.ok ? null : listed.problem
  }

  /** Makes what is captured what is wanted. */
  async function settle(): Promise<Result<null, AudioProblem>> {
    const choice = settings.read().audioInput
    const wanted = wanting.size > 0 && !isClosed ? choice : null
    // What is away is looked for as long as somebody wants it.
    if (isSame((running ?? away)?.choice ?? null, wanted)) return ok(null)
    await end()
    away = null
    const begun = wanted ? await begin(wanted) : ok(null)
    if (!isClosed) parts.onChanged()
    return begun
  }

  async function begin(choice: AudioChoice): Promise<Result<null, AudioProblem>> {
    if (ports.length === 0) await look()
    const opened = await audio.open(choice)
    if (!opened.ok) return opened
    const stream = opened.value
    const name = ports.find(({ key }) => key === choice.key)?.name ?? choice.key
    const now: Running = { stream, choice, name, told: '' }
    running = now
    coach.openAudio({ ring: stream.ring, sampleRate: stream.sampleRate, onOnset: (onset) => tell(choice.key, onset) })
    const isAlive = createAudioWatch(stream.ring)
    every(WATCH_MS, () => watch(now, isAlive()))
    return ok(null)
  }

  async function end(): Promise<void> {
    every(0, null)
    if (!running) return
    const { stream } = running
    running = null
    coach.closeAudio()
    await stream.stop()
  }

  /** One clock at a time: that of the watch, or that of the search. */
  function every(periodMs: number, work: (() => void) | null): void {
    cancelTimer()
    cancelTimer = work ? clock.every(periodMs, work) : () => undefined
  }

  function watch(now: Running, seen: 'alive' | 'gone'): void {
    if (seen === 'gone') {
      void inTurn(() => lose(now))
      return
    }
    const losses = JSON.stringify(lossesOf(now.stream.ring))
    if (now.told !== losses) {
      if (now.told) parts.onChanged()
      now.told = losses
    }
    noteWindows(WATCH_MS)
  }

  async function lose(now: Running): Promise<void> {
    if (running !== now) return
    await end()
    away = { name: now.name, choice: now.choice, since: clock.now() }
    parts.onProblem(sentences.inputGone(now.name))
    parts.onChanged()
    searchLater()
  }

  function searchLater(): void {
    every(RETRY_MS, () => {
      // A search may take longer than its period.
      every(0, null)
      noteWindows(RETRY_MS)
      void inTurn(search)
    })
  }

  async function search(): Promise<void> {
    if (!away) return
    const { name, choice, since } = away
    await look()
    const isHere = ports.some(({ key }) => key === choice.key)
    const begun = isHere ? await begin(choice) : failed('noSuchInput')
    if (!begun.ok) {
      searchLater()
      return
    }
    away = null
    parts.onProblem(sentences.inputBack(name, (clock.now() - since) / 1000))
    parts.onChanged()
  }

  function noteWindows(passedMs: number): void {
    windowlessMs = parts.hasWindow() ? 0 : windowlessMs + passedMs
    if (windowlessMs < WINDOW_GONE_MS || !wanting.delete('window')) return
    void inTurn(settle)
  }

  function tell(key: DeviceKey, { atSteadyMs, riseDb }: Onset): void {
    // Its age is the same on every clock, whatever was done to the one on the wall since the stream began.
    const heardAt = epochMs(clock.now() - (parts.steadyMs() - atSteadyMs))
    const offsetMs = latencies.of(key)?.offsetMs ?? 0
    parts.onOnset({ key, heardAt, struckAt: epochMs(heardAt - offsetMs), riseDb })
  }

  function state(): AudioState {
    return {
      problem: problem && audioProblemSentence(problem),
      inputs: ports.map((port) => ({ ...port, latency: latencies.of(port.key) })),
      choice: settings.read().audioInput,
      capture: captureNow(),
    }
  }

  function captureNow(): AudioState['capture'] {
    if (away) return { kind: 'away', name: away.name }
    if (!running) return { kind: 'off' }
    const { stream, choice } = running
    const { sampleRate, reportedLatencyMs, ring } = stream
    return { kind: 'on', sampleRate, bufferFrames: choice.bufferFrames, reportedLatencyMs, ...lossesOf(ring) }
  }

  return {
    state,
    list: () =>
      inTurn(async () => {
        await look()
        parts.onChanged()
      }),
    choose: (choice) =>
      inTurn(async () => {
        settings.change({ audioInput: choice })
        return said(await settle())
      }),
    start: (who) =>
      inTurn(async () => {
        if (!settings.read().audioInput) return failed(sentences.noInputChosen)
        wanting.add(who)
        windowlessMs = 0
        const begun = await settle()
        if (!begun.ok) wanting.delete(who)
        return said(begun)
      }),
    stop: (who) =>
      inTurn(async () => {
        wanting.delete(who)
        await settle()
      }),
    close: () =>
      inTurn(async () => {
        isClosed = true
        wanting.clear()
        await settle()
        await audio.close()
      }),
  }
}

function said(done: Result<null, AudioProblem>): Result<null, string> {
  return done.ok ? done : failed(audioProblemSentence(done.problem))
}

function isSame(one: AudioChoice | null, other: AudioChoice | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
