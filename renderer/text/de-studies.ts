import type { Catalogue } from './catalogue'

const COUNTS = ['keine', 'eine', 'zwei', 'drei', 'vier']

/** What the app's own studies are called; `key` is "G-Dur". */
export const studyNames: Catalogue['studyNames'] = {
  scale: {
    major: (key) => `Tonleiter ${key}`,
    harmonicMinor: (key) => `Tonleiter ${key}, harmonisch`,
    melodicMinor: (key) => `Tonleiter ${key}, melodisch`,
  },
  arpeggio: {
    root: (key) => `Arpeggio ${key}`,
    firstInversion: (key) => `Arpeggio ${key}, erste Umkehrung`,
    secondInversion: (key) => `Arpeggio ${key}, zweite Umkehrung`,
    dominantSeventh: (key) => `Dominantseptakkord von ${key}`,
    diminishedSeventh: (key) => `Verminderter Septakkord von ${key}`,
  },
  chords: {
    inversions: (key) => `Akkorde und ihre Umkehrungen in ${key}`,
    brokenInversions: (key) => `Gebrochene Akkorde in ${key}`,
    progression: (key) => `Akkordfolge in ${key}`,
    accompaniment: (key) => `Begleitung in ${key}`,
  },
  cadence: (chords, key) => `Kadenz ${chords} in ${key}`,
  pattern: (figure, key) => `Fingerübung ${figure} in ${key}`,
  rhythm: (number, metre) => `Rhythmus ${number} im ${metre}-Takt`,
  sightReading: (number, key) => `Blattspiel ${number} in ${key}`,
  level: (level) => `Stufe ${level}`,
  octaves: (count) => `${COUNTS[count] ?? count} ${count === 1 ? 'Oktave' : 'Oktaven'}`,
  mirrored: 'gespiegelt',
  contrary: 'in Gegenbewegung',
  apart: { third: 'im Terzabstand', sixth: 'im Sextabstand' },
}
