import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { SongId } from '../../shared/base/ids'
import type { Beats } from '../../shared/base/units'
import type { SessionState } from '../../shared/contract/news'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import type { HandChoice, Score } from '../../shared/music/score'
import { windowState } from '../app-state'
import type { CoachPlace } from '../coach/use-coach'
import { send } from '../bridge'
import type { FurnitureProps } from '../song/furniture'
import { chosenWay, keepWay, type Practised } from './chosen-way'
import { useStored } from '../stored'
import type { BarSpan } from '../score/bar-span'
import { isClickRunning, startClick, stopClick } from './metronome'
import type { KeysOnScreen, PlaceOnTimeline } from './practice-line'
import { loopOf, modeHere, sameOr, startBarOf, waitsForClick, type PracticeWay } from './practice-mode'
import { clampPercent, tempoOfBar } from './practice-tempo'
import { arm, enter, leave, listenIn, sittingUnderway, stopAndReview, type Choice } from './session-orders'
import { isTaskWay } from './task-way'
import { useLoopOnScore } from './use-loop-on-score'
import { usePracticeLine } from './use-practice-line'

/** How a song is being practised on this screen, and the orders that change it. */
export interface Practice extends PracticeWay {
  readonly session: SessionState
  /** null until the song is here. */
  readonly score: Score | null
  readonly loop: BarSpan | null
  /** Quarter notes a minute where the student is, at the share of the written tempo that is practised. */
  readonly quartersPerMinute: number | null
  readonly hasBothHands: boolean
  /** The last word on what was played is being found: nothing can be changed. */
  readonly isFinishing: boolean
  readonly barIndexNow: () => number
  /** What is to be listened to if it began now. */
  readonly choiceNow: () => Choice
  readonly playOrStop: () => void
  readonly chooseHands: (hands: HandChoice) => void
  readonly chooseMode: (mode: ModeChoice) => void
  readonly setLoopClick: (hasLoopClick: boolean) => void
  /** Percent of the written tempo; brought to what can be practised at. */
  readonly setTempo: (percent: number) => void
  readonly goToBar: (barIndex: number) => void
  readonly stepBar: (step: 1 | -1) => void
  readonly stepOnset: (step: 1 | -1) => void
  readonly restartBar: () => void
  /** What the coach may order. */
  readonly forCoach: Pick<CoachPlace, 'way' | 'practise' | 'setTempo' | 'pause' | 'barIndexNow'>
  /** A playback is heard at this beat; null when it is over. */
  readonly playAlong: (heardBeat: Beats | null) => void
}

/** The ends of the line of live data on the page. */
export interface PracticePlaces {
  readonly placeRef: RefObject<HTMLElement | null>
  readonly tempoRef: RefObject<HTMLElement | null>
  readonly pianoRef: RefObject<KeysOnScreen | null>
  readonly timelineRef: RefObject<PlaceOnTimeline | null>
}

export interface PracticeProps extends FurnitureProps {
  readonly songId: SongId
  readonly startBar: number
}

const idle: SessionState = { kind: 'idle' }

export function usePractice(props: PracticeProps, places: PracticePlaces): Practice {
  const { songId, startBar: barOnEntry, task, song, view, barClicks } = props
  const session = useStored(windowState, (state) => state.app?.session ?? idle)
  const score = song?.score ?? null
  const practised = useMemo(() => ({ songId, task, score }), [songId, task, score])
  const [way, setWay, barToBegin] = useWay(session, practised, barOnEntry)
  const [startBar] = useState(barToBegin)
  const [tempoBar, setTempoBar] = useState(startBar)
  const { mode, hands, tempoPercent } = way

  const clickFrom = (barIndex: number, percent = tempoPercent): void => {
    if (!score) return
    const quartersPerMinute = tempoOfBar(score, barIndex, percent)
    void startClick({ score, barIndex, quartersPerMinute, loop: loopOf(mode) })
  }
  const goTo = (barIndex: number, beatsIntoBar: number) => {
    if (isClickRunning()) clickFrom(startBarOf(mode, barIndex))
    if (!isClickRunning() || mode.kind !== 'metronome') send('session/goTo', { barIndex, beatsIntoBar })
  }
  const lineRef = usePracticeLine({
    song,
    view,
    startBar,
    barClicks,
    ...places,
    onGoTo: goTo,
    onTempoMark: setTempoBar,
  })
  const hasBothHands = useMemo(() => song?.score.notes.some(({ hand }) => hand === 'left') ?? true, [song])
  usePresence(song !== null, choiceOf(practised, way, startBar), waitsForClick(way))
  // A click to nobody: the session ended, here or in another window.
  useEffect(() => {
    if (session.kind === 'idle' || session.kind === 'finishing') stopClick()
  }, [session.kind])

  const barIndexNow = useCallback(() => lineRef.current?.barIndex() ?? startBar, [lineRef, startBar])
  const choiceNow = useCallback((): Choice => {
    const barIndex = startBarOf(way.mode, barIndexNow())
    const isByClick = way.mode.kind === 'metronome' && score !== null
    const now = isByClick ? modeHere('metronome', { score, barIndex, tempoPercent: way.tempoPercent }) : way.mode
    return choiceOf(practised, { ...way, mode: now }, barIndex)
  }, [practised, way, score, barIndexNow])
  const isFinishing = session.kind === 'finishing'

  /** What is being asked of the host: a tempo that is set meanwhile is told after it. */
  const asked = useRef<Promise<void>>(Promise.resolve())
  const start = async () => {
    const choice = choiceNow()
    asked.current = arm(choice)
    await asked.current
    if (waitsForClick(way)) clickFrom(choice.barIndex)
  }
  const change = (part: Partial<PracticeWay>, wantedBar = barIndexNow()) => {
    if (isFinishing) return
    const next = { ...way, ...part }
    setWay(next)
    stopClick()
    const here = barIndexNow()
    const barIndex = startBarOf(next.mode, wantedBar)
    asked.current = listenIn(choiceOf(practised, next, barIndex), waitsForClick(next))
    if (barIndex !== here) lineRef.current?.goToBar(barIndex)
  }
  useLoopOnScore(view, loopOf(mode), (bars) => change({ mode: { kind: 'loop_bars', ...bars } }))
  const setTempo = (percent: number) => {
    const next = clampPercent(percent)
    if (next === tempoPercent || isFinishing) return
    setWay({ ...way, tempoPercent: next })
    void asked.current.then(() => send('session/setTempo', { percent: next }))
    if (isClickRunning()) clickFrom(startBarOf(mode, barIndexNow()), next)
  }

  const forCoach: Practice['forCoach'] = {
    way,
    practise: change,
    setTempo,
    pause: () => void leave(),
    barIndexNow,
  }

  return {
    ...way,
    forCoach,
    session,
    score,
    loop: loopOf(mode),
    quartersPerMinute: score && tempoOfBar(score, tempoBar, tempoPercent),
    hasBothHands,
    isFinishing,
    barIndexNow,
    choiceNow,
    playOrStop: () => {
      if (isFinishing) return
      if (session.kind !== 'idle') return void stopAndReview(songId, task)
      view?.clearMarks()
      void start()
    },
    chooseHands: (next) => {
      if (next !== hands) change({ hands: next })
    },
    chooseMode: (next) => change({ mode: next }),
    setLoopClick: (hasLoopClick) => change({ hasLoopClick }),
    setTempo,
    goToBar: (barIndex) => lineRef.current?.goToBar(barIndex),
    stepBar: (step) => lineRef.current?.stepBar(step),
    stepOnset: (step) => lineRef.current?.stepOnset(step),
    restartBar: () => lineRef.current?.restartBar(),
    playAlong: (heardBeat) => lineRef.current?.playAlong(heardBeat),
  }
}

function choiceOf({ songId, task, score }: Practised, way: PracticeWay, barIndex: number): Choice {
  const { mode, hands, tempoPercent } = way
  const exerciseId = task && score && isTaskWay(task, score, way) ? task.exerciseId : null
  return { songId, mode, hands, tempoPercent, barIndex, ...(exerciseId !== null && { exerciseId }) }
}

/**
 * How the song is practised, and the bar to begin with: as it was chosen last, or as it is being played already, which may have begun before this
 * window was loaded, or in another one. The coach may change the tempo meanwhile.
 */
function useWay(session: SessionState, practised: Practised, barOnEntry: number) {
  const underway = sittingUnderway(session, practised.songId)
  const [entry] = useState(() => chosenWay(practised, barOnEntry))
  const [way, setWay] = useState<PracticeWay>(() => ({ ...entry.way, ...partsOf(underway) }))
  // Only as long as it is played: while it is being finished another way may have been chosen already.
  const played = session.kind === 'playing' ? underway : null
  const [seen, setSeen] = useState(played)
  if (played !== seen) {
    setSeen(played)
    if (played) setWay({ ...way, ...partsOf(played), mode: sameOr(way.mode, played.mode) })
  }
  useEffect(() => keepWay(practised, way), [practised, way])
  return [way, setWay, startBarOf(way.mode, entry.barIndex)] as const
}

function partsOf(sitting: ReturnType<typeof sittingUnderway>): Partial<PracticeWay> {
  return sitting ? { mode: sitting.mode, hands: sitting.hands, tempoPercent: sitting.tempoPercent } : {}
}

/** Whoever is on this screen is listened to, and no longer once he leaves it. */
function usePresence(isHere: boolean, choice: Choice, isClickAwaited: boolean): void {
  const [onEntry] = useState({ choice, isClickAwaited })
  useEffect(() => {
    if (!isHere) return
    void enter(onEntry.choice, onEntry.isClickAwaited)
    return () => {
      stopClick()
      void leave()
    }
  }, [isHere, onEntry])
}
