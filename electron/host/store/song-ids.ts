import { v5 } from 'uuid'
import { songId, type SongId, type UserId } from '../../../shared/base/ids'

/** Ours alone: every id that is the same everywhere is derived from it, on every device and in the seed of the cloud. Never change it. */
export const NAMESPACE = 'b3310618-1ede-407c-86ab-fb2992e272c0'

/** The same on all devices, so that sessions on a bundled song meet in the cloud. */
export function bundledSongId(slug: string): SongId {
  return songId(v5(`bundled:${slug}`, NAMESPACE))
}

/** The same for the same file of the same user; another user's copy is another song, private to that user. */
export function ownSongId(userId: UserId, sourceHash: string): SongId {
  return songId(v5(`own:${userId}:${sourceHash}`, NAMESPACE))
}
