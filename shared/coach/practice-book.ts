import type { CoachScore } from './coach-score'
import { errorsIn, notesIn, type BarTally, type Slip } from './tally-visits'
import { CLEAN_ACCURACY, isOutsideTolerance } from './tolerance'

/** What is remembered of one time over one bar. */
export interface BarVisit extends BarTally {
  /** Needs a word. */
  readonly isFailed: boolean
}

/** One time through some bars. */
export interface BookedPass {
  readonly visits: readonly BarVisit[]
  /** On the take clock. */
  readonly endMs: number
  readonly tempoPercent: number
  readonly isRound: boolean
  /** Keys that were asked for, and of these the right ones. */
  readonly expected: number
  readonly correct: number
  /** 0..1 */
  readonly accuracy: number
  readonly isClean: boolean
}

/** A slip that comes again so soon is a habit, however full the bar is. Ours. */
const REMEMBERED_VISITS = 3

/** Puts the bars of a pass down beside what is known of them; `history` are the visits of each written bar so far. */
export function bookPass(
  tallies: readonly BarTally[],
  about: Pick<BookedPass, 'endMs' | 'tempoPercent' | 'isRound'>,
  { history, coachScore }: { readonly history: VisitHistory; readonly coachScore: CoachScore },
): BookedPass {
  const visits = tallies.map((tally) => {
    const before = history(coachScore.writtenBar(tally.barIndex)).slice(-REMEMBERED_VISITS)
    return { ...tally, isFailed: isFailure(tally, before, coachScore) }
  })
  const sum = (of: (visit: BarVisit) => number) => visits.reduce((total, visit) => total + of(visit), 0)
  const notes = sum(notesIn)
  const errors = sum(({ slips }) => errorsIn(slips))
  const accuracy = notes === 0 ? 0 : 1 - errors / notes
  const isClean = notes > 0 && accuracy >= CLEAN_ACCURACY && visits.every(({ isFailed }) => !isFailed)
  return {
    ...about,
    visits,
    expected: sum(({ expected }) => expected),
    correct: sum(({ correct }) => correct),
    accuracy,
    isClean,
  }
}

export type VisitHistory = (writtenBar: string) => readonly BarVisit[]

function isFailure(tally: BarTally, before: readonly BarVisit[], coachScore: CoachScore): boolean {
  if (tally.slips.length === 0) return false
  if (isOutsideTolerance(errorsIn(tally.slips), notesIn(tally))) return true
  const known = new Set(before.flatMap(({ slips }) => slips.map((slip) => nameOf(slip, coachScore))))
  return tally.slips.some((slip) => slip.key >= 0 && known.has(nameOf(slip, coachScore)))
}

/** The same for the same written note in another pass of a repeat. */
export function nameOf({ kind, key, pitch }: Slip, { index }: CoachScore): string {
  return `${kind} ${index.keyWritten[key] ?? -1} ${pitch ?? ''}`
}
