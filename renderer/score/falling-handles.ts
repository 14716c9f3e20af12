import type { Score } from '../../shared/music/score'
import type { BarSpan } from './bar-span'
import type { FallingPlaces } from './falling-places'
import { beatTopPx } from './falling-places'
import { createLoopHandle } from './paint-loop'

/** The ends of the loop over falling notes: the canvas has the lines, these are what can be taken hold of. */
export function createFallingHandles(root: HTMLElement) {
  const handles = {
    first: createLoopHandle(root.ownerDocument, 'first'),
    last: createLoopHandle(root.ownerDocument, 'last'),
  }
  for (const handle of [handles.first, handles.last]) handle.classList.add('score-loop-handle--falling')

  return {
    place: (
      score: Score,
      view: { readonly places: FallingPlaces; readonly viewBeat: number; readonly loop: BarSpan | null },
    ) => {
      const first = score.bars[view.loop?.firstBar ?? -1]
      const last = score.bars[view.loop?.lastBar ?? -1]
      const put = (handle: HTMLElement, beat: number | undefined) => {
        const topPx = beat === undefined ? NaN : beatTopPx(view.places, view.viewBeat, beat)
        if (!(topPx > 0 && topPx < view.places.heightPx - view.places.ownKeysPx)) {
          handle.remove()
          return
        }
        if (!handle.isConnected) root.append(handle)
        handle.style.transform = `translateY(${topPx.toFixed(1)}px)`
      }
      put(handles.first, first?.onset)
      put(handles.last, last && last.onset + last.duration)
    },
    destroy: () => {
      handles.first.remove()
      handles.last.remove()
    },
  }
}
