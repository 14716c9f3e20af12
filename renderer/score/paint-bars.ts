import type { Score } from '../../shared/music/score'
import type { BarHeat } from './bar-heat'
import type { Leaf } from './leaf'
import type { PagePlaces } from './page-places'

/** A rectangle on a leaf in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Room above and below the staves that belongs to the bar, in staff spaces. */
const BAR_ROOM = 2.2

export function barBox(places: PagePlaces, barId: string): Box | null {
  const bar = places.barsById.get(barId)
  const system = places.systems[bar?.system ?? -1]
  if (!bar || !system) return null
  const room = BAR_ROOM * places.space
  return {
    left: (places.marginLeft + bar.left) * places.pxPerUnit,
    top: (places.marginTop + system.top - room) * places.pxPerUnit,
    width: (bar.right - bar.left) * places.pxPerUnit,
    height: (system.bottom - system.top + 2 * room) * places.pxPerUnit,
  }
}

/** The bar under a point of the window. */
export function barIdAt(leaf: Leaf, clientX: number, clientY: number): string | null {
  if (!leaf.drawn) return null
  const { places } = leaf.drawn
  const edge = leaf.element.getBoundingClientRect()
  const [x, y] = [clientX - edge.left, clientY - edge.top]
  for (const barId of places.barsById.keys()) {
    const box = barBox(places, barId)
    if (box && x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height) return barId
  }
  return null
}

export function placeBox(element: HTMLElement, box: Box): void {
  element.style.left = `${box.left}px`
  element.style.top = `${box.top}px`
  element.style.width = `${box.width}px`
  element.style.height = `${box.height}px`
}

/** The strongest tint, in percent: notes must stay readable on it. */
const DEEPEST_TINT_PERCENT = 26

export function paintHeatOn(leaf: Leaf, heat: readonly BarHeat[], score: Score): void {
  for (const old of leaf.under.querySelectorAll('.score-heat')) old.remove()
  for (const { barIndex, errorShare, isWeak } of heat) {
    const box = leaf.drawn ? barBox(leaf.drawn.places, score.bars[barIndex]?.id ?? '') : null
    if (!box || (errorShare === 0 && !isWeak)) continue
    const element = leaf.element.ownerDocument.createElement('div')
    element.className = 'score-heat'
    element.style.setProperty('--heat-tint', `${Math.round(errorShare * DEEPEST_TINT_PERCENT)}%`)
    element.style.setProperty('--heat-share', `${Math.round(errorShare * 100)}%`)
    if (isWeak) element.dataset.weak = ''
    placeBox(element, box)
    leaf.under.append(element)
  }
}
