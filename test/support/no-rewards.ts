import type { RewardsDocument } from '../../shared/storage/cloud-documents'

export const noRewards: RewardsDocument = {
  progress: [],
  xp: [],
  streak: null,
  achievements: [],
  profile: null,
  displayName: null,
}
