import { useRef, useState } from 'react'
import { changeSettings } from '../app-state'
import { useCoach } from '../coach/use-coach'
import { pageCommands } from '../navigation/page-commands'
import { leaveSong } from '../route'
import { SongTopLine } from '../song/SongTopLine'
import type { PositionMarker } from '../timeline/position-marker'
import { Timeline, TimelinePlace } from '../timeline/Timeline'
import { FirstSteps } from '../welcome/FirstSteps'
import { useTellSilentPiano } from '../welcome/use-silent-piano'
import { CoachSentence } from './CoachSentence'
import { toggleFullScreen } from './full-screen'
import { KeysDialog } from './KeysDialog'
import { PianoShelf } from './PianoShelf'
import type { KeysOnScreen } from './practice-line'
import { PlaybackButton } from './PlaybackButton'
import { PracticeMenu } from './PracticeMenu'
import { extendLoopTo, loopBars, setLoopEndHere, stepTempoBy, toggleClick, toggleMode } from './practice-orders'
import { TransportBar } from './TransportBar'
import { useCommands, type Obey } from './use-commands'
import { useFootHeight } from './use-foot-height'
import { endsListening, useSound } from './use-sound'
import { useTaskSentence } from './use-task-sentence'
import { usePractice, type PracticeProps } from './use-practice'

/** What stands around the score while somebody practises. */
export function PracticeFurniture(props: PracticeProps) {
  const { songId, song, view, isDrawn, settings, task } = props
  const placeRef = useRef<HTMLSpanElement>(null)
  const tempoRef = useRef<HTMLSpanElement>(null)
  const pianoRef = useRef<KeysOnScreen | null>(null)
  const timelineRef = useRef<PositionMarker | null>(null)
  const footRef = useRef<HTMLDivElement>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const practice = usePractice(props, { placeRef, tempoRef, pianoRef, timelineRef })
  const { session, mode, score } = practice
  const coach = useCoach({ songId, score, view, settings, ...practice.forCoach })
  const listen = useSound({ practice, settings, pianoRef })
  const asked = useTaskSentence(task)
  const help = () => setIsHelpOpen(true)
  const goBack = () => leaveSong(task)

  const obey: Partial<Obey> = {
    ...pageCommands,
    playOrStop: () => endsListening() || practice.playOrStop(),
    listen,
    previousBar: () => practice.stepBar(-1),
    nextBar: () => practice.stepBar(1),
    previousOnset: () => practice.stepOnset(-1),
    nextOnset: () => practice.stepOnset(1),
    restartBar: practice.restartBar,
    slower: () => stepTempoBy(practice, -1),
    faster: () => stepTempoBy(practice, 1),
    leftHand: () => practice.chooseHands('left'),
    rightHand: () => practice.chooseHands('right'),
    bothHands: () => practice.chooseHands('both'),
    metronome: () => toggleClick(practice),
    wait: () => toggleMode(practice, 'wait'),
    loop: () => toggleMode(practice, 'loop_bars'),
    loopStartHere: () => setLoopEndHere(practice, 'firstBar'),
    loopEndHere: () => setLoopEndHere(practice, 'lastBar'),
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
  useFootHeight(footRef)

  return (
    <>
      <SongTopLine
        song={song}
        onBack={goBack}
        middle={
          <CoachSentence session={session} mode={mode} score={score} isReady={isDrawn} coach={coach} asked={asked} />
        }
        end={<PracticeMenu songId={songId} task={task} choiceNow={practice.choiceNow} onHelp={help} />}
      />
      <div ref={footRef} className="song-screen__foot">
        <FirstSteps score={score} hands={practice.hands} settings={settings} onRestartBar={practice.restartBar} />
        {score ? (
          <Timeline
            score={score}
            loop={practice.loop}
            timelineRef={timelineRef}
            barIndexNow={practice.barIndexNow}
            onGoToBar={practice.goToBar}
            onLoop={(bars) => loopBars(practice, bars)}
            onExtendTo={(barIndex) => extendLoopTo(practice, barIndex)}
          />
        ) : (
          <TimelinePlace />
        )}
        <TransportBar
          practice={practice}
          settings={settings}
          placeRef={placeRef}
          tempoRef={tempoRef}
          playback={<PlaybackButton isDisabled={!isDrawn} onPress={listen} />}
        />
        <PianoShelf pianoRef={pianoRef} settings={settings} isScoreDrawn={isDrawn} />
      </div>
      <KeysDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  )
}
