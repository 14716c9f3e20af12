import { groupBy } from '../../shared/base/group-by'
import type { Pitch } from '../../shared/base/units'
import { pitch } from '../../shared/base/units'
import type { WrittenBar, WrittenNote } from '../../shared/music/written-score'
import type { MeiBar } from './mei-bars'
import { controlEvents, idIn } from './mei-events'
import type { TimedNote } from './mei-layers'
import { idOf } from './mei-voices'

/** Adds to tremolos the keys with which each note alternates, to glissandi all keys from one end to the other. */
export function addPartners(written: readonly WrittenBar[], bars: readonly MeiBar[]): readonly WrittenBar[] {
  const pitchesById = new Map(written.flatMap(({ notes }) => notes.map((note) => [String(note.id), note.pitch])))
  const ground = { pitchesById, notesById: groupBy(bars.flatMap(notesOf), idOf) }
  const partners = new Map(bars.flatMap((bar) => [...tremolos(bar, ground), ...glissandi(bar, ground)]))
  if (partners.size === 0) return written
  return written.map((bar) => ({ ...bar, notes: bar.notes.map((note) => withPartners(note, partners)) }))
}

interface Ground {
  readonly pitchesById: ReadonlyMap<string, Pitch>
  /** By the id of a chord, or of a note that is in none. */
  readonly notesById: ReadonlyMap<string | undefined, readonly TimedNote[]>
}

/** A note's id, and keys that its sign lets sound. */
type Partners = readonly [string, readonly Pitch[]]

function withPartners(note: WrittenNote, partners: ReadonlyMap<string, readonly Pitch[]>): WrittenNote {
  const all = new Set([...note.ornamentPitches, ...(partners.get(note.id) ?? [])])
  all.delete(note.pitch)
  return { ...note, ornamentPitches: [...all].toSorted((one, other) => one - other) }
}

function notesOf({ layers }: MeiBar): readonly TimedNote[] {
  return layers.flatMap(({ timed }) => timed.notes)
}

function tremolos(bar: MeiBar, ground: Ground): readonly Partners[] {
  const groups = groupBy(
    notesOf(bar).filter(({ tremolo }) => tremolo !== null),
    ({ tremolo }) => tremolo,
  )
  return [...groups.values()].flatMap((notes) => each(notes, pitchesOf(notes, ground)))
}

/** Who slides over the white keys and who takes the black ones with them are right alike. */
function glissandi({ measure }: MeiBar, ground: Ground): readonly Partners[] {
  const signs = controlEvents(measure).filter(({ name }) => name === 'gliss')
  return signs.flatMap((sign) => {
    const starts = notesWithId(idIn(sign, 'startid'), ground)
    const ends = notesWithId(idIn(sign, 'endid'), ground)
    return ends.length === 0 ? [] : each(starts, keysAcross(pitchesOf([...starts, ...ends], ground)))
  })
}

function each(notes: readonly TimedNote[], pitches: readonly Pitch[]): readonly Partners[] {
  return notes.map(({ element }) => [element.attributes['xml:id'] ?? '', pitches])
}

function pitchesOf(notes: readonly TimedNote[], { pitchesById }: Ground): readonly Pitch[] {
  return notes.flatMap(({ element }) => pitchesById.get(element.attributes['xml:id'] ?? '') ?? [])
}

/** A sign names a chord or one of its notes; then it stands for that one. */
function notesWithId(id: string | undefined, { notesById }: Ground): readonly TimedNote[] {
  if (id === undefined) return []
  const named = notesById.get(id)
  if (named) return named
  return [...notesById.values()].flatMap((notes) => notes.filter(({ element }) => element.attributes['xml:id'] === id))
}

function keysAcross(pitches: readonly Pitch[]): readonly Pitch[] {
  const low = Math.min(...pitches)
  return Array.from({ length: Math.max(0, Math.max(...pitches) - low + 1) }, (_, steps) => pitch(low + steps))
}
