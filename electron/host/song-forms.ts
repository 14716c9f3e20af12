import { setImmediate } from 'node:timers/promises'
import type { SongId } from '../../shared/base/ids'
import { formOf, type SongForm } from '../../shared/plan/song-form'
import type { PlanStore } from './store/store'

/** Songs cut into spots. A score is read once in the life of the app; it never changes while it runs. */
export interface SongForms {
  /** Reads what is not known yet, one song at a time: in between the app answers. */
  readonly read: (songIds: Iterable<SongId>) => Promise<void>
  /** undefined where it was not read, or is not here. */
  readonly of: (songId: SongId) => SongForm | undefined
}

export function createSongForms({ score }: Pick<PlanStore, 'score'>): SongForms {
  const forms = new Map<SongId, SongForm>()
  return {
    read: async (songIds) => {
      for (const songId of songIds) {
        if (forms.has(songId)) continue
        const read = score(songId)
        if (read) forms.set(songId, formOf(read))
        await setImmediate()
      }
    },
    of: (songId) => forms.get(songId),
  }
}
