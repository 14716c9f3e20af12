import { useEffect, useRef } from 'react'
import type { BarSpan } from '../score/bar-span'
import type { ScoreView } from '../score/score-view'
import { theStand } from '../song/stand'

/** The loop stands on the score with its handles, and bars that are dragged over there become one. */
export function useLoopOnScore(view: ScoreView | null, loop: BarSpan | null, onBars: (bars: BarSpan) => void): void {
  const latest = useRef(onBars)
  useEffect(() => {
    latest.current = onBars
  })
  useEffect(() => theStand().barDrags.add((bars) => latest.current(bars)), [])
  useEffect(() => {
    view?.showLoop(loop)
    return () => view?.showLoop(null)
  }, [view, loop])
}
