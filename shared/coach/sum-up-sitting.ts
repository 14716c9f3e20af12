import type { CoachRule } from './coach-prompt'
import { isSameSpan, refusalOf, type CoachSitting, type Spot } from './coach-sitting'
import { cleanRounds, CLEAN_ROUNDS } from './release-loop'
import { loopBars, type SaidAdvice, type Situation } from './situation'

type SessionSoFar = Pick<Situation, 'coachScore' | 'rules' | 'passes' | 'said'> & { readonly playedMs: number }

/** What is remembered of a sitting, with this session of it. */
export function sumUpSitting(before: CoachSitting, session: SessionSoFar): CoachSitting {
  const practisedMs = before.practisedMs + session.playedMs
  const rested = session.said.findLast(isRested)
  const accepted = session.said.filter(({ answer }) => answer === 'accepted' || answer === 'applied')
  const spots = accepted.reduce((known, { advice }) => withSpot(known, advice, practisedMs), before.spots)
  return {
    practisedMs,
    sinceRestMs: rested ? session.playedMs - rested.playedMs : before.sinceRestMs + session.playedMs,
    spots: markLooped(spots, before, { ...session, practisedMs }),
    refused: [...before.refused, ...session.said.flatMap((one) => refusalsOf(one, session))],
    coachLoop: coachLoopAfter(before, session),
    hasEndedOnHardest: before.hasEndedOnHardest || session.said.some(({ advice }) => advice.rule === 'endOnHardest'),
  }
}

/** Whoever would not rest is not asked again before as long has passed once more. */
function isRested({ advice, answer }: SaidAdvice): boolean {
  return advice.rule === 'longPractice' && answer !== null
}

function withSpot(spots: readonly Spot[], { action, numbers }: SaidAdvice['advice'], lastMs: number): readonly Spot[] {
  if (action.kind !== 'loop') return spots
  const known = spots.find((spot) => isSameSpan(spot, action))
  const spot: Spot = {
    firstBar: action.firstBar,
    lastBar: action.lastBar,
    failures: Math.max(known?.failures ?? 0, numbers.failures ?? 0),
    isStable: known?.isStable ?? false,
    lastMs,
  }
  return [...spots.filter((other) => other !== known), spot]
}

/** The spot that is looped in this session was practised now, and may have become stable. */
function markLooped(
  spots: readonly Spot[],
  before: CoachSitting,
  session: SessionSoFar & { readonly practisedMs: number },
): readonly Spot[] {
  const loop = loopBars(session)
  if (!loop) return spots
  const clean = cleanRounds({ ...session, sitting: before, tempoPercent: 0, isPaused: true })
  return spots.map((spot) =>
    isSameSpan(spot, loop)
      ? { ...spot, lastMs: session.practisedMs, isStable: spot.isStable || clean >= CLEAN_ROUNDS }
      : spot,
  )
}

/** A loop that was offered with its bars is refused for these; other prompts as such. */
const perPlace: ReadonlySet<CoachRule> = new Set(['twoFailures'])
/** What the student is asked at each pass is no matter of once and for all. */
const repeatable: ReadonlySet<CoachRule> = new Set([
  'rampDown',
  'rampUp',
  'targetVisit',
  'targetVisitOver',
  'tooFast',
  'cleanLoop',
  'longPractice',
])

function refusalsOf({ advice, answer }: SaidAdvice, { coachScore }: SessionSoFar): readonly string[] {
  if (answer !== 'dismissed' || repeatable.has(advice.rule)) return []
  const place = perPlace.has(advice.rule) && advice.bars ? coachScore.writtenBar(advice.bars.firstBar) : null
  return [refusalOf(advice.rule, place)]
}

/** From the yes to a loop until it is left. */
function coachLoopAfter(before: CoachSitting, session: SessionSoFar): CoachSitting['coachLoop'] {
  const last = session.said.findLast(({ answer }) => answer === 'accepted' || answer === 'applied')
  if (last?.advice.action.kind === 'loop') {
    const { firstBar, lastBar } = last.advice.action
    return { firstBar, lastBar }
  }
  if (last?.advice.action.kind === 'release') return null
  const loop = loopBars(session)
  // Bars that are not looped any more belong to nobody.
  return loop && before.coachLoop && isSameSpan(loop, before.coachLoop) ? before.coachLoop : null
}
