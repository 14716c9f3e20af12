import type { SessionReport } from '../../shared/grade/session-report'

/** What is painted in the score: a key that was allowed stands beside the written note, whose own mark stays. */
export function marksOfReport(report: SessionReport): SessionReport {
  const verdicts = report.verdicts.filter(({ overruled }) => overruled !== 'allowedKey')
  return verdicts.length === report.verdicts.length ? report : { ...report, verdicts }
}
