import type { MeiBar, Place } from './mei-bars'
import type { TimedLayer, TimedNote } from './mei-layers'

/** Which notes go on sounding, and for how long. */
export interface Ties {
  /** More than one where endings follow: each of them may take the note over. */
  readonly targetsById: ReadonlyMap<string, readonly string[]>
  /** In quarter notes, of notes that are tied over a rest: they are held to where the tie leads. */
  readonly heldDurationsById: ReadonlyMap<string, number>
}

export function readTies(
  bars: readonly MeiBar[],
  places: ReadonlyMap<string, Place>,
  tiedToById: ReadonlyMap<string, string>,
): Ties {
  const targetsById = new Map<string, readonly string[]>()
  const heldDurationsById = new Map<string, number>()
  for (const bar of bars) {
    for (const { staff, timed } of bar.layers) {
      for (const note of timed.notes) {
        const id = idOf(note)
        const target = tiedToById.get(id)
        const place = target === undefined ? undefined : places.get(target)
        if (target === undefined || !place) continue
        targetsById.set(id, [target, ...inLaterEndings(note, { staff, place }, bars)])
        const end = endOfTie(bar, place)
        if (end !== null && isRestOnly(timed, note, end)) heldDurationsById.set(id, end - note.offset)
      }
    }
  }
  return { targetsById, heldDurationsById }
}

function idOf({ element }: TimedNote): string {
  return element.attributes['xml:id'] ?? ''
}

/**
 * A note that is tied into the first ending is tied into the others too, where they begin with it: Verovio keeps only
 * the first of these ties.
 */
function inLaterEndings(
  note: TimedNote,
  first: { readonly staff: number; readonly place: Place },
  bars: readonly MeiBar[],
): readonly string[] {
  const { staff, place } = first
  if (place.offset > 0 || !beginsEnding(bars, place.bar)) return []
  const endings: MeiBar[] = []
  for (let bar = bars[place.bar + 1]; bar?.ending; bar = bars[bar.index + 1]) {
    if (beginsEnding(bars, bar.index) && bar.ending.passes.includes(1)) break
    if (beginsEnding(bars, bar.index)) endings.push(bar)
  }
  const layers = endings.flatMap((bar) => bar.layers.filter((layer) => layer.staff === staff))
  return layers.flatMap(({ timed }) =>
    timed.notes.filter((other) => other.offset === 0 && isSameKey(other, note)).map(idOf),
  )
}

function beginsEnding(bars: readonly MeiBar[], index: number): boolean {
  const ending = bars[index]?.ending
  return ending !== undefined && ending !== null && ending.id !== bars[index - 1]?.ending?.id
}

function isSameKey({ element: one }: TimedNote, { element: other }: TimedNote): boolean {
  return one.attributes['pname'] === other.attributes['pname'] && one.attributes['oct'] === other.attributes['oct']
}

/** Offset in this bar at which a tie ends; null where it leads further than the next bar line. */
function endOfTie(bar: MeiBar, place: Place): number | null {
  if (place.bar === bar.index) return place.offset
  return place.bar === bar.index + 1 && place.offset === 0 ? bar.duration : null
}

/** Where other notes of the voice come between, the sign is a slur that was written as a tie. */
function isRestOnly({ notes }: TimedLayer, note: TimedNote, end: number): boolean {
  const from = note.offset + note.duration
  return from < end && !notes.some(({ offset }) => offset >= from && offset < end)
}
