import type { Score } from '../../shared/music/score'
import type { PlayedNote } from '../../shared/performance/played-note'
import type { NoteVerdict, SessionReport, VerdictKind } from '../../shared/grade/session-report'
import { text } from '../text/text'
import { formatDelta } from '../text/format'
import { formatNote, formatPitch } from '../text/format-note'

/** One line of the table that says in words what the score says in marks. */
export interface VerdictRow {
  /** Index into `SessionReport.verdicts`. */
  readonly verdictIndex: number
  readonly kind: VerdictKind
  readonly bar: string
  readonly hand: string
  readonly written: string
  readonly played: string
  readonly verdict: string
  readonly timing: string
  /** The student has overruled what was judged. */
  readonly isOverruled: boolean
}

/** In the order of the score; an extra note stands after the written one that was played last before it. */
export function verdictsToRows(score: Score, report: SessionReport, played: readonly PlayedNote[]): VerdictRow[] {
  const playedByIndex = new Map(played.map((note) => [note.index, note]))
  const lastWritten = writtenBefore(report.verdicts)
  return report.verdicts
    .map((verdict, verdictIndex) => ({
      verdict,
      verdictIndex,
      place: verdict.noteIndex ?? lastWritten(verdict.playedIndex),
    }))
    .sort((one, other) => one.verdict.take - other.verdict.take || one.place - other.place)
    .map(({ verdict, verdictIndex, place }) => ({ verdictIndex, ...rowOf(score, verdict, playedByIndex, place) }))
}

/** Index of the verdict to begin with when the notes of a bar are looked at one by one: its first mistake. */
export function firstOfBar(
  score: Score,
  { report, played }: { readonly report: SessionReport; readonly played: readonly PlayedNote[] },
  barIndex: number,
): number | undefined {
  const rows = verdictsToRows(score, report, played).filter(
    ({ verdictIndex }) => score.notes[report.verdicts[verdictIndex]?.noteIndex ?? -1]?.bar === barIndex,
  )
  return (rows.find(({ kind }) => kind !== 'correct') ?? rows[0])?.verdictIndex
}

function rowOf(
  score: Score,
  { kind, noteIndex, playedIndex, deltaMs, overruled }: NoteVerdict,
  playedByIndex: ReadonlyMap<number, PlayedNote>,
  place: number,
): Omit<VerdictRow, 'verdictIndex'> {
  const written = noteIndex === null ? undefined : score.notes[noteIndex]
  const played = playedIndex === null ? undefined : playedByIndex.get(playedIndex)
  const bar = score.notes[Math.max(0, place)]?.bar
  return {
    kind,
    bar: (bar === undefined ? undefined : score.bars[bar]?.number) ?? text.nothing,
    hand: written ? text.hands[written.hand] : text.nothing,
    written: written ? formatNote(written.name) : text.nothing,
    played: played ? sayPitch(played.pitch, written?.pitch, written?.name) : text.nothing,
    verdict: text.review.verdicts[kind],
    timing: formatDelta(deltaMs),
    isOverruled: overruled !== undefined,
  }
}

/** The written note that was played last before the given key press; -1 before the first. */
function writtenBefore(verdicts: readonly NoteVerdict[]): (playedIndex: number | null) => number {
  const noteByPlayed = new Map<number, number>()
  for (const { playedIndex, noteIndex } of verdicts) {
    if (playedIndex !== null && noteIndex !== null) noteByPlayed.set(playedIndex, noteIndex)
  }
  return (playedIndex) => {
    for (let index = (playedIndex ?? 0) - 1; index >= 0; index -= 1) {
      const noteIndex = noteByPlayed.get(index)
      if (noteIndex !== undefined) return noteIndex
    }
    return -1
  }
}

/** A key has no spelling of its own: as written where it is the written one, else by its usual name. */
export function sayPitch(pitch: number, writtenPitch: number | undefined, writtenName: string | undefined): string {
  if (pitch === writtenPitch && writtenName) return formatNote(writtenName)
  return formatPitch(pitch)
}
