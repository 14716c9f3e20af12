import type { Score } from '../../shared/music/score'
import { text } from '../text/text'
import { barAtShare, shareOfBeat } from './timeline-places'

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
    const share = shareOfBeat(score, beat)
    marker.style.left = `${share * 100}%`
    const barIndex = barAtShare(score, share)
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
