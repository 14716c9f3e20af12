/** Where things stand on an engraved page. Lengths are in the page's own units; `pxPerUnit` makes pixels of them. */
export interface PagePlaces {
  readonly pxPerUnit: number
  readonly marginLeft: number
  readonly marginTop: number
  /** Distance of two staff lines. */
  readonly space: number
  readonly headsById: ReadonlyMap<string, HeadPlace>
  readonly barsById: ReadonlyMap<string, BarPlace>
  readonly systems: readonly SystemPlace[]
  /** Where fingering numbers stand: nothing may lie over them. */
  readonly fingerings: readonly TextPlace[]
}

/** A short text: the middle of its foot, and its size. */
export interface TextPlace {
  readonly x: number
  readonly footY: number
  readonly width: number
  readonly height: number
}

export interface HeadPlace {
  readonly element: SVGElement
  /** The chord it belongs to, else its own note. */
  readonly chordId: string
  readonly left: number
  readonly width: number
  readonly centreY: number
  /** 1 for a full-size head, less for a grace note. */
  readonly size: number
  /** Half and whole notes. */
  readonly isHollow: boolean
  readonly isStemUp: boolean
  readonly staff: StaffPlace
}

export interface StaffPlace {
  readonly top: number
  readonly bottom: number
}

export interface BarPlace {
  readonly system: number
  readonly left: number
  readonly right: number
}

export interface SystemPlace {
  readonly top: number
  readonly bottom: number
}

/** SMuFL code points of heads that are hollow, with their width in staff spaces (Leland). */
const HOLLOW_HEAD_WIDTHS: Readonly<Record<string, number>> = { E0A0: 2.4, E0A1: 2.4, E0A2: 1.7, E0A3: 1.25 }
const BLACK_HEAD_WIDTH = 1.25
/** Verovio draws glyphs at this scale for full-size notes. */
const FULL_GLYPH_SCALE = 0.72

/** Reads attributes only: asking the browser for boxes would make it lay the page out. */
export function readPagePlaces(svg: SVGSVGElement): PagePlaces {
  const inner = svg.querySelector('svg.definition-scale')
  const margin = numbersOf(inner?.querySelector('g.page-margin')?.getAttribute('transform'))
  const outerWidth = numbersOf(svg.getAttribute('viewBox'))[2] ?? 1
  const innerWidth = numbersOf(inner?.getAttribute('viewBox'))[2] ?? outerWidth
  const headsById = new Map<string, HeadPlace>()
  const barsById = new Map<string, BarPlace>()
  const systems: SystemPlace[] = []
  let space = 180

  svg.querySelectorAll('g.system').forEach((systemElement, system) => {
    const staves: StaffPlace[] = []
    for (const measure of systemElement.querySelectorAll('g.measure')) {
      const measureStaves = [...measure.querySelectorAll(':scope > g.staff')].map(readStaff)
      const first = measureStaves[0]
      if (!first) continue
      barsById.set(measure.id, { system, left: first.left, right: first.right })
      staves.push(...measureStaves)
      if (first.lineCount > 1) space = (first.bottom - first.top) / (first.lineCount - 1)
      readHeads(measure, measureStaves, { space, headsById })
    }
    systems.push({
      top: Math.min(...staves.map((staff) => staff.top)),
      bottom: Math.max(...staves.map((staff) => staff.bottom)),
    })
  })
  return {
    pxPerUnit: outerWidth / innerWidth,
    marginLeft: margin[0] ?? 0,
    marginTop: margin[1] ?? 0,
    space,
    headsById,
    barsById,
    systems,
    fingerings: [...svg.querySelectorAll('g.fing > text')].map(readText),
  }
}

/** A digit of our sans is about half as wide as its size, and two thirds as high. */
function readText(element: Element): TextPlace {
  const size = numbersOf(element.querySelector('tspan[font-size]:not(:has(tspan))')?.getAttribute('font-size'))[0] ?? 0
  return {
    x: Number(element.getAttribute('x')),
    footY: Number(element.getAttribute('y')),
    width: 0.5 * size * element.textContent.length,
    height: 0.68 * size,
  }
}

function readStaff(staff: Element) {
  const lines = [...staff.querySelectorAll(':scope > path')].map((line) => numbersOf(line.getAttribute('d')))
  const heights = lines.map((line) => line[1] ?? 0)
  return {
    left: lines[0]?.[0] ?? 0,
    right: lines[0]?.[2] ?? 0,
    top: Math.min(...heights),
    bottom: Math.max(...heights),
    lineCount: lines.length,
  }
}

function readHeads(
  measure: Element,
  staves: readonly StaffPlace[],
  page: { readonly space: number; readonly headsById: Map<string, HeadPlace> },
): void {
  for (const element of measure.querySelectorAll<SVGElement>('g.notehead')) {
    const note = element.parentElement
    const glyph = element.querySelector('.glyph')
    if (!note || !glyph) continue
    const [left = 0, centreY = 0, scale = FULL_GLYPH_SCALE] = numbersOf(glyph.getAttribute('data-place'))
    const size = scale / FULL_GLYPH_SCALE
    const hollowWidth = HOLLOW_HEAD_WIDTHS[glyph.getAttribute('data-glyph') ?? '']
    const chord = note.closest('g.chord') ?? note
    page.headsById.set(note.id, {
      element,
      chordId: chord.id,
      left,
      width: (hollowWidth ?? BLACK_HEAD_WIDTH) * page.space * size,
      centreY,
      size,
      isHollow: hollowWidth !== undefined,
      isStemUp: isStemUp(note, chord),
      staff: nearestStaff(staves, centreY),
    })
  }
}

function isStemUp(note: Element, chord: Element): boolean {
  const stem = note.querySelector(':scope > g.stem path') ?? chord.querySelector(':scope > g.stem path')
  const [, from = 0, , to = 0] = numbersOf(stem?.getAttribute('d'))
  return to < from
}

/** A note that crosses to the other staff stands where its own staff is not. */
function nearestStaff(staves: readonly StaffPlace[], y: number): StaffPlace {
  const distance = (staff: StaffPlace) => Math.max(staff.top - y, y - staff.bottom, 0)
  return staves.reduce(
    (best, staff) => (distance(staff) < distance(best) ? staff : best),
    staves[0] ?? { top: y, bottom: y },
  )
}

export function numbersOf(text: string | null | undefined): readonly number[] {
  return (text?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
}
