import type { OpenedSong } from '../../shared/contract/requests'
import type { Settings } from '../../shared/contract/settings'
import type { Listeners } from '../listeners'
import type { PracticeTask } from '../practice/practice-task'
import type { ScoreView } from '../score/score-view'

/** What stands around the score on one page of a song. */
export interface FurnitureProps {
  /** null while it is on its way. */
  readonly song: OpenedSong | null
  /** null until it has the song; then it takes what is heard, drawn or not. */
  readonly view: ScoreView | null
  readonly isDrawn: boolean
  readonly settings: Settings
  /** What the song was opened to do; null where it was simply opened. */
  readonly task: PracticeTask | null
  readonly barClicks: Listeners<number>
}
