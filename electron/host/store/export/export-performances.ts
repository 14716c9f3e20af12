import type { SessionId, UserId } from '../../../../shared/base/ids'
import { eventsFromCell } from '../../../../shared/storage/event-cell'
import type { NoteRow } from '../../../../shared/storage/session-rows'
import { expandText } from '../compressed-cell'
import type { Database } from '../database'
import { isoTime } from './iso-time'
import { eventsToMidi, notesToMidi } from './performance-to-midi'
import type { ZipFile } from './zip-file'

/** A zip of this kind has room for 65,535 entries; the newest sessions come first. */
const MOST_PERFORMANCES = 60_000

interface PlayedSession {
  readonly id: SessionId
  readonly started_at: number
  readonly title: string
}

/** Adds what was played in each session as a MIDI file. */
export async function addPerformances(
  zip: ZipFile,
  database: Database,
  userId: UserId,
): Promise<{ readonly sessions: number; readonly performances: number }> {
  const sessions = database
    .prepare<PlayedSession>(
      `select sessions.id, started_at, title from sessions join songs on songs.id = song_id
       where user_id = ? order by started_at desc`,
    )
    .all(userId)
  const readMidi = createMidiReader(database)
  let performances = 0
  for (const session of sessions.slice(0, MOST_PERFORMANCES)) {
    const midi = readMidi(session)
    if (!midi) continue
    await zip.add(`performances/${nameOf(session)}.mid`, [midi])
    performances += 1
  }
  return { sessions: sessions.length, performances }
}

/** null for a session of which nothing that was played is here. */
function createMidiReader(database: Database): (session: PlayedSession) => Uint8Array | null {
  const selectEvents = database.prepare<{ events: Uint8Array }>('select events from performances where session_id = ?')
  const selectNotes = database.prepare<NoteRow>('select * from notes where session_id = ? order by idx')
  return ({ id, title }) => {
    const cell = selectEvents.get(id)?.events
    const events = eventsFromCell((cell && expandText(cell)) ?? '')
    if (events.ok && events.value.length > 0) return eventsToMidi(title, events.value)
    const notes = selectNotes.all(id)
    return notes.length > 0 ? notesToMidi(title, notes) : null
  }
}

/** "2026-05-31 18.20.05 0b9f3c1e-…": in the order of time in every list of files. */
function nameOf({ id, started_at: startedAt }: PlayedSession): string {
  const [date = '', time = ''] = (isoTime(startedAt) ?? 'undated').split('T')
  return `${date} ${time.slice(0, 8).replaceAll(':', '.')} ${id}`
}
