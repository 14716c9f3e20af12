import type { MeiBar } from './mei-bars'
import { controlEvents, idIn, idsIn, type MarkContext } from './mei-events'
import { readFingers } from './mei-fingers'
import type { TimedNote } from './mei-layers'
import { ornamentedIds, ornamentOfSign } from './mei-ornaments'
import { createVoices } from './mei-voices'
import type { XmlElement } from './xml-tree'

/** What control events say about single notes, by the id of a note or its chord. */
export interface NoteMarks {
  /** The signs themselves. */
  readonly ornamentsById: ReadonlyMap<string, readonly XmlElement[]>
  readonly arpeggiatedIds: ReadonlySet<string>
  /** Of notes alone: the numbers of a chord are dealt out to its notes. */
  readonly fingeringsById: ReadonlyMap<string, string>
  readonly tiedToById: ReadonlyMap<string, string>
  /** Notes from which a slur leads on: those of its voice between its two ends, the last one left out. */
  readonly slurredIds: ReadonlySet<string>
}

/** MEI's phrase marks are drawn as slurs are; the brackets that Humdrum's braces become are an analysis. */
const SLURS = new Set(['slur', 'phrase'])

export function readNoteMarks(context: MarkContext): NoteMarks {
  const voices = createVoices(context)
  const ornamentsById = new Map<string, readonly XmlElement[]>()
  const arpeggiatedIds = new Set<string>()
  const tiedToById = new Map<string, string>()
  const slurredIds = new Set<string>()
  for (const { bar, element } of signsOf(context.bars)) {
    const start = idIn(element, 'startid')
    const end = idIn(element, 'endid')
    if (ornamentOfSign(element)) {
      for (const id of ornamentedIds(element, bar, voices)) {
        ornamentsById.set(id, [...(ornamentsById.get(id) ?? []), element])
      }
    }
    if (SLURS.has(element.name)) {
      for (const note of voices.notesUnder(element, bar)) slurredIds.add(note.element.attributes['xml:id'] ?? '')
    }
    if (element.name === 'tie' && start && end) tiedToById.set(start, end)
    if (element.name === 'arpeg' && element.attributes['order'] !== 'nonarp') {
      for (const id of [...idsIn(element, 'plist'), start, end]) if (id) arpeggiatedIds.add(id)
    }
  }
  return { ornamentsById, arpeggiatedIds, fingeringsById: readFingers(context.bars), tiedToById, slurredIds }
}

function signsOf(bars: readonly MeiBar[]) {
  return bars.flatMap((bar) => controlEvents(bar.measure).map((element) => ({ bar, element })))
}

const ACCENTS = new Set(['acc', 'acc-inv', 'acc-soft', 'marc', 'sfz'])
const SHORT_NOTES = new Set(['stacc', 'stacciss', 'spicc'])

export interface Articulation {
  readonly isStaccato: boolean
  readonly isAccented: boolean
}

/** Signs stand on the note or on its chord, as attribute or as child. */
export function readArticulation({ element, chord }: TimedNote): Articulation {
  const signs = [element, chord].flatMap((holder) => (holder ? articulationsOf(holder) : []))
  return {
    isStaccato: signs.some((sign) => SHORT_NOTES.has(sign)),
    isAccented: signs.some((sign) => ACCENTS.has(sign)),
  }
}

function articulationsOf(holder: XmlElement): readonly string[] {
  const children = holder.children.filter((child) => child.name === 'artic')
  return [holder, ...children].flatMap(({ attributes }) => (attributes['artic'] ?? '').split(/\s+/))
}
