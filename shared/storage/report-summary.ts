import { z } from 'zod'
import { failed, ok, type Result } from '../base/result'
import type { CountsRow } from './session-rows'
import { countsToRow } from './session-to-rows'
import { valueFromCell } from './json-cell'

const count = z.number().int().min(0)
const summary = z.object({
  counts: z.object({ correct: count, wrongPitch: count, missed: count, extra: count, uncertain: count }),
  /** Older reports have none, and newer ones may have another. */
  detail: z
    .object({ coverage: z.number().min(0).max(1) })
    .nullish()
    .catch(null),
})

/** What stands beside a stored report in columns of its own, read from the report without the rest of it. */
export function summaryFromReportCell(
  cell: string,
): Result<{ readonly counts: CountsRow; readonly coverage: number | null }, 'damaged'> {
  const read = summary.safeParse(valueFromCell(cell))
  if (!read.success) return failed('damaged')
  return ok({ counts: countsToRow(read.data.counts), coverage: read.data.detail?.coverage ?? null })
}
