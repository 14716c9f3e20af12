import type { CoachAdvice, CoachRule } from '../../shared/coach/coach-prompt'
import { adviceToPayload } from '../../shared/coach/prompt-payload'
import type { ShownPrompt } from '../../shared/contract/coach'
import type { Score } from '../../shared/music/score'
import type { CoachSaid } from '../../shared/performance/session-event'

/** The prompt that stands in the session that is played: at most one. */
export interface PromptPlace {
  shown(): ShownPrompt | null
  /** Another takes the place of what stood there. */
  show(shown: ShownPrompt | null): void
  /** Takes it away if it is the one of this id; says whether it was. */
  take(promptId: string): boolean
}

export function createPromptPlace(onChanged: (shown: ShownPrompt | null) => void): PromptPlace {
  let current: ShownPrompt | null = null

  function show(shown: ShownPrompt | null): void {
    if (shown === current) return
    current = shown
    onChanged(shown)
  }

  return {
    shown: () => current,
    show,
    take: (promptId) => {
      const isIt = current?.prompt.id === promptId && !current.isApplied
      if (isIt) show(null)
      return isIt
    },
  }
}

/** The event that keeps a prompt, before it has its time. */
export function saidEvent(id: string, advice: CoachAdvice, score: Score): Omit<CoachSaid, 'atMs'> {
  return { kind: 'coachSaid', id, type: advice.type, payload: adviceToPayload(advice, score) }
}

/** The steps of the ramp are what a person may leave to the coach. */
const rampRules: ReadonlySet<CoachRule> = new Set(['rampDown', 'rampUp', 'targetVisit', 'targetVisitOver'])

export function isAppliedByItself({ rule, action }: CoachAdvice, isTempoRamped: boolean): boolean {
  return isTempoRamped && rampRules.has(rule) && action.kind === 'tempo'
}
