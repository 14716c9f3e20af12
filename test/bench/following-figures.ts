import { quantile } from '../../shared/grade/quantile'
import type { FollowingMeasures, RightShare } from '../support/measure-following'

/** A line of a table about following, and what is to be reached, where that is said. */
export interface FollowingFigure {
  readonly label: string
  readonly aim: string
  readonly of: (measures: FollowingMeasures) => string
}

/** Where there is nothing to measure. */
export const NO_FIGURE = '–'

/** What is promised of live following. */
interface FollowingAims {
  readonly restartMedianNotes: number
  readonly restartP95Notes: number
  readonly redsTakenBackPerThousand: number
}

export function followingFigures(aims?: FollowingAims): readonly FollowingFigure[] {
  const figure = (label: string, of: (measures: FollowingMeasures) => string, aim = '') => ({ label, aim, of })
  const perThousand = (label: string, countOf: (measures: FollowingMeasures) => number, aim = '') =>
    figure(`${label}, per 1,000`, (of) => ((countOf(of) / of.playedCount) * 1000).toFixed(2), aim)
  return [
    figure('notes right by the first word, %', ({ first }) => shareInPercent(first.all)),
    figure('notes right as shown 300 ms later, %', ({ shown }) => shareInPercent(shown.all)),
    figure('notes right by the last word, live, %', ({ last }) => shareInPercent(last.all)),
    figure('notes right, final, %', ({ final }) => shareInPercent(final.all)),
    figure('replayed notes right by the first word, %', ({ first }) => shareInPercent(first.replayed)),
    figure('replayed notes right as shown 300 ms later, %', ({ shown }) => shareInPercent(shown.replayed)),
    figure('replayed notes right, final, %', ({ final }) => shareInPercent(final.replayed)),
    figure('restarts and jumps', ({ restarts }) => String(restarts.length)),
    figure(
      'notes until the place is right: median / p95',
      ({ restarts }) => restartQuantiles(restarts.map(({ notesUntilRight }) => notesUntilRight ?? Infinity)),
      aims && `${aims.restartMedianNotes} / ${aims.restartP95Notes}`,
    ),
    perThousand('right notes red after 300 ms', ({ falseReds }) => falseReds),
    perThousand(
      'red shown, taken back',
      ({ redsTakenBack }) => redsTakenBack,
      aims && String(aims.redsTakenBackPerThousand),
    ),
    perThousand('correct shown, turned red', ({ turnedRed }) => turnedRed),
    perThousand('changes of mind after 300 ms', ({ lateChanges }) => lateChanges),
    perThousand('missed shown, taken back', ({ missedTakenBack }) => missedTakenBack),
    perThousand('missed shown, but played in that take', ({ missedFalsely }) => missedFalsely),
  ]
}

export function shareInPercent({ right, count }: RightShare): string {
  return count ? percent(right / count) : NO_FIGURE
}

export function percent(share: number): string {
  return (100 * share).toFixed(2)
}

/** The quantile between an Infinity and another is no number: the upper neighbour is taken. */
function restartQuantiles(notes: readonly number[]): string {
  if (notes.length === 0) return NO_FIGURE
  const finite = notes.map((count) => Math.min(count, Number.MAX_SAFE_INTEGER))
  const say = (value: number) => (value > 1e6 ? 'never' : String(Math.ceil(value)))
  return `${say(quantile(finite, 0.5))} / ${say(quantile(finite, 0.95))}`
}
