import type { Tune } from './tune'

/** Difficulty 8 and 9. */
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
    ending: ['F4 A♭4 C5 B4 C5 G4 F4 D4 E4', 'D3 B3 A3 B3 C3 C3 C2 B2 C2 G2 C3'],
    notes: 1091,
  },
  'ride-of-the-valkyries': {
    opening: 'B4 F♯4 B4 D5 B4 D5 B4 D5 F♯5 D5 F♯5 D5 F♯5 A5 A4 D5 A4 D5 F♯5',
    bass: 'B1 F♯2 B2 D3 B2 F♯2 B1 F♯2 B2 B1',
    ending: ['A5 F♯5 A5 C♯6 C♯5 F♯5 C♯5 F♯5 A♯5 B4', 'F♯1 C♯2 F♯2 A♯2 F♯2 C♯2 B1'],
    notes: 398,
  },
  'symphony-no-40': {
    opening: 'E♭5 D5 D5 E♭5 D5 D5 E♭5 D5 D5 B♭5 B♭5 A5 G5 G5 F5 E♭5 E♭5 D5 C5 C5',
    bass: 'G2 D3 B♭3 D3 G2 D3 B♭3 D3',
    ending: ['F♯5 F♯5 E♭5 D5 D5 C5 B♭4 B♭4 B♭5', 'F♯1 D3 F♯1 D3 G1 D3 G1'],
    notes: 273,
  },
  'irish-washerwoman': {
    opening: 'D5 C5 B4 G4 G4 D4 G4 G4 B4 G4 B4 D5 C5 B4 C5 A4 A4 E4 A4 A4',
    bass: 'G2 G3 D2 G3 G2 G3 D2 G3 A2 E3',
    ending: ['C5 B4 C5 A4 D5 C5 B4 G4 G4 G5', 'C2 E3 D2 F♯3 G2 G3 G1'],
    notes: 451,
  },
  'swan-lake': {
    opening: 'F♯5 B4 C♯5 D5 E5 F♯5 D5 F♯5 D5 F♯5 B4 D5 B4 G4 D5 B4 E5 D5 C♯5',
    bass: 'B1 F♯2 B2 D3 F♯3 D3 B2 F♯2 B1',
    ending: ['F♯5 B4 D5 B4 G4 D5 B4 F♯5', 'F♯3 D3 B2 F♯2 B1'],
    notes: 387,
  },
  'nocturne-op-9-no-2': {
    opening: 'B♭4 G5 F5 G5 F5 E♭5 B♭4 G5 C5 C6 G5 B♭5 A♭5 G5',
    bass: 'E♭2 G3 B♭3 E♭3 A♭3 C♭4 E♭2 G3 B♭3 D2',
    ending: ['G5 A♭5 C5 D5 E♭5 D5 E♭5', 'E♭2 G3 B♭3 E♭3 G3 B♭3'],
    notes: 274,
  },
  'maple-leaf-rag': {
    opening: 'A♭4 E♭5 A♭4 C5 E♭5 G4 E♭5 G4 B♭4 E♭5 A♭4 E♭5 A♭4 C5 E♭5 G4',
    bass: 'E♭2 A♭2 E♭3 E♭3 A2 B♭2 E♭3 E♭3 E♭2',
    ending: ['C5 A♭4 C5 A♭4 B♭4 A♭4', 'E♭3 E♭3 E♭3 E♭3 A♭3'],
    notes: 275,
  },
  'clair-de-lune': {
    opening: 'A♭5 F5 E♭5 F5 E♭5 D♭5 E♭5 D♭5 F5 D♭5 C5 D♭5 C5 G♭4 B♭4 C5 B♭4 E♭5',
    bass: 'F4 G♭4 F4 E♭4 D♭4 C4 B♭3 A3 A♭3 G♭3 F3 E♭3 A♭2 D♭2 F3',
    ending: ['F5 E♭5 F5 E♭5 D♭5 B♭4', 'A♭2 F3 C♭4 B♭2 F3 D♭4'],
    notes: 161,
  },
  'pathetique-adagio': {
    opening: 'C4 E♭3 A♭3 E♭3 B♭3 E♭3 G3 E♭3 E♭4 E♭3 A♭3 E♭3 B♭3 E♭3 D♭4 E♭3',
    bass: 'A♭2 D♭3 C3 G2 A♭2 G2 F2 F3 E♭3 E♭2 D♭2 D♭3 C3 F2 B♭1 E♭2 A♭1 A♭2 A♭1',
    ending: ['B♭4 E♭4 D♭4 E♭4 A♭4', 'A♭2 E♭3 G3 E♭3 A♭3'],
    notes: 265,
  },
}
