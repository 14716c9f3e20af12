import type { Tune } from './tune'

/** Difficulty 5 to 7. */
export const middlePieces: Readonly<Record<string, Tune>> = {
  arabesque: {
    opening: 'A4 B4 C5 B4 A4 A4 B4 C5 D5 E5 D5 E5 F5 G5 A5',
    bass: 'A3 A3 A3 A3 A3 A3 A3 A3 A3 A3 A3 A3 G3',
    ending: ['E4 D4 C4 B3 A3 A5', 'E3 D3 C3 B2 A2 A3'],
    notes: 271,
  },
  'fur-elise': {
    opening: 'E5 D♯5 E5 D♯5 E5 B4 D5 C5 A4 C4 E4 A4 B4 E4 G♯4 B4 C5',
    bass: 'A2 E3 A3 E2 E3 G♯3 A2 E3 A3',
    ending: ['A4 B4 E4 C5 B4 A4', 'E2 E3 G♯3 A2 E3 A3'],
    notes: 147,
  },
  'sonatina-op-36-no-1': {
    opening: 'C5 E5 C5 G4 G4 C5 E5 C5 G4 G5 F5 E5 D5 C5 B4 C5 B4 C5',
    bass: 'C3 C3 C3 C3 G2 G3 F3 E3 D3 C3',
    ending: ['D5 C5 B4 A4 G4', 'D3 D2 G2 B2 D3 G3 G2'],
    notes: 270,
  },
  'prelude-in-a': {
    opening: 'E4 C♯5 D5 B4 B4 B4 F♯5 D♯5 E5 A5 A5 A5',
    bass: 'E2 E3 E3 E3 A2 A3 A3 A3 E2 E3 E3 E3 A1',
    ending: ['G♯4 B4 A4 A5 A5 A5', 'A1 E3 A3 A3'],
    notes: 167,
  },
  'sonata-k-545': {
    opening: 'C5 E5 G5 B4 C5 D5 C5 A5 G5 C6 G5 F5 E5 F5 E5',
    bass: 'C4 G4 E4 G4 C4 G4 E4 G4 D4 G4 F4 G4 C4',
    ending: ['D5 G5 E5 C5 D5 G5 G4', 'G2 G3 G2'],
    notes: 191,
  },
  'prelude-in-e-minor': {
    opening: 'B3 B4 B4 C5 B4 C5 B4 C5 B4 B♭4 A4 B4 A4 B4 A4 B4 A4 A4 G♯4 A4 B4',
    bass: 'G3 G3 G3 G3 G3 G3 G3 G3 F♯3 F♯3',
    ending: ['E4 F♯4 E4 F♯4 E4 E4 D♯4 E4', 'B2 B2 B♭2 B1 B1 E1'],
    notes: 600,
  },
  'prelude-in-c-minor': {
    opening: 'G4 A♭4 G4 F4 E♭4 E♭4 F4 E♭4 D♭4 C4 D4 E4 G4 F4 E♭4 D4 G4 B4 A4 G4 E♭5',
    bass: 'C2 F1 G1 C2 A♭1 D♭1 E♭1 A♭1 G1 C1 F1 C2 D2 G1 D1 G1 C2 C3 B2 B♭2',
    ending: ['G4 F4 E♭4 E♭4 F4 E♭4 D4 C4 C5', 'A♭1 D♭1 G1 C1 C3'],
    notes: 286,
  },
  'gnossienne-1': {
    opening: 'C5 E♭5 D5 C5 B4 B4 C5 E♭5 D5 C5 F5 F5 C5 E♭5',
    bass: 'F2 A♭3 A♭3 F2 A♭3 A♭3 F2 A♭3 A♭3',
    ending: ['F5 E5 C5 B4 G4 F4', 'F2 A♭3 A♭3'],
    notes: 398,
  },
  'ballade-op-100-no-15': {
    opening: 'G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 G4 F♯4 F♯4 F♯4 G4',
    bass: 'C3 B2 C3 G2 A2 B2 C3 B2 C3 G2 A2 B2 C3 E♭3 G3 C3 A3 C3 A3',
    ending: ['G5 E♭5 C5 G4 E♭4 C4 G4 G3 G4', 'G3 E♭3 C3 G2 G3 G2 G3'],
    notes: 260,
  },
  'theme-k-331': {
    opening: 'C♯5 D5 C♯5 E5 E5 B4 C♯5 B4 D5 D5 A4 A4 B4 B4 C♯5 E5 D5 C♯5 B4',
    bass: 'A3 B3 A3 C♯4 C♯4 G♯3 A3 G♯3 B3 B3 F♯3 F♯3 G♯3 G♯3 A3 D3 E3',
    ending: ['F♯5 G♯5 A5 A4 C♯5 B4 A4', 'A2 B2 C♯3 D3 E3 E3 A3'],
    notes: 480,
  },
  'invention-4': {
    opening: 'D4 E4 F4 G4 A4 B♭4 C♯4 B♭4 A4 G4 F4 E4 F4 A4 D5 G4 C♯5 E5',
    bass: 'D3 E3 F3 G3 A3 B♭3 C♯3 B♭3 A3 G3 F3 E3 F3 A3 D4',
    ending: ['A4 D5 F4 E4 D4 D4', 'F3 G3 A3 A2 D2'],
    notes: 443,
  },
  'waltz-in-a-minor': {
    opening: 'E4 A4 B4 C5 C5 D5 E5 F5 B4 C5 D5 A5 G5 F5 E5 D♯5 E5',
    bass: 'A1 A3 A3 D2 A3 A3 G2 G3 G3 C3',
    ending: ['A6 G♯6 E6 E7 E7 A6', 'E2 E3 E3 A2 E3 E3'],
    notes: 390,
  },
  'album-leaf-op-12-no-7': {
    opening: 'B4 E5 F♯5 G5 F♯5 B5 B5 E5 F♯5 F♯5 B4 E5 E5 E4 B4 E5 F♯5 A5 G♯5 G5 F♯5 B5',
    bass: 'E3 B3 E3 C4 E3 B3 E3 B3 E3 B3 E3 B3',
    ending: ['F♯5 F♯5 B4 B5 E5 E6', 'E3 B3 E3 B3 E3 B3 E2'],
    notes: 307,
  },
  traumerei: {
    opening: 'C4 F4 C4 E4 F4 A4 C5 F5 F5 E5 D5 C5 F5 G4 A4 B♭4 D5 F4 G4 A4 C5 G4 C4',
    bass: 'F2 C3 F3 C4 B♭3 C3 C3 A3',
    ending: ['F5 A5 D5 F5 E5 C5 E4 E♭5 D5 E5 C5', 'G3 G4 A3 B3 C3'],
    notes: 108,
  },
}
