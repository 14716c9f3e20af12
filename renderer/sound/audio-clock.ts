/** How the clock of the sound card lies against the clock of this window. */
export interface AudioClock {
  /** Takes in a pair of both clocks, in ms: the moment at which a piece of sound leaves the loudspeaker. */
  observe(soundMs: number, windowMs: number): void
  /** When sound has to be scheduled, in ms of the sound card, to be heard at a moment of the window; null before any pair. */
  soundMsAt(windowMs: number): number | null
}

/** A pair is off by a buffer now and then; only the drift of the clocks is to be followed. Ours. */
const PAIR_WEIGHT = 0.05
/** Clocks that are farther apart than this were stopped or changed: another loudspeaker, a computer that slept. Ours. */
const LARGEST_STEP_MS = 50

/** Two quartzes differ by up to 100 ppm, 6 ms in a minute: a click that only the sound card times leaves the beat. */
export function createAudioClock(): AudioClock {
  let offsetMs: number | null = null
  return {
    observe(soundMs, windowMs) {
      const seenMs = soundMs - windowMs
      const isNew = offsetMs === null || Math.abs(seenMs - offsetMs) > LARGEST_STEP_MS
      offsetMs = offsetMs === null || isNew ? seenMs : offsetMs + PAIR_WEIGHT * (seenMs - offsetMs)
    },
    soundMsAt: (windowMs) => (offsetMs === null ? null : windowMs + offsetMs),
  }
}
