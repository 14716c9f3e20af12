import { createListeners, type Listeners } from '../listeners'
import type { Click } from './click-times'
import { divideBeat, type ClickKind, type ClickManner, type DueClick } from './divide-beat'
import { LOOK_MS, soundCard } from './sound-card'
import { keepClicked } from './sounded'

/**
 * The click. It is bound to the clock of the window, as the keys are: each click is put on the sound card's clock a
 * moment before it is due, by what the card says of when its sound is heard. A loudspeaker that does not tell its
 * delay (many Bluetooth ones) sounds late by that, and nobody here can know.
 */
export interface ClickPlayer {
  /**
   * Wakes the sound, which a browser only does at a press of the person. Resolves with how soon a click can be heard,
   * in ms; rejects where nothing can sound.
   */
  wake(): Promise<number>
  /** `originMs` is when the bar after the count-in begins, on `performance.now()`. */
  start(clicks: readonly Click[], originMs: number): void
  stop(): void
  /** Each beat a moment before it is heard; null when the click stops. */
  readonly beats: Listeners<DueClick | null>
}

/** How it clicks from the next beat on. */
export interface ClickLook extends ClickManner {
  /** 0..1 */
  readonly volume: number
}

interface ClickSound {
  readonly hz: number
  readonly gain: number
}

/** Told apart by pitch and loudness, for whoever hears only one of them. Ours. */
const SOUNDS: Readonly<Record<ClickKind, ClickSound>> = {
  downbeat: { hz: 1568, gain: 1 },
  beat: { hz: 1047, gain: 0.7 },
  division: { hz: 784, gain: 0.35 },
}
const CLICK_SECONDS = 0.04
/** At a volume of 1 over a piano played fortissimo, at 0.5 over one played forte. Ours. */
const LOUDEST = 1
/** The last beat lasts as long as the one before. Where there is only one, so long. Ours. */
const ONLY_BEAT_MS = 600

export function createClickPlayer(look: () => ClickLook): ClickPlayer {
  const beats = createListeners<DueClick | null>()
  let output: GainNode | null = null
  let clicks: readonly Click[] = []
  let next = 0
  /** Of beats that were reached. */
  let waiting: DueClick[] = []
  let originMs = 0
  let timer = 0

  function schedule(): void {
    if (!output) return
    const card = soundCard()
    const horizonMs = card.horizonMs()
    output.gain.setTargetAtTime(look().volume * LOUDEST, card.context.currentTime, 0.02)
    reach(horizonMs)
    const due = waiting.filter(({ atMs }) => atMs <= horizonMs)
    waiting = waiting.filter(({ atMs }) => atMs > horizonMs)
    for (const click of due) {
      const atSeconds = card.secondsAt(click.atMs)
      if (atSeconds < card.context.currentTime) continue
      soundClick(output, { ...SOUNDS[click.kind], atSeconds })
      keepClicked(click)
      if (click.kind !== 'division') beats.tell(click)
    }
    if (next >= clicks.length && waiting.length === 0) window.clearInterval(timer)
  }

  function reach(horizonMs: number): void {
    for (let click = clicks[next]; click && originMs + click.atMs <= horizonMs; click = clicks[next]) {
      const lastsMs = beatLengthMs(clicks, next)
      waiting.push(...divideBeat({ ...click, atMs: originMs + click.atMs, lastsMs }, look()))
      next += 1
    }
  }

  function stop(): void {
    window.clearInterval(timer)
    clicks = []
    waiting = []
    // What is scheduled already is cut off with its output.
    output?.disconnect()
    output = null
    beats.tell(null)
  }

  return {
    wake: async () => soundCard().wake(),
    start(newClicks, dueMs) {
      stop()
      const { context } = soundCard()
      output = new GainNode(context, { gain: look().volume * LOUDEST })
      output.connect(context.destination)
      clicks = newClicks
      next = 0
      originMs = dueMs
      schedule()
      timer = window.setInterval(schedule, LOOK_MS)
    },
    stop,
    beats,
  }
}

function beatLengthMs(clicks: readonly Click[], at: number): number {
  const from = clicks[at + 1] ? at : Math.max(0, at - 1)
  const [one, other] = [clicks[from], clicks[from + 1]]
  return one && other ? other.atMs - one.atMs : ONLY_BEAT_MS
}

/** A short tone with a hard beginning. */
export function soundClick(output: AudioNode, { hz, gain, atSeconds }: ClickSound & { readonly atSeconds: number }) {
  const { context } = output
  const oscillator = new OscillatorNode(context, { frequency: hz })
  const envelope = new GainNode(context, { gain: 0 })
  envelope.gain.setValueAtTime(gain, atSeconds)
  envelope.gain.exponentialRampToValueAtTime(0.001, atSeconds + CLICK_SECONDS)
  oscillator.connect(envelope).connect(output)
  oscillator.start(atSeconds)
  oscillator.stop(atSeconds + CLICK_SECONDS)
}
