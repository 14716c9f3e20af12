import type { HandChoice, Score, ScoreNote } from '../../shared/music/score'
import type { LitKey } from '../keyboard/key-lights'

/** Which keys are due at or after a moment; built once for a score, then a look-up of a few steps. */
export interface DueKeys {
  /** The first keys of these hands at or after a beat; empty after the last. */
  from(beat: number, hands: HandChoice): readonly LitKey[]
  /** The first ones after it. */
  after(beat: number, hands: HandChoice): readonly LitKey[]
}

interface Moments {
  readonly onsets: readonly number[]
  readonly keys: readonly (readonly LitKey[])[]
}

/** Two onsets nearer than this are one moment: tuplets do not meet to the last digit. In quarter notes. */
const SAME_MOMENT_BEATS = 1e-4

export function createDueKeys({ notes }: Score): DueKeys {
  const momentsByHands: Readonly<Record<HandChoice, Moments>> = {
    both: momentsOf(notes),
    left: momentsOf(notes.filter(({ hand }) => hand === 'left')),
    right: momentsOf(notes.filter(({ hand }) => hand === 'right')),
  }
  const firstFrom = (beat: number, hands: HandChoice) => {
    const { onsets, keys } = momentsByHands[hands]
    return keys[firstIndexFrom(onsets, beat)] ?? []
  }
  return {
    from: (beat, hands) => firstFrom(beat - SAME_MOMENT_BEATS, hands),
    after: (beat, hands) => firstFrom(beat + SAME_MOMENT_BEATS, hands),
  }
}

/** Grace notes are left out: lit with their main note they would read as a chord. */
function momentsOf(notes: readonly ScoreNote[]): Moments {
  const onsets: number[] = []
  const keys: LitKey[][] = []
  for (const { isGrace, onset, pitch, hand, fingering } of notes) {
    if (isGrace) continue
    const last = onsets.at(-1)
    if (last === undefined || onset - last > SAME_MOMENT_BEATS) {
      onsets.push(onset)
      keys.push([])
    }
    const chord = keys.at(-1)
    if (chord && !chord.some((key) => key.pitch === pitch)) chord.push({ pitch, hand, finger: fingering })
  }
  return { onsets, keys }
}

/** The first place in an ascending list whose value is at least `wanted`. */
export function firstIndexFrom(ascending: readonly number[], wanted: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
