import type { SongId } from '../../shared/base/ids'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { HandChoice } from '../../shared/music/score'

/** How a song was practised before the coach led elsewhere. */
export interface PractisedWay {
  readonly mode: ModeChoice
  readonly hands: HandChoice
  /** Of the written tempo. */
  readonly tempoPercent: number
}

const waysBySong = new Map<SongId, PractisedWay>()

/** From one loop of the coach into another the way back stays the first one. */
export function keepWayBack(songId: SongId, way: PractisedWay): void {
  if (!waysBySong.has(songId)) waysBySong.set(songId, way)
}

/** null where the student went this way himself. */
export function wayBack(songId: SongId): PractisedWay | null {
  return waysBySong.get(songId) ?? null
}

export function forgetWayBack(songId: SongId): void {
  waysBySong.delete(songId)
}
