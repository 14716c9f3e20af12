import type { Score, ScoreNote } from '../music/score'
import { writtenLoudness } from '../grade/written-loudness'

/** An even mezzo-forte, and what a step from p to mp is worth. Ours: pp 36, p 48, mf 72, f 84, ff 96. */
const MEZZO_FORTE = 72
const MEZZO_FORTE_STEP = 5
const VELOCITY_PER_STEP = 12
/** Over what stands beside it. Ours: what a listener takes for an accent in piano playing. */
const ACCENT_VELOCITY = 16
/** The upper voice leads and the rest steps back, by half of what pianists do (Goebl 2001, some 10 MIDI steps). */
const MELODY_VELOCITY = 4
const INNER_VELOCITY = -4
const BASS_VELOCITY = -3
const GRACE_VELOCITY = -8
const SOFTEST = 10
const LOUDEST = 124

/** How hard each written note is struck: by dynamics, hairpins and accents, the upper voice a little before the rest. */
export function touchOfScore(score: Score): (note: ScoreNote) => number {
  const loudnessOf = writtenLoudness(score)
  const highest = highestByOnset(score)
  return (note) => {
    const { step, isAccented } = loudnessOf(note)
    const written = MEZZO_FORTE + ((step ?? MEZZO_FORTE_STEP) - MEZZO_FORTE_STEP) * VELOCITY_PER_STEP
    const voiced = written + voicing(note, highest) + (isAccented ? ACCENT_VELOCITY : 0)
    return Math.round(Math.min(LOUDEST, Math.max(SOFTEST, voiced)))
  }
}

function voicing(note: ScoreNote, highest: ReadonlyMap<string, number>): number {
  if (note.isGrace) return GRACE_VELOCITY
  const isTop = highest.get(keyOf(note)) === note.pitch
  if (note.hand === 'right') return isTop ? MELODY_VELOCITY : INNER_VELOCITY
  return BASS_VELOCITY
}

function highestByOnset({ notes }: Score): ReadonlyMap<string, number> {
  const highest = new Map<string, number>()
  for (const note of notes) {
    if (note.isGrace) continue
    highest.set(keyOf(note), Math.max(highest.get(keyOf(note)) ?? 0, note.pitch))
  }
  return highest
}

function keyOf({ onset, hand }: ScoreNote): string {
  return `${onset} ${hand}`
}
