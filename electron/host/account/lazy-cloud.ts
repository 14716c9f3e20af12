import type { Cloud, CloudParts } from '../sync/cloud'

/** The cloud, whose client is loaded with the first question: nobody without an account waits for it at the start. */
export function createLazyCloud(parts: CloudParts): Cloud {
  let loading: Promise<Cloud> | null = null
  const load = () => (loading ??= import('../sync/cloud').then(({ createCloud }) => createCloud(parts)))
  return {
    syncSession: async (document, signal) => (await load()).syncSession(document, signal),
    deleteSessions: async (ids, signal) => (await load()).deleteSessions(ids, signal),
    forgetNotes: async (ids, signal) => (await load()).forgetNotes(ids, signal),
    syncSong: async (document, signal) => (await load()).syncSong(document, signal),
    syncRewards: async (document, signal) => (await load()).syncRewards(document, signal),
    pullChanges: async (from, signal) => (await load()).pullChanges(from, signal),
    pullSessions: async (ids, signal) => (await load()).pullSessions(ids, signal),
    pullSongs: async (ids, signal) => (await load()).pullSongs(ids, signal),
    deleteAccount: async (signal) => (await load()).deleteAccount(signal),
  }
}
