import type { Desk, DeskParts, SystemSpot } from './desk'
import { createDeskElements, systemSpan } from './desk'
import type { Leaf } from './leaf'
import type { ShownPage } from './shown-pages'
import { shownPages } from './shown-pages'

/** The next page covers what is played up to this far above the last system, in staff spaces: slurs and chords stay. */
const GAP_ABOVE_LAST_SYSTEM = 6.5

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
    onMoved()
  }

  const onWheel = (event: WheelEvent) => {
    if (Math.abs(event.deltaY) < 20 || event.timeStamp - lastWheelMs < 300) return
    lastWheelMs = event.timeStamp
    turn(event.deltaY > 0 ? 1 : -1)
  }
  let lastWheelMs = 0
  element.addEventListener('wheel', onWheel, { passive: true })

  const turn = (direction: -1 | 1) => {
    const first = spot.page - (spot.page % pagesPerView)
    const page = first + direction * pagesPerView
    if (page >= 0 && page < leaves.length) lookAt({ page, system: 0 })
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
