import type { BarSpan } from './bar-span'
import { extendSpan, nearestTo, spanBetween } from './bar-span'
import type { NoteRef } from './note-ref'

/** What the pointer finds and does on the score. */
export interface PointerPlaces {
  /** The passes of the bar at a point of the window, the one nearest to the student first; empty where no bar is. */
  barsAt(clientX: number, clientY: number): readonly number[]
  noteAt(clientX: number, clientY: number): NoteRef | null
  hover(barIndex: number | null): void
  /** The bars that a drag has reached, before it is let go; null when there is no drag any more. */
  preview(span: BarSpan | null): void
  /** What is looped now: Shift-click moves its nearer end. */
  loop(): BarSpan | null
  /** The bar of the cursor: Shift-click reaches from there where nothing is looped. */
  readingBar(): number
  onBarClick(barIndex: number): void
  onBarsDragged(span: BarSpan): void
  onNoteClick(ref: NoteRef): void
}

/** A mouse that moved less than this has clicked. */
const CLICK_REACH_PX = 8
/** Within one bar a drag must be meant: this far. */
const DRAG_IN_ONE_BAR_PX = 48
/** Ours: as long as Android's own long press. */
const LONG_PRESS_MS = 450

interface Drag {
  readonly pointerId: number
  readonly clientX: number
  readonly clientY: number
  readonly anchorPasses: readonly number[]
  /** Touch selects after a long press alone: before it the finger scrolls. */
  isArmed: boolean
  span: BarSpan | null
}

/** Clicks, drags across bars, long presses. A handle of the loop is dragged like a bar at its other end. */
export function listenToPointer(root: HTMLElement, places: PointerPlaces): () => void {
  let drag: Drag | null = null
  let longPress: ReturnType<typeof setTimeout> | undefined
  let isClickSpent = false

  const end = () => {
    clearTimeout(longPress)
    drag = null
    root.removeAttribute('data-dragging')
    places.preview(null)
  }

  const select = (clientX: number, clientY: number) => {
    if (!drag) return
    const reached = places.barsAt(clientX, clientY)
    const span = spanBetween(drag.anchorPasses, reached)
    if (!span) return
    const isOneBar = span.firstBar === span.lastBar
    const movedPx = Math.hypot(clientX - drag.clientX, clientY - drag.clientY)
    if (!drag.span && isOneBar && movedPx < DRAG_IN_ONE_BAR_PX) return
    drag.span = span
    root.setAttribute('data-dragging', '')
    places.preview(span)
  }

  const onDown = (event: PointerEvent) => {
    isClickSpent = false
    if (!event.isPrimary) {
      end()
      return
    }
    if (event.button !== 0 || event.shiftKey || isOnButton(event)) return
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-loop-end]') : null
    const anchorPasses = handle ? otherEnd(handle, places.loop()) : places.barsAt(event.clientX, event.clientY)
    if (anchorPasses.length === 0) return
    const isTouch = event.pointerType === 'touch'
    const { pointerId, clientX, clientY } = event
    drag = { pointerId, clientX, clientY, anchorPasses, isArmed: !isTouch || handle !== null, span: null }
    if (handle) {
      event.preventDefault()
      isClickSpent = true
    } else if (isTouch) {
      longPress = setTimeout(() => {
        if (!drag) return
        drag.isArmed = true
        drag.span = spanBetween(anchorPasses, anchorPasses)
        isClickSpent = true
        root.setAttribute('data-dragging', '')
        places.preview(drag.span)
      }, LONG_PRESS_MS)
    }
  }

  const onMove = (event: PointerEvent) => {
    if (!drag || drag.pointerId !== event.pointerId) {
      if (event.pointerType !== 'touch') places.hover(places.barsAt(event.clientX, event.clientY)[0] ?? null)
      return
    }
    const isFar = Math.hypot(event.clientX - drag.clientX, event.clientY - drag.clientY) > CLICK_REACH_PX
    if (!drag.isArmed) {
      if (isFar) end()
      return
    }
    if (isFar || drag.span) {
      if (!root.hasPointerCapture(event.pointerId)) root.setPointerCapture(event.pointerId)
      places.hover(null)
      select(event.clientX, event.clientY)
    }
  }

  const onUp = () => {
    const span = drag?.span
    if (span) isClickSpent = true
    end()
    if (span) places.onBarsDragged(span)
  }

  const onClick = (event: MouseEvent) => {
    if (isClickSpent || isOnButton(event)) {
      isClickSpent = false
      return
    }
    const bars = places.barsAt(event.clientX, event.clientY)
    const bar = bars[0]
    if (event.shiftKey) {
      const reading = places.readingBar()
      const span = extendSpan(places.loop() ?? { firstBar: reading, lastBar: reading }, bars)
      if (span) places.onBarsDragged(span)
      return
    }
    if (bar !== undefined) places.onBarClick(bar)
    const note = places.noteAt(event.clientX, event.clientY)
    if (note) places.onNoteClick(note)
  }

  const onLeave = () => places.hover(null)
  /** While bars are chosen the finger does not scroll. */
  const onTouchMove = (event: TouchEvent) => {
    if (drag?.isArmed && event.cancelable) event.preventDefault()
  }
  const onContextMenu = (event: Event) => {
    if (drag?.isArmed) event.preventDefault()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !drag?.span) return
    event.preventDefault()
    isClickSpent = true
    end()
  }

  root.addEventListener('pointerdown', onDown)
  root.addEventListener('pointermove', onMove)
  root.addEventListener('pointerup', onUp)
  root.addEventListener('pointercancel', end)
  root.addEventListener('pointerleave', onLeave)
  root.addEventListener('click', onClick)
  root.addEventListener('contextmenu', onContextMenu)
  root.addEventListener('touchmove', onTouchMove, { passive: false })
  // Before the page's own orders, for which Escape means to leave.
  window.addEventListener('keydown', onKey, { capture: true })
  return () => {
    clearTimeout(longPress)
    window.removeEventListener('keydown', onKey, { capture: true })
  }
}

/** What lies over the score and has a meaning of its own: the edges that turn a page. */
function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest('button') !== null
}

function otherEnd(handle: HTMLElement, loop: BarSpan | null): readonly number[] {
  if (!loop) return []
  return [handle.dataset['loopEnd'] === 'first' ? loop.lastBar : loop.firstBar]
}

/** All passes of a bar, the one nearest to the student first. */
export function byDistance(barIndexes: readonly number[], here: number): readonly number[] {
  const first = nearestTo(here, barIndexes)
  return first === undefined ? [] : [first, ...barIndexes.filter((barIndex) => barIndex !== first)]
}
