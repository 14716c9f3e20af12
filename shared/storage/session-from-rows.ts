import { z } from 'zod'
import { failed, ok, type Result } from '../base/result'
import { epochMs } from '../base/units'
import type { SessionCard } from '../contract/requests'
import type { VerdictCounts } from '../grade/session-report'
import { valueFromCell } from './json-cell'
import type { AggregateRow, CountsRow, SessionRow } from './session-rows'

/**
 * What the list of sessions reads: columns of `sessions`, `aggregates` and `session_reports`. A session of another
 * program may have no row in the second, and one that came without its detail has none in the third.
 */
export type SessionCardRow = Pick<SessionRow, 'id' | 'song_id' | 'started_at' | 'duration_ms' | 'device_info'> &
  Pick<AggregateRow, 'accuracy' | 'timing_stability' | 'dynamics_score' | 'pedal_score' | 'weak_bars'> &
  (CountsRow | { readonly [Column in keyof CountsRow]: null })

/** The description of the input may fail without harm; the numbers may not. */
const deviceInfo = z
  .object({
    input: z.string().catch('Unknown instrument'),
    hands: z.enum(['left', 'right', 'both']).catch('both'),
    mode: z.enum(['follow_score', 'metronome', 'wait', 'loop_bars']).catch('follow_score'),
  })
  .catch({ input: 'Unknown instrument', hands: 'both', mode: 'follow_score' })

const weakBars = z.array(z.number()).nullable()

export function cardFromRow(row: SessionCardRow): Result<SessionCard, 'damaged'> {
  const bars = weakBars.safeParse(valueFromCell(row.weak_bars))
  if (!bars.success) return failed('damaged')
  const { input, hands, mode } = deviceInfo.parse(valueFromCell(row.device_info))
  return ok({
    sessionId: row.id,
    songId: row.song_id,
    startedAt: epochMs(row.started_at),
    durationMs: row.duration_ms ?? 0,
    hands,
    mode,
    inputName: input,
    aggregate: {
      accuracy: row.accuracy,
      timingStabilityMs: row.timing_stability,
      dynamicsScore: row.dynamics_score,
      pedalScore: row.pedal_score,
      weakBars: bars.data ?? [],
    },
    counts: countsFromRow(row),
  })
}

function countsFromRow(row: SessionCardRow): VerdictCounts | null {
  if (row.correct === null) return null
  return {
    correct: row.correct,
    wrongPitch: row.wrong_pitch,
    missed: row.missed,
    extra: row.extra,
    uncertain: row.uncertain,
  }
}
