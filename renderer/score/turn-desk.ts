import type { Desk, DeskParts, SystemSpot } from './desk'
import { text } from '../text/text'
import { createDeskElements, systemSpan } from './desk'
import type { Leaf } from './leaf'
import type { ShownPage } from './shown-pages'
import { shownPages } from './shown-pages'

/** The next page covers what is played up to this far above the last system, in staff spaces: slurs and chords stay. */
const GAP_ABOVE_LAST_SYSTEM = 6.5

/** Shorter than this a finger has tapped; longer than the other it has looked. Ours. */
const SWIPE_PX = 60
const SLOWEST_SWIPE_MS = 600

export interface FingerPath {
  readonly rightPx: number
  readonly downPx: number
  readonly tookMs: number
}

/** Which way a finger turns the page: to the left goes on. Null when it was no swipe. */
export function swipeOf({ rightPx, downPx, tookMs }: FingerPath): -1 | 1 | null {
  const isSwipe = Math.abs(rightPx) >= SWIPE_PX && Math.abs(rightPx) > 1.5 * Math.abs(downPx)
  if (!isSwipe || tookMs > SLOWEST_SWIPE_MS) return null
  return rightPx < 0 ? 1 : -1
}

/** Pages on a stand, one or two at a time. They turn a system before the student gets there. */
export function createTurnDesk({ root, onMoved }: DeskParts): Desk {
  const { element, roll } = createDeskElements(root, 'pages')
  let leaves: readonly Leaf[] = []
  let pagesPerView: 1 | 2 = 1
  let widthPx = 0
  let heightPx = 0
  let spot: SystemSpot = { page: 0, system: 0 }
  let shown: readonly ShownPage[] = []

  const isInLastSystem = ({ page, system }: SystemSpot) => {
    const systems = leaves[page]?.drawn?.places.systems.length ?? 0
    // With a single system on the page there is nothing played that could give way.
    return systems > 1 && system === systems - 1
  }

  const place = (leaf: Leaf) => {
    const entry = shown.find(({ page }) => page === leaf.page)
    if (!entry) return delete leaf.element.dataset.shown
    leaf.element.dataset.shown = entry.extent
    leaf.element.dataset.slot = String(entry.slot)
    leaf.element.style.left = `${entry.slot * widthPx}px`
    const lastSystem = systemSpan(leaves[spot.page], spot.system)
    const gapPx = GAP_ABOVE_LAST_SYSTEM * (lastSystem?.spacePx ?? 0)
    const cutPx = entry.extent === 'ahead' && lastSystem ? lastSystem.topPx - gapPx : heightPx
    leaf.element.style.height = `${Math.max(0, cutPx)}px`
    return true
  }

  const lookAt = (newSpot: SystemSpot) => {
    spot = newSpot
    const reader = { page: spot.page, isInLastSystem: isInLastSystem(spot) }
    shown = shownPages(reader, leaves.length, pagesPerView)
    leaves.forEach(place)
    const first = spot.page - (spot.page % pagesPerView)
    edges.back.hidden = first === 0
    edges.on.hidden = first + pagesPerView >= leaves.length
    onMoved()
  }

  const onWheel = (event: WheelEvent) => {
    if (Math.abs(event.deltaY) < 20 || event.timeStamp - lastWheelMs < 300) return
    lastWheelMs = event.timeStamp
    turn(event.deltaY > 0 ? 1 : -1)
  }
  let lastWheelMs = 0
  element.addEventListener('wheel', onWheel, { passive: true })

  // A finger turns the page as on a stand of paper; one that rests first chooses bars.
  let touch: { readonly x: number; readonly y: number; readonly atMs: number } | null = null
  const onDown = ({ pointerType, isPrimary, clientX, clientY, timeStamp }: PointerEvent) => {
    touch = pointerType === 'touch' && isPrimary ? { x: clientX, y: clientY, atMs: timeStamp } : null
  }
  const onUp = ({ clientX, clientY, timeStamp }: PointerEvent) => {
    const swipe =
      touch && swipeOf({ rightPx: clientX - touch.x, downPx: clientY - touch.y, tookMs: timeStamp - touch.atMs })
    touch = null
    if (swipe) turn(swipe)
  }
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointerup', onUp)

  const edges = { back: createEdge('back'), on: createEdge('on') }
  element.append(edges.back, edges.on)

  const turn = (direction: -1 | 1) => {
    const first = spot.page - (spot.page % pagesPerView)
    const page = first + direction * pagesPerView
    if (page >= 0 && page < leaves.length) lookAt({ page, system: 0 })
  }

  function createEdge(side: 'back' | 'on'): HTMLButtonElement {
    const edge = root.ownerDocument.createElement('button')
    edge.type = 'button'
    edge.className = 'score-edge'
    edge.dataset['side'] = side
    edge.ariaLabel = side === 'back' ? text.scoreView.previousPage : text.scoreView.nextPage
    edge.hidden = true
    edge.addEventListener('click', () => turn(side === 'back' ? -1 : 1))
    return edge
  }

  return {
    lay: (newLeaves, sheet) => {
      leaves = newLeaves
      pagesPerView = sheet.pagesPerView
      widthPx = sheet.widthPx
      heightPx = sheet.heightPx
      roll.style.width = `${widthPx * Math.min(pagesPerView, leaves.length)}px`
      roll.replaceChildren(...leaves.map((leaf) => leaf.element))
      lookAt({ page: 0, system: 0 })
    },
    settle: () => undefined,
    isInView: (page) => shown.some((entry) => entry.page === page),
    isNear: (page) => Math.abs(page - spot.page) <= 2,
    show: lookAt,
    follow: lookAt,
    release: () => undefined,
    turn,
    step: () => false,
    destroy: () => element.remove(),
  }
}
