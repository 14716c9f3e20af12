import type { AudioPort, AudioProblem, AudioStream, AudioSystem } from '../../../native/audio/audio-system'
import type { Result } from '../../../shared/base/result'
import { failed, ok } from '../../../shared/base/result'
import type { EpochMs } from '../../../shared/base/units'
import type { AudioChoice, AudioState } from '../../../shared/contract/devices'
import type { Onset } from '../../../shared/listen/audio-ear'
import { createAudioWatch, lossesOf, WATCH_MS } from './audio-watch'
import type { Cancel, Clock } from '../clock'
import type { CoachLine } from '../coach-line'
import { sentences } from '../sentences'

/** Keeps the wanted stream of sound open: opens it, watches it, and looks for its input when it vanished. */
export interface StreamKeeper {
  now(): AudioState['capture']
  /** Makes what is captured what is wanted. */
  settle(): Promise<Result<null, AudioProblem>>
  /** One change after the other, those of the keeper's own included. */
  inTurn<Value>(change: () => Promise<Value>): Promise<Value>
}

export interface StreamKeeperParts {
  readonly audio: Pick<AudioSystem, 'open'>
  readonly coach: Pick<CoachLine, 'openAudio' | 'closeAudio'>
  readonly clock: Clock
  /** What is to be captured now. */
  wanted(): AudioChoice | null
  /** Looks anew what is plugged in. */
  look(): Promise<void>
  /** As it was when we looked last. */
  ports(): readonly AudioPort[]
  onChanged(): void
  onProblem(sentence: string): void
  onOnset(choice: AudioChoice, onset: Onset): void
}

/** How often an input that vanished is looked for. */
const RETRY_MS = 1000

interface Running {
  readonly stream: AudioStream
  readonly choice: AudioChoice
  readonly name: string
  /** What of its losses was told. */
  told: string
}

export function createStreamKeeper(parts: StreamKeeperParts): StreamKeeper {
  const { audio, coach, clock } = parts
  let running: Running | null = null
  let away: { readonly name: string; readonly choice: AudioChoice; readonly since: EpochMs } | null = null
  let cancelTimer: Cancel = () => undefined
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
    const done = turn.then(change)
    turn = done.catch(() => undefined)
    return done
  }

  async function settle(): Promise<Result<null, AudioProblem>> {
    const wanted = parts.wanted()
    // What is away is looked for as long as somebody wants it.
    if (isSame((running ?? away)?.choice ?? null, wanted)) return ok(null)
    await end()
    away = null
    const begun = wanted ? await begin(wanted) : ok(null)
    parts.onChanged()
    return begun
  }

  async function begin(choice: AudioChoice): Promise<Result<null, AudioProblem>> {
    if (parts.ports().length === 0) await parts.look()
    const opened = await audio.open(choice)
    if (!opened.ok) return opened
    const stream = opened.value
    const name = parts.ports().find(({ key }) => key === choice.key)?.name ?? choice.key
    const now: Running = { stream, choice, name, told: '' }
    running = now
    const { ring, sampleRate } = stream
    coach.openAudio({ ring, sampleRate, onOnset: (onset) => parts.onOnset(choice, onset) })
    const look = createAudioWatch(ring)
    every(WATCH_MS, () => (look() === 'gone' ? void inTurn(() => lose(now)) : tellLosses(now)))
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

  function tellLosses(now: Running): void {
    const losses = JSON.stringify(lossesOf(now.stream.ring))
    if (now.told !== '' && now.told !== losses) parts.onChanged()
    now.told = losses
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
      void inTurn(search)
    })
  }

  async function search(): Promise<void> {
    if (!away) return
    const { name, choice, since } = away
    await parts.look()
    const isHere = parts.ports().some(({ key }) => key === choice.key)
    const begun = isHere ? await begin(choice) : failed('noSuchInput')
    if (!begun.ok) {
      searchLater()
      return
    }
    away = null
    parts.onProblem(sentences.inputBack(name, (clock.now() - since) / 1000))
    parts.onChanged()
  }

  function now(): AudioState['capture'] {
    if (away) return { kind: 'away', name: away.name }
    if (!running) return { kind: 'off' }
    const { stream, choice } = running
    const { sampleRate, reportedLatencyMs, ring } = stream
    return { kind: 'on', sampleRate, bufferFrames: choice.bufferFrames, reportedLatencyMs, ...lossesOf(ring) }
  }

  return { now, settle: () => inTurn(settle), inTurn }
}

function isSame(one: AudioChoice | null, other: AudioChoice | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
