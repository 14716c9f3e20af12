import type { PedalPress } from '../../shared/grade/pedal-spans'
import type { NoteVerdict, SessionReport } from '../../shared/grade/session-report'
import { createTakePaths } from '../../shared/grade/take-paths'
import type { Score } from '../../shared/music/score'
import type { PlayedNote } from '../../shared/performance/played-note'

/** A written note where it was due by the student's own tempo. Times are on the take clock. */
export interface DueNote {
  readonly verdictIndex: number
  readonly pitch: number
  readonly fromMs: number
  readonly untilMs: number
  readonly isMissed: boolean
}

/** A key that was held, and what was said of it. */
export interface HeldKey {
  readonly verdictIndex: number
  readonly playedIndex: number
  readonly verdict: NoteVerdict
  readonly pitch: number
  readonly fromMs: number
  readonly untilMs: number
}

export interface BarLine {
  readonly number: string
  readonly ms: number
}

/** Everything that the roll of one take shows; each list by `fromMs`. */
export interface RollScene {
  readonly due: readonly DueNote[]
  readonly held: readonly HeldKey[]
  readonly bars: readonly BarLine[]
  readonly pedals: readonly PedalPress[]
  readonly fromMs: number
  readonly untilMs: number
  readonly lowPitch: number
  readonly highPitch: number
}

interface Session {
  readonly report: SessionReport
  readonly played: readonly PlayedNote[]
  readonly pedals: readonly PedalPress[]
}

/** A key that was down when the session ended is drawn so long. Ours. */
const UNRELEASED_MS = 500
/** Room before the first and after the last key. Ours. */
const MARGIN_MS = 400
/** Of an octave at least: a melody of five keys would stand in rows as high as a hand. Ours. */
const LEAST_SEMITONES = 18

/** null for a take in which nothing was played. */
export function rollScene(score: Score, session: Session, take: number): RollScene | null {
  const { report, played } = session
  const paths = createTakePaths({ score, report, played })
  const due: DueNote[] = []
  const held: HeldKey[] = []
  report.verdicts.forEach((verdict, verdictIndex) => {
    if (verdict.take !== take) return
    const key = played[verdict.playedIndex ?? -1]
    const note = score.notes[verdict.noteIndex ?? -1]
    if (key) held.push({ ...keyTimes(key), verdictIndex, playedIndex: key.index, verdict })
    // Of the further notes of an ornament, and of a key that was allowed, the written note is there already.
    if (!note || verdict.overruled === 'allowedKey') return
    const dueMs = paths.dueMsOf(take, note.onset)
    const fromMs = key && verdict.deltaMs !== null ? key.onsetMs - verdict.deltaMs : dueMs
    if (fromMs === null) return
    const endMs = paths.dueMsOf(take, note.onset + note.duration)
    const lengthMs = endMs === null || dueMs === null ? 0 : endMs - dueMs
    const isMissed = key === undefined
    due.push({ verdictIndex, pitch: note.pitch, fromMs, untilMs: fromMs + Math.max(0, lengthMs), isMissed })
  })
  if (held.length === 0) return null
  const [fromMs, untilMs] = spanOf([...due, ...held])
  const pitches = [...due, ...held].map(({ pitch }) => pitch)
  return {
    due: due.sort(byTime),
    held: held.sort(byTime),
    bars: barLines(score, report, take, (beat) => paths.dueMsOf(take, beat)),
    pedals: session.pedals.filter(({ downMs, upMs }) => upMs > fromMs && downMs < untilMs),
    fromMs: fromMs - MARGIN_MS,
    untilMs: untilMs + MARGIN_MS,
    ...rangeOf(pitches),
  }
}

function keyTimes({ pitch, onsetMs, releaseMs }: PlayedNote) {
  return { pitch, fromMs: onsetMs, untilMs: releaseMs ?? onsetMs + UNRELEASED_MS }
}

function byTime(a: { readonly fromMs: number }, b: { readonly fromMs: number }): number {
  return a.fromMs - b.fromMs
}

function spanOf(spans: readonly { readonly fromMs: number; readonly untilMs: number }[]): readonly [number, number] {
  return spans.reduce<readonly [number, number]>(
    ([from, until], span) => [Math.min(from, span.fromMs), Math.max(until, span.untilMs)],
    [Infinity, -Infinity],
  )
}

function rangeOf(pitches: readonly number[]) {
  const lowest = pitches.reduce((low, pitch) => Math.min(low, pitch), 127)
  const highest = pitches.reduce((high, pitch) => Math.max(high, pitch), 0)
  const spare = Math.max(2, Math.ceil((LEAST_SEMITONES - (highest - lowest)) / 2))
  return { lowPitch: Math.max(0, lowest - spare), highPitch: Math.min(127, highest + spare) }
}

function barLines(
  score: Score,
  { takes }: SessionReport,
  take: number,
  dueMsOf: (beat: number) => number | null,
): readonly BarLine[] {
  const { firstBar = 0, lastBar = -1 } = takes[take] ?? {}
  return score.bars.slice(firstBar, lastBar + 2).flatMap(({ number, onset }) => {
    const ms = dueMsOf(onset)
    return ms === null ? [] : [{ number, ms }]
  })
}
