import { MS_PER_MINUTE } from '../base/units'
import { firstNotBefore } from '../base/first-from'
import type { Score, TempoMark } from '../music/score'
import type { TempoDetail } from './session-detail'
import type { TempoPath } from './tempo-path'

/** A take shorter than this has no drift: eight bars of 4/4. Ours. */
const MIN_BEATS = 32
const MIN_STEPS = 18

/** The student's tempo, and whether it ran away or sank. */
export function gradeTempo(score: Score, paths: readonly TempoPath[]): TempoDetail {
  const steps = paths.map(tempoSteps)
  const longest = steps.reduce<readonly TempoStep[]>((best, one) => (lengthOf(one) > lengthOf(best) ? one : best), [])
  return {
    medianQuartersPerMinute: weightedMedian(steps.flat()),
    driftPercent: driftPercent(score.tempos, longest),
  }
}

/** The tempo between two onsets. */
export interface TempoStep {
  readonly beat: number
  readonly beats: number
  readonly quartersPerMinute: number
}

export function tempoSteps({ beats, dueMs }: TempoPath): readonly TempoStep[] {
  return beats.slice(1).flatMap((end, i) => {
    const beat = beats[i] ?? end
    const ms = (dueMs[i + 1] ?? NaN) - (dueMs[i] ?? NaN)
    return ms > 0 ? [{ beat, beats: end - beat, quartersPerMinute: ((end - beat) * MS_PER_MINUTE) / ms }] : []
  })
}

export function lengthOf(steps: readonly TempoStep[]): number {
  return (steps.at(-1)?.beat ?? 0) - (steps[0]?.beat ?? 0)
}

/** The tempo at which half of the beats were slower: long notes count as long as they are. */
export function weightedMedian(steps: readonly TempoStep[]): number | null {
  const sorted = steps.toSorted((a, b) => a.quartersPerMinute - b.quartersPerMinute)
  const half = steps.reduce((sum, { beats }) => sum + beats, 0) / 2
  let beats = 0
  for (const step of sorted) {
    beats += step.beats
    if (beats >= half) return step.quartersPerMinute
  }
  return null
}

function driftPercent(tempos: readonly TempoMark[], steps: readonly TempoStep[]): number | null {
  const first = steps[0]
  if (!first || lengthOf(steps) < MIN_BEATS || steps.length < MIN_STEPS) return null
  const third = lengthOf(steps) / 3
  const ratios = steps.map((step) => ({
    ...step,
    quartersPerMinute: step.quartersPerMinute / writtenTempo(tempos, step.beat),
  }))
  const early = weightedMedian(ratios.filter(({ beat }) => beat < first.beat + third))
  const late = weightedMedian(ratios.filter(({ beat }) => beat >= first.beat + 2 * third))
  return early === null || late === null ? null : (late / early - 1) * 100
}

/** A MIDI file may bring a mark for every beat: they are not looked through for every step. */
export function writtenTempo(tempos: readonly TempoMark[], beat: number): number {
  const after = firstNotBefore(tempos, beat, (mark, at) => mark.onset <= at)
  return tempos[Math.max(1, after) - 1]?.quartersPerMinute ?? 1
}
