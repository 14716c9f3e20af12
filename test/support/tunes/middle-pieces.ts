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
  'wild-horseman': {
    opening: 'E4 A4 E4 A4 C5 A4 C5 E5 C5 F5 E5 C5 A4 B4 G♯4 C5 B4 G♯4 E4',
    bass: 'A3 A3 A3 A3 A3 E3 E3 E3 A3 A3 E3',
    ending: ['C5 B4 G♯4 E4 A4 E4 G♯4 A4', 'E3 E3 E3 A3 E3 A3'],
    notes: 312,
  },
  'sonatina-in-g': {
    opening: 'G4 A4 G4 A4 B4 G4 G5 D5 D5 B4 B4 G4 C5 B4 A4 B4 C5 A4 D5 E5 D5 B4 C5 A4',
    bass: 'G3 F♯3 G3 D3 D3 D3 G3 D4 B3 D4 G3 F4 D4 F4',
    ending: ['D6 F♯5 G5 G4 G4 G4 G4 G4', 'G3 G2 G2 G2 G3 D3 B2 G2'],
    notes: 507,
  },
  'old-french-song': {
    opening: 'D4 G4 A4 B♭4 C5 D5 D5 C5 D5 E♭5 C5 D5 D5 C5 D5 E♭5 C5 D5 E♭5 D5 C5 B♭4 A4 G4 G4',
    bass: 'G3 C4 D4 C4 B♭3 G3 E♭4 C4 B♭3 G3 E♭4 C4 B♭3 G3 F♯3 D3 G3 G2',
    ending: ['C5 B♭4 A4 D4 G4 G4', 'E♭4 C4 B♭3 G3 C3 D3 G2'],
    notes: 188,
  },
}
