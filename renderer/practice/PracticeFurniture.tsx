import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SongId } from '../../shared/base/ids'
import type { HandChoice } from '../../shared/music/score'
import type { SessionState } from '../../shared/contract/news'
import type { ModeChoice } from '../../shared/contract/mode-choice'
import { changeSettings, windowState } from '../app-state'
import { send } from '../bridge'
import { navigate } from '../route'
import type { FurnitureProps } from '../song/furniture'
import { SongTopLine } from '../song/SongTopLine'
import { useStored } from '../stored'
import { text } from '../text/text'
import { CoachSentence } from './CoachSentence'
import { toggleFullScreen } from './full-screen'
import { KeysDialog } from './KeysDialog'
import { isClickRunning, startClick, stopClick } from './metronome'
import { ModeChooser } from './ModeChooser'
import { PianoShelf } from './PianoShelf'
import type { KeysOnScreen } from './practice-line'
import { PracticeMenu } from './PracticeMenu'
import { chosenMode, keepMode, modeHere, startBarOf, withLoopEnd } from './practice-mode'
import { arm, enter, leave, listenIn, sittingUnderway, stopAndReview } from './session-orders'
import { TransportBar } from './TransportBar'
import { useCommands, type Obey } from './use-commands'
import { usePracticeLine } from './use-practice-line'

interface PracticeFurnitureProps extends FurnitureProps {
  readonly songId: SongId
  readonly startBar: number
}

const idle: SessionState = { kind: 'idle' }

export function PracticeFurniture({
  songId,
  startBar: barOnEntry,
  song,
  view,
  isDrawn,
  settings,
  barClicks,
}: PracticeFurnitureProps) {
  const session = useStored(windowState, (state) => state.app?.session ?? idle)
  const underway = sittingUnderway(session, songId)
  const [chosenHands, setHands] = useState<HandChoice>(underway?.hands ?? 'both')
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const placeRef = useRef<HTMLSpanElement>(null)
  const tempoRef = useRef<HTMLSpanElement>(null)
  const pianoRef = useRef<KeysOnScreen | null>(null)
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
  const lineRef = usePracticeLine({ song, view, startBar, barClicks, placeRef, tempoRef, pianoRef, onGoTo: goTo })
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

  const choiceNow = useCallback(
    () => ({ songId, hands, mode, barIndex: startBarOf(mode, lineRef.current?.barIndex() ?? startBar) }),
    [songId, hands, mode, lineRef, startBar],
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
    if (score)
      chooseMode(modeHere(mode.kind === kind ? 'follow_score' : kind, { score, barIndex: choiceNow().barIndex }))
  }
  const setLoopEnd = (end: 'firstBar' | 'lastBar') => {
    const here = lineRef.current?.barIndex() ?? startBar
    const loop = mode.kind === 'loop_bars' ? mode : { firstBar: here, lastBar: here }
    chooseMode(withLoopEnd(loop, end === 'firstBar' ? { firstBar: here } : { lastBar: here }))
  }
  const goBack = () => navigate({ kind: 'library' })

  const obey: Obey = {
    playOrStop,
    previousBar: () => lineRef.current?.stepBar(-1),
    nextBar: () => lineRef.current?.stepBar(1),
    restartBar: () => lineRef.current?.restartBar(),
    leftHand: () => chooseHands('left'),
    rightHand: () => chooseHands('right'),
    bothHands: () => chooseHands('both'),
    metronome: () => toggleMode('metronome'),
    wait: () => toggleMode('wait'),
    loop: () => toggleMode('loop_bars'),
    loopStartHere: () => setLoopEnd('firstBar'),
    loopEndHere: () => setLoopEnd('lastBar'),
    previousPage: () => view?.turnPage(-1),
    nextPage: () => view?.turnPage(1),
    toggleKeyboard: () => void changeSettings({ isKeyboardShown: !settings.isKeyboardShown }),
    fullScreen: toggleFullScreen,
    help: () => setIsHelpOpen(true),
    back: goBack,
  }
  useCommands(obey, true)

  return (
    <>
      <SongTopLine
        song={song}
        onBack={goBack}
        middle={<CoachSentence session={session} mode={mode} score={score} isReady={isDrawn} />}
        end={<PracticeMenu songId={songId} choiceNow={choiceNow} onHelp={obey.help} />}
      />
      <div className="song-screen__foot">
        <TransportBar
          session={session}
          settings={settings}
          hands={hands}
          hasBothHands={hasBothHands}
          placeRef={placeRef}
          tempoRef={tempoRef}
          onPlayOrStop={playOrStop}
          onRestartBar={() => lineRef.current?.restartBar()}
          onStepBar={(step) => lineRef.current?.stepBar(step)}
          onHands={chooseHands}
          startMeans={mode.kind === 'metronome' ? text.practice.startClickMeans : text.practice.startMeans}
          modeChooser={
            <ModeChooser
              mode={mode}
              score={score}
              isDisabled={isSettled}
              barIndexNow={() => choiceNow().barIndex}
              onMode={chooseMode}
            />
          }
        />
        <PianoShelf pianoRef={pianoRef} settings={settings} isScoreDrawn={isDrawn} />
      </div>
      <KeysDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  )
}
