import { createAudioClock, type AudioClock } from './audio-clock'

/** The one way of this window to the loudspeaker: piano, click and playback share a context and its clock. */
export interface SoundCard {
  readonly context: AudioContext
  /**
   * Wakes the sound, which a browser only does at a press of the person. Resolves with how soon something can be
   * heard, in ms; rejects where nothing can sound.
   */
  wake(): Promise<number>
  /** Up to when on `performance.now()` notes are to be handed over now: what comes later can wait for the next look. */
  horizonMs(): number
  /** How long sound is under way to the ear, in ms. */
  delayMs(): number
  /** When sound has to begin, in seconds of the context, to be heard at a moment of `performance.now()`. */
  secondsAt(windowMs: number): number
}

/**
 * Two clocks (Wilson, "A tale of two clocks", 2013): whoever schedules looks this often, and hands over for a little
 * longer than that. A window in the background is looked after once a second.
 */
export const LOOK_MS = 25
export const AHEAD_MS = 100
export const AHEAD_HIDDEN_MS = 1500
/** For the orders to reach the sound card. */
export const MARGIN_MS = 50
const MS = 1000

let card: SoundCard | undefined

/** Made when something is to sound first. Throws where this computer has no sound. */
export function soundCard(): SoundCard {
  card ??= createSoundCard()
  return card
}

function createSoundCard(): SoundCard {
  const context = new AudioContext({ latencyHint: 'interactive' })
  let clock: AudioClock = createAudioClock()
  /** A chord looks once: a pair that is taken in for each of its notes would weigh too much. */
  let observedMs = -Infinity
  resumeOnGesture(context)

  function secondsAt(windowMs: number): number {
    const nowMs = performance.now()
    if (nowMs - observedMs >= LOOK_MS / 2) {
      observedMs = nowMs
      observe(context, clock)
    }
    return (clock.soundMsAt(windowMs) ?? 0) / MS
  }

  function delayMs(): number {
    return Math.max(0, (context.currentTime - secondsAt(performance.now())) * MS)
  }

  return {
    context,
    async wake() {
      if (context.state !== 'running') {
        await context.resume()
        clock = createAudioClock()
        observedMs = -Infinity
      }
      return delayMs() + AHEAD_MS + MARGIN_MS
    },
    horizonMs: () => performance.now() + delayMs() + (document.hidden ? AHEAD_HIDDEN_MS : AHEAD_MS),
    delayMs,
    secondsAt,
  }
}

/** Which moment of sound is heard when. Before the card has said it, what it says of its delay in general. */
function observe(context: AudioContext, clock: AudioClock): void {
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp()
  if (contextTime > 0 && performanceTime > 0) clock.observe(contextTime * MS, performanceTime)
  else clock.observe((context.currentTime - (context.outputLatency || context.baseLatency)) * MS, performance.now())
}

/** Browsers let a page sound only after the person did something in it. */
function resumeOnGesture(context: AudioContext): void {
  const resume = () => {
    for (const kind of ['pointerdown', 'keydown'] as const) window.removeEventListener(kind, resume, true)
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
  }
  for (const kind of ['pointerdown', 'keydown'] as const) window.addEventListener(kind, resume, true)
}
