import type { Dice } from './dice'
import type { DraftNote } from './draft'
import { type Chord, tonesBetween } from './harmony'
import { isBlack, type Key, pitchOf, toneIn, type Tone } from './tones'
import type { ReadingDemands } from './sight-reading-levels'

/** Semitones under a note that a second one may lie: from a third to a sixth. */
const NEAREST_BELOW = 3
const FURTHEST_BELOW = 9
const QUARTER = 24
const EIGHTH = 12

/** A bar of a melody with what its level brings besides the notes: neighbours, second voices, slurs, dots, accents. */
export function dressBar(
  notes: readonly DraftNote[],
  { demands, key, chord, dice, lowest }: BarDress,
): readonly DraftNote[] {
  const coloured = notes.map((note, index) => colour(note, { notes, index, demands, key, dice }))
  const doubled = coloured.map((note, index) => {
    const isLong = note.ticks >= QUARTER && note.tones.length === 1 && coloured.length > 1
    if (!isLong || !dice.isLucky(index === 0 ? demands.doubled : demands.doubled / 2)) return note
    const below = belowOf(note, { key, chord, lowest })
    return below ? { ...note, tones: [below, ...note.tones] } : note
  })
  return touch(doubled, demands, dice)
}

interface BarDress {
  readonly demands: ReadingDemands
  readonly key: Key
  readonly chord: Chord
  readonly dice: Dice
  /** Key of the piano under which nothing is added. */
  readonly lowest: number
}

interface Neighbours {
  readonly notes: readonly DraftNote[]
  readonly index: number
  readonly demands: ReadingDemands
  readonly key: Key
  readonly dice: Dice
}

/** A short note between two that are alike, one step below them, comes from a semitone below. */
function colour(note: DraftNote, { notes, index, demands, key, dice }: Neighbours): DraftNote {
  const [tone] = note.tones
  const [before] = notes[index - 1]?.tones ?? []
  const [after] = notes[index + 1]?.tones ?? []
  if (!tone || !before || !after || note.ticks > EIGHTH) return note
  const isNeighbour = before.step === after.step && tone.step === before.step - 1
  if (!isNeighbour || pitchOf(before) - pitchOf(tone) !== 2 || !dice.isLucky(demands.chromatic)) return note
  const natural = toneIn(key, tone.step)
  return { ...note, tones: [toneIn(key, tone.step, tone.alter - natural.alter + 1)] }
}

function belowOf(
  note: DraftNote,
  { key, chord, lowest }: Pick<BarDress, 'key' | 'chord' | 'lowest'>,
): Tone | undefined {
  const [tone] = note.tones
  if (!tone) return undefined
  const pitch = pitchOf(tone)
  return tonesBetween(key, chord, Math.max(lowest, pitch - FURTHEST_BELOW), pitch - NEAREST_BELOW).at(-1)
}

function touch(notes: readonly DraftNote[], demands: ReadingDemands, dice: Dice): readonly DraftNote[] {
  const isWhole = notes.length > 1 && notes.every(({ tones }) => tones.length > 0)
  const isSlurred = isWhole && dice.isLucky(demands.slurred)
  const isStaccato = !isSlurred && dice.isLucky(demands.staccato)
  const isAccented = dice.isLucky(demands.accented)
  return notes.map((note, index) => {
    if (note.tones.length === 0) return note
    const slur = !isSlurred
      ? {}
      : index === 0
        ? { slur: 'begins' as const }
        : index === notes.length - 1
          ? { slur: 'ends' as const }
          : {}
    const isShort = isStaccato && note.ticks <= QUARTER && note.ticks >= EIGHTH
    return {
      ...note,
      ...slur,
      ...(isShort ? { isStaccato: true } : {}),
      ...(isAccented && index === 0 ? { isAccented: true } : {}),
    }
  })
}

/** How many notes ahead the hand is laid for, and how many keys it lies on. */
const NOTES_AHEAD = 5
const HAND_STEPS = 4

/**
 * The finger that the first note of a phrase is best taken with, where its next notes lie under one hand; `position` is
 * the lowest step where the hand lies anyway.
 */
export function phraseFinger(
  notes: readonly DraftNote[],
  hand: 'left' | 'right',
  position: number | null,
): number | null {
  const heads = notes.flatMap(({ tones }) => tones.slice(-1)).slice(0, NOTES_AHEAD)
  const [first] = heads
  if (!first) return null
  const steps = heads.map(({ step }) => step)
  const lowest = position ?? Math.min(...steps)
  const highest = position === null ? Math.max(...steps) : position + HAND_STEPS
  if (highest - lowest > HAND_STEPS) return null
  const finger = hand === 'right' ? 1 + first.step - lowest : 1 + highest - first.step
  const thumb = heads.find(({ step }) => step === (hand === 'right' ? lowest : highest))
  // With the thumb on a black key the hand lies badly: the student finds his own way.
  return thumb && isBlack(thumb) ? null : finger
}
