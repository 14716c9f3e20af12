import { MS_PER_MINUTE } from '../base/units'
import { firstNotBefore } from '../base/first-from'
import type { TempoMark } from './score'

/** When each beat comes, by the written tempos played faster or slower as a whole. */
export interface PacedTempo {
  /** Milliseconds from the beat it starts with; negative before it. */
  msAt(beat: number): number
  beatAt(ms: number): number
  msPerQuarterAt(beat: number): number
}

/** A stretch of one tempo. */
interface Stretch {
  readonly onset: number
  readonly ms: number
  readonly msPerQuarter: number
}

/** So that the beat it starts with goes at this tempo, in quarter notes a minute; the marks keep their ratio to it. */
export function paceFrom(tempos: readonly TempoMark[], onset: number, quartersPerMinute: number): PacedTempo {
  const mark = tempos.findLast((tempo) => tempo.onset <= onset) ?? tempos[0]
  const share = quartersPerMinute / (mark?.quartersPerMinute ?? quartersPerMinute)
  const unplaced: Stretch[] = []
  for (const { onset: from, quartersPerMinute: written } of tempos) {
    const before = unplaced.at(-1)
    const ms = before ? before.ms + (from - before.onset) * before.msPerQuarter : 0
    unplaced.push({ onset: from, ms, msPerQuarter: MS_PER_MINUTE / (written * share) })
  }
  if (unplaced.length === 0) return steadyPace(onset, quartersPerMinute)
  const startMs = paceOf(unplaced).msAt(onset)
  return paceOf(unplaced.map((stretch) => ({ ...stretch, ms: stretch.ms - startMs })))
}

/** One tempo throughout. */
export function steadyPace(onset: number, quartersPerMinute: number): PacedTempo {
  return paceOf([{ onset, ms: 0, msPerQuarter: MS_PER_MINUTE / quartersPerMinute }])
}

/** The first stretch also holds before it. */
function paceOf(stretches: readonly Stretch[]): PacedTempo {
  const none: Stretch = { onset: 0, ms: 0, msPerQuarter: 1 }
  const before = (at: number): Stretch => stretches[Math.max(0, at - 1)] ?? none
  const atBeat = (beat: number) => before(firstNotBefore(stretches, beat, ({ onset }, value) => onset <= value))
  const atMs = (wantedMs: number) => before(firstNotBefore(stretches, wantedMs, ({ ms }, value) => ms <= value))
  return {
    msAt(beat) {
      const { onset, ms, msPerQuarter } = atBeat(beat)
      return ms + (beat - onset) * msPerQuarter
    },
    beatAt(wantedMs) {
      const { onset, ms, msPerQuarter } = atMs(wantedMs)
      return onset + (wantedMs - ms) / msPerQuarter
    },
    msPerQuarterAt: (beat) => atBeat(beat).msPerQuarter,
  }
}
