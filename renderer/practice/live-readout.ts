import { MS_PER_MINUTE } from '../../shared/base/units'
import type { Position } from '../../shared/follow/live-verdict'
import type { Score } from '../../shared/music/score'
import { formatPlace } from '../text/format'
import { text } from '../text/text'

/** The two numbers that move while someone plays. Written straight into the page: React is not on this line. */
export interface LiveReadout {
  follow(position: Position): void
  /** Where the student is to go on, before anything was heard there. */
  showPlace(barIndex: number, onset: number): void
  destroy(): void
}

interface ReadoutPlaces {
  readonly place: HTMLElement
  readonly tempo: HTMLElement
}

export function createLiveReadout(score: Score, { place, tempo }: ReadoutPlaces): LiveReadout {
  let pending: Position | null = null
  let frame = 0

  function paint(): void {
    frame = 0
    const bar = pending && score.bars[pending.barIndex]
    if (!pending || !bar) return
    write(place, formatPlace(bar, pending.onset))
    const { msPerQuarter } = pending
    write(tempo, msPerQuarter > 0 ? String(Math.round(MS_PER_MINUTE / msPerQuarter)) : text.nothing)
  }

  return {
    follow(position) {
      pending = position
      if (frame === 0) frame = requestAnimationFrame(paint)
    },
    showPlace(barIndex, onset) {
      pending = null
      const bar = score.bars[barIndex]
      write(place, bar ? formatPlace(bar, onset) : text.nothing)
    },
    destroy: () => cancelAnimationFrame(frame),
  }
}

function write(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words
}
