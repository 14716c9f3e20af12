import { assertNever } from '../base/assert-never'
import type { Hand, HandChoice, Score } from '../music/score'
import type { CoachEventType, CoachPayload } from '../performance/session-event'
import type { BarSpan, CoachAction, CoachAdvice, CoachError, CoachNumbers, CoachRule } from './coach-prompt'

/**
 * A prompt as a row of `coach_events` keeps it: flat and plain, so that another program can read it. Bars stand as
 * printed (`bar`, `lastBar`, `loopFrom`, `loopTo`) and by their index in the unfolded score (`…Index`).
 */
export function adviceToPayload(
  { rule, bars, hand, error, numbers, action }: CoachAdvice,
  { bars: written }: Pick<Score, 'bars'>,
): CoachPayload {
  const printed = (barIndex: number) => written[barIndex]?.number ?? ''
  return {
    rule,
    ...(bars && {
      bar: printed(bars.firstBar),
      lastBar: printed(bars.lastBar),
      barIndex: bars.firstBar,
      lastBarIndex: bars.lastBar,
    }),
    hand,
    ...(error && { error: error.kind, written: error.written, played: error.played, times: error.times }),
    ...numbers,
    ...actionToPayload(action, printed),
  }
}

function actionToPayload(action: CoachAction, printed: (barIndex: number) => string): CoachPayload {
  const { kind } = action
  switch (kind) {
    case 'loop':
      return {
        action: kind,
        loopFrom: printed(action.firstBar),
        loopTo: printed(action.lastBar),
        loopFromIndex: action.firstBar,
        loopToIndex: action.lastBar,
        tempoPercent: action.tempoPercent,
        hands: action.hands,
      }
    case 'tempo':
      return { action: kind, tempoPercent: action.percent }
    case 'release':
      return { action: kind, goOnBar: printed(action.barIndex), goOnBarIndex: action.barIndex }
    case 'hands':
      return { action: kind, hands: action.hands }
    case 'rest':
      return { action: kind, restMinutes: action.minutes }
    default:
      return assertNever(action)
  }
}

/** null for what another version, or another program, said. */
export function adviceFromPayload(type: CoachEventType, payload: CoachPayload): CoachAdvice | null {
  const { rule } = payload
  const action = actionFromPayload(payload)
  if (!isRule(rule) || !action) return null
  return {
    type,
    rule,
    bars: barsFrom(payload['barIndex'], payload['lastBarIndex']),
    hand: isHand(payload['hand']) ? payload['hand'] : null,
    error: errorFromPayload(payload),
    numbers: numbersFromPayload(payload),
    action,
  }
}

function actionFromPayload(payload: CoachPayload): CoachAction | null {
  const { action: kind, tempoPercent, hands, goOnBarIndex, restMinutes } = payload
  switch (kind) {
    case 'loop': {
      const bars = barsFrom(payload['loopFromIndex'], payload['loopToIndex'])
      return bars && typeof tempoPercent === 'number' && isHandChoice(hands)
        ? { kind, ...bars, tempoPercent, hands }
        : null
    }
    case 'tempo':
      return typeof tempoPercent === 'number' ? { kind, percent: tempoPercent } : null
    case 'release':
      return typeof goOnBarIndex === 'number' ? { kind, barIndex: goOnBarIndex } : null
    case 'hands':
      return isHand(hands) ? { kind, hands } : null
    case 'rest':
      return typeof restMinutes === 'number' ? { kind, minutes: restMinutes } : null
    default:
      return null
  }
}

function errorFromPayload({ error: kind, written, played, times }: CoachPayload): CoachError | null {
  if (kind !== 'wrongPitch' && kind !== 'missed' && kind !== 'extra') return null
  const name = (value: unknown) => (typeof value === 'string' ? value : null)
  return { kind, written: name(written), played: name(played), times: typeof times === 'number' ? times : 1 }
}

const numberNames = ['failures', 'passes', 'accuracyPercent', 'fromPercent', 'minutes'] as const

function numbersFromPayload(payload: CoachPayload): CoachNumbers {
  return Object.fromEntries(
    numberNames.flatMap((name) => (typeof payload[name] === 'number' ? [[name, payload[name]]] : [])),
  )
}

function barsFrom(firstBar: unknown, lastBar: unknown): BarSpan | null {
  return typeof firstBar === 'number' && typeof lastBar === 'number' ? { firstBar, lastBar } : null
}

const ruleNames: Readonly<Record<CoachRule, true>> = {
  twoFailures: true,
  cleanLoop: true,
  oneHand: true,
  enoughForNow: true,
  tooFast: true,
  rampDown: true,
  rampUp: true,
  targetVisit: true,
  targetVisitOver: true,
  rotateSpots: true,
  endOnHardest: true,
  longPractice: true,
}

function isRule(value: unknown): value is CoachRule {
  return typeof value === 'string' && Object.hasOwn(ruleNames, value)
}

function isHand(value: unknown): value is Hand {
  return value === 'left' || value === 'right'
}

function isHandChoice(value: unknown): value is HandChoice {
  return isHand(value) || value === 'both'
}
