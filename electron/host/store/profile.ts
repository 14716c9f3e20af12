import type { UserId } from '../../../shared/base/ids'
import { epochMs, type EpochMs } from '../../../shared/base/units'
import type { Database } from './database'
import { markChanged } from './mark-changed'
import { createRewardsRows } from './rewards-rows'
import type { ProfileStore } from './store'

export function createProfileStore(database: Database, userId: UserId): ProfileStore {
  const rows = createRewardsRows(database, userId)
  return {
    displayName: () => rows.displayName.read(userId)?.display_name ?? null,
    rename: (displayName, at) =>
      database.durableTransaction(() => {
        const before = rows.displayName.read(userId)
        rows.displayName.write({ display_name: displayName, updated_at: laterThan(before, at) })
        markChanged(database, 'displayName', userId)
      }),
    prefs: () => rows.profile.read(userId)?.prefs ?? null,
    changePrefs: (prefs, at) =>
      database.durableTransaction(() => {
        const before = rows.profile.read(userId)
        const profile = before ?? { avatar_url: null, instrument: null }
        rows.profile.write({ ...profile, prefs, updated_at: laterThan(before, at) })
        markChanged(database, 'profile', userId)
      }),
  }
}

/** The later word wins, and this one was said after what is here, however this computer's clock may be behind. */
function laterThan(before: { readonly updated_at: EpochMs } | null, at: EpochMs): EpochMs {
  return epochMs(Math.max(Math.round(at), (before?.updated_at ?? 0) + 1))
}
