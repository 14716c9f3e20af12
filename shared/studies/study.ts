import type { HandChoice } from '../music/score'

/**
 * A study that the app writes by itself, as a score like any other: the same values always make the same notes, on
 * every device and in every version.
 */
export interface Study {
  readonly kind: StudyKind
  /** As on the card of a song: "Cmaj", "F#min", "Bbmaj". */
  readonly key: string
  readonly metre: StudyMetre
  readonly hands: HandChoice
  /** 1..10, on the scale of the library. */
  readonly level: number
  /** Which of those that are alike: the number of a pattern, or a seed. From 0. */
  readonly variant: number
}

export const studyKinds = ['scale', 'arpeggio', 'pattern', 'chords', 'cadence', 'rhythm', 'sightReading'] as const
export type StudyKind = (typeof studyKinds)[number]

export const studyMetres = ['2/4', '3/4', '4/4', '2/2', '3/8', '6/8', '9/8', '12/8', '5/4'] as const
export type StudyMetre = (typeof studyMetres)[number]

export const EASIEST_LEVEL = 1
export const HARDEST_LEVEL = 10
export const HIGHEST_VARIANT = 999_999

const TONICS = ['C', 'G', 'D', 'A', 'E', 'B', 'F#', 'C#', 'F', 'Bb', 'Eb', 'Ab', 'Db', 'Gb', 'Cb'] as const
const MINOR_TONICS = ['A', 'E', 'B', 'F#', 'C#', 'G#', 'D#', 'A#', 'D', 'G', 'C', 'F', 'Bb', 'Eb', 'Ab'] as const

/** All keys of up to seven sharps or flats. */
export const studyKeys: readonly string[] = [
  ...TONICS.map((tonic) => `${tonic}maj`),
  ...MINOR_TONICS.map((tonic) => `${tonic}min`),
]

/** One line that names a study for good: ids are made of it. */
export function studyCode({ kind, key, metre, hands, level, variant }: Study): string {
  return [kind, key, metre, hands, level, variant].join(' ')
}
