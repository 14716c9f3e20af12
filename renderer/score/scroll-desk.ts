import type { Desk, DeskParts, SystemSpot } from './desk'
import { createDeskElements, GLIDE_MS, LOOKING_AROUND_MS, systemSpan } from './desk'
import type { Leaf } from './leaf'

const ROLL_PADDING_PX = 4
/** A piece that is shorter than the stand lies a little above its middle, as one would put a leaf there. */
const SHORT_PIECE_SHARE = 0.35
/** Below the last system, so that it can be read as high as the others. */
const ROOM_BELOW_SHARE = 0.6
/** Where the system that is played comes to lie: high, so that the next ones can be read ahead. */
const READING_LINE_SHARE = 0.1
/** Room above the staff for slurs, chords and high notes, in staff spaces. */
const HEADROOM = 6.5
/** Farther than so many heights of the stand nothing glides: each page on the way would have to be drawn. Ours. */
const FAR_VIEWS = 2

/** All pages under each other; the person scrolls, or the view glides along with the student. */
export function createScrollDesk({ root, onMoved }: DeskParts): Desk {
  const { element, roll } = createDeskElements(root, 'scroll')
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  let leaves: readonly Leaf[] = []
  let topsPx: number[] = []
  let viewHeightPx = root.clientHeight
  let scrolledPx = 0
  let target: SystemSpot | null = null
  let lastStepMs: number | null = null
  let lookedAroundMs = -Infinity

  const heightPx = (page: number) => parseFloat(leaves[page]?.element.style.height ?? '0')
  const isWithin = (page: number, marginPx: number) => {
    const topPx = topsPx[page] ?? 0
    return topPx < scrolledPx + viewHeightPx + marginPx && topPx + heightPx(page) > scrolledPx - marginPx
  }
  const firstInView = () => leaves.findIndex((leaf) => isWithin(leaf.page, 0))

  const measure = () => {
    const lengthPx = leaves.reduce((sum, leaf) => sum + heightPx(leaf.page), 0)
    const sparePx = viewHeightPx - lengthPx
    let topPx = Math.round(Math.max(ROLL_PADDING_PX, sparePx * SHORT_PIECE_SHARE))
    const belowPx = sparePx > ROLL_PADDING_PX ? 0 : viewHeightPx * ROOM_BELOW_SHARE
    roll.style.padding = `${topPx}px 0 ${Math.round(belowPx)}px`
    topsPx = leaves.map((leaf) => {
      const ownTopPx = topPx
      topPx += heightPx(leaf.page)
      return ownTopPx
    })
  }

  const scrollTo = (px: number) => {
    element.scrollTop = px
    scrolledPx = element.scrollTop
  }

  const targetPx = (spot: SystemSpot) => {
    const span = systemSpan(leaves[spot.page], spot.system)
    const topPx = (topsPx[spot.page] ?? 0) + (span?.topPx ?? 0)
    const isStart = spot.page === 0 && spot.system === 0
    const headroomPx = Math.max((span?.spacePx ?? 0) * HEADROOM, viewHeightPx * READING_LINE_SHARE)
    return isStart ? 0 : Math.max(0, topPx - headroomPx)
  }

  /** Whether this system and the next can be read without moving. */
  const isReadable = (spot: SystemSpot) => {
    const topPx = topsPx[spot.page] ?? 0
    const span = systemSpan(leaves[spot.page], spot.system)
    if (!span) return false
    const nextOnPage = systemSpan(leaves[spot.page], spot.system + 1)
    const nextTopPx = topsPx[spot.page + 1]
    const nextOnNextPage = nextTopPx === undefined ? null : systemSpan(leaves[spot.page + 1], 0)
    const nextBottomPx = nextOnPage
      ? topPx + nextOnPage.bottomPx
      : nextOnNextPage && nextTopPx !== undefined
        ? nextTopPx + nextOnNextPage.bottomPx
        : topPx + span.bottomPx
    return topPx + span.topPx - (span.spacePx * HEADROOM) / 2 >= scrolledPx && nextBottomPx <= scrolledPx + viewHeightPx
  }

  const onScroll = () => {
    scrolledPx = element.scrollTop
    onMoved()
  }
  const onHandScroll = () => {
    lookedAroundMs = performance.now()
    target = null
  }
  element.addEventListener('scroll', onScroll, { passive: true })
  for (const kind of ['wheel', 'touchmove', 'pointerdown'] as const)
    element.addEventListener(kind, onHandScroll, { passive: true })

  return {
    lay: (newLeaves, sheet) => {
      leaves = newLeaves
      viewHeightPx = root.clientHeight
      roll.style.width = `${sheet.widthPx}px`
      roll.replaceChildren(...leaves.map((leaf) => leaf.element))
      measure()
    },
    settle: () => {
      viewHeightPx = root.clientHeight
      const anchor = firstInView()
      const offsetPx = scrolledPx - (topsPx[anchor] ?? 0)
      measure()
      const wantedPx = (topsPx[anchor] ?? 0) + offsetPx
      if (anchor > 0 && Math.abs(wantedPx - scrolledPx) >= 1) scrollTo(wantedPx)
    },
    isInView: (page) => isWithin(page, 0),
    isNear: (page) => isWithin(page, viewHeightPx),
    show: (spot) => {
      scrollTo(targetPx(spot))
      onMoved()
    },
    follow: (spot) => {
      if (performance.now() - lookedAroundMs < LOOKING_AROUND_MS) return
      if (!isReadable(spot)) target = spot
    },
    release: () => {
      lookedAroundMs = -Infinity
    },
    turn: (direction) => {
      const system = leaves[firstInView()]
      const pagePx = viewHeightPx * 0.85
      target = null
      if (system) element.scrollBy({ top: direction * pagePx, behavior: isStill.matches ? 'auto' : 'smooth' })
    },
    step: (nowMs) => {
      const passedMs = Math.min(50, nowMs - (lastStepMs ?? nowMs - 16))
      lastStepMs = target ? nowMs : null
      if (!target) return false
      const wantedPx = Math.min(targetPx(target), element.scrollHeight - viewHeightPx)
      const restPx = wantedPx - scrolledPx
      const isFar = Math.abs(restPx) > FAR_VIEWS * viewHeightPx
      const share = isStill.matches || isFar ? 1 : 1 - Math.exp(-passedMs / GLIDE_MS)
      if (Math.abs(restPx) < 1.5 || share === 1) {
        scrollTo(wantedPx)
        target = null
        return false
      }
      scrollTo(scrolledPx + Math.sign(restPx) * Math.max(1, Math.abs(restPx) * share))
      return true
    },
    destroy: () => element.remove(),
  }
}
