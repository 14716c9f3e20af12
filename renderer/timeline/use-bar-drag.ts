import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { BarSpan } from '../score/bar-span'

interface Drag {
  readonly pointerId: number
  readonly anchorBar: number
  readonly startX: number
  /** From the first moment for a handle; by way for a mouse, by time for a finger. */
  isLooping: boolean
  bar: number
}

interface BarDragParts {
  readonly barAt: (clientX: number) => number
  readonly onClick: (barIndex: number, isExtending: boolean) => void
  readonly onDragged: (bars: BarSpan) => void
}

/** Pixels a pointer moves before it drags. Ours: more than a hand trembles. */
const DRAG_PX = 10
/** How long a finger rests before it marks bars. Android's and iOS's own is half a second. */
const LONG_PRESS_MS = 450

/** Click, drag, Shift-click and long press on a strip of bars; `preview` is what would be looped if it ended now. */
export function useBarDrag({ barAt, onClick, onDragged }: BarDragParts) {
  const drag = useRef<Drag | null>(null)
  const timer = useRef(0)
  const [preview, setPreview] = useState<BarSpan | null>(null)
  useEffect(() => () => window.clearTimeout(timer.current), [])

  function begin(event: PointerEvent<HTMLElement>, anchorBar: number, isLooping: boolean): void {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = {
      pointerId: event.pointerId,
      anchorBar,
      startX: event.clientX,
      isLooping,
      bar: barAt(event.clientX),
    }
    if (event.pointerType === 'touch' && !isLooping) timer.current = window.setTimeout(markAnchor, LONG_PRESS_MS)
  }

  function markAnchor(): void {
    if (!drag.current) return
    drag.current.isLooping = true
    setPreview(barsOf(drag.current))
  }

  function end(): Drag | null {
    window.clearTimeout(timer.current)
    const ended = drag.current
    drag.current = null
    setPreview(null)
    return ended
  }

  const following = {
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = drag.current
      if (now?.pointerId !== event.pointerId) return
      const isFar = Math.abs(event.clientX - now.startX) >= DRAG_PX
      if (isFar && event.pointerType === 'touch' && !now.isLooping) window.clearTimeout(timer.current)
      else if (isFar) now.isLooping = true
      const bar = barAt(event.clientX)
      if (bar === now.bar && preview) return
      now.bar = bar
      if (now.isLooping) setPreview(barsOf(now))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (drag.current?.pointerId !== event.pointerId) return
      const ended = end()
      if (ended?.isLooping === true) onDragged(barsOf(ended))
      else if (ended) onClick(ended.bar, event.shiftKey)
    },
    onPointerCancel: () => void end(),
  }

  return {
    preview,
    strip: {
      ...following,
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button === 0) begin(event, barAt(event.clientX), false)
      },
    },
    /** A handle of the loop: the bar at its other end stays. */
    handle: (otherBar: number) => ({
      ...following,
      onPointerDown(event: PointerEvent<HTMLElement>) {
        event.stopPropagation()
        if (event.button === 0) begin(event, otherBar, true)
      },
    }),
  }
}

function barsOf({ anchorBar, bar }: Drag): BarSpan {
  return { firstBar: Math.min(anchorBar, bar), lastBar: Math.max(anchorBar, bar) }
}
