import { keepSounded } from './sounded'
import type { PianoVoices } from './piano-voices'
import type { DueNote } from './play-line'
import { soundCard } from './sound-card'

/** A hand that plays by the clock of the window, whatever it plays on. */
export interface TimedHand {
  /** Call it from a press of the person. Resolves with how soon a note can be heard, in ms; rejects where none can. */
  wake(): Promise<number>
  /** Up to when on `performance.now()` notes are to be handed over now. */
  horizonMs(): number
  /** How long a note is under way before it is heard, in ms. */
  delayMs(): number
  play(notes: readonly DueNote[]): void
  /** Ends what this hand lets sound, and what was to sound later. */
  silence(): void
}

/** On the samples, through the loudspeaker of this computer. */
export function handOnSamples(voices: PianoVoices): TimedHand {
  return {
    wake: async () => soundCard().wake(),
    horizonMs: () => soundCard().horizonMs(),
    delayMs: () => soundCard().delayMs(),
    play(notes) {
      const card = soundCard()
      for (const { pitch, velocity, atMs, untilMs } of notes) {
        voices.strike({ pitch, velocity, atSeconds: card.secondsAt(atMs), untilSeconds: card.secondsAt(untilMs) })
        keepSounded({ pitch, velocity, atMs })
      }
    },
    silence: () => voices.silence(),
  }
}
