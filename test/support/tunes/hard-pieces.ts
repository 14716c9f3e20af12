import type { Tune } from './tune'

/** Difficulty 8, and what leads on to 9. */
export const hardPieces: Readonly<Record<string, Tune>> = {
  'rondo-alla-turca': {
    opening: 'B4 A4 G♯4 A4 C5 D5 C5 B4 C5 E5 F5 E5 D♯5 E5 B5 A5 G♯5 A5 B5',
    bass: 'A3 C4 C4 C4 A3 C4 C4 C4 A3 C4 A3 C4',
    ending: ['A5 E5 F5 D5 C5 B4 A4 B4 A4', 'C3 E3 D3 F3 E3 E3 E3 E3 A2'],
    notes: 263,
  },
  'moonlight-adagio': {
    opening: 'G♯3 C♯4 E4 G♯3 C♯4 E4 G♯3 C♯4 E4 G♯3 C♯4 E4',
    bass: 'C♯2 B1 A1 F♯1 G♯1 G♯1 C♯2 B♯1 C♯2 F♯1',
    ending: ['G♯3 B3 E4 G♯3 B3 E4', 'B1 B1 E2'],
    notes: 147,
  },
  'william-tell': {
    opening: 'B4 B4 B4 B4 B4 B4 B4 B4 E5 F♯5 G♯5 B4 B4 B4 B4 B4 B4 E5 G♯5 F♯5 D♯5 B4',
    bass: 'E2 E3 B1 E3 E2 E3 B1 E3',
    ending: ['B6 A6 G♯6 F♯6 E6 G♯6 E6 E6 E6 E6', 'E2 G♯3 E2 E2 E2 E2'],
    notes: 384,
  },
  'carol-of-the-bells': {
    opening: 'B♭5 A5 B♭5 G5 B♭5 A5 B♭5 G5 B♭5 A5 B♭5 G5',
    bass: 'G4 F4 E♭4 D4 G2 D3 B♭3 D4 B♭3 D3',
    ending: ['B♭4 A4 B♭4 G4 G4', 'D2 G2 G2'],
    notes: 262,
  },
  'prelude-in-c-minor-bwv-847': {
    opening: 'C5 E♭4 D4 E♭4 C4 E♭4 D4 E♭4 C5 E♭4 D4 E♭4 C4 E♭4 D4 E♭4 A♭4 F4 E4 F4 C4',
    bass: 'C3 G3 F3 G3 E♭3 G3 F3 G3 C3 G3',
    ending: ['B♭4 E♭4 D4 E♭4 B♭3 E♭4 D4 E♭4', 'G2 G3 F3 G3 E♭3 G3 F3 G3'],
    notes: 352,
  },
}
