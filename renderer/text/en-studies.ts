/** What the app's own studies are called; `say-study.ts` puts the parts together. `key` is "G major". */
export const studyNames = {
  scale: {
    major: (key: string) => `Scale of ${key}`,
    harmonicMinor: (key: string) => `Scale of ${key}, harmonic`,
    melodicMinor: (key: string) => `Scale of ${key}, melodic`,
  },
  arpeggio: {
    root: (key: string) => `Arpeggio of ${key}`,
    firstInversion: (key: string) => `Arpeggio of ${key}, first inversion`,
    secondInversion: (key: string) => `Arpeggio of ${key}, second inversion`,
    dominantSeventh: (key: string) => `Dominant seventh of ${key}`,
    diminishedSeventh: (key: string) => `Diminished seventh of ${key}`,
  },
  chords: {
    inversions: (key: string) => `Chords and their inversions in ${key}`,
    brokenInversions: (key: string) => `Broken chords in ${key}`,
    progression: (key: string) => `Chord progression in ${key}`,
    accompaniment: (key: string) => `Accompaniment in ${key}`,
  },
  /** `chords` is "I–IV–V–I". */
  cadence: (chords: string, key: string) => `Cadence ${chords} in ${key}`,
  pattern: (figure: number, key: string) => `Finger pattern ${figure} in ${key}`,
  rhythm: (number: number, metre: string) => `Rhythm ${number} in ${metre}`,
  sightReading: (number: number, key: string) => `Sight-reading ${number} in ${key}`,
  level: (level: number) => `level ${level}`,
  octaves: (count: number) =>
    count === 1 ? 'one octave' : `${['no', 'one', 'two', 'three', 'four'][count] ?? count} octaves`,
  mirrored: 'mirrored',
  contrary: 'contrary motion',
  apart: { third: 'a third apart', sixth: 'a sixth apart' },
}
