import { useRef, useState } from 'react'
import { changeSettings } from '../app-state'
import { useCoach } from '../coach/use-coach'
import { navigate } from '../route'
import { SongTopLine } from '../song/SongTopLine'
import { text } from '../text/text'
import { FirstSteps } from '../welcome/FirstSteps'
import { useTellSilentPiano } from '../welcome/use-silent-piano'
import { CoachSentence } from './CoachSentence'
import { toggleFullScreen } from './full-screen'
import { KeysDialog } from './KeysDialog'
import { ModeChooser } from './ModeChooser'
import { PianoShelf } from './PianoShelf'
import type { KeysOnScreen } from './practice-line'
import { PracticeMenu } from './PracticeMenu'
import { TransportBar } from './TransportBar'
import { useCommands, type Obey } from './use-commands'
import { usePractice, type PracticeProps } from './use-practice'

/** What stands around the score while somebody practises. */
export function PracticeFurniture(props: PracticeProps) {
  const { songId, song, view, isDrawn, settings } = props
  const placeRef = useRef<HTMLSpanElement>(null)
  const tempoRef = useRef<HTMLSpanElement>(null)
  const pianoRef = useRef<KeysOnScreen | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const practice = usePractice(props, { placeRef, tempoRef, pianoRef })
  const { session, mode, score, choiceNow } = practice
  const coach = useCoach({ songId, score, view, settings, ...practice.forCoach })
  const help = () => setIsHelpOpen(true)
  const goBack = () => navigate({ kind: 'library' })

  const obey: Partial<Obey> = {
    playOrStop: practice.playOrStop,
    previousBar: () => practice.stepBar(-1),
    nextBar: () => practice.stepBar(1),
    restartBar: practice.restartBar,
    leftHand: () => practice.chooseHands('left'),
    rightHand: () => practice.chooseHands('right'),
    bothHands: () => practice.chooseHands('both'),
    metronome: () => practice.toggleMode('metronome'),
    wait: () => practice.toggleMode('wait'),
    loop: () => practice.toggleMode('loop_bars'),
    loopStartHere: () => practice.setLoopEndHere('firstBar'),
    loopEndHere: () => practice.setLoopEndHere('lastBar'),
    previousPage: () => view?.turnPage(-1),
    nextPage: () => view?.turnPage(1),
    toggleKeyboard: () => void changeSettings({ isKeyboardShown: !settings.isKeyboardShown }),
    fullScreen: toggleFullScreen,
    help,
    acceptCoach: coach.accept,
    back: () => {
      if (!coach.dismiss()) goBack()
    },
  }
  useCommands(obey, true)
  useTellSilentPiano(settings.hasBegun)

  return (
    <>
      <SongTopLine
        song={song}
        onBack={goBack}
        middle={<CoachSentence session={session} mode={mode} score={score} isReady={isDrawn} coach={coach} />}
        end={<PracticeMenu songId={songId} choiceNow={choiceNow} onHelp={help} />}
      />
      <div className="song-screen__foot">
        <FirstSteps score={score} hands={practice.hands} settings={settings} onRestartBar={practice.restartBar} />
        <TransportBar
          session={session}
          settings={settings}
          hands={practice.hands}
          hasBothHands={practice.hasBothHands}
          placeRef={placeRef}
          tempoRef={tempoRef}
          onPlayOrStop={practice.playOrStop}
          onRestartBar={practice.restartBar}
          onStepBar={practice.stepBar}
          onHands={practice.chooseHands}
          startMeans={mode.kind === 'metronome' ? text.practice.startClickMeans : text.practice.startMeans}
          modeChooser={
            <ModeChooser
              mode={mode}
              score={score}
              isDisabled={practice.isSettled}
              barIndexNow={() => choiceNow().barIndex}
              onMode={practice.chooseMode}
            />
          }
        />
        <PianoShelf pianoRef={pianoRef} settings={settings} isScoreDrawn={isDrawn} />
      </div>
      <KeysDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  )
}
