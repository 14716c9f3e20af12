import type { Handlers } from './serve-requests'
import { refuse } from './serve-requests'
import { sentences } from './sentences'

type PlanHandlers = Pick<Handlers, 'plan/today'>

export function planRequests(): PlanHandlers {
  return {
    'plan/today': () => refuse(sentences.unknownRequest),
  }
}
