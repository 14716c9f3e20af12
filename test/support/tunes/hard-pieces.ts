import type { Tune } from './tune'

/** Difficulty 8. */
export const hardPieces: Readonly<Record<string, Tune>> = {
  'invention-13': {
    opening: 'E4 A4 C5 B4 E4 B4 D5 C5 E5 G♯4 E5 A4 E4 A4 C5',
    bass: 'A2 A3 G♯3 A3 E3 A3 C4 B3 E3 B3 D4 C4 A3 G♯3 E3',
    ending: ['A4 E4 C4 E4 A3', 'F2 D♯2 E2 E3 A2'],
    notes: 564,
  },
}
