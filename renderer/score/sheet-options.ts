import type { Sheet } from './engraver-messages'

/** Verovio's `scale` that gives 9 px between two staff lines. */
const SCALE_AT_FULL_ZOOM = 50
/** A page of the endless layout holds a system or two: drawing it is one task, and nobody may wait 50 ms for it. */
const SCROLL_PAGE_HEIGHT_PX = 400
const SMALLEST_SHEET_PX = 320

/** Verovio's options for a sheet. Lengths are in its own units, which `scale` turns into pixels. */
export function sheetOptions(sheet: Sheet): Readonly<Record<string, string | number | boolean>> {
  const isPaged = sheet.layout === 'pages'
  const scale = Math.round((SCALE_AT_FULL_ZOOM * sheet.zoomPercent) / 100)
  const toUnits = (lengthPx: number) => Math.round((Math.max(SMALLEST_SHEET_PX, lengthPx) * 100) / scale)
  const systemsPageHeightPx = (SCROLL_PAGE_HEIGHT_PX * sheet.zoomPercent) / 100

  return {
    scale,
    pageWidth: toUnits(sheet.widthPx),
    pageHeight: toUnits(isPaged ? sheet.heightPx : systemsPageHeightPx),
    adjustPageHeight: !isPaged,
    justifyVertically: isPaged,
    // The two staves of a system belong together: only the room between systems is stretched.
    justificationBraceGroup: 0,
    justificationStaff: 0,
    pageMarginLeft: 80,
    pageMarginRight: 60,
    pageMarginTop: 70,
    pageMarginBottom: 50,
    breaks: 'auto',
    condense: 'none',
    header: 'none',
    footer: 'none',
    font: 'Leland',
    spacingStaff: 11,
    spacingSystem: isPaged ? 6 : 9,
    svgViewBox: true,
    svgRemoveXlink: true,
    svgFormatRaw: true,
  }
}
