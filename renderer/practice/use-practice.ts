import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { SongId } from '../../shared/base/ids'
import type { SessionState } from '../../shared/contract/news'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import { WRITTEN_PERCENT } from '../../shared/contract/limits'
import type { HandChoice, Score } from '../../shared/music/score'
import { windowState } from '../app-state'
import type { CoachPlace } from '../coach/use-coach'
import { send } from '../bridge'
import type { FurnitureProps } from '../song/furniture'
import { useStored } from '../stored'
import { isClickRunning, startClick, stopClick } from './metronome'
import type { KeysOnScreen } from './practice-line'
import { chosenMode, keepMode, modeHere, startBarOf, withLoopEnd } from './practice-mode'
import { arm, enter, leave, listenIn, sittingUnderway, stopAndReview, type Choice } from './session-orders'
import { usePracticeLine } from './use-practice-line'

/** How a song is being practised on this screen, and the orders that change it. */
export interface Practice {
  readonly session: SessionState
  /** null until the song is here. */
  readonly score: Score | null
  readonly mode: ModeChoice
  readonly hands: HandChoice
  readonly hasBothHands: boolean
  /** Somebody plays: the way to practise stays as it is. */
  readonly isSettled: boolean
  /** What is to be listened to if it began now. */
  readonly choiceNow: () => Choice
  readonly playOrStop: () => void
  readonly chooseHands: (hands: HandChoice) => void
  readonly chooseMode: (mode: ModeChoice) => void
  /** This mode, or Follow where it is chosen already. */
  readonly toggleMode: (kind: ModeChoice['kind']) => void
  /** The loop begins or ends in the bar where the student is. */
  readonly setLoopEndHere: (end: 'firstBar' | 'lastBar') => void
  readonly goToBar: (barIndex: number) => void
  readonly stepBar: (step: 1 | -1) => void
  readonly restartBar: () => void
  /** What the coach may order. */
  readonly forCoach: Pick<CoachPlace, 'way' | 'practise' | 'setTempo' | 'pause' | 'barIndexNow'>
}

/** The ends of the line of live data on the page. */
export interface PracticePlaces {
  readonly placeRef: RefObject<HTMLElement | null>
  readonly tempoRef: RefObject<HTMLElement | null>
  readonly pianoRef: RefObject<KeysOnScreen | null>
}

export interface PracticeProps extends FurnitureProps {
  readonly songId: SongId
  readonly startBar: number
}

const idle: SessionState = { kind: 'idle' }

export function usePractice(
  { songId, startBar: barOnEntry, song, view, barClicks }: PracticeProps,
  places: PracticePlaces,
): Practice {
  const session = useStored(windowState, (state) => state.app?.session ?? idle)
  const underway = sittingUnderway(session, songId)
  const [chosenHands, setHands] = useState<HandChoice>(underway?.hands ?? 'both')
  const [ownMode, setMode] = useState<ModeChoice>(() => underway?.mode ?? chosenMode(songId, barOnEntry))
  // What is being played may have been begun before this window was loaded, or in another one.
  const hands = underway?.hands ?? chosenHands
  const mode = underway?.mode ?? ownMode
  const [startBar] = useState(() => startBarOf(mode, barOnEntry))
  const score = song?.score ?? null
  const goTo = (barIndex: number) => {
    if (isClickRunning() && score && mode.kind === 'metronome') void startClick(score, barIndex, mode.quartersPerMinute)
    else send('session/goTo', { barIndex })
  }
  const lineRef = usePracticeLine({ song, view, startBar, barClicks, ...places, onGoTo: goTo })
  const hasBothHands = useMemo(() => song?.score.notes.some(({ hand }) => hand === 'left') ?? true, [song])

  useEffect(() => {
    if (underway) keepMode(songId, underway.mode)
  }, [songId, underway])
  const isHere = song !== null
  useEffect(() => {
    if (!isHere) return
    void enter({ songId, hands: 'both', barIndex: startBar, mode: chosenMode(songId, barOnEntry) })
    return () => {
      stopClick()
      void leave()
    }
  }, [isHere, songId, startBar, barOnEntry])
  // A click to nobody: the session ended, here or in another window.
  useEffect(() => {
    if (session.kind === 'idle' || session.kind === 'finishing') stopClick()
  }, [session.kind])

  const barIndexNow = useCallback(() => lineRef.current?.barIndex() ?? startBar, [lineRef, startBar])
  const choiceNow = useCallback(
    () => ({ songId, hands, mode, barIndex: startBarOf(mode, barIndexNow()) }),
    [songId, hands, mode, barIndexNow],
  )
  const playOrStop = () => {
    if (session.kind === 'finishing') return
    if (session.kind !== 'idle') return void stopAndReview(songId)
    view?.clearMarks()
    void start()
  }
  const start = async () => {
    const choice = choiceNow()
    await arm(choice)
    if (score && mode.kind === 'metronome') await startClick(score, choice.barIndex, mode.quartersPerMinute)
  }
  const isSettled = session.kind === 'playing' || session.kind === 'finishing'
  const chooseHands = (next: HandChoice) => {
    if (isSettled) return
    setHands(next)
    stopClick()
    void listenIn({ ...choiceNow(), hands: next })
  }
  const chooseMode = (next: ModeChoice) => {
    if (isSettled) return
    setMode(next)
    keepMode(songId, next)
    stopClick()
    const choice = choiceNow()
    const barIndex = startBarOf(next, choice.barIndex)
    if (barIndex !== choice.barIndex) lineRef.current?.goToBar(barIndex)
    void listenIn({ ...choice, mode: next, barIndex })
  }
  const toggleMode = (kind: ModeChoice['kind']) => {
    if (score) chooseMode(modeHere(mode.kind === kind ? 'follow_score' : kind, { score, barIndex: barIndexNow() }))
  }
  const setLoopEndHere = (end: 'firstBar' | 'lastBar') => {
    const here = barIndexNow()
    const loop = mode.kind === 'loop_bars' ? mode : { firstBar: here, lastBar: here }
    chooseMode(withLoopEnd(loop, end === 'firstBar' ? { firstBar: here } : { lastBar: here }))
  }

  const tempoPercent = session.kind === 'idle' ? WRITTEN_PERCENT : session.tempoPercent
  const forCoach: Practice['forCoach'] = {
    way: { mode, hands, tempoPercent },
    practise: (part, barIndex) => {
      const next = { mode, hands, tempoPercent, ...part }
      setMode(next.mode)
      setHands(next.hands)
      keepMode(songId, next.mode)
      stopClick()
      void leave().then(async () => {
        lineRef.current?.goToBar(barIndex)
        await listenIn({ songId, barIndex, ...next })
      })
    },
    setTempo: (percent) => send('session/setTempo', { percent }),
    pause: () => void leave(),
    barIndexNow,
  }

  return {
    forCoach,
    session,
    score,
    mode,
    hands,
    hasBothHands,
    isSettled,
    choiceNow,
    playOrStop,
    chooseHands,
    chooseMode,
    toggleMode,
    setLoopEndHere,
    goToBar: (barIndex) => lineRef.current?.goToBar(barIndex),
    stepBar: (step) => lineRef.current?.stepBar(step),
    restartBar: () => lineRef.current?.restartBar(),
  }
}
