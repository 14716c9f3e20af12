import type { Tune } from './tune'

/** Difficulty 1 to 4. */
export const firstTunes: Readonly<Record<string, Tune>> = {
  'ode-to-joy': {
    opening: 'E4 E4 F4 G4 G4 F4 E4 D4 C4 C4 D4 E4 E4 D4 D4',
    bass: '',
    ending: ['C4 C4 D4 E4 D4 C4 C4', ''],
    notes: 30,
  },
  'au-clair-de-la-lune': {
    opening: 'C4 C4 C4 D4 E4 D4 C4 E4 D4 D4 C4',
    bass: 'D4 D4 D4 D4 A3 A3 D4 C4 B3 A3 G3',
    ending: ['E4 D4 C4 E4 D4 D4 C4', 'D4 C4 B3 A3 G3'],
    notes: 44,
  },
  'hot-cross-buns': {
    opening: 'E4 D4 C4 E4 D4 C4 C4 C4 C4 C4 D4 D4 D4 D4 E4 D4 C4',
    bass: 'E3 D3 C3 E3 D3 C3 C3 C3 C3 C3 D3 D3 D3 D3',
    ending: ['D4 E4 D4 C4 E4 D4 C4', 'D3 E3 D3 C3'],
    notes: 37,
  },
  'mary-had-a-little-lamb': {
    opening: 'B4 A4 G4 A4 B4 B4 B4 A4 A4 A4 B4 D5 D5',
    bass: 'G2 G2 D3 G2 G2 G2 D3 G2',
    ending: ['A4 A4 B4 A4 G4', 'D3 G2'],
    notes: 34,
  },
  'lightly-row': {
    opening: 'G4 E4 E4 F4 D4 D4 C4 D4 E4 F4 G4 G4 G4',
    bass: 'C3 G3 C3 C3 C3 G3 C3 C3 D3 D3 D3 D3 D3 E3 F3 E3 E3 E3 E3 E3 F3 G3',
    ending: ['F4 D4 D4 C4 E4 G4 G4 C4', 'C3 G3 C3 C3'],
    notes: 61,
  },
  'go-tell-aunt-rhody': {
    opening: 'A4 A4 G4 F4 F4 G4 G4 B♭4 A4 G4 F4 C5 C5 B♭4 A4 A4',
    bass: 'F2 F2 C3 C3 F2 F2 F2 C3 F2',
    ending: ['G4 F4 G4 A4 F4', 'C3 F2'],
    notes: 30,
  },
  'jingle-bells': {
    opening: 'E4 E4 E4 E4 E4 E4 E4 G4 C4 D4 E4 F4 F4 F4 F4 F4 E4 E4',
    bass: 'C3 C3 C3 C3 F3 C3 D3 G3',
    ending: ['G4 G4 F4 D4 C4', 'F3 C3 G3 C3'],
    notes: 67,
  },
  'frere-jacques': {
    opening: 'C4 D4 E4 C4 C4 D4 E4 C4 E4 F4 G4',
    bass: 'C3 D3 E3 C3 C3 D3 E3 C3 E3 F3 G3 E3 F3 G3 G3 A3 G3 F3 E3 C3',
    ending: ['C4 G3 C4 C4 G3 C4', 'C3 G2 C3 C3'],
    notes: 65,
  },
  'ah-vous-dirai-je-maman': {
    opening: 'C4 C4 G4 G4 A4 A4 G4 F4 F4 E4 E4 D4 D4 C4',
    bass: 'C3 E3 F3 E3 D3 C3 G3 C3',
    ending: ['F4 F4 E4 E4 D4 D4 C4', 'D3 C3 G3 C3'],
    notes: 66,
  },
  'london-bridge': {
    opening: 'A4 B4 A4 G4 F♯4 G4 A4 E4 F♯4 G4 F♯4 G4 A4',
    bass: 'D3 A3 D3 A3 C♯3 A3 D3 A3',
    ending: ['E4 A4 F♯4 D4', 'C♯3 A3 D3'],
    notes: 39,
  },
  alouette: {
    opening: 'G4 A4 B4 B4 A4 G4 A4 B4 G4 D4 G4 A4 B4 B4 A4 G4 A4 B4 G4',
    bass: 'G2 F♯2 G2 G2 F♯2 G2',
    ending: ['A4 G4 A4 B4 G4', 'F♯2 D3 G2'],
    notes: 60,
  },
  'when-the-saints-go-marching-in': {
    opening: 'G4 B4 C5 D5 G4 B4 C5 D5 G4 B4 C5 D5 B4 G4 B4 A4 B4 B4 A4 G4 G4 B4 D5 D5 D5 C5',
    bass: 'G2 D3 G2 D3 G2 D3',
    ending: ['B4 C5 D5 B4 G4 A4 G4', 'D3 F♯2 G2'],
    notes: 63,
  },
  kuckuck: {
    opening: 'C5 A4 C5 A4 G4 F4 G4 F4 G4 G4 A4 B♭4 G4 A4 A4 B♭4 C5 A4',
    bass: 'F2 F2 E2 F2 E2 C3 F2 C3',
    ending: ['C5 A4 C5 A4 B♭4 A4 G4 F4', 'F2 F2 E2 F2'],
    notes: 46,
  },
  'old-macdonald': {
    opening: 'G4 G4 G4 D4 E4 E4 D4 B4 B4 A4 A4 G4 D4',
    bass: 'G2 D3 G2 G2 G2 D3 G2',
    ending: ['E4 E4 D4 B4 B4 A4 A4 G4', 'G2 D3 G2'],
    notes: 97,
  },
  'minuet-in-g': {
    opening: 'D5 G4 A4 B4 C5 D5 G4 G4 E5 C5 D5 E5 F♯5 G5 G4 G4',
    bass: 'G3 A3 B3 C4 B3 A3 G3 D4 B3 G3 D4 D3 C4 B3 A3',
    ending: ['C5 B4 A4 B4 D5 G4 F♯4 G4', 'E3 G3 F♯3 G3 B2 D3 G3 D3 G2'],
    notes: 406,
  },
  'prelude-in-c': {
    opening: 'G4 C5 E5 G4 C5 E5 G4 C5 E5 G4 C5 E5 A4 D5 F5',
    bass: 'C4 E4 C4 E4 C4 D4 C4 D4 B3 D4 B3 D4 C4 E4',
    ending: ['D5 B4 G4 B4 D4 F4 E4 D4 C5', 'C2 C3 C2 B2 C2'],
    notes: 549,
  },
  'gymnopedie-1': {
    opening: 'F♯5 A5 G5 F♯5 C♯5 B4 C♯5 D5 A4 F♯4',
    bass: 'G2 B3 D2 A3 G2 B3 D2 A3',
    ending: ['F♯4 D4 G4 C5 D5', 'E2 B2 E3 A2 D2'],
    notes: 227,
  },
}
