import type { Tune } from './tune'

/** Difficulty 8. */
export const hardPieces: Readonly<Record<string, Tune>> = {
  'rondo-alla-turca': {
    opening: 'B4 A4 G♯4 A4 C5 D5 C5 B4 C5 E5 F5 E5 D♯5 E5 B5 A5 G♯5 A5 B5',
    bass: 'A3 C4 C4 C4 A3 C4 C4 C4 A3 C4 A3 C4',
    ending: ['A5 E5 F5 D5 C5 B4 A4 B4 A4', 'C3 E3 D3 F3 E3 E3 E3 E3 A2'],
    notes: 265,
  },
  'moonlight-adagio': {
    opening: 'G♯3 C♯4 E4 G♯3 C♯4 E4 G♯3 C♯4 E4 G♯3 C♯4 E4',
    bass: 'C♯2 B1 A1 F♯1 G♯1 G♯1 C♯2 B♯1 C♯2 F♯1',
    ending: ['G♯3 B3 E4 G♯3 B3 E4', 'B1 B1 E2'],
    notes: 147,
  },
  'carol-of-the-bells': {
    opening: 'B♭5 A5 B♭5 G5 B♭5 A5 B♭5 G5 B♭5 A5 B♭5 G5',
    bass: 'G4 F4 E♭4 D4 G2 D3 B♭3 D4 B♭3 D3',
    ending: ['B♭4 A4 B♭4 G4 G4', 'D2 G2 G2'],
    notes: 262,
  },
  'william-tell': {
    opening: 'B4 B4 B4 B4 B4 B4 B4 B4 E5 F♯5 G♯5 B4 B4 B4 B4 B4 E5 G♯5 G♯5 F♯5 D♯5 B4',
    bass: 'E2 E3 B1 E3 E2 E3 B1 E3',
    ending: ['B6 A6 G♯6 F♯6 E6 G♯6 E6 E6 E6 E6', 'E2 G♯3 E2 E2 E2 E2'],
    notes: 384,
  },
  'irish-washerwoman': {
    opening: 'D5 C5 B4 G4 G4 D4 G4 G4 B4 G4 B4 D5 C5 B4 C5 A4 A4 E4 A4 A4',
    bass: 'G2 G3 D2 G3 G2 G3 D2 G3 A2 E3',
    ending: ['C5 B4 C5 A4 D5 C5 B4 G4 G4 G5', 'C2 E3 D2 F♯3 G2 G3 G1'],
    notes: 451,
  },
  'symphony-no-40': {
    opening: 'E♭5 D5 D5 E♭5 D5 D5 E♭5 D5 D5 B♭5 B♭5 A5 G5 G5 F5 E♭5 E♭5 D5 C5 C5',
    bass: 'G2 D3 B♭3 D3 G2 D3 B♭3 D3',
    ending: ['F♯5 F♯5 E♭5 D5 D5 C5 B♭4 B♭4 B♭5', 'F♯1 D3 F♯1 D3 G1 D3 G1'],
    notes: 273,
  },
  'swan-lake': {
    opening: 'F♯5 B4 C♯5 D5 E5 F♯5 D5 F♯5 D5 F♯5 B4 D5 B4 G4 D5 B4 E5 D5 C♯5',
    bass: 'B1 F♯2 B2 D3 F♯3 D3 B2 F♯2 B1',
    ending: ['F♯5 B4 D5 B4 G4 D5 B4 F♯5', 'F♯3 D3 B2 F♯2 B1'],
    notes: 387,
  },
  'invention-13': {
    opening: 'E4 A4 C5 B4 E4 B4 D5 C5 E5 G♯4 E5 A4 E4 A4 C5',
    bass: 'A2 A3 G♯3 A3 E3 A3 C4 B3 E3 B3 D4 C4 A3 G♯3 E3',
    ending: ['A4 E4 C4 E4 A3', 'F2 D♯2 E2 E3 A2'],
    notes: 564,
  },
  'maple-leaf-rag': {
    opening: 'A♭4 E♭5 A♭4 C5 E♭5 G4 E♭5 G4 B♭4 E♭5 A♭4 E♭5 A♭4 C5 E♭5 G4',
    bass: 'E♭2 A♭2 E♭3 E♭3 A2 B♭2 E♭3 E♭3 E♭2',
    ending: ['C5 A♭4 C5 A♭4 B♭4 A♭4', 'E♭3 E♭3 E♭3 E♭3 A♭3'],
    notes: 275,
  },
  'pathetique-adagio': {
    opening: 'C4 E♭3 A♭3 E♭3 B♭3 E♭3 G3 E♭3 E♭4 E♭3 A♭3 E♭3 B♭3 E♭3 D♭4 E♭3',
    bass: 'A♭2 D♭3 C3 G2 A♭2 G2 F2 F3 E♭3 E♭2 D♭2 D♭3 C3 F2 B♭1 E♭2 A♭1 A♭2 A♭1',
    ending: ['B♭4 E♭4 D♭4 E♭4 A♭4', 'A♭2 E♭3 G3 E♭3 A♭3'],
    notes: 265,
  },
}
