import type { WrittenBar, WrittenSpan } from '../../shared/music/written-score'
import type { MeiBar, Place } from './mei-bars'
import { beatToOffset, controlEvents, endOf, offsetOf, type MarkContext } from './mei-events'
import { tempoFromWords } from './tempo-words'
import { numberIn, type XmlElement } from './xml-tree'

type MarksOfBar = Pick<WrittenBar, 'tempos' | 'dynamics' | 'hairpins'>

/** Tempo, dynamics and hairpins that begin in this bar. */
export function readBarMarks(bar: MeiBar, context: MarkContext): MarksOfBar {
  const events = controlEvents(bar.measure)
  const ours = events.filter((element) => isOnStaves(element, context.staves))
  return {
    tempos: events.filter(({ name }) => name === 'tempo').flatMap((element) => readTempo(element, bar, context)),
    dynamics: ours
      .filter(({ name }) => name === 'dynam')
      .map((element) => ({
        offset: offsetOf(element, bar, context),
        mark: element.text.replace(/\s+/g, ' ').trim(),
        staff: staffOf(element, context.staves),
      })),
    hairpins: ours
      .filter(({ name }) => name === 'hairpin')
      .map((element) => ({
        ...readSpan(element, bar, context),
        direction: element.attributes['form'] === 'dim' ? ('diminuendo' as const) : ('crescendo' as const),
        staff: staffOf(element, context.staves),
      })),
  }
}

function isOnStaves(element: XmlElement, staves: readonly number[]): boolean {
  const named = stavesNamedBy(element)
  return named.length === 0 || named.some((staff) => staves.includes(staff))
}

function stavesNamedBy(element: XmlElement): readonly number[] {
  return (element.attributes['staff'] ?? '')
    .split(/\s+/)
    .map(Number)
    .filter((staff) => staff > 0)
}

/** By the engraver's custom a mark between the staves holds for both hands, one outside them for its own staff. */
function staffOf(element: XmlElement, staves: readonly number[]): number | null {
  const [staff, ...others] = stavesNamedBy(element)
  if (staff === undefined || others.length > 0 || staves.length < 2) return null
  const { place } = element.attributes
  if (staff === staves.at(-1)) return place === 'below' || place === undefined ? staff : null
  return place === 'above' ? staff : null
}

function readTempo(element: XmlElement, bar: MeiBar, context: MarkContext): MarksOfBar['tempos'] {
  const quartersPerMinute = tempoOf(element)
  return quartersPerMinute === null ? [] : [{ offset: offsetOf(element, bar, context), quartersPerMinute }]
}

/** `midi.bpm` counts quarter notes; a metronome mark counts the note value it shows. */
export function tempoOf(element: XmlElement): number | null {
  const quarters = numberIn(element, 'midi.bpm')
  if (quarters !== undefined && quarters > 0) return quarters
  const shown = numberIn(element, 'mm')
  if (shown === undefined || shown <= 0) return tempoFromWords(element.text)
  const unit = numberIn(element, 'mm.unit') ?? 4
  return ((shown * 4) / unit) * (2 - 0.5 ** (numberIn(element, 'mm.dots') ?? 0))
}

function readSpan(element: XmlElement, bar: MeiBar, context: MarkContext): WrittenSpan {
  const offset = offsetOf(element, bar, context)
  const end = endOf(element, bar, context)
  const isForward = end.bar > bar.index || (end.bar === bar.index && end.offset > offset)
  return isForward
    ? { offset, endBar: end.bar, endOffset: end.offset }
    : { offset, endBar: bar.index, endOffset: bar.duration }
}

interface PedalChange extends Place {
  readonly direction: string
}

/** Pedal spans by the bar in which they begin: signs for down, up and change are paired in the order of time. */
export function readPedals(context: MarkContext): ReadonlyMap<number, readonly WrittenSpan[]> {
  const changes = context.bars.flatMap((bar) => pedalChanges(bar, context)).toSorted(inTime)
  const spansByBar = new Map<number, WrittenSpan[]>()
  let down: Place | null = null
  for (const change of changes) {
    if (down && (change.bar > down.bar || change.offset > down.offset)) {
      const span = { offset: down.offset, endBar: change.bar, endOffset: change.offset }
      spansByBar.set(down.bar, [...(spansByBar.get(down.bar) ?? []), span])
    }
    down = change.direction === 'up' ? null : change
  }
  return spansByBar
}

function pedalChanges(bar: MeiBar, context: MarkContext): readonly PedalChange[] {
  const pedals = controlEvents(bar.measure).filter(
    ({ name, attributes }) => name === 'pedal' && (attributes['func'] ?? 'sustain') === 'sustain',
  )
  return pedals.flatMap((element) => {
    const direction = element.attributes['dir'] ?? 'down'
    const start = { bar: bar.index, offset: pedalOffset(element, bar, context), direction }
    const hasEnd = element.attributes['endid'] !== undefined || element.attributes['tstamp2'] !== undefined
    return direction === 'down' && hasEnd ? [start, { ...endOf(element, bar, context), direction: 'up' }] : [start]
  })
}

/** Verovio draws the end of a MusicXML pedal a tenth of a beat early. */
const EARLY_BEATS = 0.1
/** No place in music is finer than this. */
const STEPS_PER_BEAT = 96

function pedalOffset(element: XmlElement, bar: MeiBar, context: MarkContext): number {
  const beat = numberIn(element, 'tstamp')
  const isEarly = beat !== undefined && !isOnGrid(beat) && isOnGrid(beat + EARLY_BEATS)
  return isEarly ? beatToOffset(beat + EARLY_BEATS, bar) : offsetOf(element, bar, context)
}

function isOnGrid(beat: number): boolean {
  const steps = beat * STEPS_PER_BEAT
  return Math.abs(steps - Math.round(steps)) < 0.01
}

/** At the same moment the foot comes up before it goes down. */
function inTime(one: PedalChange, other: PedalChange): number {
  return (
    one.bar - other.bar ||
    one.offset - other.offset ||
    Number(other.direction === 'up') - Number(one.direction === 'up')
  )
}
