import { chunkAround } from './chunk-bars'
import type { BarSpan, CoachAdvice } from './coach-prompt'
import { refusalOf } from './coach-sitting'
import { handOf, nameError } from './name-error'
import { roundTempo } from './percent-steps'
import type { BarVisit } from './practice-book'
import { loopBars, type Situation } from './situation'
import { errorsIn, notesIn } from './tally-visits'

/**
 * A bar that went wrong twice is looped by itself, slower. Skill comes from work on just what is not yet good, with
 * repetition and feedback (Ericsson, Krampe & Tesch-Römer 1993, Psychological Review 100, 363–406), and how a slip is dealt
 * with tells good practice from much practice: the best of 17 pianists stopped at their errors, slowed down and repeated
 * the place until it was right (Duke, Simmons & Cash 2009, Journal of Research in Music Education 56, 310–321).
 */
export function offerLoop(situation: Situation): CoachAdvice | null {
  const { coachScore, rules, tempoPercent, passes } = situation
  const troubles = findTroubles(situation)
  const [worst] = troubles.sort((a, b) => b.errors - a.errors || a.barIndex - b.barIndex)
  if (!worst) return null

  const { barIndex, failed } = worst
  const chunk = chunkAround(coachScore.score.bars, barIndex)
  if (isAsGoodAsLooped(chunk, loopBars(situation))) return null
  const notes = failed.reduce((sum, visit) => sum + notesIn(visit), 0)
  const accuracy = notes === 0 ? 0 : 1 - worst.errors / notes
  const slower = accuracy < POOR_ACCURACY || failed.length > ENOUGH_FAILURES ? MUCH_SLOWER_PERCENT : SLOWER_PERCENT
  return {
    type: 'loop',
    rule: 'twoFailures',
    bars: { firstBar: barIndex, lastBar: barIndex },
    hand: handOf(failed, coachScore),
    error: nameError(failed, coachScore),
    numbers: {
      failures: failed.length,
      passes: passes.length,
      accuracyPercent: Math.round(100 * Math.max(0, accuracy)),
      fromPercent: tempoPercent,
    },
    action: { kind: 'loop', ...chunk, tempoPercent: roundTempo(tempoPercent - slower), hands: rules.hands },
  }
}

/** The product's first rule. */
const ENOUGH_FAILURES = 2
/** Of the last so many times: what has gone well since is forgiven. Ours. */
const LAST_VISITS = 3
/** A bar that went wrong again in one of the last so many passes: the word is about what was just played. Ours. */
const RECENT_PASSES = 2
/** Ours. */
const MOST_OFFERS = 2
/** Ours: one note in four. */
const POOR_ACCURACY = 0.75
const SLOWER_PERCENT = 20
const MUCH_SLOWER_PERCENT = 30
/** A loop that is longer by less than this is as good as the chunk. Ours. */
const LONGER_BARS = 2

interface Trouble {
  readonly barIndex: number
  readonly failed: readonly BarVisit[]
  readonly errors: number
}

function findTroubles(situation: Situation): Trouble[] {
  const { coachScore, passes, sitting } = situation
  const recent = passes.slice(-RECENT_PASSES).flatMap(({ visits }) => visits.filter(({ isFailed }) => isFailed))
  const barByWritten = new Map(recent.map(({ barIndex }) => [coachScore.writtenBar(barIndex), barIndex]))
  return [...barByWritten].flatMap(([written, barIndex]) => {
    if (sitting.refused.includes(refusalOf('twoFailures', written)) || isIgnored(situation, written)) return []
    const failed = visitsSince(situation, written)
      .slice(-LAST_VISITS)
      .filter(({ isFailed }) => isFailed)
    if (failed.length < ENOUGH_FAILURES) return []
    return [{ barIndex, failed, errors: failed.reduce((sum, { slips }) => sum + errorsIn(slips), 0) }]
  })
}

/** Who has played on past it twice does not want it. */
function isIgnored(situation: Situation, written: string): boolean {
  return saidOf(situation, written).filter(({ answer }) => answer === null).length >= MOST_OFFERS
}

function saidOf({ coachScore, said }: Situation, written: string): Situation['said'] {
  return said.filter(
    ({ advice }) =>
      advice.rule === 'twoFailures' && advice.bars && coachScore.writtenBar(advice.bars.firstBar) === written,
  )
}

/** Since it was last spoken of: who let the word pass is not told the same at once. */
function visitsSince(situation: Situation, written: string): readonly BarVisit[] {
  const { coachScore, passes } = situation
  const last = saidOf(situation, written).at(-1)
  return passes
    .slice(last?.passCount ?? 0)
    .flatMap(({ visits }) => visits.filter(({ barIndex }) => coachScore.writtenBar(barIndex) === written))
}

function isAsGoodAsLooped(chunk: BarSpan, loop: BarSpan | null): boolean {
  if (!loop) return false
  return loop.lastBar - loop.firstBar < chunk.lastBar - chunk.firstBar + LONGER_BARS
}
