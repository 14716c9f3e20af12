import type { AudioClock } from './audio-clock'
import { createAudioClock } from './audio-clock'
import type { Click } from './click-times'

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

/** Two clocks (Wilson, "A tale of two clocks", 2013): often looked, and scheduled for a little longer than that. */
const LOOK_MS = 25
const AHEAD_MS = 100
/** A window in the background is looked after once a second. */
const AHEAD_HIDDEN_MS = 1500
/** For the orders to reach the sound card. */
const MARGIN_MS = 50
const DOWNBEAT_HZ = 1568
const BEAT_HZ = 1047
const CLICK_SECONDS = 0.04
/** Over a piano played forte. Ours. */
const LOUDNESS = 0.5
const MS = 1000

export function createClickPlayer(): ClickPlayer {
  let context: AudioContext | null = null
  let output: GainNode | null = null
  let clock: AudioClock = createAudioClock()
  let waiting: Click[] = []
  let originMs = 0
  let timer = 0

  function look(): void {
    if (!context) return
    observe(context, clock)
    const soundNowMs = context.currentTime * MS
    const untilMs = soundNowMs + (document.hidden ? AHEAD_HIDDEN_MS : AHEAD_MS)
    for (let click = waiting[0]; click; click = waiting[0]) {
      const soundMs = clock.soundMsAt(originMs + click.atMs)
      if (soundMs === null || soundMs > untilMs) return
      waiting.shift()
      if (soundMs >= soundNowMs) sound(soundMs / MS, click.isDownbeat)
    }
    window.clearInterval(timer)
  }

  function sound(atSeconds: number, isDownbeat: boolean): void {
    if (!context || !output) return
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
    async wake() {
      context ??= new AudioContext({ latencyHint: 'interactive' })
      await context.resume()
      clock = createAudioClock()
      observe(context, clock)
      const heardNowMs = clock.soundMsAt(performance.now()) ?? 0
      return Math.max(0, context.currentTime * MS - heardNowMs) + AHEAD_MS + MARGIN_MS
    },
    start(clicks, dueMs) {
      stop()
      if (!context) return
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

/** Which moment of sound is heard when. Before the card has said it, what it says of its delay in general. */
function observe(context: AudioContext, clock: AudioClock): void {
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp()
  if (contextTime > 0 && performanceTime > 0) clock.observe(contextTime * MS, performanceTime)
  else clock.observe((context.currentTime - (context.outputLatency || context.baseLatency)) * MS, performance.now())
}
