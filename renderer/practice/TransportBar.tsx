import { ChevronsLeft, ChevronsRight, Hourglass, Keyboard, Play, RotateCcw, Square } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import type { Settings } from '../../shared/contract/settings'
import { changeSettings } from '../app-state'
import { text } from '../text/text'
import { Hint, IconButton } from '../ui/Button'
import { BeatPulse } from './BeatPulse'
import { ClickControl } from './ClickControl'
import { keyOfCommand } from './commands'
import { DeviceLight } from './DeviceLight'
import { HandsControl } from './HandsControl'
import { LoopChip } from './LoopChip'
import { ModeChooser } from './ModeChooser'
import { waitsForClick } from './practice-mode'
import { toggleMode } from './practice-orders'
import { QuarterNote } from './QuarterNote'
import { TempoControl } from './TempoControl'
import type { Practice } from './use-practice'
import { ViewMenu } from './ViewMenu'
import './transport-bar.css'

interface TransportBarProps {
  readonly practice: Practice
  readonly settings: Settings
  readonly placeRef: RefObject<HTMLSpanElement | null>
  readonly tempoRef: RefObject<HTMLSpanElement | null>
  /** Beside Start: lets the app play. */
  readonly playback?: ReactNode
}

/** Everything of a practice session in one line: where, how fast, how, and with what. */
export function TransportBar({ practice, settings, placeRef, tempoRef, playback }: TransportBarProps) {
  return (
    <div className="transport" role="group" aria-label={text.practice.transport}>
      <Numbers placeRef={placeRef} tempoRef={tempoRef} />
      <div className="transport__play">
        <IconButton
          label={text.practice.restartBar}
          shortcut={keyOfCommand('restartBar')}
          icon={<RotateCcw size={22} aria-hidden />}
          onClick={practice.restartBar}
        />
        <IconButton
          label={text.practice.previousBar}
          shortcut={keyOfCommand('previousBar')}
          icon={<ChevronsLeft size={24} aria-hidden />}
          onClick={() => practice.stepBar(-1)}
        />
        <PlayButton practice={practice} />
        <IconButton
          label={text.practice.nextBar}
          shortcut={keyOfCommand('nextBar')}
          icon={<ChevronsRight size={24} aria-hidden />}
          onClick={() => practice.stepBar(1)}
        />
        {playback}
      </div>
      <TempoControl practice={practice} />
      <div className="transport__mode">
        <ModeChooser practice={practice} />
        <LoopChip practice={practice} />
        <ClickControl practice={practice} settings={settings} />
        <IconButton
          label={text.wait.on}
          shortcut={keyOfCommand('wait')}
          aria-pressed={practice.mode.kind === 'wait'}
          icon={<Hourglass size={22} aria-hidden />}
          onClick={() => toggleMode(practice, 'wait')}
        />
      </div>
      <HandsControl practice={practice} settings={settings} />
      <div className="transport__end">
        <ViewMenu settings={settings} />
        <IconButton
          label={settings.isKeyboardShown ? text.practice.hideKeyboard : text.practice.showKeyboard}
          shortcut={keyOfCommand('toggleKeyboard')}
          aria-pressed={settings.isKeyboardShown}
          icon={<Keyboard size={22} aria-hidden />}
          onClick={() => void changeSettings({ isKeyboardShown: !settings.isKeyboardShown })}
        />
        <DeviceLight />
      </div>
    </div>
  )
}

type NumbersProps = Pick<TransportBarProps, 'placeRef' | 'tempoRef'>

/** What moves while somebody plays: the line of live data writes it. */
function Numbers({ placeRef, tempoRef }: NumbersProps) {
  return (
    <div className="transport__numbers numbers">
      <span className="transport__place">
        <span className="unseen">{text.practice.place}</span>
        <span ref={placeRef} className="transport__value" aria-live="off" />
      </span>
      <BeatPulse />
      <Hint label={text.practice.tempo}>
        <span className="transport__tempo">
          <span className="unseen">{text.practice.tempo}</span>
          <QuarterNote />
          <span ref={tempoRef} aria-live="off">
            {text.nothing}
          </span>
          <span className="unseen">{text.practice.tempoUnit}</span>
        </span>
      </Hint>
    </div>
  )
}

function PlayButton({ practice }: { readonly practice: Practice }) {
  const { session } = practice
  const startMeans = waitsForClick(practice) ? text.practice.startClickMeans : text.practice.startMeans
  const isListening = session.kind === 'armed' || session.kind === 'playing'
  const means = session.kind === 'playing' ? text.practice.stopMeans : startMeans
  return (
    <Hint label={isListening ? means : startMeans} shortcut={keyOfCommand('playOrStop')}>
      <button
        type="button"
        className={`play-button play-button--${session.kind}`}
        disabled={session.kind === 'finishing'}
        onClick={practice.playOrStop}
      >
        {isListening ? (
          <Square size={20} fill="currentColor" aria-hidden />
        ) : (
          <Play size={20} fill="currentColor" aria-hidden />
        )}
        {isListening ? text.practice.stop : text.practice.start}
      </button>
    </Hint>
  )
}
