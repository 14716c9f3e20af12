import type { ExportedFile, ExportFormat } from '../../../../shared/contract/review'
import type { OpenedSong, SessionDetail } from '../../../../shared/contract/requests'
import type { NoteVerdict, Take } from '../../../../shared/grade/session-report'
import { cutEvents, type TimeSpan } from '../../../../shared/performance/cut-events'
import type { PlayedNote } from '../../../../shared/performance/played-note'
import type { SessionEvent } from '../../../../shared/performance/session-event'
import type { ExportedTable } from './export-tables'
import { safeName } from './export-songs'
import { isoTime } from './iso-time'
import { eventsToMidi } from './performance-to-midi'
import { type ExportedRow, writeCsv, writeJson } from './write-rows'

export interface PlayedSession {
  readonly song: OpenedSong
  readonly detail: SessionDetail
  readonly events: readonly SessionEvent[]
}

/** One take of a session (by its index), or the whole of it, as a file for other programs. */
export function exportSession(session: PlayedSession, take: number | null, format: ExportFormat): ExportedFile {
  const { song, detail } = session
  const [date = '', time = ''] = (isoTime(detail.card.startedAt) ?? 'undated').split('T')
  const moment = `${date} ${time.slice(0, 5).replace(':', '.')}`
  const name = [safeName(song.card.title), moment, ...(take === null ? [] : [`take ${take + 1}`])].join(' ')
  switch (format) {
    case 'midi': {
      const heard = session.events.length > 0 ? session.events : eventsOfNotes(detail.played)
      const events = cutEvents(heard, spanOf(detail.report.takes, take))
      return { fileName: `${name}.mid`, mediaType: 'audio/midi', bytes: eventsToMidi(song.card.title, events) }
    }
    case 'csv':
      return textFile(`${name}.csv`, 'text/csv', [...writeCsv(NOTES, rowsOf(session, take))].join(''))
    case 'json':
      return textFile(`${name}.json`, 'application/json', jsonOf(session, take))
  }
}

/** Of a session whose events are not here the keys are, without pedals. */
function eventsOfNotes(played: readonly PlayedNote[]): readonly SessionEvent[] {
  const events = played.flatMap(({ pitch, velocity, onsetMs, releaseMs }): SessionEvent[] => [
    { kind: 'keyDown', atMs: onsetMs, pitch, velocity },
    ...(releaseMs === null ? [] : [{ kind: 'keyUp' as const, atMs: releaseMs, pitch }]),
  ])
  return events.sort((one, other) => one.atMs - other.atMs)
}

/** A take lasts until the next one begins. */
function spanOf(takes: readonly Take[], take: number | null): TimeSpan {
  if (take === null) return { fromMs: 0, untilMs: Infinity }
  return { fromMs: takes[take]?.startMs ?? Infinity, untilMs: takes[take + 1]?.startMs ?? Infinity }
}

function textFile(fileName: string, mediaType: string, text: string): ExportedFile {
  return { fileName, mediaType, bytes: new TextEncoder().encode(text) }
}

/** Every key that was pressed, and every note that was missed. */
const NOTES: ExportedTable = {
  name: 'notes',
  columns: {
    take: 'number',
    bar: 'text',
    hand: 'text',
    written: 'text',
    note_id: 'text',
    written_pitch: 'number',
    pitch: 'number',
    onset_ms: 'number',
    dur_ms: 'number',
    vel: 'number',
    pedal: 'boolean',
    verdict: 'text',
    delta_ms: 'number',
    overruled: 'text',
  },
  which: '',
}

function* rowsOf(session: PlayedSession, take: number | null): Iterable<ExportedRow> {
  for (const verdict of session.detail.report.verdicts)
    if (take === null || verdict.take === take) yield rowOf(session, verdict)
}

function rowOf({ song: { score }, detail }: PlayedSession, verdict: NoteVerdict): ExportedRow {
  const note = score.notes[verdict.noteIndex ?? -1]
  const key = detail.played[verdict.playedIndex ?? -1]
  return {
    take: verdict.take + 1,
    bar: score.bars[note?.bar ?? -1]?.number ?? null,
    hand: note?.hand ?? null,
    written: note?.name ?? null,
    note_id: note?.id ?? null,
    written_pitch: note?.pitch ?? null,
    pitch: key?.pitch ?? null,
    onset_ms: key ? tenths(key.onsetMs) : null,
    dur_ms: key && key.releaseMs !== null ? tenths(key.releaseMs - key.onsetMs) : null,
    vel: key?.velocity ?? null,
    pedal: key ? Number(key.isPedalled) : null,
    verdict: verdict.kind,
    delta_ms: verdict.deltaMs === null ? null : tenths(verdict.deltaMs),
    overruled: verdict.overruled ?? null,
  }
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10
}

function jsonOf(session: PlayedSession, take: number | null): string {
  const { song, detail } = session
  const { card, report } = detail
  const head = {
    title: song.card.title,
    composer: song.card.composer,
    session: card.sessionId,
    startedAt: isoTime(card.startedAt),
    durationMs: card.durationMs,
    mode: card.mode,
    hands: card.hands,
    input: card.inputName,
    take: take === null ? null : take + 1,
  }
  const sums = take === null ? { counts: report.counts, ...report.aggregate } : report.takes[take]?.detail
  const notes = [...writeJson(NOTES, rowsOf(session, take))].join('').trimEnd()
  const parts = [...Object.entries(head), ['sums', sums] as const]
  const lines = parts.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value ?? null)}`)
  return `{\n${lines.join(',\n')},\n"notes": ${notes}\n}\n`
}
