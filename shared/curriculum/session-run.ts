import { coverageOf } from '../grade/coverage'
import { writtenTempo } from '../grade/grade-tempo'
import type { NoteVerdict, SessionReport, Take, TempoPoint } from '../grade/session-report'
import { accuracyOf, countVerdicts, stabilityOf } from '../grade/summarize'
import type { HandChoice, Score } from '../music/score'
import { betterRun, type SessionRun } from './piece-run'
import { WHOLE_COVERAGE } from './reward-rules'

export interface RunOptions {
  readonly hands: HandChoice
  /** False where `Score.tempos` only says how fast the app would play it. */
  readonly isTempoWritten: boolean
}

/**
 * The best time through of a session: of those that came past nine tenths of the chosen hands' notes. null where there
 * is none, and for a report from before takes had figures of their own.
 */
export function runOfSession(
  score: Score,
  { takes, verdicts }: Pick<SessionReport, 'takes' | 'verdicts'>,
  options: RunOptions,
): SessionRun | null {
  return timesThrough(score, takes, options.hands).reduce<SessionRun | null>((best, through) => {
    const indices = new Set(through.map(({ index }) => index))
    const said = verdicts.filter(({ take }) => indices.has(take))
    const run = runOf(score, through, said, options)
    return run ? betterRun(best, run, false) : best
  }, null)
}

/** Takes, but one that goes on where a repeat was left out, or the hands had rests, belongs to the take before. */
function timesThrough(score: Score, takes: readonly Take[], hands: HandChoice): readonly (readonly Take[])[] {
  const all: Take[][] = []
  for (const take of takes) {
    const through = all.at(-1)
    const before = through?.at(-1)
    const goesOn = before && (isAfterLeftOutRepeat(score, before, take) || isAfterRests(score, before, take, hands))
    if (through && goesOn) through.push(take)
    else all.push([take])
  }
  return all
}

/** With a repeat, its first ending is left out too. */
function isAfterLeftOutRepeat({ bars }: Score, before: Take, { detail, firstBar }: Take): boolean {
  if (detail?.began !== 'jump' || firstBar <= before.lastBar) return false
  const leftOut = bars.slice(before.lastBar + 1, firstBar)
  return leftOut.filter(({ pass }) => pass > 1).length > leftOut.length / 2
}

/** Whoever waits while the other hand plays alone has not broken off, however long that lasts. */
function isAfterRests({ notes }: Score, before: Take, { detail, firstBar }: Take, hands: HandChoice): boolean {
  if (detail?.began !== 'pause' || firstBar <= before.lastBar + 1) return false
  return !notes.some(({ bar, hand }) => bar > before.lastBar && bar < firstBar && (hands === 'both' || hand === hands))
}

function runOf(
  score: Score,
  takes: readonly Take[],
  verdicts: readonly NoteVerdict[],
  { hands, isTempoWritten }: RunOptions,
): SessionRun | null {
  const accuracy = accuracyOf(countVerdicts(verdicts))
  if (accuracy === null || takes.some(({ detail }) => !detail)) return null
  if (coverageOf(score, verdicts, hands) < WHOLE_COVERAGE) return null
  const isTimed = !verdicts.some(({ isUntimed }) => isUntimed)
  const curve = takes.flatMap(({ detail }) => detail?.tempoCurve ?? [])
  return {
    accuracy,
    timingMs: isTimed ? tenthsOrNull(stabilityOf(verdicts)) : null,
    tempoPercent: isTimed && isTempoWritten ? tempoPercentOf(score, curve) : null,
  }
}

/** At half of the beats the student was slower. By the click, the tempo is the click's. */
function tempoPercentOf({ tempos }: Score, curve: readonly TempoPoint[]): number | null {
  const shares = curve.map(({ beat, quartersPerMinute }) => quartersPerMinute / writtenTempo(tempos, beat))
  const middle = shares.sort((one, other) => one - other)[Math.floor(shares.length / 2)]
  return middle === undefined ? null : Math.round(middle * 100)
}

function tenthsOrNull(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 10) / 10
}
