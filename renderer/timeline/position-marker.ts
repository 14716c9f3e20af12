import { beats } from '../../shared/base/units'
import type { Score } from '../../shared/music/score'
import { barIndexAt } from '../score/beat-line'
import { text } from '../text/text'
import { shareOfBeat } from './timeline-places'

export interface PositionMarker {
  show(beat: number): void
  destroy(): void
}

interface MarkerParts {
  readonly score: Score
  /** What is moved along the strip. */
  readonly marker: HTMLElement
  /** What says where it is. */
  readonly slider: HTMLElement
}

/** Where the player is, written straight into the page once a frame: React is not on this line. */
export function createPositionMarker({ score, marker, slider }: MarkerParts): PositionMarker {
  let beat = 0
  let frame = 0
  let toldBar = -1

  function paint(): void {
    frame = 0
    marker.style.left = `${shareOfBeat(score, beat) * 100}%`
    // By the beat itself: over its share of the piece and back, rounding falls short of the bar line.
    const barIndex = barIndexAt(score.bars, beats(beat))
    if (barIndex === toldBar) return
    toldBar = barIndex
    slider.setAttribute('aria-valuenow', String(barIndex + 1))
    slider.setAttribute('aria-valuetext', text.timeline.bar(score.bars[barIndex]?.number ?? ''))
  }

  return {
    show(next) {
      beat = next
      if (frame === 0) frame = requestAnimationFrame(paint)
    },
    destroy: () => cancelAnimationFrame(frame),
  }
}
