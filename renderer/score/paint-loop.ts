import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import type { BarSpan } from './bar-span'
import type { Leaf } from './leaf'
import type { PagePlaces } from './page-places'
import type { Box } from './paint-bars'
import { barBox, placeBox } from './paint-bars'

/** A run of looped bars on one system. */
export interface LoopRun {
  readonly box: Box
  readonly hasFirst: boolean
  readonly hasLast: boolean
}

/** Where the looped bars lie on a page: one rectangle for each stretch of them on a system. */
function loopRuns(places: PagePlaces, score: Score, span: BarSpan): readonly LoopRun[] {
  const looped = score.bars.slice(span.firstBar, span.lastBar + 1)
  const ids = new Set(looped.map((bar) => bar.id))
  const runs: LoopRun[] = []
  let openSystem: number | null = null
  for (const [barId, { system }] of places.barsById) {
    const box = ids.has(barId) ? barBox(places, barId) : null
    if (!box) {
      openSystem = null
      continue
    }
    const hasFirst = barId === looped[0]?.id
    const hasLast = barId === looped.at(-1)?.id
    const run = openSystem === system ? runs.pop() : undefined
    openSystem = system
    const left = run?.box.left ?? box.left
    runs.push({
      box: { ...box, left, width: box.left + box.width - left },
      hasFirst: hasFirst || (run?.hasFirst ?? false),
      hasLast: hasLast || (run?.hasLast ?? false),
    })
  }
  return runs
}

/** A wash behind the looped bars and a bracket at either end, which is also the handle that moves it. */
export function paintLoopOn(leaf: Leaf, score: Score, span: BarSpan | null): void {
  for (const old of leaf.element.querySelectorAll('.score-loop, .score-loop-handle')) old.remove()
  if (!span || !leaf.drawn) return
  const { ownerDocument } = leaf.element
  const putHandle = (end: 'first' | 'last', box: Box) => {
    const handle = createLoopHandle(ownerDocument, end)
    placeBox(handle, box)
    leaf.element.append(handle)
  }
  for (const { box, hasFirst, hasLast } of loopRuns(leaf.drawn.places, score, span)) {
    const wash = ownerDocument.createElement('div')
    wash.className = 'score-loop'
    placeBox(wash, box)
    leaf.under.append(wash)
    if (hasFirst) putHandle('first', { ...box, width: 0 })
    if (hasLast) putHandle('last', { ...box, left: box.left + box.width, width: 0 })
  }
}

export function createLoopHandle(ownerDocument: Document, end: 'first' | 'last'): HTMLElement {
  const handle = ownerDocument.createElement('div')
  handle.className = 'score-loop-handle'
  handle.dataset['loopEnd'] = end
  handle.title = end === 'first' ? text.scoreView.loopStartHandle : text.scoreView.loopEndHandle
  return handle
}
