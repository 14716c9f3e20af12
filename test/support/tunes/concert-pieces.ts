import type { Tune } from './tune'

/** Difficulty 9 and 10. */
export const concertPieces: Readonly<Record<string, Tune>> = {
  'flight-of-the-bumblebee': {
    opening: 'E6 D♯6 D6 C♯6 D6 C♯6 C6 B5 C6 B5 A♯5 A5 G♯5 G5 F♯5 F5 E5 D♯5 D5 C♯5',
    bass: 'A2 C3 A2 C3 A2 C3 A3 C3 A2 C3 A3 C3',
    ending: ['E6 F6 F♯6 G6 G♯6 A6 A5', 'E3 A2 A1'],
    notes: 374,
  },
  'in-the-hall-of-the-mountain-king': {
    opening: 'F♯4 F♯4 F♯4 F♯4 E♯4 E♯4 E4 E4 F♯4 F♯4 F♯4 F♯4',
    bass: 'B1 C♯2 D2 E2 F♯2 D2 F♯2 E♯2 C♯2 E♯2 E2 C2 E2 B1 C♯2 D2 E2 F♯2 D2 F♯2 B2 A2 F♯2 D2 F♯2 A2',
    ending: ['F♯4 G4 A♯4 B4 C♯5 D5 E5 F♯5 G5 A♯5 B5 F♯5 B5 B5', 'C♯4 D4 E4 F♯4 G4 A♯4 B4 B1 B1 B1'],
    notes: 715,
  },
  'londonderry-air': {
    opening: 'D4 E♭4 F4 G4 F4 G4 C5 B♭4 G4 F4 E♭4 C4 E♭4 G4 A♭4 B♭4 C5 B♭4 G4 E♭4 G4 F4',
    bass: 'E♭2 B♭2 G3 B♭2 G2 E♭3 B♭3 E♭3 A♭2',
    ending: ['D4 E♭4 F4 G4 C5 B♭4 G4 F4 E♭4 C4 D4 E♭4', 'E♭1 B♭1 E♭2 G2 B♭2 E♭3'],
    notes: 309,
  },
  'greensleeves-concert': {
    opening: 'A4 C5 E5 A5 C6 D5 A5 E5 A5 C6 F♯5 E5 A5 D5',
    bass: 'A1 E2 A2 C3 E3 C3 A1 E2 A2 C3 E3 C3 G1',
    ending: ['A4 C5 E5 C5 E5 A5 C6 E6 A6', 'A1 E2 A2 C3 E3 A3 E3'],
    notes: 378,
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
  'nocturne-op-9-no-2': {
    opening: 'B♭4 G5 F5 G5 F5 E♭5 B♭4 G5 C5 C6 G5 B♭5 A♭5 G5',
    bass: 'E♭2 G3 B♭3 E♭3 A♭3 C♭4 E♭2 G3 B♭3 D2',
    ending: ['G5 A♭5 C5 D5 E♭5 D5 E♭5', 'E♭2 G3 B♭3 E♭3 G3 B♭3'],
    notes: 274,
  },
  'clair-de-lune': {
    opening: 'A♭5 F5 E♭5 F5 E♭5 D♭5 E♭5 D♭5 F5 D♭5 C5 D♭5 C5 G♭4 B♭4 C5 B♭4 E♭5',
    bass: 'F4 G♭4 F4 E♭4 D♭4 C4 B♭3 A3 A♭3 G♭3 F3 E♭3 A♭2 D♭2 F3',
    ending: ['F5 E♭5 F5 E♭5 D♭5 B♭4', 'A♭2 F3 C♭4 B♭2 F3 D♭4'],
    notes: 161,
  },
  'la-folia': {
    opening: 'D5 D5 C♯5 C♯5 D5 D5 E5 E5 F5 F5 E5 E5 D5 D5 C♯5 C♯5',
    bass: 'D2 F3 A1 E3 D2 F3 C2 E3 F2 A3',
    ending: ['D6 A5 D5', 'D1 D3 D1'],
    notes: 1084,
  },
  'korobeiniki-variations': {
    opening: 'E5 B4 C5 D5 C5 B4 A4 A4 C5 E5 D5 C5 B4 C5 D5 E5 C5 A4 A4 D5 F5 A5 G5 F5 E5 C5 E5 D5 C5',
    bass: 'E2 G♯3 B2 G♯3 E2 G♯3 B2 G♯3 A2 E3 E2',
    ending: ['A5 B5 C6 D6 E6 F6 G♯6 A6 A5 E6 A5', 'A4 A1 A1 A1'],
    notes: 893,
  },
  'can-can-concert': {
    opening: 'C5 D5 F5 E5 D5 G5 G5 G5 A5 E5 F5 D5 D5 D5 F5 E5 D5 C5 C6 B5 A5 G5 F5 E5 D5 C5',
    bass: 'C3 E3 G2 E3 G2 F3 D3 F3 C3 E3 G2 E3',
    ending: ['C6 G6 D6 E6 C6 C4 D4 E4 F4 G4 A4 B4 C5 D5 E5 F5 G5 A5 B5 C6 G6 C6 C6', 'C5 C2 C2 C1'],
    notes: 715,
  },
  'moonlight-finale': {
    opening: 'G♯2 C♯3 E3 G♯3 C♯3 E3 G♯3 C♯4 E3 G♯3 C♯4 E4 G♯3 C♯4 E4 G♯4',
    bass: 'C♯2 G♯2 C♯2 G♯2 C♯2 G♯2 C♯2 G♯2 C♯2 G♯2',
    ending: ['G♯4 G♯5 A4 F𝄪5 G♯5 G♯3', 'G♯3 G♯3 G♯3 G♯1'],
    notes: 345,
  },
  'fugue-in-c-minor-bwv-847': {
    opening: 'C5 B4 C5 G4 A♭4 C5 B4 C5 D5 G4 C5 B4 C5 D5 F4 G4 A♭4 G4 F4 E♭4',
    bass: 'C4 B3 C4 G3 A♭3 C4 B3 C4 D4 G3 C4',
    ending: ['F4 G4 A♭4 D4 G4 F4 E4', 'E♭2 E♭3 D3 C3 G3 G2 C2'],
    notes: 751,
  },
  'revolutionary-etude': {
    opening: 'B5 A♭5 G5 D6 A♭5 G5 F6 A♭6 G6 F6 D6 E♭6 D6 B5 G5 A♭5 G5',
    bass: 'A♭4 G4 F4 D4 E♭4 D4 B3 G3 A♭3 G3 F3 D3 E♭3 D3 B2 G2',
    ending: ['F5 G5 F5 E5 E♭5 E♭5 D5', 'E♭3 D3 C3 B2 A♭2 G2 F2 D2 C2'],
    notes: 465,
  },
}
