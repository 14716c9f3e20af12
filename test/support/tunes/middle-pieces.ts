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
  'jesu-joy-of-mans-desiring': {
    opening: 'G4 A4 B4 D5 C5 C5 E5 D5 D5 G5 F♯5 G5 D5 B4 G4 A4 B4',
    bass: 'G2 G3 E3 B2 E3 E3 A2 B2 C3 D3 F♯3 D3 G3',
    ending: ['D4 G4 F♯4 G4 B4 D5 G5 D5 B4 G4', 'C3 C♯3 D3 G2 D3 G2'],
    notes: 117,
  },
  'canon-in-d-variations': {
    opening: 'F♯5 E5 D5 C♯5 B4 A4 B4 C♯5 D5 C♯5 B4 A4 G4 F♯4 G4 E4 D4 F♯4 A4 G4',
    bass: 'D3 A2 B2 F♯2 G2 D2 G2 A2 D3 A3 A2 E3',
    ending: ['G4 F♯4 E4 B4 A4 B4 A4 G4 F♯4', 'G2 D3 A2 E3 D3'],
    notes: 219,
  },
  'cello-suite-prelude': {
    opening: 'D3 B3 A3 B3 D3 B3 D3 D3 B3 A3 B3 D3 B3 D3 E3 C4 B3 C4',
    bass: 'G2 G2 G2 G2 G2 G2 G2 G2 G2 E3 G3 F♯3 G3 B2 D3 C♯3 B2 C♯3',
    ending: ['F♯3 E3 D3 D4 A3 D4 F♯3 A3 D3', 'C♯3 D3 E3 D3 C♯3 B2 A2 D2'],
    notes: 155,
  },
  'william-tell-finale': {
    opening: 'G4 G4 G4 G4 G4 G4 G4 G4 C5 D5 E5 G4 G4 G4 G4 G4 C5 E5 E5 D5 B4 G4',
    bass: 'C3 E3 C3 E3 C3 E3 C3 E3 C3 E3 C3 E3 G2 F3 G2 F3 C3',
    ending: ['G6 F6 E6 D6 C6 E6 C6', 'G2 E3 G2 F3 C3 E3 C2'],
    notes: 183,
  },
  'mountain-king-theme': {
    opening: 'F♯4 F♯4 C♯5 C5 F♯4 F♯4 F♯4 F♯4 A♯4 A♯4 D5 C♯5',
    bass: 'B2 C♯3 D3 E3 F♯3 D3 F♯3 E♯3 C♯3 E♯3 E3 C3 E3 B2 C♯3 D3 E3 F♯3 D3 F♯3 B3',
    ending: ['A5 F♯5 D5 F♯5 A5 F♯5 B4', 'D3 F♯3 A2 F♯3 B2 B1'],
    notes: 294,
  },
  'jupiter-hymn': {
    opening: 'G4 B♭4 C5 E♭5 D5 B♭4 E♭5 F5 E♭5 D5 C5 D5 C5 B♭4 G4',
    bass: 'A♭2 E♭3 A♭3 E♭3 B♭2 F3 C3 G3 A♭2 E♭3 B♭2 F3',
    ending: ['E♭6 F6 G6 G6 G6 F6 E♭6 F6 E♭6', 'C2 E♭2 G1 F2 B♭1 B♭1 E♭2'],
    notes: 298,
  },
  'toccata-in-d-minor': {
    opening: 'A5 G5 F5 E5 D5 C♯5 D5 A4 E4 F4 C♯4 D4 A3 G3 F3 E3 D3 C♯3 D3',
    bass: 'A4 G4 F4 E4 D4 C♯4 D4 A3 E3 F3 C♯3 D3 A2',
    ending: ['C♯3 E3 G3 B♭3 C♯4 E4 E4 D4', 'E2 D2 C♯2 D2 D1'],
    notes: 55,
  },
  'the-entertainer': {
    opening: 'D6 E6 C6 A5 B5 G5 D5 E5 C5 A4 B4 G4 D4 E4 C4 A3 B3 A3 A♭3 G3 G5 D4 D♯4 E4 C5',
    bass: 'D5 E5 C5 A4 B4 G4 D4 E4 C4 A3 B3 G3 D3 E3 C3 A2 B2 A2 A♭2 G2 G1 G3 C3 E3 G2 G3 F2 A3 E2 G3',
    ending: ['E6 C6 D6 E6 B5 D6 C6 C6', 'A♭2 A♭3 G2 G3 G2 G3 C3 G2 C2'],
    notes: 348,
  },
  'invention-1': {
    opening: 'C4 D4 E4 F4 D4 E4 C4 G4 C5 B4 C5 D5 G4 A4 B4 C5 A4 B4 G4',
    bass: 'C3 D3 E3 F3 D3 E3 C3 G3 G2 G3 A3 B3 C4',
    ending: ['A4 B4 C5 E4 D4 C5 F4 B4 C5', 'F3 D3 E3 F3 G3 G2 C2'],
    notes: 458,
  },
  'swan-lake-theme': {
    opening: 'F♯5 B4 C♯5 D5 E5 F♯5 D5 F♯5 D5 F♯5 B4 D5 B4 G4 D5 B4 E5 D5 C♯5 F♯5',
    bass: 'B2 F♯3 B3 F♯3 B2 F♯3 B3 F♯3 B2',
    ending: ['F♯5 D5 F♯5 B4 D5 B4 G4 D5 B4', 'G2 D3 G3 D3 B2 F♯3 B3 D4 B2'],
    notes: 102,
  },
}
