import type { SessionDetail } from '../../shared/contract/requests'
import type { Score } from '../../shared/music/score'

/** A session on the review's desk. */
export interface Reviewed {
  readonly score: Score
  readonly detail: SessionDetail
}
