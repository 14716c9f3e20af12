import { z } from 'zod'
import type { Overrule } from '../grade/overrule'
import { overruleSchema } from '../storage/overrule-row'
import { sessionId, songId } from './id-schemas'

const exportFormats = ['midi', 'csv', 'json'] as const

export const reviewInputs = {
  /** What the student says against a verdict; it holds for the song from now on. Saying it twice changes nothing. */
  'overrules/add': z.object({ songId, overrule: overruleSchema }),
  'overrules/remove': z.object({ songId, overruleId: z.uuid() }),
  /** One take of a session (by its index), or the whole of it, as a file. */
  'review/export': z.object({
    sessionId,
    take: z.number().int().min(0).nullable(),
    format: z.enum(exportFormats),
  }),
}

export interface ReviewReplies {
  'overrules/add': readonly KeptOverrule[]
  'overrules/remove': readonly KeptOverrule[]
  'review/export': ExportedFile
}

export interface KeptOverrule {
  readonly id: string
  readonly overrule: Overrule
}

export type ExportFormat = (typeof exportFormats)[number]

export interface ExportedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}
