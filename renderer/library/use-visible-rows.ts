import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

export interface VisibleRows {
  /** Rows from `first` to before `end` are to be drawn; all are about as high as a song. */
  readonly first: number
  readonly end: number
  readonly rowPx: number
  /** Brings a row into view and draws it before it returns. */
  readonly show: (row: number) => void
}

/** Ours: rows drawn beyond the window, so that a turn of the wheel shows no gap. */
const SPARE_ROWS = 10

/** Which rows of a long table can be seen. `table` lies in a box that scrolls; its head sticks to the top. */
export function useVisibleRows(table: RefObject<HTMLTableElement | null>, count: number): VisibleRows {
  const [rows, setRows] = useState({ first: 0, end: SPARE_ROWS * 3, rowPx: 0 })

  useLayoutEffect(() => {
    const scroller = scrollerOf(table.current)
    if (!scroller) return
    const look = () => {
      const next = visibleRows(table.current, scroller, count)
      setRows((last) => (last.first === next.first && last.end === next.end && last.rowPx === next.rowPx ? last : next))
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    const resizing = new ResizeObserver(look)
    resizing.observe(scroller)
    return () => {
      scroller.removeEventListener('scroll', look)
      resizing.disconnect()
    }
  }, [table, count])

  const show = (row: number) => {
    const scroller = scrollerOf(table.current)
    if (!scroller || !table.current) return
    const head = table.current.tHead?.offsetHeight ?? 0
    const top = topOf(table.current, scroller) + head + row * rows.rowPx
    const isAbove = top - head < scroller.scrollTop
    const isBelow = top + rows.rowPx > scroller.scrollTop + scroller.clientHeight
    if (isAbove) scroller.scrollTop = top - head
    if (isBelow) scroller.scrollTop = top + rows.rowPx - scroller.clientHeight
    flushSync(() => setRows(visibleRows(table.current, scroller, count)))
  }
  return { ...rows, end: Math.min(count, rows.end), show }
}

function visibleRows(table: HTMLTableElement | null, scroller: HTMLElement, count: number) {
  const rowPx = table?.querySelector<HTMLElement>('tbody tr.song')?.offsetHeight ?? 0
  if (!table || rowPx === 0) return { first: 0, end: Math.min(count, SPARE_ROWS * 3), rowPx }
  const top = topOf(table, scroller) + (table.tHead?.offsetHeight ?? 0)
  const first = Math.floor((scroller.scrollTop - top) / rowPx) - SPARE_ROWS
  const end = Math.ceil((scroller.scrollTop + scroller.clientHeight - top) / rowPx) + SPARE_ROWS
  // In steps, so that a row that scrolls by draws nothing anew.
  const step = SPARE_ROWS / 2
  return {
    first: Math.max(0, Math.min(Math.floor(first / step) * step, count)),
    end: Math.max(0, Math.min(Math.ceil(end / step) * step, count)),
    rowPx,
  }
}

function topOf(table: HTMLElement, scroller: HTMLElement): number {
  return table.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
}

function scrollerOf(table: HTMLElement | null): HTMLElement | null {
  return table?.closest('main') ?? null
}
