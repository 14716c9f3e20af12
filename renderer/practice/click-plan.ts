import type { Score } from '../../shared/music/score'
import { paceFrom } from '../../shared/music/paced-tempo'
import { clickTimes, type Click } from '../sound/click-times'
import type { BarSpan } from '../score/bar-span'

/** A click that is to begin with the count-in of a bar. */
export interface ClickStart {
  readonly score: Score
  readonly barIndex: number
  /** In that bar. */
  readonly quartersPerMinute: number
  /** The bars that the click goes round; null where it goes through to the end. */
  readonly loop: BarSpan | null
  readonly countInBars: number
}

/** As long as a session may last (the host ends it then). */
const LONGEST_LOOPING_MS = 2 * 60 * 60_000
/** Nobody practises a loop more often at a stretch. Ours. */
const MOST_PASSES = 2000

/** All clicks, in ms from the beginning of the bar that is counted in; the tempo changes where the score says so. */
export function planClicks(start: ClickStart): readonly Click[] {
  const { loop, barIndex } = start
  if (!loop) return clicksThrough(start)
  const onePass = clicksThrough({ ...start, barIndex: loop.firstBar, quartersPerMinute: tempoAtLoopStart(start, loop) })
  const pass = onePass.filter(({ atMs }) => atMs >= 0)
  const passMs = lengthMs({ ...start, barIndex: loop.firstBar, quartersPerMinute: tempoAtLoopStart(start, loop) })
  const begun = clicksThrough(start)
  const begunMs = barIndex === loop.firstBar ? passMs : lengthMs(start)
  const passes = Math.min(MOST_PASSES, Math.ceil(LONGEST_LOOPING_MS / Math.max(1, passMs)))
  const again = Array.from({ length: passes }, (_, nth) =>
    pass.map((click) => ({ ...click, atMs: click.atMs + begunMs + nth * passMs })),
  )
  return [...begun, ...again.flat()]
}

/** From a bar to the end of the loop, or of the piece. */
function clicksThrough(start: ClickStart): readonly Click[] {
  const { barIndex, quartersPerMinute } = start
  const onset = start.score.bars[barIndex]?.onset ?? 0
  const pace = paceFrom(start.score.tempos, onset, quartersPerMinute)
  const steadyMsPerQuarter = pace.msPerQuarterAt(onset)
  return clickTimes(untilEnd(start), barIndex, quartersPerMinute, start.countInBars).map((click) => {
    const beat = onset + click.atMs / steadyMsPerQuarter
    // The count-in is in the tempo of the bar that is counted in.
    return click.atMs < 0 ? click : { ...click, atMs: pace.msAt(beat) }
  })
}

function untilEnd({ score, loop }: ClickStart): Score {
  return loop ? { ...score, bars: score.bars.slice(0, loop.lastBar + 1) } : score
}

function lengthMs({ score, barIndex, quartersPerMinute, loop }: ClickStart): number {
  const onset = score.bars[barIndex]?.onset ?? 0
  const last = score.bars[loop?.lastBar ?? score.bars.length - 1]
  return last ? paceFrom(score.tempos, onset, quartersPerMinute).msAt(last.onset + last.duration) : 0
}

/** The pace of the bar that is counted in, where the loop begins. */
function tempoAtLoopStart({ score, barIndex, quartersPerMinute }: ClickStart, { firstBar }: BarSpan): number {
  const onset = score.bars[barIndex]?.onset ?? 0
  const first = score.bars[firstBar]?.onset ?? 0
  return 60_000 / paceFrom(score.tempos, onset, quartersPerMinute).msPerQuarterAt(first)
}
