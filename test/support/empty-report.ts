import type { SessionReport } from '../../shared/grade/session-report'

/** What a coach might say of a session in which nothing is worth saying. */
export const emptyReport: SessionReport = {
  verdicts: [],
  takes: [],
  bars: [],
  counts: { correct: 0, wrongPitch: 0, missed: 0, extra: 0, uncertain: 0 },
  aggregate: { accuracy: null, timingStabilityMs: null, dynamicsScore: null, pedalScore: null, weakBars: [] },
}
