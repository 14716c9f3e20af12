import { quantile } from '../../../shared/grade/quantile'
import { addFollowing, type FollowingMeasures, type RightShare } from '../../support/measure-following'
import { type PracticeCounts, type PracticeKind, practiceKinds } from './count-practice'
import type { Hits, StraightCounts } from './count-straight'
import { isConvention } from './difference-kinds'
import type { JudgedPiece } from './judge-piece'
import { followingAims, type Marks, publishedByDataset } from './published-figures'

/** A line of a data set's table. */
export interface TableRow {
  readonly label: string
  readonly aim: string
  readonly peer: string
  readonly ours: (pieces: readonly JudgedPiece[]) => string
}

/** Where there is nothing to measure. */
export const NO_FIGURE = '–'

export function rowsOf(dataset: string, pieces: readonly JudgedPiece[]): readonly TableRow[] {
  const { aim = {}, peer = {} } = publishedByDataset[dataset] ?? {}
  const isPractice = pieces.some(({ counts }) => counts.kind === 'practice')
  const counted = isPractice ? practiceRows(aim, peer) : straightRows(aim, peer, pieces)
  return [...counted, ...followingRows(), ...costRows()]
}

type Word = 'live' | 'final'
type StraightMark = keyof StraightCounts

function straightRows(aim: Marks, peer: Marks, pieces: readonly JudgedPiece[]): readonly TableRow[] {
  const f1 = (mark: StraightMark, word: Word, key: keyof Marks): TableRow => ({
    label: `F1 of ${mark === 'match' ? 'matches' : `${mark}s`}, ${word}, %`,
    aim: marked(aim[key]),
    peer: marked(peer[key]),
    ours: (of) => percent(f1Of(addHits(of, (counts) => counts[word][mark]))),
  })
  const accuracy = (word: Word): TableRow => ({
    label: `note accuracy, ${word}, %`,
    aim: '',
    peer: '',
    ours: (of) => {
      const { hits, actual } = addHits(of, (counts) => counts[word].note)
      return percent(actual ? hits / actual : 1)
    },
  })
  const apart: TableRow = {
    label: 'the same without conventions of the truth',
    aim: '',
    peer: '',
    ours: (of) => {
      const { hits, actual } = addHits(of, (counts) => counts.final.note)
      return percent((hits + countConventions(of)) / actual)
    },
  }
  const withoutJumps: TableRow = {
    label: 'F1 of matches, live, jumps off, %',
    aim: '',
    peer: '',
    ours: (of) => percent(f1Of(addHits(of, (counts) => counts.withoutJumps?.match ?? NO_HITS))),
  }
  const isPriceKnown = pieces.every(({ counts }) => counts.kind === 'straight' && counts.withoutJumps !== null)
  return [
    f1('match', 'live', 'matchLive'),
    ...(isPriceKnown ? [withoutJumps] : []),
    f1('match', 'final', 'matchFinal'),
    f1('insertion', 'live', 'insertionLive'),
    f1('insertion', 'final', 'insertionFinal'),
    f1('deletion', 'live', 'deletionLive'),
    f1('deletion', 'final', 'deletionFinal'),
    accuracy('live'),
    accuracy('final'),
    apart,
  ]
}

/** Final differences that come from a convention of the truth. */
function countConventions(pieces: readonly JudgedPiece[]): number {
  return pieces.reduce((sum, { differences }) => {
    return sum + differences.final.filter(({ kind }) => isConvention(kind)).length
  }, 0)
}

const NO_HITS: Hits = { hits: 0, said: 0, actual: 0 }

type StraightPiece = Extract<JudgedPiece['counts'], { kind: 'straight' }>

function addHits(pieces: readonly JudgedPiece[], hitsOf: (counts: StraightPiece) => Hits): Hits {
  return pieces
    .flatMap(({ counts }) => (counts.kind === 'straight' ? [hitsOf(counts)] : []))
    .reduce((sum, one) => {
      return { hits: sum.hits + one.hits, said: sum.said + one.said, actual: sum.actual + one.actual }
    }, NO_HITS)
}

export function f1Of({ hits, said, actual }: Hits): number {
  if (said === 0 && actual === 0) return 1
  const precision = said ? hits / said : 0
  const recall = actual ? hits / actual : 0
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0
}

function practiceRows(aim: Marks, peer: Marks): readonly TableRow[] {
  const share = (kind: PracticeKind, word: Word): TableRow => {
    const key = kind === 'all' || kind === 'replay' ? (`${kind}${word === 'live' ? 'Live' : 'Final'}` as const) : null
    return {
      label: `judged right, ${word}: ${kind}, %`,
      aim: key ? marked(aim[key]) : '',
      peer: key ? marked(peer[key]) : '',
      ours: (of) => shown(addShares(of, (counts) => counts[word][kind])),
    }
  }
  const apart: TableRow = {
    label: 'all, final, without conventions of the truth',
    aim: '',
    peer: '',
    ours: (of) => {
      const { right, count } = addShares(of, (counts) => counts.final.all)
      return percent((right + countConventions(of)) / count)
    },
  }
  return [
    ...practiceKinds.map((kind) => share(kind, 'live')),
    ...practiceKinds.map((kind) => share(kind, 'final')),
    apart,
  ]
}

function addShares(
  pieces: readonly JudgedPiece[],
  shareOf: (counts: { readonly live: PracticeCounts; readonly final: PracticeCounts }) => RightShare,
): RightShare {
  return pieces
    .flatMap(({ counts }) => (counts.kind === 'practice' ? [shareOf(counts)] : []))
    .reduce((sum, one) => ({ right: sum.right + one.right, count: sum.count + one.count }), { right: 0, count: 0 })
}

function followingRows(): readonly TableRow[] {
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
    row('notes right by the first word, %', ({ first }) => shown(first.all)),
    row('notes right as shown 300 ms later, %', (of) => shown(of.shown.all)),
    row('notes right by the last word, live, %', ({ last }) => shown(last.all)),
    row('notes right, final, %', ({ final }) => shown(final.all)),
    row('replayed notes right by the first word, %', ({ first }) => shown(first.replayed)),
    row('replayed notes right as shown 300 ms later, %', (of) => shown(of.shown.replayed)),
    row('replayed notes right, final, %', ({ final }) => shown(final.replayed)),
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

function costRows(): readonly TableRow[] {
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

function marked(mark: number | undefined): string {
  return mark === undefined ? '' : String(mark)
}

function shown({ right, count }: RightShare): string {
  return count ? percent(right / count) : NO_FIGURE
}

function percent(share: number): string {
  return (100 * share).toFixed(2)
}
