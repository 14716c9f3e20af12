import { z } from 'zod'
import { failed, ok, type Result } from '../base/result'
import type { Beats, TakeMs } from '../base/units'
import type { SessionReport } from '../grade/session-report'
import { detailSchema } from './detail-schema'

const count = z.number().int().min(0)
const takeMs = z.number().transform((value) => value as TakeMs)
const beat = z.number().transform((value) => value as Beats)
const maybeNumber = z.number().nullable()

const counts = z.object({ correct: count, wrongPitch: count, missed: count, extra: count, uncertain: count })

const takeDetail = z.object({
  began: z.enum(['start', 'said', 'jump', 'pause']),
  counts,
  accuracy: maybeNumber,
  timingStabilityMs: maybeNumber,
  tempoCurve: z.array(z.object({ beat, ms: takeMs, quartersPerMinute: z.number() })),
})

/** Older reports have no detail of a take: then there is none. */
const take = z
  .object({
    index: count,
    startMs: takeMs,
    endMs: takeMs,
    firstBar: count,
    lastBar: count,
    detail: takeDetail.optional(),
  })
  .transform(({ detail, ...words }) => (detail ? { ...words, detail } : words))

const report = z.object({
  verdicts: z.array(
    z.object({
      kind: z.enum(['correct', 'wrongPitch', 'missed', 'extra', 'uncertain']),
      take: count,
      playedIndex: count.nullable(),
      noteIndex: count.nullable(),
      deltaMs: maybeNumber,
      isUntimed: z.literal(true).exactOptional(),
    }),
  ),
  takes: z.array(take),
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

/** Older reports have no detail, and newer ones may have another: the verdicts stand without it. */
const withDetail = z.looseObject({ detail: z.unknown().optional() })

export function reportToCell(value: SessionReport): string {
  return JSON.stringify(value)
}

export function reportFromCell(cell: string): Result<SessionReport, 'damaged'> {
  try {
    const stored = withDetail.parse(JSON.parse(cell))
    const detail = detailSchema.safeParse(stored.detail)
    const words = report.parse(stored)
    return ok(detail.success ? { ...words, detail: detail.data } : words)
  } catch {
    return failed('damaged')
  }
}
