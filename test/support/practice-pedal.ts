import { takeMs } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import type { PedalHabit } from './practice-habits'

/** When the onsets of one pass were due on the student's own clock, in order. */
export interface PassTimes {
  readonly beats: number[]
  readonly dueMs: number[]
  /** When the last of them gave way to something else. */
  endMs: number
  endBeat: number
}

/** A pedal that is changed is up for so long. */
const CHANGE_MS = 120

export function pedalling(score: Score, passes: readonly PassTimes[], habit: PedalHabit): SessionEvent[] {
  const press = (value: number, atMs: number): SessionEvent => ({
    kind: 'pedal',
    pedal: 'sustain',
    value,
    atMs: takeMs(atMs),
  })
  switch (habit.kind) {
    case 'none':
      return []
    case 'alwaysDown':
      return [press(100, 0)]
    case 'written':
      return passes.flatMap((pass) =>
        score.pedals.flatMap(({ onset, end }) => {
          const downMs = dueAt(pass, onset)
          if (downMs === null) return []
          const upMs = dueAt(pass, end) ?? pass.endMs
          return [press(habit.downValue, downMs + habit.lateMs + CHANGE_MS), press(0, upMs + habit.lateMs)]
        }),
      )
    case 'everyBar':
      return passes.flatMap((pass) =>
        score.bars.flatMap(({ onset }) => {
          const atMs = dueAt(pass, onset)
          if (atMs === null) return []
          return [press(0, atMs + habit.lateMs), press(habit.downValue ?? 100, atMs + habit.lateMs + CHANGE_MS)]
        }),
      )
  }
}

/** null outside the pass. */
function dueAt({ beats, dueMs, endBeat, endMs }: PassTimes, beat: number): number | null {
  if (beat < (beats[0] ?? Infinity) || beat > endBeat) return null
  const at = beats.findLastIndex((one) => one <= beat)
  const fromBeat = beats[at] ?? 0
  const fromMs = dueMs[at] ?? 0
  const untilBeat = beats[at + 1] ?? endBeat
  const untilMs = dueMs[at + 1] ?? endMs
  return untilBeat <= fromBeat ? fromMs : fromMs + ((untilMs - fromMs) * (beat - fromBeat)) / (untilBeat - fromBeat)
}
