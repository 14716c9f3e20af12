import type { Clock } from './written-music'

const MS_PER_MINUTE = 60_000
/** Of a beat: fine enough that the steps cannot be heard. */
const STEP = 1 / 16

/** A clock whose tempo (quarters a minute) changes with the beat. */
export function clockOf(tempoAt: (beat: number) => number, end: number): Clock {
  const times = [0]
  for (let i = 0; i * STEP < end; i += 1)
    times.push((times[i] ?? 0) + (STEP * MS_PER_MINUTE) / tempoAt((i + 0.5) * STEP))
  return (beat) => {
    const at = Math.min(times.length - 2, Math.max(0, Math.floor(beat / STEP)))
    const [from, to] = [times[at] ?? 0, times[at + 1] ?? 0]
    return from + (to - from) * (beat / STEP - at)
  }
}

/** Ways in which good players bend a tempo of 120. */
export const rubatos: Readonly<Record<string, (beat: number, end: number) => number>> = {
  'a steady tempo': () => 120,
  /** To half the tempo in the last bar of four. */
  'ritardandi at phrase ends': (beat) => (beat % 16 < 12 ? 120 : 120 / (1 + ((beat % 16) - 12) / 4)),
  'arches of tempo': (beat) => 110 / (1 + 0.25 * Math.cos((2 * Math.PI * beat) / 16)),
  'an accelerando to double tempo': (beat, end) => 100 / (1 - (0.5 * beat) / end),
}
