import type { Spot } from './beat-line'
import type { Leaf } from './leaf'

export interface CursorBand {
  show(leaf: Leaf, spot: Spot): void
  hide(): void
}

/** In staff spaces: as wide as a head with its accidental, and beyond the staves for ledger lines. */
const BAND_WIDTH = 2.8
const BAND_ROOM = 2.4

/** The soft band over the beat. It lies under the notes and moves by `transform` alone: no page is painted again. */
export function createCursorBand(): CursorBand {
  const element = document.createElement('div')
  element.className = 'score-cursor'
  let shownOn: { readonly leaf: Leaf; readonly system: number; readonly drawn: Leaf['drawn'] } | null = null

  return {
    show: (leaf, spot) => {
      const places = leaf.drawn?.places
      const system = places?.systems[spot.system]
      if (!places || !system) return
      const { pxPerUnit, space, marginLeft, marginTop } = places
      if (shownOn?.leaf !== leaf || shownOn.system !== spot.system || shownOn.drawn !== leaf.drawn) {
        element.style.width = `${BAND_WIDTH * space * pxPerUnit}px`
        element.style.height = `${(system.bottom - system.top + 2 * BAND_ROOM * space) * pxPerUnit}px`
        if (element.parentElement !== leaf.under) leaf.under.append(element)
        shownOn = { leaf, system: spot.system, drawn: leaf.drawn }
      }
      const leftPx = (marginLeft + spot.x - (BAND_WIDTH / 2) * space) * pxPerUnit
      const topPx = (marginTop + system.top - BAND_ROOM * space) * pxPerUnit
      element.style.transform = `translate(${leftPx.toFixed(2)}px, ${topPx.toFixed(2)}px)`
    },
    hide: () => {
      element.remove()
      shownOn = null
    },
  }
}
