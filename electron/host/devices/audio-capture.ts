import type { AudioPort, AudioProblem, AudioSystem } from '../../../native/audio/audio-system'
import type { DeviceKey } from '../../../shared/base/ids'
import type { Result } from '../../../shared/base/result'
import { failed } from '../../../shared/base/result'
import type { EpochMs } from '../../../shared/base/units'
import { epochMs } from '../../../shared/base/units'
import type { AudioChoice, AudioState } from '../../../shared/contract/devices'
import type { Onset } from '../../../shared/listen/audio-ear'
import { audioProblemSentence } from './audio-sentences'
import type { Cancel, Clock } from '../clock'
import type { CoachLine } from '../coach-line'
import type { LatencyBook } from './latency-book'
import { sentences } from '../sentences'
import type { SettingsStore } from '../store/store'
import { createStreamKeeper } from './stream-keeper'

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

/** How often is looked whether a window is open, and how often in a row none may be: it may only be loading anew. Ours. */
const WINDOW_LOOK_MS = 1000
const MOST_LOOKS_WITHOUT = 10

/** After so long a look that goes on is asked for again. Ours. */
const LOOK_AGAIN_MS = 1000
const nothing: Cancel = () => undefined

export function createAudioCapture(parts: AudioCaptureParts): AudioCapture {
  const { audio, settings, clock, latencies } = parts
  const wanting = new Set<AudioWanting>()
  let ports: readonly AudioPort[] = []
  let problem: AudioProblem | null = null
  let looksWithout = 0
  let cancelLook: Cancel = nothing
  let isClosed = false
  const keeper = createStreamKeeper({
    audio,
    coach: parts.coach,
    clock,
    wanted: () => (wanting.size > 0 ? settings.read().audioInput : null),
    look,
    ports: () => ports,
    onChanged: () => parts.onChanged(),
    onProblem: (sentence) => parts.onProblem(sentence),
    onOnset: tell,
  })
  const cancelWindows = clock.every(WINDOW_LOOK_MS, noteWindows)

  async function look(): Promise<void> {
    const listed = await audio.list()
    if (isClosed) return
    ports = listed.ok ? listed.value : []
    problem = listed.ok ? null : listed.problem
    cancelLook()
    // Outside the keeper's turns: whoever ends the app waits for none of it.
    cancelLook = problem === 'stillLooking' ? clock.after(LOOK_AGAIN_MS, () => void lookAgain()) : nothing
  }

  async function lookAgain(): Promise<void> {
    await look()
    if (!isClosed) parts.onChanged()
  }

  function tell({ key }: AudioChoice, { atSteadyMs, riseDb }: Onset): void {
    const heardAt = onTheWall(parts, atSteadyMs)
    const offsetMs = latencies.of(key)?.offsetMs ?? 0
    parts.onOnset({ key, heardAt, struckAt: epochMs(heardAt - offsetMs), riseDb })
  }

  function noteWindows(): void {
    looksWithout = parts.hasWindow() ? 0 : looksWithout + 1
    if (looksWithout >= MOST_LOOKS_WITHOUT && wanting.delete('window')) void keeper.settle()
  }

  async function start(who: AudioWanting): Promise<Result<null, string>> {
    if (!settings.read().audioInput) return failed(sentences.noInputChosen)
    wanting.add(who)
    looksWithout = 0
    const begun = await keeper.settle()
    if (!begun.ok) wanting.delete(who)
    return said(begun)
  }

  async function stop(who: AudioWanting): Promise<void> {
    wanting.delete(who)
    await keeper.settle()
  }

  return {
    state: () => ({
      problem: problem && audioProblemSentence(problem),
      inputs: ports.map((port) => ({ ...port, latency: latencies.of(port.key) })),
      choice: settings.read().audioInput,
      capture: keeper.now(),
    }),
    list: async () => {
      await keeper.inTurn(look)
      parts.onChanged()
    },
    choose: async (choice) => {
      settings.change({ audioInput: choice })
      return said(await keeper.settle())
    },
    start,
    stop,
    close: async () => {
      isClosed = true
      cancelWindows()
      cancelLook()
      await Promise.all([stop('window'), stop('measurement')])
      await audio.close()
    },
  }
}

/** Two clocks are read so close together, in ms, or so often: a busy machine may halt us between them. Ours. */
const CLOSE_READING_MS = 0.2
const MOST_READINGS = 10

/** Its age is the same on every clock, whatever was done to the one on the wall since the stream began. */
function onTheWall({ clock, steadyMs }: Pick<AudioCaptureParts, 'clock' | 'steadyMs'>, atSteadyMs: number): EpochMs {
  let closest = { apartMs: Infinity, heardAt: 0 }
  for (let readings = 0; readings < MOST_READINGS && closest.apartMs > CLOSE_READING_MS; readings += 1) {
    const before = steadyMs()
    const now = clock.now()
    const apartMs = steadyMs() - before
    if (apartMs < closest.apartMs) closest = { apartMs, heardAt: now - (before + apartMs / 2 - atSteadyMs) }
  }
  return epochMs(closest.heardAt)
}

function said(done: Result<null, AudioProblem>): Result<null, string> {
  return done.ok ? done : failed(audioProblemSentence(done.problem))
}
