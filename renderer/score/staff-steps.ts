import type { Pitch } from '../../shared/base/units'

export type Accidental = 'sharp' | 'flat' | 'natural' | null

/** Where a pitch stands on a staff: diatonic steps above C0 (C4 is 28), and the sign it needs. */
export interface Spelling {
  readonly step: number
  readonly accidental: Accidental
}

const LETTERS = ['C', 'D', 'E', 'F', 'G', 'A', 'B'] as const
const SEMITONES = [0, 2, 4, 5, 7, 9, 11] as const

/** Reads a note name as scores carry it: "F♯4", "B♭3", "C♯♯5", "E𝄫4", also "F#4" and "Bb3". */
export function stepOfName(name: string): number | null {
  const match = /^([A-G])[^\d-]*(-?\d+)$/u.exec(name)
  if (!match) return null
  const letter = LETTERS.findIndex((candidate) => candidate === match[1])
  return Number(match[2]) * 7 + letter
}

/**
 * Spells what was played as seen from the written note it stands for: on the same line with another sign where that
 * is possible (F for F♯ is F♮), else by its own letter, black keys with the sign that the piece uses more.
 */
export function spellPlayed(played: Pitch, writtenStep: number | null, prefersFlats: boolean): Spelling {
  if (writtenStep !== null) {
    const accidental = signOnStep(played, writtenStep)
    if (accidental) return { step: writtenStep, accidental }
  }
  const octave = Math.floor(played / 12) - 1
  const semitone = played % 12
  const white = SEMITONES.findIndex((candidate) => candidate === semitone)
  if (white >= 0) return { step: octave * 7 + white, accidental: null }

  const below = SEMITONES.findLastIndex((candidate) => candidate < semitone)
  return prefersFlats
    ? { step: octave * 7 + below + 1, accidental: 'flat' }
    : { step: octave * 7 + below, accidental: 'sharp' }
}

function signOnStep(played: Pitch, step: number): Accidental {
  const natural = (Math.floor(step / 7) + 1) * 12 + (SEMITONES[((step % 7) + 7) % 7] ?? 0)
  if (played === natural) return 'natural'
  if (played === natural + 1) return 'sharp'
  return played === natural - 1 ? 'flat' : null
}
