import type { SessionId } from '../../shared/base/ids'
import { useStored } from '../stored'
import { earned } from './earned'
import { sayPoints } from './say-rewards'

/** The points of a session that was just played. */
export function SessionPoints({ sessionId }: { readonly sessionId: SessionId }) {
  const xp = useStored(earned, ({ bySession }) => bySession.get(sessionId)?.xp ?? 0)
  return xp > 0 ? <p className="review__quiet numbers">{sayPoints(xp)}</p> : null
}
