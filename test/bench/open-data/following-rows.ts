import { quantile } from '../../../shared/grade/quantile'
import { addFollowing, type FollowingMeasures } from '../../support/measure-following'
import type { JudgedPiece } from './judge-piece'
import { followingAims } from './published-figures'
import { NO_FIGURE, shareInPercent, type TableRow } from './table-row'

export function followingRows(): readonly TableRow[] {
  const row = (label: string, ours: (of: FollowingMeasures) => string, aim = ''): TableRow => ({
    label,
    aim,
    peer: '',
    ours: (pieces) => ours(addFollowing(pieces.map(({ following }) => following))),
  })
  const perThousand = (label: string, countOf: (of: FollowingMeasures) => number, aim = '') =>
    row(`${label}, per 1,000`, (of) => ((countOf(of) / of.playedCount) * 1000).toFixed(2), aim)
  const { restartMedianNotes, restartP95Notes, redsTakenBackPerThousand } = followingAims
  return [
    row('notes right by the first word, %', ({ first }) => shareInPercent(first.all)),
    row('notes right as shown 300 ms later, %', (of) => shareInPercent(of.shown.all)),
    row('notes right by the last word, live, %', ({ last }) => shareInPercent(last.all)),
    row('notes right, final, %', ({ final }) => shareInPercent(final.all)),
    row('replayed notes right by the first word, %', ({ first }) => shareInPercent(first.replayed)),
    row('replayed notes right as shown 300 ms later, %', (of) => shareInPercent(of.shown.replayed)),
    row('replayed notes right, final, %', ({ final }) => shareInPercent(final.replayed)),
    row('restarts and jumps', ({ restarts }) => String(restarts.length)),
    row(
      'notes until the place is right: median / p95',
      ({ restarts }) => restartQuantiles(restarts.map(({ notesUntilRight }) => notesUntilRight ?? Infinity)),
      `${restartMedianNotes} / ${restartP95Notes}`,
    ),
    perThousand('right notes red after 300 ms', ({ falseReds }) => falseReds),
    perThousand('red shown, taken back', ({ redsTakenBack }) => redsTakenBack, String(redsTakenBackPerThousand)),
    perThousand('correct shown, turned red', ({ turnedRed }) => turnedRed),
    perThousand('changes of mind after 300 ms', ({ lateChanges }) => lateChanges),
    perThousand('missed shown, taken back', ({ missedTakenBack }) => missedTakenBack),
    perThousand('missed shown, but played in that take', ({ missedFalsely }) => missedFalsely),
  ]
}

/** The quantile between an Infinity and another is no number: the upper neighbour is taken. */
function restartQuantiles(notes: readonly number[]): string {
  if (notes.length === 0) return NO_FIGURE
  const finite = notes.map((count) => Math.min(count, Number.MAX_SAFE_INTEGER))
  const say = (value: number) => (value > 1e6 ? 'never' : String(Math.ceil(value)))
  return `${say(quantile(finite, 0.5))} / ${say(quantile(finite, 0.95))}`
}

export function costRows(): readonly TableRow[] {
  const perThousand = (msOf: (piece: JudgedPiece) => number) => (of: readonly JudgedPiece[]) => {
    const notes = of.reduce((sum, { struck }) => sum + struck.length, 0)
    return ((of.reduce((sum, piece) => sum + msOf(piece), 0) / notes) * 1000).toFixed(0)
  }
  const { finalMsPerThousand } = followingAims
  return [
    { label: 'following, CPU ms per 1,000 notes', aim: '', peer: '', ours: perThousand(({ liveCpuMs }) => liveCpuMs) },
    {
      label: 'final judgement, CPU ms per 1,000 notes',
      aim: String(finalMsPerThousand),
      peer: '',
      ours: perThousand(({ finalCpuMs }) => finalCpuMs),
    },
  ]
}
