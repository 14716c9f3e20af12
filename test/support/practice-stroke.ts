import type { ScoreNote } from '../../shared/music/score'
import type { Dice } from './practice-dice'
import type { Touch } from './practice-touch'
import type { PlayedTruth } from './practice-truth'

/** One key press, before it has its place in a session. */
export interface Stroke extends Pick<PlayedTruth, 'kind' | 'noteIndex' | 'meantNoteIndex'> {
  readonly atMs: number
  readonly pitch: number
  readonly velocity: number
  readonly heldMs: number
}

export interface StrokeTime {
  readonly atMs: number
  readonly heldMs: number
}

/** A key is held at least so long. */
const SHORTEST_HOLD_MS = 30
/** A key that a finger brushes sounds so near to the right one, and softer. Ours. */
const BRUSH_MS = 25
const BRUSH_VELOCITY = 0.6
/** So long a chord rings before it is struck again. Ours. */
const STUTTER_MS = [180, 500] as const

export function rightStroke(note: ScoreNote, touch: Touch, time: StrokeTime): Stroke {
  const { index: noteIndex, pitch } = note
  return { kind: 'right', noteIndex, meantNoteIndex: null, pitch, velocity: touch.velocityOf(note), ...held(time) }
}

export function wrongStroke(note: ScoreNote, pitch: number, touch: Touch, time: StrokeTime): Stroke {
  const velocity = touch.velocityOf(note)
  return { kind: 'wrong', noteIndex: null, meantNoteIndex: note.index, pitch, velocity, ...held(time) }
}

/** A neighbouring key that a finger took along. */
export function brushStroke(note: ScoreNote, pitch: number, atMs: number, dice: Dice, touch: Touch): Stroke {
  return {
    kind: 'extra',
    noteIndex: null,
    meantNoteIndex: null,
    pitch,
    velocity: Math.max(1, Math.round(touch.velocityOf(note) * BRUSH_VELOCITY)),
    atMs: atMs + dice.between(-BRUSH_MS, BRUSH_MS),
    heldMs: dice.between(40, 120),
  }
}

/** The same strokes once or twice more; `meantNoteIndex` says what they repeat. */
export function stutter(
  strokes: readonly Stroke[],
  dice: Dice,
): { readonly again: readonly Stroke[]; delayMs: number } {
  const times = dice.falls(0.3) ? 2 : 1
  const eachMs = dice.between(...STUTTER_MS)
  const again = Array.from({ length: times }, (_, nth) =>
    strokes.map((stroke): Stroke => {
      const atMs = stroke.atMs + (nth + 1) * eachMs
      return { ...stroke, kind: 'extra', noteIndex: null, meantNoteIndex: stroke.noteIndex, atMs }
    }),
  )
  return { again: again.flat(), delayMs: times * eachMs }
}

function held({ atMs, heldMs }: StrokeTime): StrokeTime {
  return { atMs, heldMs: Math.max(SHORTEST_HOLD_MS, heldMs) }
}
