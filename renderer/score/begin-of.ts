import type { Beats } from '../../shared/base/units'
import type { SessionEvent } from '../../shared/performance/session-event'

/** Where the student begins anew by this event, whatever was played there before; null when it is no beginning. */
export function beginOf(event: SessionEvent): Beats | null {
  return event.kind === 'wentTo' || event.kind === 'clickStarted' ? event.onset : null
}
