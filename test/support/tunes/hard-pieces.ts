import type { Tune } from './tune'

/** Difficulty 8. */
export const hardPieces: Readonly<Record<string, Tune>> = {}
