import { createListeners, type Listeners } from '../listeners'
import { keyLights } from '../keyboard/key-lights'
import type { BarSpan } from '../score/bar-span'
import type { NoteRef } from '../score/note-ref'
import { createScoreView, type ScoreView } from '../score/score-view'
import { notify } from '../ui/notices'

/** The one music stand of the window: it is carried to whichever screen shows a score. */
export interface Stand {
  readonly element: HTMLElement
  readonly view: ScoreView
  readonly barClicks: Listeners<number>
  /** Bars were dragged over, or the loop was changed by its handles. */
  readonly barDrags: Listeners<BarSpan>
  readonly noteClicks: Listeners<NoteRef>
}

let stand: Stand | undefined

/** Made once and early, because the engraver behind it takes its time to wake. */
export function theStand(): Stand {
  stand ??= createStand()
  return stand
}

function createStand(): Stand {
  const element = document.createElement('div')
  element.className = 'score-stage__view'
  const barClicks = createListeners<number>()
  const barDrags = createListeners<BarSpan>()
  const noteClicks = createListeners<NoteRef>()
  const view = createScoreView(element, {
    onBarClick: barClicks.tell,
    onBarsDragged: (firstBar, lastBar) => barDrags.tell({ firstBar, lastBar }),
    onNoteClick: noteClicks.tell,
    keyLights,
    onProblem: (sentence) => notify({ sentence }),
    // A report is printed in the window's stead, with a view of its own: this one is hidden then.
    isPrinted: () => document.querySelector('.printed') === null,
  })
  window.pianoCoachLatencies = () => view.latencies()
  return { element, view, barClicks, barDrags, noteClicks }
}
