import { groupBy } from '../../../shared/base/group-by'
import { type DifferenceKind, differenceNames } from './difference-kinds'
import type { JudgedPiece } from './judge-piece'
import { printTable } from './print-table'
import { NO_FIGURE } from '../following-figures'
import { f1Of, rowsOf } from './table-rows'
import { halfOf } from './work-halves'

/** How many restarts are listed by name. */
const WORST = 8

export interface DatasetView {
  readonly hasHalves: boolean
  readonly hasPieces: boolean
}

export function printDataset(dataset: string, pieces: readonly JudgedPiece[], view: DatasetView): void {
  const notes = pieces.reduce((sum, { struck }) => sum + struck.length, 0)
  console.log(`\n${dataset}: ${pieces.length} performances, ${notes.toLocaleString('en')} notes played`)
  const halves = (['tune', 'report'] as const).map((half) => ({
    name: half,
    pieces: pieces.filter(({ piece }) => halfOf(piece.work) === half),
  }))
  const columns = view.hasHalves ? halves : []
  const rows = rowsOf(dataset, pieces).map(({ label, aim, peer, ours }) => ({
    titles: [label, aim, peer],
    figures: [ours(pieces), ...columns.map((half) => (half.pieces.length > 0 ? ours(half.pieces) : NO_FIGURE))],
  }))
  printTable(
    ['', 'aim', 'best peer', 'ours', ...columns.map(({ name }) => name)],
    rows
      .filter(({ figures }) => figures.some((figure) => figure !== NO_FIGURE))
      .map(({ titles, figures }) => [...titles, ...figures]),
  )
  printWorstRestarts(pieces)
  printDifferenceKinds(pieces)
  if (view.hasPieces) printPieces(pieces)
}

function printWorstRestarts(pieces: readonly JudgedPiece[]): void {
  const worst = pieces
    .flatMap(({ piece, following }) => following.restarts.map((restart) => ({ name: piece.name, ...restart })))
    .sort((a, b) => (b.notesUntilRight ?? Infinity) - (a.notesUntilRight ?? Infinity))
    .filter(({ notesUntilRight }) => notesUntilRight === null || notesUntilRight > 1)
  if (worst.length === 0) return
  console.log('\n  the longest ways back after a restart or jump')
  for (const { name, playedIndex, notesUntilRight } of worst.slice(0, WORST)) {
    console.log(`    ${(notesUntilRight ?? 'never').toString().padStart(5)} notes: ${name} from note ${playedIndex}`)
  }
}

function printDifferenceKinds(pieces: readonly JudgedPiece[]): void {
  const live = groupBy(
    pieces.flatMap(({ differences }) => differences.live),
    ({ kind }) => kind,
  )
  const final = groupBy(
    pieces.flatMap(({ differences }) => differences.final),
    ({ kind }) => kind,
  )
  const count = (groups: typeof live, kind: DifferenceKind) => String(groups.get(kind)?.length ?? 0)
  const kinds = Object.keys(differenceNames) as DifferenceKind[]
  console.log('')
  printTable(
    ['notes of which the truth says otherwise', 'live', 'final'],
    kinds.map((kind) => [differenceNames[kind], count(live, kind), count(final, kind)]),
  )
}

function printPieces(pieces: readonly JudgedPiece[]): void {
  console.log('')
  const share = (right: number, count: number) => (count ? ((100 * right) / count).toFixed(2) : NO_FIGURE)
  const isPractice = pieces.some(({ counts }) => counts.kind === 'practice')
  const header = isPractice
    ? ['% judged right', 'live', 'in replays', 'final', 'in replays', 'omitted']
    : ['F1 in %', 'live', 'final', 'insertions', 'deletions']
  printTable(
    [...header, 'half'],
    pieces.map(({ piece, counts }) => {
      const half = halfOf(piece.work)
      if (counts.kind === 'straight') {
        const { live, final } = counts
        const hits = [live.match, final.match, final.insertion, final.deletion]
        return [piece.name, ...hits.map((one) => (100 * f1Of(one)).toFixed(2)), half]
      }
      const { live, final } = counts
      const shares = [live.all, live.replay, final.all, final.replay, final.omitted]
      return [piece.name, ...shares.map(({ right, count }) => share(right, count)), half]
    }),
  )
}
