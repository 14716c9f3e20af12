import type { OpenedSong } from '../../shared/contract/requests'
import type { Settings } from '../../shared/contract/settings'
import type { Listeners } from '../listeners'
import type { ScoreView } from '../score/score-view'

/** What stands around the score on one page of a song. */
export interface FurnitureProps {
  /** null while it is on its way. */
  readonly song: OpenedSong | null
  /** null until the song stands on it. */
  readonly view: ScoreView | null
  readonly settings: Settings
  readonly barClicks: Listeners<number>
}
