import type { SessionId, SongId } from '../../../shared/base/ids'
import { ok } from '../../../shared/base/result'
import type { SessionDocument } from '../../../shared/storage/cloud-documents'
import type { OutboxEntry } from '../store/sync-store'
import type { Answer } from './cloud'
import type { Run } from './run'
import { isHeld } from './run'

/**
 * What a session may be refused with because the cloud does not have its song: foreign_key_violation, or the policy that
 * a session's song must be visible to its owner (insufficient_privilege).
 */
const MISSING_SONG: ReadonlySet<string> = new Set(['23503', '42501'])

export async function sendSong({ store, cloud, signal }: Run, entry: OutboxEntry): Promise<Answer<unknown>> {
  const document = store.song(entry.key as SongId)
  return document === null ? ok(null) : twice(() => cloud.syncSong(document, signal))
}

/** Sends a session that is still here and writes down what the cloud said of it. */
export async function sendSession(run: Run, entry: OutboxEntry): Promise<Answer<unknown>> {
  const { store, cloud, signal } = run
  const document = store.session(entry.key as SessionId)
  if (document === null) return ok(null)
  let answer = await cloud.syncSession(document, signal)
  if (isMissingSong(answer) && !isHeld(run)) answer = await sendWithSong(run, document)
  else if (isRefused(answer)) answer = await cloud.syncSession(document, signal)
  if (answer.ok && !isHeld(run)) store.confirmSession(entry, answer.value)
  return answer
}

/** Its own song may wait for another try, or the cloud may have lost it: then the song goes first. */
async function sendWithSong({ store, cloud, signal }: Run, document: SessionDocument) {
  const song = store.song(document.session.song_id)
  if (song?.song.owner_id != null) {
    const sent = await cloud.syncSong(song, signal)
    if (!sent.ok) return sent
  }
  return cloud.syncSession(document, signal)
}

/** A constraint may be hurt by what another device does in the same moment; then it holds the second time. */
async function twice<Value>(ask: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  const first = await ask()
  return isRefused(first) ? ask() : first
}

function isRefused(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.problem.kind === 'refused'
}

function isMissingSong(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.problem.kind === 'refused' && MISSING_SONG.has(answer.problem.sqlState)
}
