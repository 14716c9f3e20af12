import { takeMs } from '../../shared/base/units'
import { createCoachEar } from '../../shared/coach/coach-ear'
import type { TakeBegun } from '../../shared/coach/coach-ear'
import type { CoachAdvice } from '../../shared/coach/coach-prompt'
import { freshSitting, type CoachSitting } from '../../shared/coach/coach-sitting'
import { adviceToPayload } from '../../shared/coach/prompt-payload'
import { createFollower } from '../../shared/follow/follower'
import type { SessionRules } from '../../shared/follow/session-rules'
import type { Score } from '../../shared/music/score'
import type { CoachAnswer, SessionEvent } from '../../shared/performance/session-event'

export interface Coached {
  readonly said: readonly { readonly atMs: number; readonly id: string; readonly advice: CoachAdvice }[]
  readonly takes: readonly TakeBegun[]
  /** All that a journal would hold. */
  readonly journal: readonly SessionEvent[]
  readonly sitting: CoachSitting
}

interface Listening {
  readonly sitting?: CoachSitting
  /** What the student does about each prompt, at once; nothing where it is left out. */
  readonly answer?: (advice: CoachAdvice) => CoachAnswer | null
  /** How long is listened on after the last event. */
  readonly untilMs?: number
  /** Events that were heard before the coach process had to be started again. */
  readonly earlier?: readonly SessionEvent[]
}

const LOOK_MS = 40

/** The coach process and its host on one line: each event, and time as it passes. */
export function coachSession(
  score: Score,
  rules: SessionRules,
  events: readonly SessionEvent[],
  { sitting = freshSitting, answer = () => null, untilMs = 0, earlier = [] }: Listening = {},
): Coached {
  const follower = createFollower(score, rules)
  const ear = createCoachEar({ score, rules, sitting })
  const said: { atMs: number; id: string; advice: CoachAdvice }[] = []
  const takes: TakeBegun[] = []
  const journal: SessionEvent[] = []
  let lookedMs = earlier.at(-1)?.atMs ?? 0

  for (const event of earlier) keep(event)
  for (const event of events) {
    lookUntil(event.atMs)
    keep(event)
    look(event.atMs)
  }
  lookUntil((events.at(-1)?.atMs ?? 0) + untilMs)

  function keep(event: SessionEvent): void {
    journal.push(event)
    ear.hear(event, follower.hear(event))
  }

  function lookUntil(atMs: number): void {
    for (; lookedMs + LOOK_MS < atMs; lookedMs += LOOK_MS) {
      const now = takeMs(lookedMs + LOOK_MS)
      if (rules.mode !== 'follow_score') ear.pass(follower.pass(now))
      look(now)
    }
  }

  function look(ms: number): void {
    const atMs = takeMs(ms)
    const { advice, takeBegun } = ear.look(atMs)
    if (takeBegun) takes.push(takeBegun)
    if (!advice) return
    const id = `prompt ${said.length + 1}`
    said.push({ atMs, id, advice })
    keep({ kind: 'coachSaid', atMs, id, type: advice.type, payload: adviceToPayload(advice, score) })
    const answered = answer(advice)
    if (answered === null) return
    keep({ kind: 'coachAnswered', atMs, id, answer: answered })
    if (answered !== 'dismissed' && advice.action.kind === 'tempo')
      keep({ kind: 'tempoSet', atMs, percent: advice.action.percent })
  }

  return { said, takes, journal, sitting: ear.sitting() }
}
