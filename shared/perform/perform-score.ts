import { groupBy } from '../base/group-by'
import type { HandChoice, Score, ScoreNote } from '../music/score'
import { msPerQuarterAt } from '../music/tempo-map'
import { momentMs, type Moment, type PerformedNote } from './performed-note'
import { heldUntil } from './held-until'
import { ornamentStrokes, type Stroke } from './ornament-strokes'
import { placedInChord } from './placed-in-chord'
import { touchOfScore } from './touch-of-score'
import { tremoloStrokes } from './tremolo-strokes'

/**
 * What is written, played: dynamics, hairpins and accents, dots and slurs, grace notes, ornaments and rolled chords.
 * A demonstration in time and not an interpretation. In the order in which the keys are due at the written tempo.
 */
export function performScore(score: Score, hands: HandChoice = 'both'): readonly PerformedNote[] {
  const touch = touchOfScore(score)
  const placeOf = placedInChord(score.notes)
  const notes = score.notes
    .filter((note) => hands === 'both' || note.hand === hands)
    .flatMap((note) => strikes(score, note, { from: placeOf(note), velocity: touch(note) }))
  return withoutTwins(notes).toSorted(byTime)
}

interface Placed {
  readonly from: Moment
  readonly velocity: number
}

function strikes(score: Score, note: ScoreNote, { from, velocity }: Placed): readonly PerformedNote[] {
  const { index: noteIndex, hand, onset } = note
  const until = heldUntil(note, from)
  const same = { noteIndex, hand, velocity, onset }
  const strokes = strokesOf(score, note)
  if (strokes.length === 1) return [{ ...same, pitch: note.pitch, from, until }]
  return strokes.map((stroke, nth) => ({
    ...same,
    pitch: stroke.pitch,
    from: { beat: onset + stroke.from * note.duration, shiftMs: from.shiftMs },
    until: nth === strokes.length - 1 ? until : { beat: onset + stroke.until * note.duration, shiftMs: from.shiftMs },
  }))
}

function strokesOf(score: Score, note: ScoreNote): readonly Stroke[] {
  if (note.ornament === null) return [{ pitch: note.pitch, from: 0, until: 1 }]
  if (note.ornament === 'tremolo') return tremoloStrokes(score, note)
  return ornamentStrokes(note, note.duration * msPerQuarterAt(score.tempos, note.onset))
}

/** Two voices on one key strike it once; it is held as long as the longer of them. */
function withoutTwins(notes: readonly PerformedNote[]): readonly PerformedNote[] {
  const strikesOfKey = groupBy(notes, ({ from, pitch }) => `${from.beat} ${from.shiftMs} ${pitch}`)
  return [...strikesOfKey.values()].flatMap((twins) => {
    const longest = twins.reduce((one, other) => (other.until.beat > one.until.beat ? other : one))
    return [{ ...longest, velocity: Math.max(...twins.map(({ velocity }) => velocity)) }]
  })
}

/** Shifts are short beside beats: at this tempo they order what falls on one beat. Ours. */
const ORDERING_MS_PER_BEAT = 500

function byTime(one: PerformedNote, other: PerformedNote): number {
  const msAt = (beat: number) => beat * ORDERING_MS_PER_BEAT
  return momentMs(one.from, msAt) - momentMs(other.from, msAt) || one.pitch - other.pitch
}
