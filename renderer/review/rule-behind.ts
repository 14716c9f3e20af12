import type { KeptOverrule } from '../../shared/contract/review'
import type { Overrule } from '../../shared/grade/overrule'
import type { NoteVerdict } from '../../shared/grade/session-report'
import type { ScoreNote } from '../../shared/music/score'
import { text } from '../text/text'
import type { Reviewed } from './reviewed'
import { sayPitch } from './verdict-rows'

const { overrules: words } = text.reviewText

/** The rule by which a verdict was overruled. */
export function ruleBehind({ score, detail }: Reviewed, verdict: NoteVerdict): KeptOverrule | undefined {
  if (!verdict.overruled) return undefined
  const note = score.notes[verdict.noteIndex ?? -1]
  const pitch = detail.played[verdict.playedIndex ?? -1]?.pitch
  const isIt = (rule: Overrule) => {
    if (rule.kind !== verdict.overruled) return false
    if (rule.kind === 'unsure') return rule.sessionId === detail.card.sessionId && isDoubtOf(rule, verdict)
    if (rule.kind !== 'optionalNote' && rule.pitch !== pitch) return false
    return isSameWritten(score.notes, rule.noteId, note)
  }
  return detail.overrules?.find(({ overrule }) => isIt(overrule))
}

function isDoubtOf(rule: Extract<Overrule, { kind: 'unsure' }>, verdict: NoteVerdict): boolean {
  if (rule.playedIndex !== null) return rule.playedIndex === verdict.playedIndex
  return rule.take === verdict.take && rule.noteIndex === verdict.noteIndex
}

/** In a unison of two voices either note stands for the key. */
function isSameWritten(notes: readonly ScoreNote[], noteId: string, note: ScoreNote | undefined): boolean {
  if (!note) return false
  return notes.some(
    ({ id, onset, pitch }) => id === noteId && (id === note.id || (onset === note.onset && pitch === note.pitch)),
  )
}

/** "Bar 9: F4 is right for F♯4" */
export function sayRule({ score, detail }: Reviewed, rule: Overrule): string {
  if (rule.kind === 'unsure')
    return rule.sessionId === detail.card.sessionId ? words.listUnsure : words.listUnsureElsewhere
  const note = score.notes.find(({ id }) => id === rule.noteId)
  const bar = score.bars[note?.bar ?? -1]?.number ?? text.nothing
  const written = note?.name ?? text.nothing
  if (rule.kind === 'optionalNote') return words.listOptional(bar, written)
  const played = sayPitch(rule.pitch, note?.pitch, note?.name)
  return rule.kind === 'acceptedKey'
    ? words.listAccepted(bar, written, played)
    : words.listAllowed(bar, written, played)
}
