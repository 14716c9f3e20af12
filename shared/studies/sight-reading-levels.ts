import type { Texture } from './accompaniment'
import type { ChordName } from './harmony'

/** What a level of sight-reading asks for. Ours, after the sight-reading tests of the graded exams. */
export interface ReadingDemands {
  /** Steps of the melody below and above the tonic that it begins around. */
  readonly lowest: number
  readonly highest: number
  /** In steps: 1 is a second. */
  readonly widestLeap: number
  readonly hasRests: boolean
  /** Of the hands together: who plays what under the melody. */
  readonly textures: readonly [Texture, ...Texture[]] | 'takingTurns'
  /** Chance that a neighbouring note comes from a semitone below. */
  readonly chromatic: number
  /** Chance that a long note gets a second one below it. */
  readonly doubled: number
  readonly slurred: number
  readonly staccato: number
  readonly accented: number
  readonly hasHairpins: boolean
  readonly pulsesPerMinute: number
  /** Of four bars. */
  readonly phrases: number
}

const PLAIN = { chromatic: 0, doubled: 0, slurred: 0, staccato: 0, accented: 0, hasHairpins: false, phrases: 2 }

export const readingDemands: readonly ReadingDemands[] = [
  { ...PLAIN, lowest: 0, highest: 4, widestLeap: 1, hasRests: false, textures: 'takingTurns', pulsesPerMinute: 60 },
  { ...PLAIN, lowest: 0, highest: 4, widestLeap: 2, hasRests: true, textures: ['held'], pulsesPerMinute: 60 },
  {
    ...PLAIN,
    lowest: -1,
    highest: 5,
    widestLeap: 2,
    hasRests: true,
    textures: ['held', 'thirds', 'halves'],
    slurred: 0.4,
    pulsesPerMinute: 62,
  },
  {
    ...PLAIN,
    lowest: -1,
    highest: 7,
    widestLeap: 3,
    hasRests: true,
    textures: ['thirds', 'halves', 'oompah'],
    slurred: 0.5,
    staccato: 0.2,
    pulsesPerMinute: 64,
  },
  {
    ...PLAIN,
    lowest: -2,
    highest: 7,
    widestLeap: 4,
    hasRests: true,
    textures: ['oompah', 'broken'],
    chromatic: 0.35,
    slurred: 0.5,
    staccato: 0.3,
    hasHairpins: true,
    pulsesPerMinute: 66,
  },
  {
    ...PLAIN,
    lowest: -3,
    highest: 8,
    widestLeap: 5,
    hasRests: true,
    textures: ['broken', 'alberti'],
    chromatic: 0.5,
    slurred: 0.6,
    staccato: 0.3,
    hasHairpins: true,
    pulsesPerMinute: 68,
  },
  {
    lowest: -3,
    highest: 9,
    widestLeap: 5,
    hasRests: true,
    textures: ['alberti', 'walking', 'oompah'],
    chromatic: 0.6,
    doubled: 0,
    slurred: 0.6,
    staccato: 0.35,
    accented: 0.1,
    hasHairpins: true,
    pulsesPerMinute: 70,
    phrases: 3,
  },
  {
    lowest: -3,
    highest: 10,
    widestLeap: 7,
    hasRests: true,
    textures: ['alberti', 'walking'],
    chromatic: 0.7,
    doubled: 0.35,
    slurred: 0.6,
    staccato: 0.35,
    accented: 0.15,
    hasHairpins: true,
    pulsesPerMinute: 72,
    phrases: 4,
  },
  {
    lowest: -4,
    highest: 12,
    widestLeap: 7,
    hasRests: true,
    textures: ['walking', 'walkingEighths', 'sixteenths'],
    chromatic: 0.8,
    doubled: 0.45,
    slurred: 0.6,
    staccato: 0.35,
    accented: 0.2,
    hasHairpins: true,
    pulsesPerMinute: 72,
    phrases: 4,
  },
  {
    lowest: -4,
    highest: 14,
    widestLeap: 9,
    hasRests: true,
    textures: ['walkingEighths', 'sixteenths'],
    chromatic: 0.9,
    doubled: 0.6,
    slurred: 0.6,
    staccato: 0.4,
    accented: 0.2,
    hasHairpins: true,
    pulsesPerMinute: 76,
    phrases: 4,
  },
]

type Four = readonly [ChordName, ChordName, ChordName, ChordName]
interface Turn {
  readonly fromLevel: number
  readonly chords: Four
}

/** Phrases that ask: they end on the dominant. One chord for each bar. */
export const askingPhrases: readonly Turn[] = [
  { fromLevel: 1, chords: ['I', 'I', 'I', 'V'] },
  { fromLevel: 1, chords: ['I', 'V', 'I', 'V'] },
  { fromLevel: 3, chords: ['I', 'IV', 'I', 'V'] },
  { fromLevel: 4, chords: ['I', 'vi', 'IV', 'V'] },
  { fromLevel: 5, chords: ['I', 'vi', 'ii', 'V'] },
  { fromLevel: 6, chords: ['I', 'IV', 'ii', 'V'] },
  { fromLevel: 7, chords: ['I', 'vi', 'V7/V', 'V'] },
  { fromLevel: 8, chords: ['I', 'iii', 'V7/V', 'V'] },
]

/** What the answer ends with, after the first two bars of what was asked. */
export const answers: readonly { readonly fromLevel: number; readonly chords: readonly [ChordName, ChordName] }[] = [
  { fromLevel: 1, chords: ['V', 'I'] },
  { fromLevel: 6, chords: ['V7', 'I'] },
]

/** Phrases between, that go away and come back. */
export const contrastingPhrases: readonly Turn[] = [
  { fromLevel: 1, chords: ['V', 'I', 'V', 'V'] },
  { fromLevel: 7, chords: ['IV', 'I', 'ii', 'V'] },
  { fromLevel: 7, chords: ['vi', 'iii', 'IV', 'V'] },
  { fromLevel: 8, chords: ['V7/vi', 'vi', 'V7/V', 'V'] },
  { fromLevel: 9, chords: ['V7/IV', 'IV', 'V7/V', 'V'] },
]
