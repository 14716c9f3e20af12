import type { EpochMs } from '../base/units'

/** The row that was written later, whole; of one moment, the one whose text is greater: any order gives the same. */
export function laterRow<Row extends { readonly updated_at: EpochMs }>(
  here: Row,
  there: Row,
  textOf: (row: Row) => string,
): Row {
  if (here.updated_at !== there.updated_at) return here.updated_at > there.updated_at ? here : there
  return compareText(textOf(here), textOf(there)) >= 0 ? here : there
}

/** By code point, which is the order of the UTF-8 bytes and so of Postgres's collation "C"; `<` goes by UTF-16 units. */
export function compareText(one: string, other: string): number {
  const left = Array.from(one)
  const right = Array.from(other)
  const differing = left.findIndex((character, index) => character !== right[index])
  if (differing < 0) return left.length - right.length
  return codePoint(left[differing]) - codePoint(right[differing])
}

function codePoint(character: string | undefined): number {
  return character?.codePointAt(0) ?? -1
}
