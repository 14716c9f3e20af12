import type { HandChoice, Score } from '../../shared/music/score'
import type { SessionEvent } from '../../shared/performance/session-event'
import { createDice } from './practice-dice'
import type { Habits } from './practice-habits'
import { createOnsetPlayer } from './practice-onset'
import { type PassTimes, pedalling } from './practice-pedal'
import { planPractice } from './practice-plan'
import { createPulse } from './practice-pulse'
import { createRoute, type NextMove } from './practice-route'
import { type PlacedStroke, soundStrokes } from './practice-session'
import type { PracticeTruth } from './practice-truth'

export interface Practice {
  readonly events: readonly SessionEvent[]
  readonly truth: PracticeTruth
}

/** Before the first key of a session. */
const FIRST_MS = 1000
/** A student gives up who has played the piece so many times. */
const MOST_TIMES = 3

/** One session of a student with such habits on a score, and what really happened in it. */
export function practise(score: Score, habits: Habits = {}): Practice {
  const seed = habits.seed ?? 1
  const plan = planPractice(score, habits.hands ?? 'both')
  const pulse = createPulse(score, plan, habits, createDice(seed, 1))
  const route = createRoute(plan, habits, createDice(seed, 2))
  const player = createOnsetPlayer(score, plan, pulse, habits)
  const strokes: PlacedStroke[] = []
  const omitted: { readonly take: number; readonly noteIndex: number }[] = []
  const passes: PassTimes[] = []
  const visited = new Set<number>()
  let freshlyVisited: number[] = []

  beginPass('both')
  let at = 0
  let dueMs = habits.clock ? habits.clock(plan.onsets[0]?.beat ?? 0) : FIRST_MS
  let intervalMs = FIRST_MS
  for (let count = 0; at < plan.onsets.length && count < MOST_TIMES * plan.onsets.length; count += 1) {
    const onset = plan.onsets[at]
    if (!onset) break
    const stepMs = pulse.stepMs(at)
    const struck = player.strike(onset, { dueMs, intervalMs, stepMs })
    const take = passes.length - 1
    for (const stroke of struck.strokes) strokes.push({ ...stroke, take, isReplay: visited.has(at) })
    for (const noteIndex of struck.omitted) omitted.push({ take, noteIndex })
    freshlyVisited.push(at)

    const move: NextMove = at + 1 < plan.onsets.length ? route.after(at, struck.wentWrong) : { kind: 'goOn' }
    intervalMs = struck.delayMs + lengthOf(move, stepMs)
    closeStep(onset.beat, plan.onsets[at + 1]?.beat ?? score.end, dueMs + intervalMs)
    dueMs += intervalMs
    at = move.kind === 'leap' ? move.onset : at + 1
    if (move.kind === 'leap') beginPass(move.hands)
  }

  function beginPass(hands: HandChoice): void {
    for (const onset of freshlyVisited) visited.add(onset)
    freshlyVisited = []
    passes.push({ beats: [], dueMs: [], endBeat: 0, endMs: 0 })
    pulse.beginPass()
    player.beginPass(hands)
  }

  function closeStep(beat: number, endBeat: number, endMs: number): void {
    const pass = passes.at(-1)
    if (!pass) return
    pass.beats.push(beat)
    pass.dueMs.push(dueMs)
    pass.endBeat = endBeat
    pass.endMs = endMs
  }

  const { keys, played } = soundStrokes(strokes)
  const pedals = pedalling(score, passes, habits.pedal ?? { kind: 'none' })
  const events = [...keys, ...pedals].sort((a, b) => a.atMs - b.atMs)
  return { events, truth: { played, omitted } }
}

function lengthOf(move: NextMove, stepMs: number): number {
  if (move.kind === 'goOn') return stepMs
  if (move.kind === 'rest') return Math.max(stepMs, move.pauseMs)
  return move.pauseMs ?? stepMs
}
