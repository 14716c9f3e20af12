/** Bars from the first to the last, both included, as indexes into `Score.bars`. */
export interface BarSpan {
  readonly firstBar: number
  readonly lastBar: number
}

/**
 * The bars between two that were touched. Each is given with all its passes; the first is taken in its first pass of
 * the list (the one nearest to the student), the other in the pass nearest to that: nobody means to drag over a
 * whole repeat.
 */
export function spanBetween(anchorPasses: readonly number[], otherPasses: readonly number[]): BarSpan | null {
  const anchor = anchorPasses[0]
  if (anchor === undefined) return null
  const other = nearestTo(anchor, otherPasses)
  return other === undefined ? null : { firstBar: Math.min(anchor, other), lastBar: Math.max(anchor, other) }
}

/** The span with its nearer end moved to a bar: what Shift and a click mean. */
export function extendSpan(span: BarSpan, barPasses: readonly number[]): BarSpan | null {
  const bar = nearestTo((span.firstBar + span.lastBar) / 2, barPasses)
  if (bar === undefined) return null
  if (bar < span.firstBar) return { ...span, firstBar: bar }
  if (bar > span.lastBar) return { ...span, lastBar: bar }
  const isNearerToFirst = bar - span.firstBar < span.lastBar - bar
  return isNearerToFirst ? { ...span, firstBar: bar } : { ...span, lastBar: bar }
}

export function isInSpan({ firstBar, lastBar }: BarSpan, barIndex: number): boolean {
  return barIndex >= firstBar && barIndex <= lastBar
}

/** The one of several places that is nearest; the earlier one of two. */
export function nearestTo(wanted: number, candidates: readonly number[]): number | undefined {
  return candidates.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted) || one - other)[0]
}
