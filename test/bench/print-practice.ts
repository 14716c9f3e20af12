import { followingFigures, NO_FIGURE, shareInPercent } from './following-figures'
import { printTable } from './open-data/print-table'
import type { PracticeMeasures } from './practice-measures'

export interface PracticeColumn {
  readonly name: string
  readonly measures: PracticeMeasures
}

interface PracticeFigure {
  readonly label: string
  readonly of: (measures: PracticeMeasures) => string
}

/** A column for each student. */
export function printPractice(columns: readonly PracticeColumn[]): void {
  const rows = figures().map(({ label, of }) => [label, ...columns.map(({ measures }) => of(measures))])
  printTable(['', ...columns.map(({ name }) => name)], rows)
}

function figures(): readonly PracticeFigure[] {
  return [
    { label: 'notes played', of: ({ following }) => String(following.playedCount) },
    ...followingFigures().map(({ label, of }) => ({ label, of: (one: PracticeMeasures) => of(one.following) })),
    { label: 'wrong keys of which the meant note is named, %', of: ({ slipsNamed }) => shareInPercent(slipsNamed) },
    { label: 'beginnings of takes found, %', of: ({ takes }) => shareInPercent(takes) },
    {
      label: 'beginnings found that are none, per true one',
      of: ({ takes, takesTooMany }) => (takes.count ? (takesTooMany / takes.count).toFixed(2) : NO_FIGURE),
    },
  ]
}
