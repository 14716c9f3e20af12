import { degreeOf, type Key, pitchOf, remainder, STEPS_PER_OCTAVE, toneIn, tonicNear, type Tone } from './tones'

/** A tone of a chord by its degree of the scale (0 is the tonic), and by how much it is raised against the signature. */
export interface ChordDegree {
  readonly degree: number
  readonly raise: number
}

/** Root, third, fifth, and a seventh in some. */
export type Chord = readonly ChordDegree[]

export type ChordName = 'I' | 'ii' | 'iii' | 'IV' | 'V' | 'vi' | 'V7' | 'ii7' | 'vii7' | 'V7/V' | 'V7/IV' | 'V7/vi'

const ROOTS: Readonly<Record<ChordName, number>> = {
  I: 0,
  ii: 1,
  iii: 2,
  IV: 3,
  V: 4,
  vi: 5,
  V7: 4,
  ii7: 1,
  vii7: 6,
  'V7/V': 1,
  'V7/IV': 0,
  'V7/vi': 2,
}
const LEADING_NOTE = 6
/** Raised notes of chords that lead to another degree than the tonic, in major and in minor. */
const LEADING: Readonly<Partial<Record<ChordName, { major: readonly number[]; minor: readonly number[] }>>> = {
  'V7/V': { major: [3], minor: [3, 5] },
  'V7/vi': { major: [4], minor: [] },
}

/**
 * The chord in its key. In minor dominants have the leading note. What would lower a note in major is a seventh or a
 * fifth below the signature: the diminished seventh borrows the sixth of the minor, V7/IV flattens the seventh.
 */
export function chordIn(key: Key, name: ChordName): Chord {
  const root = ROOTS[name]
  const size = name.includes('7') ? 4 : 3
  return Array.from({ length: size }, (_, index) => {
    const degree = (root + 2 * index) % STEPS_PER_OCTAVE
    return { degree, raise: raiseOf(key, name, degree) }
  })
}

function raiseOf(key: Key, name: ChordName, degree: number): number {
  const isDominant = name === 'V' || name === 'V7' || name === 'vii7'
  if (key.isMinor && isDominant && degree === LEADING_NOTE) return 1
  if (!key.isMinor && name === 'vii7' && degree === 5) return -1
  if (name === 'V7/IV') return key.isMinor ? (degree === 2 ? 1 : 0) : degree === LEADING_NOTE ? -1 : 0
  return LEADING[name]?.[key.isMinor ? 'minor' : 'major'].includes(degree) ? 1 : 0
}

/** All tones of the chord from the lowest key to the highest, both included. */
export function tonesBetween(key: Key, chord: Chord, lowest: number, highest: number): readonly Tone[] {
  const tonic = tonicNear(key, lowest)
  const tones: Tone[] = []
  for (let step = tonic - STEPS_PER_OCTAVE; ; step++) {
    const natural = toneIn(key, step)
    if (pitchOf(natural) > highest + 2) return tones
    const member = chord.find(({ degree }) => degree === degreeOf(key, step))
    if (!member) continue
    const tone = toneIn(key, step, member.raise)
    if (pitchOf(tone) >= lowest && pitchOf(tone) <= highest) tones.push(tone)
  }
}

/** Three or four tones next to each other, beginning with each one between two keys of the piano. */
export function closePositions(key: Key, chord: Chord, lowest: number, highest: number): readonly (readonly Tone[])[] {
  const tones = tonesBetween(key, chord, lowest, highest)
  return tones
    .slice(0, Math.max(0, tones.length - chord.length + 1))
    .map((_, index) => tones.slice(index, index + chord.length))
}

/** The root at the lowest place that is not below this key. */
export function rootAbove(key: Key, chord: Chord, lowest: number): Tone {
  const root = chord[0] ?? { degree: 0, raise: 0 }
  const [tone] = tonesBetween(key, [root], lowest, lowest + 12)
  if (!tone) throw new Error('An octave lacks a note')
  return tone
}

export const isMember = (key: Key, chord: Chord, step: number) =>
  chord.some(({ degree }) => degree === remainder(degreeOf(key, step), STEPS_PER_OCTAVE))

/** How the chord has this step: raised or as the signature says. */
export function raiseIn(key: Key, chord: Chord, step: number): number {
  return chord.find(({ degree }) => degree === degreeOf(key, step))?.raise ?? 0
}
