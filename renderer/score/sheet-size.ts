import type { Sheet } from './engraver-messages'
import type { MusicLength } from './music-length'
import type { Look } from './stage'

/** What 100 % is to the engraver: px between two staff lines. */
const ENGRAVER_SPACE_PX = 9
/** Smaller is hard to read from the piano bench, larger leaves too little to read ahead. */
const SMALLEST_SPACE_PX = 9
const LARGEST_SPACE_PX = 14
/** The stand holds two systems of piano music, one to play and one to read ahead; and lines of some five bars. */
const SPACES_DOWN_THE_STAND = 52
const SPACES_ALONG_THE_STAND = 124
/** A short piece fills the stand, but does not shout. */
const MOST_ENLARGED = 1.4
/** A line longer than this is hard to read on: the eye loses its system. In staff spaces. */
const LONGEST_LINE = 160
/** Two pages side by side need this much room, each, in staff spaces. */
const NARROWEST_PAGE = 78

export interface StandSize {
  readonly widthPx: number
  readonly heightPx: number
}

export interface SheetOnStand extends Sheet {
  readonly pagesPerView: 1 | 2
}

/** The paper that fits on the stand. What the person sees as 100 % grows with the stand, and a short piece more. */
export function sheetOnStand(stand: StandSize, look: Look, music: MusicLength): SheetOnStand {
  const usualPx = readable(Math.min(stand.widthPx / SPACES_ALONG_THE_STAND, stand.heightPx / SPACES_DOWN_THE_STAND))
  const isWide = stand.widthPx > 1.5 * stand.heightPx
  const mayHoldTwo = look.layout === 'pages' && isWide && !fits(stand, music, usualPx)
  const naturalPx = mayHoldTwo ? Math.min(usualPx, spaceOfTwoPages(stand)) : spaceThatFills(stand, music, usualPx)
  const spacePx = Math.max(4, Math.round((naturalPx * look.zoomPercent) / 100))
  const pagesPerView = mayHoldTwo && stand.widthPx >= 2 * NARROWEST_PAGE * spacePx ? 2 : 1
  const roomPx = Math.floor(stand.widthPx / pagesPerView)
  const widthPx = Math.min(roomPx, LONGEST_LINE * Math.max(SMALLEST_SPACE_PX, spacePx))
  const zoomPercent = (100 * spacePx) / ENGRAVER_SPACE_PX
  return { layout: look.layout, zoomPercent, widthPx, heightPx: stand.heightPx, pagesPerView }
}

function spaceOfTwoPages({ widthPx }: StandSize): number {
  return readable(widthPx / 2 / NARROWEST_PAGE)
}

function spaceThatFills(stand: StandSize, music: MusicLength, usualPx: number): number {
  let spacePx = usualPx
  while (spacePx + 1 <= usualPx * MOST_ENLARGED && fits(stand, music, spacePx + 1)) spacePx += 1
  return spacePx
}

/** Whole px, so that all staff lines are equally sharp. */
function readable(spacePx: number): number {
  return Math.floor(Math.min(LARGEST_SPACE_PX, Math.max(SMALLEST_SPACE_PX, spacePx)))
}

function fits(stand: StandSize, { lineSpaces, systemSpaces }: MusicLength, spacePx: number): boolean {
  const systems = Math.ceil((lineSpaces * spacePx) / stand.widthPx)
  return systems * systemSpaces * spacePx <= stand.heightPx
}
