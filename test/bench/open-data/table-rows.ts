import type { RightShare } from '../../support/measure-following'
import { percent, shareInPercent } from '../following-figures'
import { type PracticeCounts, type PracticeKind, practiceKinds } from './count-practice'
import type { Hits, StraightCounts } from './count-straight'
import { isConvention } from './difference-kinds'
import { costRows, followingRows } from './following-rows'
import type { JudgedPiece } from './judge-piece'
import { type Marks, publishedByDataset } from './published-figures'
import type { TableRow } from './table-row'

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
      ours: (of) => shareInPercent(addShares(of, (counts) => counts[word][kind])),
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

function marked(mark: number | undefined): string {
  return mark === undefined ? '' : String(mark)
}
