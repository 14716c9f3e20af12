import type { Ending } from '../../shared/music/written-score'
import { timeLayer, metreToQuarters, type TimedLayer } from './mei-layers'
import { readPasses } from './mei-repeats'
import { define, NO_DEFINITIONS, type Definitions } from './mei-staves'
import { numberIn, type XmlElement } from './xml-tree'

/** One `<measure>` with what holds for it and its layers laid out in time. */
export interface MeiBar {
  readonly index: number
  readonly measure: XmlElement
  readonly definitions: Definitions
  readonly ending: Ending | null
  /** Id of the innermost section or ending around it. */
  readonly section: string | null
  readonly layers: readonly MeiLayer[]
  /** In quarter notes. */
  readonly duration: number
}

export interface MeiLayer {
  readonly staff: number
  readonly voice: number
  readonly timed: TimedLayer
}

/** Where an element begins. */
export interface Place {
  readonly bar: number
  readonly offset: number
}

/** All measures of a `<score>` in the order in which they stand. */
export function readBars(score: XmlElement): readonly MeiBar[] {
  const bars: MeiBar[] = []
  let definitions = NO_DEFINITIONS

  function walk(element: XmlElement, ending: Ending | null): void {
    const section = element.attributes['xml:id'] ?? null
    for (const child of element.children) {
      if (child.name === 'measure') bars.push({ ...readBar(child, bars.length, definitions), ending, section })
      else if (child.name === 'scoreDef' || child.name === 'staffDef') definitions = define(definitions, child)
      else if (child.name === 'section') walk(child, ending)
      else if (child.name === 'ending') walk(child, toEnding(child, bars.length))
    }
  }

  walk(score, null)
  return bars
}

/** `from` makes endings without an id differ. */
function toEnding(element: XmlElement, from: number): Ending {
  const { n: number, label } = element.attributes
  return { id: element.attributes['xml:id'] ?? `ending-${from}`, passes: readPasses(number ?? label) }
}

function readBar(measure: XmlElement, index: number, definitions: Definitions): Omit<MeiBar, 'ending' | 'section'> {
  const layers = measure.children
    .filter(({ name }) => name === 'staff')
    .flatMap((staff) => readStaff(staff, definitions))
  return { index, measure, definitions, layers, duration: barDuration(measure, layers, definitions) }
}

function readStaff(staff: XmlElement, definitions: Definitions): readonly MeiLayer[] {
  const number = numberIn(staff, 'n') ?? 1
  const ppq = definitions.stavesByNumber.get(number)?.ppq ?? null
  return staff.children
    .filter(({ name }) => name === 'layer')
    .map((layer, index) => {
      const voice = numberIn(layer, 'n') ?? index + 1
      return { staff: number, voice, timed: timeLayer(layer, ppq, definitions.metre) }
    })
}

/** As long as its longest voice; with nothing but rests, as long as its metre says. */
function barDuration(measure: XmlElement, layers: readonly MeiLayer[], definitions: Definitions): number {
  const full = metreToQuarters(definitions.metre)
  const longest = Math.max(0, ...layers.map(({ timed }) => timed.length))
  if (longest === 0) return full
  const isComplete = measure.attributes['metcon'] !== 'false'
  const hasWholeRest = isComplete && layers.some(({ timed }) => timed.hasWholeRest)
  return hasWholeRest ? Math.max(longest, full) : longest
}

/** Every note, chord and rest by its id. */
export function placesById(bars: readonly MeiBar[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const bar of bars) {
    for (const { timed } of bar.layers) {
      for (const [id, offset] of timed.offsetsById) places.set(id, { bar: bar.index, offset })
    }
  }
  return places
}

/** As printed. A bar without a number is a pickup, "0", at the beginning; later it belongs to the bar before. */
export function printedNumbers(bars: readonly MeiBar[]): readonly string[] {
  let latest = startsWithPickup(bars) ? -1 : 0
  const hasNumbers = bars.some(({ measure }) => measure.attributes['n'] !== undefined)
  return bars.map(({ measure, index }) => {
    const printed = measure.attributes['n']
    if (printed !== undefined) latest = Number.parseInt(printed, 10) || latest
    else if (!hasNumbers || index === 0) latest += 1
    return printed ?? String(latest)
  })
}

function startsWithPickup([first]: readonly MeiBar[]): boolean {
  return first !== undefined && first.duration < metreToQuarters(first.definitions.metre)
}
