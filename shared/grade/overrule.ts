import type { NoteId, SessionId } from '../base/ids'
import type { Pitch } from '../base/units'

/**
 * What the student has said against the judgement of one song. It holds for every session of the song and every pass of
 * a repeat, but for `unsure`: a doubt about one playing says nothing of the next.
 */
export type Overrule =
  /** This key is right for that written note, as its own key is. */
  | { readonly kind: 'acceptedKey'; readonly noteId: NoteId; readonly pitch: Pitch }
  /** That written note need not be played. A wrong key in its place stays wrong: it was heard. */
  | { readonly kind: 'optionalNote'; readonly noteId: NoteId }
  /** This key belongs there, near the written note, although it is not written. */
  | { readonly kind: 'allowedKey'; readonly noteId: NoteId; readonly pitch: Pitch }
  /** Of one verdict of one session nobody knows whether it is right. A missed note has no `playedIndex`. */
  | ({ readonly kind: 'unsure'; readonly sessionId: SessionId } & DoubtedNote)

export type DoubtedNote =
  | { readonly playedIndex: number; readonly take: null; readonly noteIndex: null }
  | { readonly playedIndex: null; readonly take: number; readonly noteIndex: number }

export type OverruleKind = Overrule['kind']
