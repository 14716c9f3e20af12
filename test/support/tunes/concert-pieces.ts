import type { Tune } from './tune'

/** Difficulty 9 and 10. */
export const concertPieces: Readonly<Record<string, Tune>> = {}
