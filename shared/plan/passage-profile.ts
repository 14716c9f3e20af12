import type { Hand, Score } from '../music/score'

/**
 * What a passage feels like under the hands, without the key it is in: for each hand the steps of its outer voice
 * (the top of the right hand, the bottom of the left) and the time to each step.
 */
export type PassageProfile = Readonly<Record<Hand, readonly ProfileStep[]>>

interface ProfileStep {
  /** Of the outer voice. */
  readonly pitch: number
  /** Semitones from the onset before; 0 for the first. */
  readonly interval: number
  /** Quarter notes to the next onset of the hand; to the end of the passage for the last. */
  readonly beats: number
  /** Keys that are struck together. */
  readonly keys: number
}

/** Bars by index, both included. Grace notes are left out: they are never what two passages have in common. */
export function profileOf(score: Score, firstBar: number, lastBar: number): PassageProfile {
  const last = score.bars[lastBar]
  const end = last ? last.onset + last.duration : score.end
  const of = (hand: Hand) => stepsOf(onsetsOf(score, { firstBar, lastBar, hand }), end)
  return { left: of('left'), right: of('right') }
}

/**
 * 0..1: how alike two passages are: one less the share of steps that have to be changed to make one of the other
 * (Levenshtein's distance, with part of a change for a step of another size in the same rhythm), weighed by the steps of
 * each hand. Two passages that are the same in another key come to 1.
 */
export function similarity(one: PassageProfile, other: PassageProfile): number {
  const hands = (['left', 'right'] as const).map((hand) => {
    const steps = Math.max(one[hand].length, other[hand].length)
    return { steps, distance: distance(one[hand], other[hand]) }
  })
  const steps = hands.reduce((sum, hand) => sum + hand.steps, 0)
  if (steps === 0) return 0
  return 1 - hands.reduce((sum, hand) => sum + hand.distance, 0) / steps
}

/**
 * Passages that are at least so alike get in each other's way. Ours, measured on the bundled songs (decision 0014): varied
 * returns of a phrase and one figure over other harmonies lie above it, no two spots of different songs come near.
 */
export const SIMILAR = 0.6

/** Whether two passages are the same in the same place of the keyboard: who practises one practises the other. */
export function areTwins(one: PassageProfile, other: PassageProfile): boolean {
  return (['left', 'right'] as const).every((hand) => {
    const counterparts = other[hand]
    return one[hand].length === counterparts.length && one[hand].every((step, i) => isSameStep(step, counterparts[i]))
  })
}

function isSameStep(step: ProfileStep, other: ProfileStep | undefined): boolean {
  if (!other || step.pitch !== other.pitch || step.keys !== other.keys) return false
  return Math.abs(step.beats - other.beats) <= SAME_BEATS
}

/** A third for a third, minor or major: the same step of another scale. */
const SAME_STEP_SEMITONES = 1
const SAME_RHYTHM_COST = 0.6
const OTHER_STEP_COST = 1
const NEAR_STEP_COST = 0.2
const SAME_BEATS = 0.01

interface Onset {
  readonly beat: number
  readonly pitch: number
  readonly keys: number
}

function onsetsOf(
  score: Score,
  { firstBar, lastBar, hand }: { readonly firstBar: number; readonly lastBar: number; readonly hand: Hand },
): readonly Onset[] {
  const onsets: Onset[] = []
  for (const note of score.notes) {
    if (note.bar < firstBar || note.bar > lastBar || note.hand !== hand || note.isGrace) continue
    const last = onsets.at(-1)
    const isSame = last !== undefined && note.onset - last.beat < SAME_BEATS
    if (!isSame) onsets.push({ beat: note.onset, pitch: note.pitch, keys: 1 })
    else {
      const outer = hand === 'left' ? Math.min : Math.max
      onsets[onsets.length - 1] = { ...last, pitch: outer(last.pitch, note.pitch), keys: last.keys + 1 }
    }
  }
  return onsets
}

function stepsOf(onsets: readonly Onset[], end: number): readonly ProfileStep[] {
  return onsets.map(({ beat, pitch, keys }, i) => ({
    pitch,
    interval: pitch - (onsets[i - 1]?.pitch ?? pitch),
    beats: (onsets[i + 1]?.beat ?? end) - beat,
    keys,
  }))
}

/** In steps that are changed, added or left out. */
function distance(one: readonly ProfileStep[], other: readonly ProfileStep[]): number {
  let row = other.map((_, i) => i + 1)
  row.unshift(0)
  for (const [i, step] of one.entries()) {
    const next = [i + 1]
    for (const [j, counterpart] of other.entries()) {
      const changed = (row[j] ?? 0) + costOf(step, counterpart)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

function costOf(one: ProfileStep, other: ProfileStep): number {
  if (Math.abs(one.beats - other.beats) > SAME_BEATS) return OTHER_STEP_COST
  const apart = Math.abs(one.interval - other.interval)
  const chord = one.keys === other.keys ? 0 : NEAR_STEP_COST
  if (apart === 0) return chord
  return (apart <= SAME_STEP_SEMITONES ? NEAR_STEP_COST : SAME_RHYTHM_COST) + chord
}
