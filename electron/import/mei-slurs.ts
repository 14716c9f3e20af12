import type { MeiBar, MeiLayer, Place } from './mei-bars'
import { controlEvents, endOf, idIn, offsetOf, type MarkContext } from './mei-events'
import type { TimedNote } from './mei-layers'
import { numberIn, type XmlElement } from './xml-tree'

/** MEI's phrase marks are drawn as slurs are; the brackets that Humdrum's braces become are an analysis. */
const SLURS = new Set(['slur', 'phrase'])

/** Ids of the notes from which a slur leads on: those of its voice between its two ends, the last one left out. */
export function readSlurredIds(context: MarkContext): ReadonlySet<string> {
  const standings = standingsById(context.bars)
  const slurred = new Set<string>()
  for (const bar of context.bars) {
    for (const slur of controlEvents(bar.measure).filter(({ name }) => SLURS.has(name))) {
      const start = startOf(slur, bar, { context, standings })
      const end = start && endingOf(slur, bar, start, { context, standings })
      if (end) for (const id of between(start, end, context.bars)) slurred.add(id)
    }
  }
  return slurred
}

/** Where a note stands in its voice: `order` also tells grace notes from the note that they decorate. */
interface Standing {
  readonly bar: number
  readonly voice: string
  readonly order: number
}

interface Ground {
  readonly context: MarkContext
  readonly standings: ReadonlyMap<string, Standing>
}

/** Of every note and chord by its id; the notes of a chord stand where its first one does. */
function standingsById(bars: readonly MeiBar[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>()
  for (const bar of bars) {
    for (const layer of bar.layers) {
      const { notes } = layer.timed
      notes.forEach(({ element, chord }, index) => {
        const order = chord ? notes.findIndex((note) => note.chord === chord) : index
        const standing = { bar: bar.index, voice: voiceOf(layer), order }
        for (const id of [element, chord].map((holder) => holder?.attributes['xml:id'])) {
          if (id !== undefined) standings.set(id, standing)
        }
      })
    }
  }
  return standings
}

function voiceOf({ staff, voice }: MeiLayer): string {
  return `${staff}/${voice}`
}

function startOf(slur: XmlElement, bar: MeiBar, { context, standings }: Ground): Standing | null {
  const known = standings.get(idIn(slur, 'startid') ?? '')
  if (known) return known
  const staff = numberIn(slur, 'staff') ?? (context.staves.length === 1 ? context.staves[0] : undefined)
  const voice = numberIn(slur, 'layer') ?? 1
  if (numberIn(slur, 'tstamp') === undefined || staff === undefined) return null
  return standingAt({ bar: bar.index, offset: offsetOf(slur, bar, context) }, `${staff}/${voice}`, context.bars)
}

function endingOf(slur: XmlElement, bar: MeiBar, start: Standing, { context, standings }: Ground): Standing | null {
  const known = standings.get(idIn(slur, 'endid') ?? '')
  if (known && (known.voice === start.voice || known.bar !== start.bar)) return known
  if (!known && slur.attributes['tstamp2'] === undefined) return null
  return standingAt(endOf(slur, bar, context), start.voice, context.bars)
}

/** Engravers round places to a thousandth of a beat or so. */
const SAME_PLACE_QUARTERS = 0.01

function standingAt({ bar, offset }: Place, voice: string, bars: readonly MeiBar[]): Standing {
  const notes = notesOf(bars[bar], voice)
  const order = notes.findIndex((note) => note.offset > offset - SAME_PLACE_QUARTERS)
  return { bar, voice, order: order < 0 ? notes.length : order }
}

/** A voice that moves to another layer does so at a bar line. */
function between(start: Standing, end: Standing, bars: readonly MeiBar[]): readonly string[] {
  return bars.slice(start.bar, end.bar + 1).flatMap((bar) => {
    if (isOtherEnding(bar, bars[start.bar], bars[end.bar])) return []
    const notes = notesOf(bar, bar.index === end.bar ? end.voice : start.voice)
    const from = bar.index === start.bar ? start.order : 0
    const until = bar.index === end.bar ? end.order : notes.length
    return notes.slice(from, until).flatMap(({ element }) => element.attributes['xml:id'] ?? [])
  })
}

/** A slur into the second ending does not go through the first one. */
function isOtherEnding({ ending }: MeiBar, start: MeiBar | undefined, end: MeiBar | undefined): boolean {
  return ending !== null && ending.id !== start?.ending?.id && ending.id !== end?.ending?.id
}

function notesOf(bar: MeiBar | undefined, voice: string): readonly TimedNote[] {
  return bar?.layers.find((layer) => voiceOf(layer) === voice)?.timed.notes ?? []
}
