import { useEffect, useRef, useState } from 'react'
import type { HandChoice, Score } from '../../shared/music/score'
import { changeSettings, windowState } from '../app-state'
import { onNews } from '../bridge'
import { isPlayedHere } from '../practice/play-key'
import { createFirstSteps, type FirstStep } from './first-steps'

/** Where the first key came from. */
export type HeardFrom = 'here' | 'piano'

interface FirstStepsNow {
  readonly step: FirstStep
  readonly heardFrom: HeardFrom | null
}

interface FirstStepsParts {
  /** null until it is here. */
  readonly score: Score | null
  readonly hands: HandChoice
  /** Only then it listens. */
  readonly isShown: boolean
  /** A key was tried that is not the first one: the bar begins afresh. */
  readonly onStray: () => void
}

/** The way through the first bar. It renders three times in all, never for each note. */
export function useFirstSteps({ score, hands, isShown, onStray }: FirstStepsParts): FirstStepsNow {
  const [now, setNow] = useState<FirstStepsNow>({ step: { kind: 'anyKey' }, heardFrom: null })
  const strayRef = useRef(onStray)
  useEffect(() => {
    strayRef.current = onStray
  })
  useEffect(() => {
    if (!isShown || !score) return
    const steps = createFirstSteps(score, hands)
    let kind: FirstStep['kind'] = 'anyKey'
    return onNews((news) => {
      if (news.kind !== 'heard' && news.kind !== 'timePassed') return
      // What the virtual pianist plays nobody has learnt yet.
      if (windowState.read().app?.pianist.kind === 'playing') return
      const step = steps.hear(news)
      if (step.kind === kind) return
      kind = step.kind
      if (step.kind === 'done') void changeSettings({ hasBegun: true })
      const heardFrom =
        news.kind === 'heard' && news.event.kind === 'keyDown' && isPlayedHere(news.event.pitch) ? 'here' : 'piano'
      setNow((before) => ({ step, heardFrom: before.heardFrom ?? heardFrom }))
      if (step.kind === 'firstBar' && step.isStray) strayRef.current()
    })
  }, [score, hands, isShown])
  return now
}
