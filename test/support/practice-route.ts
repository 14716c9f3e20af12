import type { HandChoice } from '../../shared/music/score'
import type { Dice } from './practice-dice'
import type { PracticeHabits } from './practice-habits'
import type { PracticePlan } from './practice-plan'

/** What a student does after an onset. */
export type NextMove =
  | { readonly kind: 'goOn' }
  /** He stops and goes on where he was. */
  | { readonly kind: 'rest'; readonly pauseMs: number }
  | Leap

/** Another pass, from `onset`; without a pause the first note comes when the next one was due. */
interface Leap {
  readonly kind: 'leap'
  readonly onset: number
  readonly pauseMs: number | null
  readonly hands: HandChoice
}

export interface Route {
  after(onset: number, wentWrong: boolean): NextMove
}

/** A passage that was just repeated is broken off so much less often. Ours. */
const PATIENCE = 0.5
/** Who lost his way begins again so many bars back at most. Ours. */
const FARTHEST_BARS = 8
/** Bars left out at most. Ours. */
const FARTHEST_JUMP_BARS = 16
const JUMPS_TO_PHRASES = 0.7
/** Finding a later place takes time more often than going back does. Ours. */
const JUMPS_AT_ONCE = 0.5
const LONG_PAUSE_MS = [6500, 20_000] as const
/** Bars that one hand plays alone at most before both try again. Ours. */
const ONE_HANDED_BARS = 4
/** Where a restart leads, and how often. Ours, by the judgement of teachers: the bar line first. */
const TARGETS = ['bar', 'bar', 'bar', 'bar', 'beat', 'beat', 'phrase', 'phrase', 'last', 'last'] as const

export function createRoute(plan: PracticePlan, habits: PracticeHabits, dice: Dice): Route {
  const { onsets, bars } = plan
  const visited = new Set<number>()
  let passStart = 0
  let oneHandedUntil = Infinity

  function after(onset: number, wentWrong: boolean): NextMove {
    const wasHereBefore = visited.has(onset)
    visited.add(onset)
    if (onset >= oneHandedUntil) return leapTo(passStart, 'both')
    const share = (wentWrong ? (habits.restartsAfterErrors ?? 0) : 0) + (habits.restarts ?? 0)
    if (dice.falls(share * (wasHereBefore ? PATIENCE : 1))) return restart(onset)
    const skip = plan.repeatSkips.get(onset)
    // Going on after a repeat instead of taking it needs no pause.
    if (skip !== undefined && dice.falls(habits.skippedRepeats ?? 0)) return { ...leapTo(skip, 'both'), pauseMs: null }
    if (dice.falls(habits.jumps ?? 0)) return jump(onset)
    if (dice.falls(habits.longPauses ?? 0)) return { kind: 'rest', pauseMs: dice.between(...LONG_PAUSE_MS) }
    return { kind: 'goOn' }
  }

  function restart(onset: number): NextMove {
    const target = Math.max(0, Math.min(onset, restartTarget(onset)))
    const isOneHanded = dice.falls(habits.oneHandedRestarts ?? 0)
    const move = leapTo(target, isOneHanded ? (dice.falls(0.5) ? 'left' : 'right') : 'both')
    if (isOneHanded) {
      const lastBar = Math.min(bars.length - 1, (onsets[target]?.bar ?? 0) + ONE_HANDED_BARS)
      oneHandedUntil = Math.max(onset, bars[lastBar]?.firstOnset ?? onset)
    }
    return move
  }

  function restartTarget(onset: number): number {
    const here = onsets[onset]
    if (!here) return 0
    const earliest = bars[Math.max(0, here.bar - FARTHEST_BARS)]?.firstOnset ?? 0
    if (dice.falls(habits.restartsAnywhere ?? 0)) return Math.floor(dice.between(earliest, onset + 1))
    switch (dice.pick(TARGETS) ?? 'bar') {
      case 'bar':
        return bars[Math.max(0, here.bar - (dice.falls(0.4) ? 1 : 0))]?.firstOnset ?? 0
      case 'beat':
        return onsets.findLastIndex(({ index, beat }) => index <= onset && Number.isInteger(beat))
      case 'phrase':
        return bars.findLast(({ firstOnset, startsPhrase }) => startsPhrase && firstOnset <= onset)?.firstOnset ?? 0
      case 'last':
        return passStart <= onset && passStart >= earliest ? passStart : earliest
    }
  }

  /** To the beginning of a later bar, mostly of a phrase. */
  function jump(onset: number): NextMove {
    const here = onsets[onset]?.bar ?? 0
    const ahead = bars.slice(here + 2, here + 2 + FARTHEST_JUMP_BARS)
    const isPhrase = dice.falls(JUMPS_TO_PHRASES)
    const target = dice.pick(ahead.filter(({ startsPhrase }) => startsPhrase || !isPhrase))?.firstOnset
    const isAhead = target !== undefined && target > onset + 1 && target < onsets.length
    const atOnce = (habits.restartsWithoutPause ?? 0) * JUMPS_AT_ONCE
    return isAhead ? leapTo(target, 'both', atOnce) : { kind: 'goOn' }
  }

  function leapTo(onset: number, hands: HandChoice, atOnce = habits.restartsWithoutPause ?? 0): Leap {
    passStart = onset
    oneHandedUntil = Infinity
    const [shortest, longest] = habits.pauseMs ?? [300, 3000]
    // Short pauses are commoner than long ones.
    const pauseMs = dice.falls(atOnce) ? null : shortest * (longest / shortest) ** dice.share()
    return { kind: 'leap', onset, pauseMs, hands }
  }

  return { after }
}
