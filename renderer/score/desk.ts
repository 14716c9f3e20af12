import type { Leaf } from './leaf'
import type { SheetOnStand } from './sheet-size'
import { text } from '../text/text'

/** A system on a page. */
export interface SystemSpot {
  readonly page: number
  readonly system: number
}

/** Where the leaves lie, and which of them the person sees: one long roll, or pages that turn. */
export interface Desk {
  lay(leaves: readonly Leaf[], sheet: SheetOnStand): void
  /** Leaves changed their height. What is in view stays where it is. */
  settle(): void
  isInView(page: number): boolean
  /** In view, or about to be. */
  isNear(page: number): boolean
  /** Goes there at once. */
  show(spot: SystemSpot): void
  /** Goes along with the student, a system ahead; not while the person looks at another place. */
  follow(spot: SystemSpot): void
  /** The person asked to be taken somewhere: from now on the view follows again. */
  release(): void
  turn(direction: -1 | 1): void
  step(nowMs: number): boolean
  destroy(): void
}

/** A glide is down to a third of its way after this long. */
export const GLIDE_MS = 110
/** A person who scrolled by hand is left alone for this long. */
export const LOOKING_AROUND_MS = 4000

export interface DeskParts {
  readonly root: HTMLElement
  /** Other leaves came into view. */
  readonly onMoved: () => void
}

export function createDeskElements(root: HTMLElement, layout: SheetOnStand['layout']) {
  const element = root.ownerDocument.createElement('div')
  element.className = 'score-desk'
  element.dataset.layout = layout
  // Without a mouse it is scrolled by the keyboard.
  if (layout === 'scroll') {
    element.tabIndex = 0
    element.setAttribute('role', 'group')
    element.setAttribute('aria-label', text.practice.score)
  }
  const roll = root.ownerDocument.createElement('div')
  roll.className = 'score-roll'
  element.append(roll)
  root.append(element)
  return { element, roll }
}

/** Height range of a system on its leaf in px; null while the leaf is not drawn. */
export function systemSpan(leaf: Leaf | undefined, system: number) {
  const places = leaf?.drawn?.places
  const place = places?.systems[system]
  if (!places || !place) return null
  const toPx = (y: number) => (places.marginTop + y) * places.pxPerUnit
  return { topPx: toPx(place.top), bottomPx: toPx(place.bottom), spacePx: places.space * places.pxPerUnit }
}
