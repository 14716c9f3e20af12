import { z } from 'zod'
import { noteId, sessionId } from '../base/ids'
import { pitch } from '../base/units'
import type { Overrule } from '../grade/overrule'

/** The cells of `overrules` that say what is overruled. */
export interface OverruleRow {
  readonly kind: Overrule['kind']
  readonly note_id: string | null
  readonly pitch: number | null
  readonly session_id: string | null
  readonly played_index: number | null
  readonly take: number | null
  readonly note_index: number | null
}

const noCells = { note_id: null, pitch: null, session_id: null, played_index: null, take: null, note_index: null }

export function overruleToRow(overrule: Overrule): OverruleRow {
  const { kind } = overrule
  switch (kind) {
    case 'optionalNote':
      return { ...noCells, kind, note_id: overrule.noteId }
    case 'acceptedKey':
    case 'allowedKey':
      return { ...noCells, kind, note_id: overrule.noteId, pitch: overrule.pitch }
    case 'unsure': {
      const { sessionId: session_id, playedIndex: played_index, take, noteIndex: note_index } = overrule
      return { ...noCells, kind, session_id, played_index, take, note_index }
    }
  }
}

/** One that says nothing whole, because another program wrote it, overrules nothing: null. */
export function overruleFromRow(row: OverruleRow): Overrule | null {
  const { kind, note_id, session_id, played_index: playedIndex, take, note_index: noteIndex } = row
  if (kind === 'unsure') {
    if (session_id === null) return null
    const doubt = { kind, sessionId: sessionId(session_id) }
    if (playedIndex !== null) return { ...doubt, playedIndex, take: null, noteIndex: null }
    return take === null || noteIndex === null ? null : { ...doubt, playedIndex: null, take, noteIndex }
  }
  if (note_id === null) return null
  if (kind === 'optionalNote') return { kind, noteId: noteId(note_id) }
  return row.pitch === null ? null : { kind, noteId: noteId(note_id), pitch: pitch(row.pitch) }
}

const key = z.number().int().min(0).max(127).transform(pitch)
const index = z.number().int().min(0)
const written = z.string().min(1).max(300).transform(noteId)
const session = z.uuid().transform(sessionId)

/** As a window says it. */
export const overruleSchema = z.union([
  z.object({ kind: z.enum(['acceptedKey', 'allowedKey']), noteId: written, pitch: key }),
  z.object({ kind: z.literal('optionalNote'), noteId: written }),
  z.object({
    kind: z.literal('unsure'),
    sessionId: session,
    playedIndex: index,
    take: z.null(),
    noteIndex: z.null(),
  }),
  z.object({ kind: z.literal('unsure'), sessionId: session, playedIndex: z.null(), take: index, noteIndex: index }),
])
