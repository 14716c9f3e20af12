import type { MeiBar, Place } from './mei-bars'
import { findAll, numberIn, type XmlElement } from './xml-tree'

/** What it takes to say where a control event stands: a sign that belongs to the bar and not to one of its layers. */
export interface MarkContext {
  readonly bars: readonly MeiBar[]
  readonly places: ReadonlyMap<string, Place>
  /** Staves that are practised, top to bottom. */
  readonly staves: readonly number[]
}

export function controlEvents(measure: XmlElement): readonly XmlElement[] {
  return measure.children.flatMap((child) => {
    if (child.name === 'staff') return []
    return child.name === 'fingGrp' ? findAll(child, 'fing') : [child]
  })
}

/** MEI refers to elements as "#id". */
export function idIn(element: XmlElement, attribute: string): string | undefined {
  return element.attributes[attribute]?.trim().replace(/^#/, '')
}

export function idsIn(element: XmlElement, attribute: string): readonly string[] {
  const ids = (element.attributes[attribute] ?? '').split(/\s+/).filter((part) => part !== '')
  return ids.map((part) => part.replace(/^#/, ''))
}

export function offsetOf(element: XmlElement, bar: MeiBar, { places }: MarkContext): number {
  const place = places.get(idIn(element, 'startid') ?? '')
  if (place?.bar === bar.index) return place.offset
  return beatToOffset(numberIn(element, 'tstamp') ?? 1, bar)
}

/** `tstamp2` is "1m+2.5": one bar further, beat two and a half. */
export function endOf(element: XmlElement, bar: MeiBar, { bars, places }: MarkContext): Place {
  const place = places.get(idIn(element, 'endid') ?? '')
  if (place) return place
  const [, barsOn, beat] = /^(?:(\d+)m\s*\+\s*)?([\d.]+)$/.exec(element.attributes['tstamp2'] ?? '') ?? []
  const end = bars[bar.index + Number(barsOn ?? 0)]
  if (beat === undefined || !end) return { bar: bar.index, offset: bar.duration }
  return { bar: end.index, offset: beatToOffset(Number(beat), end) }
}

/** Beats are counted from 1 in the unit of the metre. */
export function beatToOffset(beat: number, bar: MeiBar): number {
  const offset = (Math.max(0, beat - 1) * 4) / bar.definitions.metre.unit
  return Math.min(offset, bar.duration)
}
