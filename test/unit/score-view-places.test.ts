import { expect, test } from 'vitest'
import { noteId } from '../../shared/base/ids'
import { beats } from '../../shared/base/units'
import type { BeatLine, DrawnPlaces } from '../../renderer/score/beat-line'
import { spotOfBeat } from '../../renderer/score/beat-line'
import { placeGlyph } from '../../renderer/score/glyph-outline'
import { createLatencyRing } from '../../renderer/score/latency-ring'
import { arrowLength, isOffTime, ledgerHeights } from '../../renderer/score/mark-shapes'
import { shownPages } from '../../renderer/score/shown-pages'
import { sheetOnStand } from '../../renderer/score/sheet-size'

const metre = { beats: 4, unit: 4 }
const bar = (index: number, id: string) => ({
  index,
  id,
  number: String(index + 1),
  pass: 1,
  onset: beats(index * 4),
  duration: 4,
  metre,
  startsSection: false,
})
const moment = (beat: number, id: string) => ({ beat: beats(beat), ids: [noteId(id)] })

/** Two bars in one system, the third in the next. */
const line: BeatLine = {
  bars: [bar(0, 'b0'), bar(1, 'b1'), bar(2, 'b2')],
  momentsByBar: [[moment(0, 'n0'), moment(2, 'n2')], [moment(4, 'n4')], [moment(10, 'n10')]],
}
const bars = new Map([
  ['b0', { page: 0, system: 0, left: 0, right: 100 }],
  ['b1', { page: 0, system: 0, left: 100, right: 200 }],
  ['b2', { page: 0, system: 1, left: 0, right: 100 }],
])
const heads = new Map([
  ['n0', 20],
  ['n2', 60],
  ['n4', 120],
  ['n10', 50],
])
const drawn: DrawnPlaces = {
  bar: (barId) => bars.get(barId) ?? null,
  headMiddle: (id) => heads.get(id) ?? null,
}
const xOf = (beat: number) => spotOfBeat(line, beats(beat), drawn)

test('a beat between two notes lies between their heads', () => {
  expect([0, 1, 2].map((beat) => xOf(beat)?.x)).toEqual([20, 40, 60])
})

test('the way to the next bar in the system goes straight over the bar line', () => {
  expect(xOf(3)).toEqual({ page: 0, system: 0, x: 90 })
})

test('at the end of a system the way ends at the bar line', () => {
  expect([6, 7.999].map((beat) => Math.round(xOf(beat)?.x ?? 0))).toEqual([160, 200])
})

test('before the first note of a bar the cursor stands on that note', () => {
  expect(xOf(8)).toEqual({ page: 0, system: 1, x: 50 })
})

test('a page that is not drawn has no places', () => {
  expect(spotOfBeat(line, beats(0), { ...drawn, bar: () => null })).toBeNull()
})

test('one page on the stand: in its last system the next page begins above it', () => {
  expect(shownPages({ page: 3, isInLastSystem: true }, 9, 1)).toEqual([
    { page: 3, slot: 0, extent: 'whole' },
    { page: 4, slot: 0, extent: 'ahead' },
  ])
})

test('two pages on the stand: in the last system of the right one the left one turns', () => {
  const shown = [false, true].map((isInLastSystem) => shownPages({ page: 1, isInLastSystem }, 9, 2))
  expect(shown.map((pages) => pages.map(({ page, slot }) => [page, slot]))).toEqual([
    [
      [1, 1],
      [0, 0],
    ],
    [
      [1, 1],
      [2, 0],
    ],
  ])
})

test('after the last page nothing is turned to', () => {
  expect([1, 2].map((pagesPerView) => shownPages({ page: 8, isInLastSystem: true }, 9, pagesPerView as 1 | 2))).toEqual(
    [[{ page: 8, slot: 0, extent: 'whole' }], [{ page: 8, slot: 0, extent: 'whole' }]],
  )
})

const sonata = { lineSpaces: 9000, systemSpaces: 25 }
const laptop = { widthPx: 1366, heightPx: 520 }
const desktop = { widthPx: 1920, heightPx: 832 }
const staffSpacePx = (sheet: { readonly zoomPercent: number }) => (9 * sheet.zoomPercent) / 100

test('a wide stand holds two pages, a small one a single page', () => {
  const look = { layout: 'pages', zoomPercent: 100 } as const
  const small = { widthPx: 1024, heightPx: 500 }
  expect([desktop, small].map((stand) => sheetOnStand(stand, look, sonata).pagesPerView)).toEqual([2, 1])
})

test('the staff grows with the stand, and lines stay short enough for the eye', () => {
  const look = { layout: 'scroll', zoomPercent: 100 } as const
  const wall = { widthPx: 3840, heightPx: 2000 }
  const sheets = [laptop, desktop, wall].map((stand) => sheetOnStand(stand, look, sonata))
  expect(sheets.map(staffSpacePx)).toEqual([10, 14, 14])
  expect(sheets.map((sheet) => sheet.widthPx)).toEqual([1366, 1920, 2240])
})

test('a short tune is engraved larger, as long as all of it stays in view', () => {
  const look = { layout: 'scroll', zoomPercent: 100 } as const
  const tune = { lineSpaces: 150, systemSpaces: 15 }
  expect([tune, sonata].map((music) => staffSpacePx(sheetOnStand(laptop, look, music)))).toEqual([14, 10])
})

test('zoom is measured against what the stand gives', () => {
  const spaces = [50, 100, 200].map((zoomPercent) =>
    staffSpacePx(sheetOnStand(laptop, { layout: 'scroll', zoomPercent }, sonata)),
  )
  expect(spaces).toEqual([5, 10, 20])
})

test('a chord spread by 50 ms is in time; beyond that the arrow grows with the delay, up to an end', () => {
  expect([50, -50, 51].map(isOffTime)).toEqual([false, false, true])
  expect(arrowLength(-100)).toBe(arrowLength(100))
  expect(arrowLength(200)).toBeGreaterThan(arrowLength(100))
  expect(arrowLength(5000)).toBe(arrowLength(300))
})

test('a head two lines above the staff needs two ledger lines, one in the space next to the staff none', () => {
  const staff = { top: 100, bottom: 140 }
  expect([ledgerHeights(80, staff, 10), ledgerHeights(95, staff, 10), ledgerHeights(150, staff, 10)]).toEqual([
    [90, 80],
    [],
    [150],
  ])
})

test('a glyph is turned over, enlarged and moved; what is relative in its outline is not moved', () => {
  const place = { x: 1000, y: 500, scaleX: 0.5, scaleY: -0.5 }
  expect(placeGlyph('M100 -40c0 68 73 172 200 172h10v-20zM0 0L.5-3z', place)).toBe(
    'M1050 520c0 -34 36.5 -86 100 -86h5v10zM1000 500L1000.3 501.5z',
  )
})

test('an outline with an arc is left to the browser', () => {
  expect(placeGlyph('M0 0a5 5 0 0 1 5 5z', { x: 0, y: 0, scaleX: 1, scaleY: 1 })).toBeNull()
})

test('the ring of latencies keeps the newest, oldest first', () => {
  const ring = createLatencyRing(3)
  for (const latencyMs of [1, 2, 3, 4, 5]) ring.add(latencyMs)
  expect(ring.read()).toEqual([3, 4, 5])
})
