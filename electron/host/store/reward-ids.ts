import { v5 } from 'uuid'
import type { SessionId } from '../../../shared/base/ids'
import { NAMESPACE } from './song-ids'

/** The same on all devices and in the cloud's migration, so that an achievement meets itself there. */
export function achievementId(code: string): string {
  return v5(`achievement:${code}`, NAMESPACE)
}

/** Of the one award that a session earns: two devices that count it make the same row. */
export function sessionXpId(sessionId: SessionId): string {
  return v5(`xp:${sessionId}:session`, NAMESPACE)
}
