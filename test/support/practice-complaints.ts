import type { SessionReport } from '../../shared/grade/session-report'

export type Complaint = 'notes' | 'timing' | 'dynamics' | 'pedal' | 'staccato' | 'drift' | 'leftHandLate'

/** What a teacher would criticise after reading a report. The bounds are those of a strict one: ours. */
export function complaintsOf({ aggregate, detail }: SessionReport): readonly Complaint[] {
  const { accuracy, timingStabilityMs, dynamicsScore, pedalScore } = aggregate
  const hands = detail?.hands
  const complaints: Readonly<Record<Complaint, boolean>> = {
    notes: (accuracy ?? 0) < 0.97,
    timing: (timingStabilityMs ?? 0) > 20,
    dynamics: (dynamicsScore ?? 1) < 0.8,
    pedal: (pedalScore ?? 1) < 0.8,
    staccato: (detail?.articulation.score ?? 1) < 0.8,
    drift: Math.abs(detail?.tempo.driftPercent ?? 0) > 8,
    leftHandLate: (hands?.left?.lateMs ?? 0) - (hands?.right?.lateMs ?? 0) > 15,
  }
  return (Object.keys(complaints) as Complaint[]).filter((complaint) => complaints[complaint])
}
