import type { NoteVerdict, SessionReport } from '../../shared/grade/session-report'
import { isOffTime } from '../score/mark-shapes'
import type { MarkKind } from './VerdictMark'

export interface MarkCount {
  readonly kind: MarkKind
  readonly count: number
}

/** How many of each mark stand on the score; what is never uncertain is not said. */
export function countMarks({ counts, verdicts }: SessionReport): readonly MarkCount[] {
  const offTime = verdicts.filter(isOutOfTime)
  const early = offTime.filter(({ deltaMs }) => (deltaMs ?? 0) < 0).length
  const marks: readonly MarkCount[] = [
    { kind: 'correct', count: counts.correct },
    { kind: 'wrongPitch', count: counts.wrongPitch },
    { kind: 'early', count: early },
    { kind: 'missed', count: counts.missed },
    { kind: 'late', count: offTime.length - early },
    { kind: 'extra', count: counts.extra },
    { kind: 'uncertain', count: counts.uncertain },
  ]
  return marks.filter(({ kind, count }) => kind !== 'uncertain' || count > 0)
}

function isOutOfTime({ kind, deltaMs }: NoteVerdict): boolean {
  return kind === 'correct' && deltaMs !== null && isOffTime(deltaMs)
}
