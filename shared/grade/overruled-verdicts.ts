import { assertNever } from '../base/assert-never'
import { groupBy } from '../base/group-by'
import type { NoteId } from '../base/ids'
import type { ScoreNote } from '../music/score'
import type { PlayedNote } from '../performance/played-note'
import { NEAR_MS } from './explain-verdict'
import type { JudgedSession } from './judged-session'
import type { Overrule } from './overrule'
import type { NoteVerdict } from './session-report'
import { createTakePaths, type TakePaths } from './take-paths'

/** An allowed key may come so many quarter notes before or after the note it was allowed at. Ours: a beat. */
const NEAR_BEATS = 1

/** The verdicts under the rules, each rule in turn; the same list where none of them concerns it. */
export function createOverruledVerdicts(
  session: JudgedSession,
  overrules: readonly Overrule[],
): readonly NoteVerdict[] {
  const notesById = groupBy(session.score.notes, ({ id }) => id)
  const paths = createTakePaths(session)
  return overrules.reduce<readonly NoteVerdict[]>(
    (verdicts, overrule) => overruled(verdicts, { ...session, notesById, paths }, overrule),
    session.report.verdicts,
  )
}

interface Place extends JudgedSession {
  readonly notesById: ReadonlyMap<NoteId, readonly ScoreNote[]>
  readonly paths: TakePaths
}

function overruled(verdicts: readonly NoteVerdict[], place: Place, overrule: Overrule): readonly NoteVerdict[] {
  switch (overrule.kind) {
    case 'acceptedKey':
      return acceptKey(verdicts, place, overrule)
    case 'optionalNote':
      return changeEach(verdicts, (verdict) =>
        verdict.kind === 'missed' && isPassOf(place, verdict, overrule.noteId)
          ? { ...verdict, kind: 'correct', overruled: overrule.kind }
          : verdict,
      )
    case 'allowedKey':
      return changeEach(verdicts, (verdict) => allowKey(verdict, place, overrule))
    case 'unsure':
      if (overrule.sessionId !== place.sessionId) return verdicts
      return changeEach(verdicts, (verdict) => (isDoubted(verdict, overrule) ? doubt(verdict) : verdict))
    default:
      return assertNever(overrule)
  }
}

type AcceptedKey = Extract<Overrule, { kind: 'acceptedKey' }>

/** The key in the note's place; or a key that stood alone while its note was missed, because the slip was too wide. */
function acceptKey(verdicts: readonly NoteVerdict[], place: Place, { noteId, pitch }: AcceptedKey) {
  const isKey = ({ playedIndex }: NoteVerdict) => keyOf(place, playedIndex)?.pitch === pitch
  const accepted = changeEach(verdicts, (verdict) =>
    verdict.kind === 'wrongPitch' && isPassOf(place, verdict, noteId) && isKey(verdict)
      ? { ...verdict, kind: 'correct', overruled: 'acceptedKey' }
      : verdict,
  )
  const missed = accepted.filter((verdict) => verdict.kind === 'missed' && isPassOf(place, verdict, noteId))
  if (missed.length === 0) return accepted
  const keys = accepted.filter((verdict) => verdict.kind === 'extra' && isKey(verdict))
  const pairs = pairByTime(missed, keys, place)
  if (pairs.size === 0) return accepted
  const answered = new Set([...pairs.values()].map(({ note }) => note))
  return accepted
    .filter((verdict) => !answered.has(verdict))
    .map((verdict): NoteVerdict => pairs.get(verdict)?.accepted ?? verdict)
}

interface Pair {
  readonly note: NoteVerdict
  readonly accepted: NoteVerdict
}

/** Each missed note with the nearest key of its take, by the verdict of the key. */
function pairByTime(
  missed: readonly NoteVerdict[],
  keys: readonly NoteVerdict[],
  place: Place,
): ReadonlyMap<NoteVerdict, Pair> {
  const pairs = new Map<NoteVerdict, Pair>()
  for (const note of missed) {
    const dueMs = place.paths.dueMsOf(note.take, place.score.notes[note.noteIndex ?? -1]?.onset ?? NaN)
    if (dueMs === null) continue
    const near = keys
      .filter((key) => key.take === note.take && !pairs.has(key))
      .map((key) => ({ key, lateMs: (keyOf(place, key.playedIndex)?.onsetMs ?? NaN) - dueMs }))
      .filter(({ lateMs }) => Math.abs(lateMs) <= NEAR_MS)
      .sort((a, b) => Math.abs(a.lateMs) - Math.abs(b.lateMs))[0]
    if (!near) continue
    const { take, playedIndex } = near.key
    const timed = place.paths.isTimed ? { deltaMs: near.lateMs } : { deltaMs: null, isUntimed: true as const }
    const { noteIndex } = note
    pairs.set(near.key, {
      note,
      accepted: { kind: 'correct', take, playedIndex, noteIndex, ...timed, overruled: 'acceptedKey' },
    })
  }
  return pairs
}

/** As a further note of an ornament: right, of no written note of its own, and not counted. */
function allowKey(
  verdict: NoteVerdict,
  place: Place,
  { noteId, pitch, kind }: Extract<Overrule, { kind: 'allowedKey' }>,
): NoteVerdict {
  const key = keyOf(place, verdict.playedIndex)
  if (verdict.kind !== 'extra' || key?.pitch !== pitch) return verdict
  const beat = place.paths.beatAt(verdict.take, key.onsetMs)
  if (beat === null) return verdict
  const distance = ({ onset }: ScoreNote) => Math.abs(onset - beat)
  const near = (place.notesById.get(noteId) ?? [])
    .filter((note) => distance(note) <= NEAR_BEATS)
    .sort((a, b) => distance(a) - distance(b))[0]
  return near ? { ...verdict, kind: 'correct', noteIndex: near.index, deltaMs: null, overruled: kind } : verdict
}

function isDoubted(verdict: NoteVerdict, doubted: Extract<Overrule, { kind: 'unsure' }>): boolean {
  if (verdict.kind === 'uncertain' || verdict.kind === 'correct') return false
  if (doubted.playedIndex !== null) return verdict.playedIndex === doubted.playedIndex
  return verdict.playedIndex === null && verdict.take === doubted.take && verdict.noteIndex === doubted.noteIndex
}

function doubt({ take, playedIndex, noteIndex }: NoteVerdict): NoteVerdict {
  return { kind: 'uncertain', take, playedIndex, noteIndex, deltaMs: null, overruled: 'unsure' }
}

/** The same list where nothing changed. */
function changeEach(
  verdicts: readonly NoteVerdict[],
  change: (verdict: NoteVerdict) => NoteVerdict,
): readonly NoteVerdict[] {
  const changed = verdicts.map(change)
  return changed.some((verdict, index) => verdict !== verdicts[index]) ? changed : verdicts
}

/** Every pass of a repeated note is the same written note, and so is the other voice that writes the same key there. */
function isPassOf({ score, notesById }: Place, { noteIndex }: NoteVerdict, noteId: NoteId): boolean {
  const note = score.notes[noteIndex ?? -1]
  if (!note) return false
  return (notesById.get(noteId) ?? []).some(
    (pass) => pass.index === note.index || (pass.onset === note.onset && pass.pitch === note.pitch && !pass.isGrace),
  )
}

function keyOf({ played }: Place, playedIndex: number | null): PlayedNote | undefined {
  return played[playedIndex ?? -1]
}
