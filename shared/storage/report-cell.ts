import { z } from 'zod'
import { failed, ok, type Result } from '../base/result'
import type { TakeMs } from '../base/units'
import type { SessionReport } from '../grade/session-report'

const count = z.number().int().min(0)
const takeMs = z.number().transform((value) => value as TakeMs)
const maybeNumber = z.number().nullable()

const counts = z.object({ correct: count, wrongPitch: count, missed: count, extra: count, uncertain: count })

const report = z.object({
  verdicts: z.array(
    z.object({
      kind: z.enum(['correct', 'wrongPitch', 'missed', 'extra', 'uncertain']),
      take: count,
      playedIndex: count.nullable(),
      noteIndex: count.nullable(),
      deltaMs: maybeNumber,
    }),
  ),
  takes: z.array(z.object({ index: count, startMs: takeMs, endMs: takeMs, firstBar: count, lastBar: count })),
  bars: z.array(
    z.object({
      barIndex: count,
      expected: count,
      correct: count,
      wrongPitch: count,
      missed: count,
      extra: count,
      timingSpreadMs: maybeNumber,
    }),
  ),
  counts,
  aggregate: z.object({
    accuracy: maybeNumber,
    timingStabilityMs: maybeNumber,
    dynamicsScore: maybeNumber,
    pedalScore: maybeNumber,
    weakBars: z.array(z.number()),
  }),
})

export function reportToCell(value: SessionReport): string {
  return JSON.stringify(value)
}

export function reportFromCell(cell: string): Result<SessionReport, 'damaged'> {
  try {
    return ok(report.parse(JSON.parse(cell)))
  } catch {
    return failed('damaged')
  }
}
