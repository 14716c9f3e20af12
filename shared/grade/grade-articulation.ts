import { median } from '../align/median'
import { groupBy } from '../base/group-by'
import { type LegatoJoin, legatoJoins } from './legato-joins'
import type { PedalPress } from './pedal-spans'
import type { ArticulationDetail } from './session-detail'
import { isPlain, type StruckNote } from './struck-notes'
import { msPerQuarterAt, type TempoPath } from './tempo-path'

/** Staccato is about half of the written length; up to here it is still short. Ours. */
const SHORT_RATIO = 0.75
/** No key is struck and released much faster: fast staccato cannot be shorter than this. Ours. */
const SHORTEST_MS = 120
const MIN_NOTES = 3
/** Notes of a voice follow one another when one ends where the next begins, rounding apart. */
const SAME_BEAT = 0.01

/** Whether staccato notes were short, and slurred ones joined. */
export function gradeArticulation(
  struck: readonly StruckNote[],
  paths: readonly TempoPath[],
  presses: readonly PedalPress[],
): ArticulationDetail {
  const held = heldNotes(struck, paths)
  const staccato = held.filter(({ note }) => note.written.isStaccato)
  const others = held.filter(({ note }) => !note.written.isStaccato)
  return {
    ...scoreOf(struck, staccato),
    ...legatoOf(struck, legatoJoins(struck, presses)),
    staccatoHeldRatio: usual(staccato.map(({ ratio }) => ratio)),
    otherHeldRatio: usual(others.map(({ ratio }) => ratio)),
    overlapRatio: usual(overlaps(others.map(({ note }) => note))),
  }
}

/** Every plain note whose release and whose tempo are known. */
export function heldNotes(struck: readonly StruckNote[], paths: readonly TempoPath[]): readonly HeldNote[] {
  return struck.filter(isPlain).flatMap((note) => heldNote(note, paths[note.take]))
}

/** Short enough for a dot. */
export function isShort({ heldMs, ratio }: HeldNote): boolean {
  return ratio <= SHORT_RATIO || heldMs <= SHORTEST_MS
}

export interface HeldNote {
  readonly note: StruckNote
  readonly heldMs: number
  /** Held time ÷ written length at the student's tempo. */
  readonly ratio: number
}

function heldNote(note: StruckNote, path: TempoPath | undefined): readonly HeldNote[] {
  const { onsetMs, releaseMs } = note.played
  const msPerQuarter = path ? msPerQuarterAt(path, note.written.onset) : null
  if (releaseMs === null || msPerQuarter === null || note.written.duration === 0) return []
  const heldMs = releaseMs - onsetMs
  return [{ note, heldMs, ratio: heldMs / (note.written.duration * msPerQuarter) }]
}

function scoreOf(
  struck: readonly StruckNote[],
  staccato: readonly HeldNote[],
): Pick<ArticulationDetail, 'score' | 'reason'> {
  if (!struck.some(({ written }) => written.isStaccato)) return { score: null, reason: 'noStaccato' }
  if (struck.every(({ played }) => played.releaseMs === null)) return { score: null, reason: 'noReleases' }
  if (staccato.length < MIN_NOTES) return { score: null, reason: 'tooFew' }
  return { score: staccato.filter(isShort).length / staccato.length, reason: null }
}

function legatoOf(
  struck: readonly StruckNote[],
  joins: readonly LegatoJoin[],
): Pick<ArticulationDetail, 'legatoScore' | 'legatoReason'> {
  if (!struck.some(({ written }) => written.isSlurred)) return { legatoScore: null, legatoReason: 'noSlurs' }
  if (struck.every(({ played }) => played.releaseMs === null)) return { legatoScore: null, legatoReason: 'noReleases' }
  if (joins.length < MIN_NOTES) return { legatoScore: null, legatoReason: 'tooFew' }
  return { legatoScore: joins.filter(({ isBroken }) => !isBroken).length / joins.length, legatoReason: null }
}

function usual(values: readonly number[]): number | null {
  return values.length < MIN_NOTES ? null : median(values)
}

/** Key overlap ratio (Bresin & Battel 2000): overlap ÷ time between the onsets, for single notes of one voice. */
function overlaps(notes: readonly StruckNote[]): number[] {
  const voices = groupBy(notes, ({ take, written }) => `${take} ${written.staff} ${written.voice}`)
  return [...voices.values()].flatMap((voice) => {
    const ordered = voice.toSorted((a, b) => a.written.onset - b.written.onset)
    return ordered.flatMap((note, i) => overlap(note, ordered[i + 1]))
  })
}

function overlap(note: StruckNote, next: StruckNote | undefined): readonly number[] {
  if (!next || note.played.releaseMs === null) return []
  const end = note.written.onset + note.written.duration
  const stepMs = next.played.onsetMs - note.played.onsetMs
  // A repeated key has to be let go first.
  const isJoined = Math.abs(next.written.onset - end) < SAME_BEAT && next.written.pitch !== note.written.pitch
  return isJoined && stepMs > 0 ? [(note.played.releaseMs - next.played.onsetMs) / stepMs] : []
}
