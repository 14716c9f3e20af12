import { randomUUID } from 'node:crypto'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { CloudClient } from '../backend/sign-up'
import { sampleSession, type SentSession } from '../cloud/session-sample'

/** Ours: a long piece played twice through. */
export const NOTES_PER_SESSION = 1500

const songId = bundledSongId('fur-elise')

/** Sessions nobody has seen yet. */
export function newSessions(count: number): SentSession[] {
  return Array.from({ length: count }, () => sampleSession(NOTES_PER_SESSION, { id: randomUUID(), song_id: songId }))
}

/** One call for a session. */
export async function sendByFunction(client: CloudClient, doc: SentSession): Promise<void> {
  succeed(await client.rpc('sync_session', { doc }))
}

/** One call for each of a session's four tables, which is what the data model alone offers. */
export async function sendByUpserts(client: CloudClient, doc: SentSession): Promise<void> {
  const { session, notes, aggregate, events } = doc
  const userId = (await client.auth.getSession()).data.session?.user.id
  const row = {
    id: session.id,
    user_id: userId,
    song_id: session.song_id,
    input_mode: session.input_mode,
    started_at: new Date(session.started_at).toISOString(),
    duration_ms: session.duration_ms,
    avg_latency_ms: session.avg_latency_ms,
    device_info: session.device_info,
  }
  const noteRows = notes.idx.map((idx, at) => ({
    session_id: session.id,
    idx,
    pitch: notes.pitch[at],
    onset_ms: notes.onset_ms[at],
    dur_ms: notes.dur_ms[at],
    vel: notes.vel[at],
    correct: notes.correct[at],
    delta_ms: notes.delta_ms[at],
    pedal: notes.pedal[at],
  }))
  succeed(await client.from('sessions').upsert(row))
  succeed(await client.from('notes').upsert(noteRows))
  succeed(await client.from('aggregates').upsert({ session_id: session.id, ...aggregate }))
  succeed(await client.from('coach_events').upsert(events.map((event) => ({ ...event, session_id: session.id }))))
}

/** What a call brought; one that failed measures nothing. */
export function succeed<Data>({
  data,
  error,
}: {
  readonly data: Data
  readonly error: { message: string } | null
}): Data {
  if (error) throw new Error(error.message)
  return data
}
