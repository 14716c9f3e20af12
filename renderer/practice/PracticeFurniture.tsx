import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SongId } from '../../shared/base/ids'
import type { HandChoice } from '../../shared/music/score'
import type { SessionState } from '../../shared/contract/news'
import { changeSettings, windowState } from '../app-state'
import { navigate } from '../route'
import type { FurnitureProps } from '../song/furniture'
import { SongTopLine } from '../song/SongTopLine'
import { useStored } from '../stored'
import { CoachSentence } from './CoachSentence'
import { toggleFullScreen } from './full-screen'
import { KeysDialog } from './KeysDialog'
import { PianoShelf } from './PianoShelf'
import type { KeysOnScreen } from './practice-line'
import { PracticeMenu } from './PracticeMenu'
import { arm, enter, leave, stopAndReview } from './session-orders'
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
  startBar,
  song,
  view,
  isDrawn,
  settings,
  barClicks,
}: PracticeFurnitureProps) {
  const session = useStored(windowState, (state) => state.app?.session ?? idle)
  const [hands, setHands] = useState<HandChoice>('both')
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const placeRef = useRef<HTMLSpanElement>(null)
  const tempoRef = useRef<HTMLSpanElement>(null)
  const pianoRef = useRef<KeysOnScreen | null>(null)
  const lineRef = usePracticeLine({ song, view, startBar, barClicks, placeRef, tempoRef, pianoRef })
  const hasBothHands = useMemo(() => song?.score.notes.some(({ hand }) => hand === 'left') ?? true, [song])

  const isHere = song !== null
  useEffect(() => {
    if (!isHere) return
    void enter({ songId, hands: 'both', barIndex: startBar })
    return () => void leave()
  }, [isHere, songId, startBar])

  const choiceNow = useCallback(
    () => ({ songId, hands, barIndex: lineRef.current?.barIndex() ?? startBar }),
    [songId, hands, lineRef, startBar],
  )
  const playOrStop = () => {
    if (session.kind === 'finishing') return
    if (session.kind !== 'idle') return void stopAndReview(songId)
    view?.clearMarks()
    void arm(choiceNow())
  }
  const chooseHands = (next: HandChoice) => {
    if (session.kind === 'playing' || session.kind === 'finishing') return
    setHands(next)
    void arm({ ...choiceNow(), hands: next })
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
        middle={<CoachSentence session={session} isReady={isDrawn} />}
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
        />
        <PianoShelf pianoRef={pianoRef} settings={settings} isScoreDrawn={isDrawn} />
      </div>
      <KeysDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  )
}
