import type { SessionId } from '../base/ids'
import type { Score, ScoreNote } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import type { Overrule } from './overrule'
import type { NoteVerdict, SessionReport } from './session-report'
import { createTakePaths } from './take-paths'

export interface ReviewedVerdict {
  readonly sessionId: SessionId
  readonly score: Score
  readonly report: Pick<SessionReport, 'verdicts'>
  readonly played: readonly PlayedNote[]
}

/** What a student may say against one verdict; nothing against a right note or one that is open anyway. */
export function overruleChoices(reviewed: ReviewedVerdict, verdict: NoteVerdict): readonly Overrule[] {
  const { sessionId, score, played } = reviewed
  const { kind, playedIndex, noteIndex, take } = verdict
  const note = score.notes[noteIndex ?? -1]
  const key = played[playedIndex ?? -1]
  if (kind === 'missed' && note && noteIndex !== null) {
    return [
      { kind: 'optionalNote', noteId: note.id },
      { kind: 'unsure', sessionId, playedIndex: null, take, noteIndex },
    ]
  }
  if (!key || playedIndex === null || (kind !== 'wrongPitch' && kind !== 'extra')) return []
  const unsure = { kind: 'unsure', sessionId, playedIndex, take: null, noteIndex: null } as const
  if (kind === 'wrongPitch')
    return note ? [{ kind: 'acceptedKey', noteId: note.id, pitch: key.pitch }, unsure] : [unsure]
  const near = noteNear(reviewed, take, key)
  return near ? [{ kind: 'allowedKey', noteId: near.id, pitch: key.pitch }, unsure] : [unsure]
}

/** The written note whose time in this take is nearest to the key's; of a chord the lowest. */
function noteNear(reviewed: ReviewedVerdict, take: number, key: PlayedNote): ScoreNote | undefined {
  const beat = createTakePaths(reviewed).beatAt(take, key.onsetMs)
  if (beat === null) return undefined
  return reviewed.score.notes.reduce<ScoreNote | undefined>(
    (nearest, note) => (!nearest || Math.abs(note.onset - beat) < Math.abs(nearest.onset - beat) ? note : nearest),
    undefined,
  )
}
