import { firstFrom } from '../../shared/base/first-from'
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
  const keysFrom = (beat: number, hands: HandChoice) => {
    const { onsets, keys } = momentsByHands[hands]
    return keys[firstFrom(onsets, beat)] ?? []
  }
  return {
    from: (beat, hands) => keysFrom(beat - SAME_MOMENT_BEATS, hands),
    after: (beat, hands) => keysFrom(beat + SAME_MOMENT_BEATS, hands),
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
