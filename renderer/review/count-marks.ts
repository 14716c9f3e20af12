import type { NoteVerdict, SessionReport, VerdictCounts } from '../../shared/grade/session-report'
import { isOffTime } from '../score/mark-shapes'
import type { MarkKind } from './VerdictMark'

export interface MarkCount {
  readonly kind: MarkKind
  readonly count: number
}

/** How many of each verdict stand on the score; that none is uncertain need not be said. */
export function countVerdicts(counts: VerdictCounts): readonly MarkCount[] {
  const kinds = ['correct', 'wrongPitch', 'missed', 'extra', 'uncertain'] as const
  return kinds
    .map((kind) => ({ kind, count: counts[kind] }))
    .filter(({ kind, count }) => kind !== 'uncertain' || count > 0)
}

/** How many arrows stand on the score. */
export function countArrows({ verdicts }: SessionReport): readonly MarkCount[] {
  const deltas = verdicts.filter(isOutOfTime).map(({ deltaMs }) => deltaMs ?? 0)
  const early = deltas.filter((deltaMs) => deltaMs < 0).length
  return [
    { kind: 'early', count: early },
    { kind: 'late', count: deltas.length - early },
  ]
}

function isOutOfTime({ kind, deltaMs }: NoteVerdict): boolean {
  return kind === 'correct' && deltaMs !== null && isOffTime(deltaMs)
}
