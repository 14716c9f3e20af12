import { groupBy } from '../base/group-by'
import { type PedalPress, pressEndingAfter } from './pedal-spans'
import { isPlain, type StruckNote } from './struck-notes'

/** A step under a slur: from one note (or chord) of a voice to the next. */
export interface LegatoJoin {
  readonly bar: number
  readonly note: StruckNote
  /** From the release to the next onset; negative where the keys overlap. */
  readonly gapMs: number
  readonly isBroken: boolean
}

/** A slurred note is joined when the gap is short, for the ear or beside the step. Ours; Repp (1995) heard 30–60 ms. */
const GAP_MS = 50
const GAP_SHARE = 0.15
/** Notes of a voice follow one another when one ends where the next begins, rounding apart. */
const SAME_BEAT = 0.01
/** Held by the pedal for so much of the gap, nothing is broken. */
const HELD_SHARE = 0.8

/** The steps under slurs that the keys alone had to join; what the pedal held is not among them. */
export function legatoJoins(struck: readonly StruckNote[], presses: readonly PedalPress[]): readonly LegatoJoin[] {
  const voices = groupBy(struck.filter(isPlain), ({ take, written }) => `${take} ${written.staff} ${written.voice}`)
  return [...voices.values()].flatMap((voice) => {
    const chords = [...groupBy(voice, ({ written }) => written.onset)].sort(([a], [b]) => a - b)
    return chords.flatMap(([, chord], i) => joinOf(chord, chords[i + 1]?.[1] ?? [], presses))
  })
}

function joinOf(
  chord: readonly StruckNote[],
  next: readonly StruckNote[],
  presses: readonly PedalPress[],
): readonly LegatoJoin[] {
  const first = next[0]
  if (!first) return []
  const nextMs = Math.min(...next.map(({ played }) => played.onsetMs))
  const leading = chord.filter(({ written, played }) => {
    const end = written.onset + written.duration
    // A repeated key has to be let go first.
    const isRepeated = next.some((other) => other.written.pitch === written.pitch)
    const leadsOn = written.isSlurred && !written.isStaccato && Math.abs(first.written.onset - end) < SAME_BEAT
    return leadsOn && !isRepeated && played.releaseMs !== null
  })
  const [note] = leading
  if (!note) return []
  const releaseMs = Math.max(...leading.map(({ played }) => played.releaseMs ?? 0))
  const gapMs = nextMs - releaseMs
  const stepMs = nextMs - note.played.onsetMs
  if (stepMs <= 0) return []
  if (gapMs > 0 && heldMs(presses, releaseMs, nextMs) >= HELD_SHARE * gapMs) return []
  return [{ bar: note.written.bar, note, gapMs, isBroken: gapMs > GAP_MS && gapMs > GAP_SHARE * stepMs }]
}

function heldMs(presses: readonly PedalPress[], fromMs: number, toMs: number): number {
  const press = presses[pressEndingAfter(presses, fromMs)]
  return press ? Math.min(press.upMs, toMs) - Math.max(press.downMs, fromMs) : 0
}
