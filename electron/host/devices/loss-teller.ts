import type { Cancel, Clock } from '../clock'
import { deviceSentences } from './device-sentences'
import type { InputLine } from './input-line'

/** Says that messages of an instrument were lost: once for each time it is plugged in. */
export interface LossTeller {
  note(line: InputLine): void
  close(): void
}

/** A burst is over and counted by then. Ours: two looks of the MIDI thread at the system's counters, and a little. */
const COUNTING_MS = 2000

export function createLossTeller(clock: Clock, say: (sentence: string) => void): LossTeller {
  const told = new WeakSet<InputLine>()
  const waiting = new Set<Cancel>()

  return {
    note: (line) => {
      if (told.has(line)) return
      told.add(line)
      const cancel = clock.after(COUNTING_MS, () => {
        waiting.delete(cancel)
        say(deviceSentences.messagesLost(line.port.name, line.lostMessages()))
      })
      waiting.add(cancel)
    },
    close: () => {
      for (const cancel of waiting) cancel()
      waiting.clear()
    },
  }
}
