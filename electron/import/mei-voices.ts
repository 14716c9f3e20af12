import type { MeiBar, MeiLayer, Place } from './mei-bars'
import { endOf, idIn, offsetOf, type MarkContext } from './mei-events'
import type { TimedNote } from './mei-layers'
import { numberIn, type XmlElement } from './xml-tree'

/** The notes of each voice, as signs for one voice need them. */
export interface Voices {
  /** The note or chord at which a sign begins, by its id; undefined where the sign stands for no voice. */
  idAtStart(sign: XmlElement, bar: MeiBar): string | undefined
  /** The notes of its voice from where a sign begins up to, and without, where it ends; none where it has no end. */
  notesUnder(sign: XmlElement, bar: MeiBar): readonly TimedNote[]
}

/** Engravers round places to a thousandth of a beat or so. */
const SAME_PLACE_QUARTERS = 0.01

export function createVoices(context: MarkContext): Voices {
  const { bars, staves } = context
  const standings = standingsById(bars)

  function startOf(sign: XmlElement, bar: MeiBar): Standing | null {
    const known = standings.get(idIn(sign, 'startid') ?? '')
    if (known) return known
    const staff = numberIn(sign, 'staff') ?? (staves.length === 1 ? staves[0] : undefined)
    if (numberIn(sign, 'tstamp') === undefined || staff === undefined) return null
    const voice = numberIn(sign, 'layer') ?? 1
    return standingAt({ bar: bar.index, offset: offsetOf(sign, bar, context) }, `${staff}/${voice}`, bars)
  }

  function endingOf(sign: XmlElement, bar: MeiBar, start: Standing): Standing | null {
    const known = standings.get(idIn(sign, 'endid') ?? '')
    if (known && (known.voice === start.voice || known.bar !== start.bar)) return known
    if (!known && sign.attributes['tstamp2'] === undefined) return null
    return standingAt(endOf(sign, bar, context), start.voice, bars)
  }

  return {
    idAtStart(sign, bar) {
      const named = idIn(sign, 'startid')
      if (named !== undefined) return named
      const start = startOf(sign, bar)
      const note = start && notesOf(bar, start.voice)[start.order]
      const isThere = note && note.offset < offsetOf(sign, bar, context) + SAME_PLACE_QUARTERS
      return isThere ? idOf(note) : undefined
    },
    notesUnder(sign, bar) {
      const start = startOf(sign, bar)
      const end = start && endingOf(sign, bar, start)
      return end ? between(start, end, bars) : []
    },
  }
}

/** Of the chord, where the note is in one. */
export function idOf({ element, chord }: TimedNote): string | undefined {
  return (chord ?? element).attributes['xml:id']
}

/** Where a note stands in its voice: `order` also tells grace notes from the note that they decorate. */
interface Standing {
  readonly bar: number
  readonly voice: string
  readonly order: number
}

/** Of every note and chord by its id; the notes of a chord stand where its first one does. */
function standingsById(bars: readonly MeiBar[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>()
  for (const bar of bars) {
    for (const layer of bar.layers) {
      let order = 0
      layer.timed.notes.forEach((note, index, notes) => {
        if (note.chord === null || note.chord !== notes[index - 1]?.chord) order = index
        for (const id of [idOf(note), note.element.attributes['xml:id']]) {
          if (id !== undefined) standings.set(id, { bar: bar.index, voice: voiceOf(layer), order })
        }
      })
    }
  }
  return standings
}

function voiceOf({ staff, voice }: MeiLayer): string {
  return `${staff}/${voice}`
}

function standingAt({ bar, offset }: Place, voice: string, bars: readonly MeiBar[]): Standing {
  const notes = notesOf(bars[bar], voice)
  const order = notes.findIndex((note) => note.offset > offset - SAME_PLACE_QUARTERS)
  return { bar, voice, order: order < 0 ? notes.length : order }
}

/** A voice that moves to another layer does so at a bar line. */
function between(start: Standing, end: Standing, bars: readonly MeiBar[]): readonly TimedNote[] {
  return bars.slice(start.bar, end.bar + 1).flatMap((bar) => {
    if (isOtherEnding(bar, bars[start.bar], bars[end.bar])) return []
    const notes = notesOf(bar, bar.index === end.bar ? end.voice : start.voice)
    const from = bar.index === start.bar ? start.order : 0
    const until = bar.index === end.bar ? end.order : notes.length
    return notes.slice(from, until)
  })
}

/** What leads into the second ending does not go through the first one. */
function isOtherEnding({ ending }: MeiBar, start: MeiBar | undefined, end: MeiBar | undefined): boolean {
  return ending !== null && ending.id !== start?.ending?.id && ending.id !== end?.ending?.id
}

function notesOf(bar: MeiBar | undefined, voice: string): readonly TimedNote[] {
  return bar?.layers.find((layer) => voiceOf(layer) === voice)?.timed.notes ?? []
}
