import type { Click } from './click-times'
import { LOOK_MS, soundCard } from './sound-card'

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
}

const DOWNBEAT_HZ = 1568
const BEAT_HZ = 1047
const CLICK_SECONDS = 0.04
/** Over a piano played forte. Ours. */
const LOUDNESS = 0.5

export function createClickPlayer(): ClickPlayer {
  let output: GainNode | null = null
  let waiting: Click[] = []
  let originMs = 0
  let timer = 0

  function look(): void {
    const card = soundCard()
    const horizonMs = card.horizonMs()
    for (let click = waiting[0]; click; click = waiting[0]) {
      const dueMs = originMs + click.atMs
      if (dueMs > horizonMs) return
      waiting.shift()
      const atSeconds = card.secondsAt(dueMs)
      if (atSeconds >= card.context.currentTime) sound(atSeconds, click.isDownbeat)
    }
    window.clearInterval(timer)
  }

  function sound(atSeconds: number, isDownbeat: boolean): void {
    if (!output) return
    const { context } = soundCard()
    const oscillator = new OscillatorNode(context, { frequency: isDownbeat ? DOWNBEAT_HZ : BEAT_HZ })
    const envelope = new GainNode(context, { gain: 0 })
    envelope.gain.setValueAtTime(isDownbeat ? 1 : 0.7, atSeconds)
    envelope.gain.exponentialRampToValueAtTime(0.001, atSeconds + CLICK_SECONDS)
    oscillator.connect(envelope).connect(output)
    oscillator.start(atSeconds)
    oscillator.stop(atSeconds + CLICK_SECONDS)
  }

  function stop(): void {
    window.clearInterval(timer)
    waiting = []
    // What is scheduled already is cut off with its output.
    output?.disconnect()
    output = null
  }

  return {
    wake: async () => soundCard().wake(),
    start(clicks, dueMs) {
      stop()
      const { context } = soundCard()
      output = new GainNode(context, { gain: LOUDNESS })
      output.connect(context.destination)
      waiting = [...clicks]
      originMs = dueMs
      look()
      timer = window.setInterval(look, LOOK_MS)
    },
    stop,
  }
}
