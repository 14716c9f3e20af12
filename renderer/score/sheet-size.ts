import type { Sheet } from './engraver-messages'
import type { Look } from './stage'

/** A line longer than this at 100 % is hard to read on: the eye loses its system. */
const WIDEST_SHEET_PX = 1440
/** Two pages side by side need this much room, each. */
const NARROWEST_PAGE_PX = 700

export interface StandSize {
  readonly widthPx: number
  readonly heightPx: number
}

export interface SheetOnStand extends Sheet {
  readonly pagesPerView: 1 | 2
}

/** The paper that fits on the stand. */
export function sheetOnStand(stand: StandSize, look: Look): SheetOnStand {
  const zoom = look.zoomPercent / 100
  const isWide = stand.widthPx >= 2 * NARROWEST_PAGE_PX * zoom && stand.widthPx > 1.5 * stand.heightPx
  const pagesPerView = look.layout === 'pages' && isWide ? 2 : 1
  const roomPx = Math.floor(stand.widthPx / pagesPerView)
  const widthPx = Math.min(roomPx, Math.round(WIDEST_SHEET_PX * Math.max(1, zoom)))
  return { ...look, widthPx, heightPx: stand.heightPx, pagesPerView }
}
