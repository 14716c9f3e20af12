import { z } from 'zod'

/** Who played what where errors and restarts were made on purpose: one entry for each note-on. */
export interface RestartTruth {
  readonly notes: readonly RestartTruthNote[]
  /** Score ids that were never played. */
  readonly deletions: readonly string[]
}

const truthNote = z.object({
  scoreId: z.string().nullable(),
  /** `before-restart`: played again later. `replay`: played before. */
  kind: z.enum(['plain', 'before-restart', 'replay', 'wrong', 'extra']),
  insteadOf: z.string().optional(),
})
const restartTruth = z.object({ notes: z.array(truthNote), deletions: z.array(z.string()) })

export type RestartTruthNote = z.output<typeof truthNote>

export function parseRestartTruth(text: string): RestartTruth {
  return restartTruth.parse(JSON.parse(text))
}
