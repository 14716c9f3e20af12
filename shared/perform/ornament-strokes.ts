import type { Pitch } from '../base/units'
import type { ScoreNote } from '../music/score'

/** One key of an ornament, as a share of the note: 0 is its beginning, 1 its end. */
export interface Stroke {
  readonly pitch: Pitch
  readonly from: number
  readonly until: number
}

/** Fingers trill at about 12 keys a second; slower ones are heard as notes. Ours, after Palmer (1996). */
const TRILL_STROKE_MS = 85
/** The short ornaments are a little slower, and leave the note its own time. */
const TURN_STROKE_MS = 95
const MOST_OF_NOTE = 0.75
/** The lowest second of a trill that closes. Fewer strokes are none. */
const FEWEST_STROKES = 3

/** The keys a written ornament sounds; the note alone where there is none, or no time for one. */
export function ornamentStrokes(note: ScoreNote, lastsMs: number): readonly Stroke[] {
  const { pitch } = note
  const plain = [{ pitch, from: 0, until: 1 }]
  const upper = note.ornamentPitches.find((key) => key > pitch)
  const lower = note.ornamentPitches.findLast((key) => key < pitch)
  switch (note.ornament) {
    case 'trill':
      return upper === undefined ? plain : trill(pitch, upper, lastsMs)
    case 'mordent': {
      const neighbour = upper ?? lower
      return neighbour === undefined ? plain : begun([pitch, neighbour, pitch], lastsMs)
    }
    case 'turn':
      return upper === undefined || lower === undefined ? plain : begun([upper, pitch, lower, pitch], lastsMs)
    case 'glissando':
      return glissando(note)
    case 'tremolo':
    case null:
      return plain
  }
}

/** An odd number of strokes, so that it ends on its note. */
function trill(main: Pitch, upper: Pitch, lastsMs: number): readonly Stroke[] {
  const count = 2 * Math.floor(lastsMs / TRILL_STROKE_MS / 2) + 1
  const keys = Array.from({ length: Math.max(FEWEST_STROKES, count) }, (_, nth) => (nth % 2 === 0 ? main : upper))
  return evenly(keys)
}

/** Its keys at the beginning of the note, the last of them to its end. */
function begun(keys: readonly Pitch[], lastsMs: number): readonly Stroke[] {
  const share = lastsMs > 0 ? Math.min(MOST_OF_NOTE, ((keys.length - 1) * TURN_STROKE_MS) / lastsMs) : MOST_OF_NOTE
  const each = share / (keys.length - 1)
  return keys.map((pitch, nth) => ({
    pitch,
    from: nth * each,
    until: nth === keys.length - 1 ? 1 : (nth + 1) * each,
  }))
}

/** From the note to the other end over the white keys, as a thumb does; over all keys where it covers few white ones. */
function glissando({ pitch, ornamentPitches }: ScoreNote): readonly Stroke[] {
  const isUp = (ornamentPitches.at(-1) ?? pitch) > pitch
  const along = ornamentPitches.filter((key) => (isUp ? key > pitch : key < pitch))
  const white = along.filter((key) => WHITE_KEYS.has(key % 12))
  const keys = white.length >= FEWEST_STROKES ? white : along
  return evenly([pitch, ...(isUp ? keys : keys.toReversed()).slice(0, -1)])
}

const WHITE_KEYS = new Set([0, 2, 4, 5, 7, 9, 11])

function evenly(keys: readonly Pitch[]): readonly Stroke[] {
  const each = 1 / keys.length
  return keys.map((pitch, nth) => ({ pitch, from: nth * each, until: (nth + 1) * each }))
}
