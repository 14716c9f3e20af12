import type { Beats } from '../../shared/base/units'
import type { NoteId } from '../../shared/base/ids'
import type { Bar, Score } from '../../shared/music/score'

/** The moments of each bar at which something is struck, in unfolded order. */
export interface BeatLine {
  readonly bars: readonly Bar[]
  readonly momentsByBar: readonly (readonly Moment[])[]
}

export interface Moment {
  readonly beat: Beats
  readonly ids: readonly NoteId[]
}

/** A spot on the page: the middle of a note head, or between two. */
export interface Spot {
  readonly page: number
  readonly system: number
  readonly x: number
}

/** What the drawn pages know. `null`: that page is not drawn yet. */
export interface DrawnPlaces {
  bar(
    barId: string,
  ): { readonly page: number; readonly system: number; readonly left: number; readonly right: number } | null
  headMiddle(id: NoteId): number | null
}

export function createBeatLine(score: Score): BeatLine {
  const momentsByBar = score.bars.map(() => new Map<Beats, NoteId[]>())
  for (const note of score.notes) {
    const moments = momentsByBar[note.bar]
    if (note.isGrace || !moments) continue
    const ids = moments.get(note.onset)
    if (ids) ids.push(note.id)
    else moments.set(note.onset, [note.id])
  }
  return {
    bars: score.bars,
    momentsByBar: momentsByBar.map((moments) =>
      [...moments].map(([beat, ids]) => ({ beat, ids })).sort((a, b) => a.beat - b.beat),
    ),
  }
}

/** The last bar that begins at or before the beat. */
export function barIndexAt(bars: readonly Bar[], beat: Beats): number {
  let low = 0
  let high = bars.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((bars[middle]?.onset ?? 0) <= beat) low = middle
    else high = middle - 1
  }
  return low
}

/** Where a beat is on the page: between the note heads around it, straight on over a bar line. */
export function spotOfBeat(line: BeatLine, beat: Beats, drawn: DrawnPlaces): Spot | null {
  const bar = line.bars[barIndexAt(line.bars, beat)]
  const moments = line.momentsByBar[bar?.index ?? -1] ?? []
  const place = bar?.id ? drawn.bar(bar.id) : null
  if (!bar || !place) return null

  const { page, system } = place
  const before = moments.findLast((moment) => moment.beat <= beat)
  const after = moments.find((moment) => moment.beat > beat)
  const from = before ? anchorOf(before, drawn) : null
  const to = (after ? anchorOf(after, drawn) : null) ?? anchorAfterBar(line, bar, drawn)
  if (!from) return { page, system, x: to && to.x < place.right ? to.x : (place.left + place.right) / 2 }

  const end = to ?? { beat: bar.onset + bar.duration, x: place.right }
  const share = end.beat > from.beat ? (beat - from.beat) / (end.beat - from.beat) : 0
  return { page, system, x: from.x + Math.min(1, share) * Math.max(0, end.x - from.x) }
}

interface Anchor {
  readonly beat: number
  readonly x: number
}

function anchorOf(moment: Moment, drawn: DrawnPlaces): Anchor | null {
  const middles = moment.ids.map((id) => drawn.headMiddle(id)).filter((x) => x !== null)
  return middles.length > 0 ? { beat: moment.beat, x: Math.min(...middles) } : null
}

/** The first moment of the next bar, if the reader's eye goes straight on to it. */
function anchorAfterBar(line: BeatLine, bar: Bar, drawn: DrawnPlaces): Anchor | null {
  const next = line.bars[bar.index + 1]
  const here = bar.id ? drawn.bar(bar.id) : null
  const there = next?.id ? drawn.bar(next.id) : null
  const isStraightOn =
    here && there && there.page === here.page && there.system === here.system && there.left >= here.right
  const first = line.momentsByBar[bar.index + 1]?.[0]
  return isStraightOn && first ? anchorOf(first, drawn) : null
}
