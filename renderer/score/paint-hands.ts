import type { NoteId } from '../../shared/base/ids'
import type { Score } from '../../shared/music/score'
import type { MarkBook } from './mark-book'
import type { HandsShown } from './stage'

/** What is drawn paler with its note: as much as belongs to one hand alone. */
const GROUPS = 'g.layer, g.beam, g.tuplet, g.chord, g.note'

/** Makes the hand that is not practised paler on a drawn page: whole voices where they are one hand's, else note by note. */
export function showHandsOn(
  svg: SVGSVGElement,
  marks: MarkBook,
  score: Score,
  { hands, isOtherPale }: HandsShown,
): void {
  for (const pale of svg.querySelectorAll('[data-pale]')) pale.removeAttribute('data-pale')
  if (hands === 'both' || !isOtherPale) return
  const isOther = (element: Element) => {
    const note = score.notes[marks.writtenIndexOf(element.id as NoteId) ?? -1]
    return note !== undefined && note.hand !== hands
  }
  for (const group of svg.querySelectorAll(GROUPS)) {
    if (group.closest('[data-pale]')) continue
    const notes = group.matches('g.note') ? [group] : [...group.querySelectorAll('g.note')]
    if (notes.length > 0 && notes.every(isOther)) group.setAttribute('data-pale', '')
  }
}
