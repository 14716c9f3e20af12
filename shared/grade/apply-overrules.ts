import { groupBy } from '../base/group-by'
import { detailSession } from './detail-session'
import type { JudgedSession } from './judged-session'
import { createOverruledVerdicts } from './overruled-verdicts'
import type { Overrule } from './overrule'
import type { NoteVerdict, SessionReport, Take } from './session-report'
import { accuracyOf, countVerdicts, stabilityOf, summarize } from './summarize'

/**
 * The report of a session under the rules of its song: verdicts, counts, bars, takes, sums and findings agree with each
 * other as if it had been judged so. The same report where no rule concerns it. Doing it twice changes nothing.
 */
export function applyOverrules(session: JudgedSession, overrules: readonly Overrule[]): SessionReport {
  const { score, report, played, events, hands } = session
  if (overrules.length === 0) return report
  const verdicts = createOverruledVerdicts(session, overrules)
  if (verdicts === report.verdicts) return report

  const takes = describeAnew(report.takes, verdicts)
  const summary = summarize(score, verdicts)
  const { dynamicsScore, pedalScore } = report.aggregate
  // A report from before there was a detail gets none here.
  if (!report.detail)
    return { verdicts, takes, ...summary, aggregate: { ...summary.aggregate, dynamicsScore, pedalScore } }

  const detail = detailSession(score, { ...summary, events, played, verdicts, takeCount: takes.length, hands })
  const aggregate = { ...summary.aggregate, dynamicsScore: detail.dynamics.score, pedalScore: detail.pedal.score }
  return { verdicts, takes, ...summary, aggregate, detail }
}

/** Where a take lies and how fast it went does not change. */
function describeAnew(takes: readonly Take[], verdicts: readonly NoteVerdict[]): readonly Take[] {
  const verdictsByTake = groupBy(verdicts, ({ take }) => take)
  return takes.map((take): Take => {
    if (!take.detail) return take
    const own = verdictsByTake.get(take.index) ?? []
    const counts = countVerdicts(own)
    const figures = { counts, accuracy: accuracyOf(counts), timingStabilityMs: stabilityOf(own) }
    return { ...take, detail: { ...take.detail, ...figures } }
  })
}
