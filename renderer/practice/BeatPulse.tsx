import { useEffect, useRef } from 'react'
import type { DueClick } from '../sound/divide-beat'
import { useStored } from '../stored'
import { clickPlayer, clickRun } from './metronome'
import './beat-pulse.css'

/** The beat for the eye, for whoever plays without sound. It is there while a click runs. */
export function BeatPulse() {
  const isClicking = useStored(clickRun, (run) => run !== null)
  const dotRef = useRef<HTMLSpanElement>(null)
  useEffect(() => showBeats((click) => dotRef.current && pulse(dotRef.current, click)), [])
  return isClicking ? <span ref={dotRef} className="beat-pulse" aria-hidden /> : null
}

/** Tells each beat in the frame in which it is heard. React is not on this line. */
function showBeats(show: (click: DueClick) => void): () => void {
  let due: readonly DueClick[] = []
  let frame = 0

  function paint(nowMs: number): void {
    const heard = due.filter(({ atMs }) => atMs <= nowMs)
    due = due.filter(({ atMs }) => atMs > nowMs)
    for (const click of heard.slice(-1)) show(click)
    frame = due.length > 0 ? requestAnimationFrame(paint) : 0
  }

  const stop = clickPlayer().beats.add((click) => {
    due = click ? [...due, click] : []
    if (click && frame === 0) frame = requestAnimationFrame(paint)
  })
  return () => {
    stop()
    cancelAnimationFrame(frame)
  }
}

const FADE_MS = 200

function pulse(dot: HTMLElement, { kind }: DueClick): void {
  dot.dataset['beat'] = kind
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  const [lit, faded] = [{ opacity: 1 }, { opacity: 0.25 }]
  const grown = { transform: kind === 'downbeat' ? 'scale(1.25)' : 'scale(1)' }
  const frames = isStill
    ? [lit, lit, faded]
    : [
        { ...lit, ...grown },
        { ...faded, transform: 'scale(0.8)' },
      ]
  dot.animate(frames, { duration: FADE_MS, easing: isStill ? 'steps(2, end)' : 'ease-out', fill: 'forwards' })
}
