import type { NoteId } from '../../shared/base/ids'
import type { Beats, Pitch } from '../../shared/base/units'
import { assertNever } from '../../shared/base/assert-never'
import { firstNotBefore } from '../../shared/base/first-from'
import type { Score, ScoreNote } from '../../shared/music/score'
import type { Mark, MarkBook } from './mark-book'
import { playedIndexOf } from './mark-book'
import type { NoteRef } from './note-ref'
import type { NoteSpot } from './note-spots'
import type { Point } from './mark-shapes'
import {
  arrowLength,
  arrowShape,
  crossShape,
  fillShape,
  ghostShape,
  isOffTime,
  questionShape,
  ringShape,
} from './mark-shapes'
import type { HeadPlace, PagePlaces, TextPlace } from './page-places'
import { spellPlayed, stepOfName } from './staff-steps'
import { svgElement } from './svg-element'

export interface PagePainter {
  paintNote(id: NoteId): void
  /** `x` is where the beat of the stray note stands on this page; null when it is on another page. */
  paintStray(playedIndex: number, x: number | null): void
  /** What can be asked about on this page, in the page's own units: heads, and the keys that were played beside them. */
  spots(): Iterable<NoteSpot>
}

interface Canvas {
  readonly svg: SVGSVGElement
  readonly places: PagePlaces
}

export interface Subject {
  readonly score: Score
  readonly marks: MarkBook
  /** How the black keys are spelled that the score does not name. */
  readonly prefersFlats: boolean
}

/** Paints marks on one drawn page. Only what is named is touched. */
export function createPagePainter({ svg, places }: Canvas, { score, marks, prefersFlats }: Subject): PagePainter {
  const layer = svgElement('g', { class: 'marks' })
  svg.querySelector('g.page-margin')?.append(layer)
  const groupsByKey = new Map<string, SVGGElement>()
  const idsByChord = groupByChord(places)
  const { space } = places
  /** Of what was played beside the written heads. */
  const ghostsByKey = new Map<string, NoteSpot>()

  const draw = (key: string, kind: string, shapes: readonly SVGElement[], isProvisional = false) => {
    const group = groupsByKey.get(key) ?? svgElement('g')
    group.setAttribute('class', `mark mark-of-${kind}`)
    group.toggleAttribute('data-provisional', isProvisional)
    group.replaceChildren(...shapes)
    if (groupsByKey.has(key)) return
    groupsByKey.set(key, group)
    layer.append(group)
  }

  const erase = (key: string) => {
    groupsByKey.get(key)?.remove()
    groupsByKey.delete(key)
    ghostsByKey.delete(key)
  }

  const paintHead = (head: Element, kind: Mark['kind'] | null, isProvisional: boolean) => {
    if (kind) head.setAttribute('data-verdict', kind)
    else head.removeAttribute('data-verdict')
    head.toggleAttribute('data-provisional', isProvisional)
  }

  const ghostOf = (note: ScoreNote, head: HeadPlace, { playedPitch, playedIndex }: WrongMark, key: string) => {
    if (playedPitch === null) return []
    const writtenStep = stepOfName(note.name) ?? 0
    const { step, accidental } = spellPlayed(playedPitch, writtenStep, prefersFlats)
    const steps = step - writtenStep
    // A second stands beside the written head, its sign before both: as chords are engraved.
    const aside = Math.abs(steps) === 1 ? 1.2 * space : 0
    const centre = { x: head.left + head.width / 2 + aside, y: head.centreY - (steps * space) / 2 }
    const signX = centre.x - aside - 1.3 * space
    ghostsByKey.set(key, { centre, radius: 0.6 * space, noteIndex: note.index, playedIndex })
    return ghostShape({ centre, accidental, signX, staff: head.staff }, space)
  }

  const shapesOf = (mark: Mark, note: ScoreNote, head: HeadPlace, key: string): readonly SVGElement[] => {
    switch (mark.kind) {
      case 'correct':
        return head.isHollow ? [fillShape(head, space)] : []
      case 'missed':
        return [ringShape(head, space)]
      case 'uncertain':
        return [questionShape(questionFoot(head, space), space)]
      case 'wrongPitch':
        return [...ghostOf(note, head, mark, key), ...crossShape(head, space)]
      default:
        return assertNever(mark)
    }
  }

  /** The note that the verdict names, and not its twin in another voice: one arrow is enough. */
  const isNamed = (id: string) => score.notes[marks.noteIndexOf(id as NoteId) ?? -1]?.id === id

  /** One arrow each way for a chord: the notes of a chord stand too close for one each. */
  const paintArrows = (chordId: string) => {
    const ids = idsByChord.get(chordId) ?? []
    const deltas = ids
      .filter(isNamed)
      .map((id) => deltaOf(marks.markOf(id as NoteId)))
      .filter(isOffTime)
    const outer = outermost(ids.map((id) => places.headsById.get(id)).filter((head) => head !== undefined))
    const paint = (key: string, deltaMs: number) => {
      if (!outer || !isOffTime(deltaMs)) {
        erase(key)
        return
      }
      draw(key, 'timing', [arrowShape(freeTail(outer, deltaMs, places), deltaMs, space)])
    }
    paint(`early ${chordId}`, Math.min(0, ...deltas))
    paint(`late ${chordId}`, Math.max(0, ...deltas))
  }

  return {
    paintNote: (id) => {
      const head = places.headsById.get(id)
      if (!head) return
      const mark = marks.markOf(id)
      const note = score.notes[marks.noteIndexOf(id) ?? -1]
      const isProvisional = marks.isProvisional(id)
      paintHead(head.element, mark?.kind ?? null, isProvisional)
      head.element.toggleAttribute('data-held', !mark && marks.isHeld(id))
      const shapes = mark && note ? shapesOf(mark, note, head, id) : []
      if (mark && shapes.length > 0) draw(id, mark.kind, shapes, isProvisional)
      else erase(id)
      paintArrows(head.chordId)
    },
    paintStray: (playedIndex, x) => {
      const key = `stray ${playedIndex}`
      const stray = marks.strayOf(playedIndex)
      const near = stray && x !== null ? nearestNote(score, places, stray) : null
      if (!stray || x === null || !near) {
        erase(key)
        return
      }
      const { step, accidental } = spellPlayed(stray.pitch, null, prefersFlats)
      const steps = step - (stepOfName(near.note.name) ?? 0)
      const centre = { x: x + (accidental ? 2.2 : 1.5) * space, y: near.head.centreY - (steps * space) / 2 }
      const signX = centre.x - 1.15 * space
      const ghost = ghostShape({ centre, accidental, signX, staff: near.head.staff }, space)
      const foot = { x: centre.x, y: centre.y + 0.7 * space }
      const shapes = stray.kind === 'extra' ? ghost : [questionShape(foot, space)]
      draw(key, stray.kind, shapes, marks.isStrayProvisional(playedIndex))
      ghostsByKey.set(key, { centre, radius: 0.6 * space, noteIndex: null, playedIndex })
    },
    spots: function* () {
      for (const [id, head] of places.headsById) {
        const centre = { x: head.left + head.width / 2, y: head.centreY }
        yield { centre, radius: head.width / 2, ...refOf(id as NoteId) }
      }
      yield* ghostsByKey.values()
    },
  }

  function refOf(id: NoteId): NoteRef {
    return {
      noteIndex: marks.noteIndexOf(id) ?? marks.writtenIndexOf(id),
      playedIndex: playedIndexOf(marks.markOf(id)),
    }
  }
}

type WrongMark = Mark & { readonly kind: 'wrongPitch' }

function groupByChord(places: PagePlaces): ReadonlyMap<string, readonly string[]> {
  const idsByChord = new Map<string, string[]>()
  for (const [id, { chordId }] of places.headsById) {
    const ids = idsByChord.get(chordId)
    if (ids) ids.push(id)
    else idsByChord.set(chordId, [id])
  }
  return idsByChord
}

function deltaOf(mark: Mark | null): number {
  return mark?.kind === 'correct' || mark?.kind === 'wrongPitch' ? mark.deltaMs : 0
}

/** How far from the head an arrow may stand: beside it, or beyond a fingering number. In staff spaces. */
const ARROW_DISTANCES = [1.05, 2.6, 3.9] as const
/** The arrow's own half height with its halo, in staff spaces. */
const ARROW_HALF_HEIGHT = 0.5

/** Where an arrow begins so that it lies over no fingering number: nearest to the head that is free. */
function freeTail(head: HeadPlace, deltaMs: number, { fingerings, space }: PagePlaces): Point {
  const tails = ARROW_DISTANCES.map((distance) => besideStem(head, distance, space))
  const isFree = (tail: Point) => !fingerings.some((text) => liesOver(tail, deltaMs, { text, space }))
  return tails.find(isFree) ?? besideStem(head, ARROW_DISTANCES[0], space)
}

export function liesOver(
  tail: Point,
  deltaMs: number,
  { text, space }: { readonly text: TextPlace; readonly space: number },
): boolean {
  const reach = Math.sign(deltaMs) * arrowLength(deltaMs) * space
  const [left, right] = [Math.min(tail.x, tail.x + reach), Math.max(tail.x, tail.x + reach)]
  const halfHeight = ARROW_HALF_HEIGHT * space
  return (
    left < text.x + text.width / 2 &&
    right > text.x - text.width / 2 &&
    tail.y - halfHeight < text.footY &&
    tail.y + halfHeight > text.footY - text.height
  )
}

/** A point on the side of the head where no stem is. */
function besideStem(head: HeadPlace, distance: number, space: number): Point {
  const away = head.isStemUp ? distance : -distance
  return { x: head.left + head.width / 2, y: head.centreY + away * space }
}

/** Baseline of a sign that stands clear of the head, on the side where no stem is. */
function questionFoot(head: HeadPlace, space: number): Point {
  const belowHead = 2.25 * space
  const aboveHead = -0.8 * space
  return { x: head.left + head.width / 2, y: head.centreY + (head.isStemUp ? belowHead : aboveHead) }
}

/** The head farthest from the stem's tip: beyond it is free room. */
function outermost(heads: readonly HeadPlace[]): HeadPlace | undefined {
  return heads.reduce<HeadPlace | undefined>((best, head) => {
    if (!best) return head
    return head.isStemUp === head.centreY > best.centreY ? head : best
  }, undefined)
}

/** The written note on this page by which a stray key finds its height: near in time, on the staff near in pitch. */
function nearestNote(score: Score, places: PagePlaces, stray: { readonly beat: Beats; readonly pitch: Pitch }) {
  const distance = (note: ScoreNote) => Math.abs(note.pitch - stray.pitch) + 4 * Math.abs(note.onset - stray.beat)
  let best: { readonly note: ScoreNote; readonly head: HeadPlace } | null = null
  const { notes } = score
  const first = firstNotBefore(notes, stray.beat - REACH_BEATS, ({ onset }, beat) => onset < beat)
  for (let index = first; index < notes.length; index += 1) {
    const note = notes[index]
    if (!note || note.onset > stray.beat + REACH_BEATS) break
    const head = places.headsById.get(note.id)
    if (head && (!best || distance(note) < distance(best.note))) best = { note, head }
  }
  return best
}

/** Notes within two bars of 4/4 tell enough about where a staff's pitches stand. */
const REACH_BEATS = 8

export function isMostlyFlat(score: Score): boolean {
  const count = (sign: RegExp) => score.notes.filter((note) => sign.test(note.name)).length
  return count(/♭|b/) > count(/♯|#/)
}
