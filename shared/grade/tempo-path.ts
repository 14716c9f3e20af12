import { firstFrom } from '../base/first-from'
import type { StruckNote } from './struck-notes'

/** When the beats of one take were due by the student's own tempo. Ascending beats. */
export interface TempoPath {
  readonly beats: readonly number[]
  readonly dueMs: readonly number[]
}

/** Beats on each side from which a local tempo is taken. Ours: half a bar of 4/4. */
const REACH_BEATS = 2

export function tempoPath(struckInTake: readonly StruckNote[]): TempoPath {
  const dueByBeat = new Map<number, number>()
  for (const { written, played, deltaMs } of struckInTake)
    if (!written.isGrace) dueByBeat.set(written.onset, played.onsetMs - deltaMs)
  const points = [...dueByBeat].sort(([a], [b]) => a - b)
  return { beats: points.map(([beat]) => beat), dueMs: points.map(([, ms]) => ms) }
}

/** null where the take has too little around this beat to have a tempo. */
export function msPerQuarterAt(path: TempoPath, beat: number): number | null {
  const from = firstFrom(path.beats, beat - REACH_BEATS)
  const to = Math.max(from, firstFrom(path.beats, beat + REACH_BEATS) - 1)
  return slope(path, from, to) ?? slope(path, Math.max(0, from - 1), Math.min(path.beats.length - 1, to + 1))
}

/** When a beat was due: between the points around it, or along the tempo at the nearer end. */
export function dueMsAt(path: TempoPath, beat: number): number | null {
  const after = firstFrom(path.beats, beat)
  const upper = Math.min(Math.max(after, 1), path.beats.length - 1)
  const pace = slope(path, upper - 1, upper)
  const dueMs = path.dueMs[upper]
  if (pace === null || dueMs === undefined) return null
  return dueMs + (beat - (path.beats[upper] ?? 0)) * pace
}

function slope({ beats, dueMs }: TempoPath, from: number, to: number): number | null {
  const quarters = (beats[to] ?? NaN) - (beats[from] ?? NaN)
  const pace = ((dueMs[to] ?? NaN) - (dueMs[from] ?? NaN)) / quarters
  return quarters > 0 && pace > 0 ? pace : null
}
