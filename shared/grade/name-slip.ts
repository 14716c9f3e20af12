import { pitchToName } from '../music/note-name'
import type { Pitch } from '../base/units'

/** What a wrong key was, as a teacher would name it. */
export type Slip =
  /** Positive is too high. */
  | { readonly kind: 'octave'; readonly octaves: number }
  /** The letter was right: F♯ played as F. */
  | { readonly kind: 'missingAccidental' }
  /** One or two semitones beside it; positive is too high. */
  | { readonly kind: 'neighbouringKey'; readonly semitones: number }
  | { readonly kind: 'otherKey'; readonly semitones: number }

export interface NamedSlip {
  readonly slip: Slip
  /** Spelled as the written note is, where that says how: "F4", "B♭3". */
  readonly playedName: string
}

const SEMITONES_PER_OCTAVE = 12
const NEIGHBOURING_SEMITONES = 2
const ALTERS: Readonly<Record<string, number>> = { '♭': -1, '♯': 1, '𝄫': -2, '𝄪': 2 }
const NOTE_NAME = /^([A-G])([♭♯]|𝄫|𝄪)(-?\d+)$/u

/** Names the key that was played for a written one. Asked only of keys that differ. */
export function nameSlip(written: { readonly pitch: Pitch; readonly name: string }, played: Pitch): NamedSlip {
  const [, letter, sign, octave] = NOTE_NAME.exec(written.name) ?? []
  const semitones = played - written.pitch
  if (sign !== undefined && semitones === -(ALTERS[sign] ?? 0)) {
    return { slip: { kind: 'missingAccidental' }, playedName: `${letter ?? ''}${octave ?? ''}` }
  }
  const fifths = sign === '♭' || sign === '𝄫' ? -1 : 1
  return { slip: slipOf(semitones), playedName: pitchToName(played, fifths) }
}

function slipOf(semitones: number): Slip {
  if (semitones !== 0 && semitones % SEMITONES_PER_OCTAVE === 0) {
    return { kind: 'octave', octaves: semitones / SEMITONES_PER_OCTAVE }
  }
  const kind = Math.abs(semitones) <= NEIGHBOURING_SEMITONES ? 'neighbouringKey' : 'otherKey'
  return { kind, semitones }
}
