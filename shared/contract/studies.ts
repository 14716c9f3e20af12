import { z } from 'zod'
import {
  EASIEST_LEVEL,
  HARDEST_LEVEL,
  HIGHEST_VARIANT,
  type Study,
  studyKeys,
  studyKinds,
  studyMetres,
} from '../studies/study'
import type { LocalDay } from '../curriculum/local-day'
import type { SongCard } from './song-card'

export const study: z.ZodType<Study> = z.object({
  kind: z.enum(studyKinds),
  key: z.enum(studyKeys),
  metre: z.enum(studyMetres),
  hands: z.enum(['left', 'right', 'both']),
  level: z.number().int().min(EASIEST_LEVEL).max(HARDEST_LEVEL),
  variant: z.number().int().min(0).max(HIGHEST_VARIANT),
})

export const studyInputs = {
  /** Writes the study if it is not in the library yet. */
  'study/open': z.object({ study }),
  /** A piece that this student has not seen, at the level of his reading. */
  'sightReading/next': z.object({ hands: z.enum(['left', 'right', 'both']) }),
  'sightReading/history': z.null(),
}

export interface StudyReplies {
  'study/open': SongCard
  'sightReading/next': SongCard
  'sightReading/history': SightReadingHistory
}

export interface SightReadingHistory {
  /** 1..10, with a fraction: what the student reads at first sight. null before the first reading. */
  readonly level: number | null
  /** How sure that is: half of the width of the middle 80 %, in levels. null before the first reading. */
  readonly spread: number | null
  /** After each reading, in the order of time. */
  readonly readings: readonly SightReading[]
}

export interface SightReading {
  readonly day: LocalDay
  /** Of the piece. */
  readonly pieceLevel: number
  /** 0..1. */
  readonly accuracy: number
  /** Of the student, after it. */
  readonly level: number
}
